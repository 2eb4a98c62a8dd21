using Matching.Testing;

namespace Matching.Tests.Explanations;

/// <summary>Every explanation of generated Wales today, with places for nearly everybody but not for all.</summary>
public class WalesExplanationTests
{
    private static readonly Lazy<MatchingResult> Wales = new(() =>
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Shortage = 0.15 }).Build();
        return new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf)).Match(problem, new() { WorkLimit = 50_000 });
    });

    [Fact]
    public void Shares_EveryChildOfWales_AddUpToTheScoreAtEveryLevel()
    {
        MatchingResult result = Wales.Value;
        PlacementExplanation[] explanations = [.. result.Problem.Referrals.AsParallel().AsOrdered().Select(referral => result.Explain(referral.Child.Id))];

        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            explanations.Sum(explanation => explanation.Share[level]).ShouldBe(result.Score[level], $"level {level}");
        }

        result.Unplaced.Count.ShouldBeGreaterThan(0);
        explanations.ShouldContain(explanation => explanation.Contributions.Any(one => one.Share != one.Price));
    }
}
