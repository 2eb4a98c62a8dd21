using Matching.Tests.Rules;

namespace Matching.Tests.Scenarios;

/// <summary>The code that docs/explaining.md shows.</summary>
public sealed class ExplainingPageTests
{
    [Fact]
    public void WhatIf_AsThePageShowsIt_TellsWhoLosesAndWhatEachWeightAllows()
    {
        MatchingPolicy policy = MatchingPolicy.Wales(Given.Today);
        MatchingProblem problem = Given.Problem([Given.Child("c-1"), Given.FosterHome("h-1", 1) with { Location = Given.Place(9) }, Given.FosterHome("h-3", 1)]);
        var matcher = new PlacementMatcher(policy);
        MatchingResult before = matcher.Match(problem);
        var written = new StringWriter();
        TextWriter usual = Console.Out;
        Console.SetOut(written);
        Show(problem, policy, before, matcher);
        Console.SetOut(usual);

        written.ToString().ShouldContain("c-1: h-3 → h-1, ");
        written.ToString().ShouldContain("W-02: 1 may lie from 0 to 10");
    }

    private static void Show(MatchingProblem problem, MatchingPolicy policy, MatchingResult before, PlacementMatcher matcher)
    {
        var scenario = new Scenario("Close one, widen one", [new CloseHome(new("h-3")), new ChangePlaces(new("h-1"), 1)]);
        AppliedScenario applied = scenario.Apply(problem, policy);

        MatchingResult after = new PlacementMatcher(applied.Policy).Match(applied.Problem, new MatchOptions { Start = before.Plan });
        ResultDiff diff = after.Diff(before);

        Console.WriteLine(diff);
        foreach (ChildDifference child in diff.Losing)
        {
            Console.WriteLine($"{child.Child}: {child.Before?.Home} → {child.After?.Home}, {child.BurdenChange} more");
        }

        SensitivityReport report = Sensitivity.Of(matcher, before);
        foreach (WeightRange range in report.Ranges.Where(range => range.Counts))
        {
            Console.WriteLine($"{range.RuleId}: {range.Weight} may lie from {range.Below!.Weight} to {range.Above!.Weight}");
        }
    }
}
