using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Explanations;

/// <summary>Explanations are in a stable order: neither the order in which data were given nor the number of threads shows in them.</summary>
public sealed class StableExplanationProperties
{
    private static readonly RandomCases Cases = new(40, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void The_order_of_input_and_the_number_of_threads_change_no_word() => Cases.Check(SketchGenerator.Sketches, (sketch, tally) =>
    {
        Sketch crowd = Crowds.Of(sketch);
        string told = Told(SketchProblem.Build(crowd), threads: 1);

        Told(SketchProblem.Build(crowd, reversed: true), threads: 2).ShouldBe(told);

        tally.Note("of a child without a home", told.Contains("What would have to change", StringComparison.Ordinal));
        tally.Note("of a child who has a home proposed", told.Contains("is proposed", StringComparison.Ordinal));
    }).ShouldHave("of a child without a home", 1.0 / 10).ShouldHave("of a child who has a home proposed", 1.0 / 4);

    private static string Told(MatchingProblem problem, int threads)
    {
        var matcher = new PlacementMatcher(Policy);
        MatchingResult result = matcher.Match(problem, new MatchOptions { Threads = threads });
        var explorer = new PlanExplorer(matcher, result);
        var options = new WhyUnplacedOptions { Explore = new ExploreOptions { WorkLimit = 200_000, Threads = threads } };
        return string.Join(
            "\n\n",
            problem.Referrals.Select(referral => result.Explain(referral.Child.Id).ToString())
                .Concat(result.Unplaced.Select(child => explorer.WhyUnplaced(child.Child, options).ToString()))
                .Append(EnvyAudit.Of(result).ToString()));
    }
}
