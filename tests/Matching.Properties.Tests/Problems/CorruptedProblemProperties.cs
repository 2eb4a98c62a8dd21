using FsCheck;
using FsCheck.Fluent;

namespace Matching.Properties.Tests.Problems;

/// <summary>Whatever the data, there is a problem or one report of all faults, and never another exception.</summary>
public sealed class CorruptedProblemProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();

    [Theory]
    [InlineData(0.002)]
    [InlineData(0.02)]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void Corrupted_data_give_a_problem_or_one_report_of_all_faults(double share) => Cases(1000).Check(Seeds, (seed, tally) =>
    {
        MatchingProblemBuilder builder = new CorruptedProblem(seed, share).Builder();
        IReadOnlyList<DataFault> faults = builder.FindFaults();
        tally.Note("refused", faults.Count > 0);
        if (faults.Count == 0)
        {
            builder.Build().ShouldNotBeNull();
            return;
        }

        faults.ShouldBeUnique();
        Should.Throw<InvalidProblemException>(builder.Build).Faults.ShouldBe(faults);
    }).ShouldHave("refused", 1.0 / 8);

    [Fact]
    public void Sound_data_have_no_fault() => Cases(1000).Check(Seeds, seed => new CorruptedProblem(seed, 0).Builder().FindFaults().ShouldBeEmpty());

    [Fact]
    public void Slightly_corrupted_data_that_are_accepted_can_be_matched()
    {
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(new(2026, 11, 1)));
        Cases(200).Check(Seeds, (seed, tally) =>
        {
            MatchingProblemBuilder builder = new CorruptedProblem(seed, 0.01).Builder();
            bool accepted = builder.FindFaults().Count == 0;
            tally.Note("matched", accepted);
            if (accepted)
            {
                MatchingProblem problem = builder.Build();
                MatchingResult result = matcher.Match(problem, new MatchOptions { WorkLimit = 1000 });
                (result.Proposals.Count + result.Unplaced.Count).ShouldBe(problem.Referrals.Count);
            }
        }).ShouldHave("matched", 11.0 / 200);
    }

    private static RandomCases Cases(int count) => new(count, Seed: 2026);
}
