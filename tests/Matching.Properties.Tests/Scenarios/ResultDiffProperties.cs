using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Scenarios;

/// <summary>The laws of differences: they turn round, they compose, and of a result with itself nothing is left.</summary>
public sealed class ResultDiffProperties
{
    private static readonly RandomCases Cases = new(150, Size: 200);

    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(SketchProblem.AsOf);

    [Fact]
    public void Differences_compose_and_turn_round() => Cases.Check(EditGenerator.SketchesAndEdits, (both, tally) =>
    {
        MatchingProblem problem = SketchProblem.Build(both.Sketch);
        MatchingResult a = Match(problem, Policy);
        MatchingResult b = After(a, both.First);
        MatchingResult c = After(b, both.Second);

        c.Diff(a).ShouldBe(b.Diff(a).Then(c.Diff(b)));
        a.Diff(c).ShouldBe(c.Diff(a).Reversed());
        b.Diff(a).Then(a.Diff(b)).IsEmpty.ShouldBeTrue();
        a.Diff(a).IsEmpty.ShouldBeTrue();
        c.Diff(a).Losing.ShouldBe(a.Diff(c).Gaining.Select(child => new ChildDifference(child.Child, child.After, child.Before)));
        tally.Note("changed twice", !b.Diff(a).IsEmpty && !c.Diff(b).IsEmpty);
        tally.Note("somebody has another home", c.Diff(a).Of(ChildChange.OtherHome).Count > 0);
    }).ShouldHave("changed twice", 1.0 / 20).ShouldHave("somebody has another home", 1.0 / 20);

    private static MatchingResult Match(MatchingProblem problem, MatchingPolicy policy) => new PlacementMatcher(policy).Match(problem, new MatchOptions { WorkLimit = 100_000, Threads = 1 });

    /// <summary>The result after as many of the edits as can be made, each by itself.</summary>
    private static MatchingResult After(MatchingResult before, IReadOnlyList<ScenarioEdit> edits)
    {
        (MatchingProblem problem, MatchingPolicy policy) = (before.Problem, before.Policy);
        foreach (ScenarioEdit edit in edits)
        {
            try
            {
                (problem, policy, _, _) = new Scenario("edit", [edit]).Apply(problem, policy);
            }
            catch (InvalidScenarioException)
            {
                // Left out: it names what is not there, or contradicts it.
            }
        }

        return Match(problem, policy);
    }
}
