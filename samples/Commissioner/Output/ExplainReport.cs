using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What explain prints for one child.</summary>
internal static class ExplainReport
{
    public static void Write(IAnsiConsole console, MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, PlanReport check, ChildId child)
    {
        BrokenRule[] broken = [.. check.BrokenRules.Where(rule => rule.Children.Contains(child))];
        foreach (BrokenRule rule in broken)
        {
            console.WriteLine($"This plan breaks {rule}");
        }

        // A home that the register does not have can be told, but nothing counts for or against it.
        if (broken.All(rule => rule.RuleId != PlanChecker.MisfitRuleId))
        {
            console.WriteLine(PlacementExplanation.Of(problem, policy, plan, child, check).ToString());
        }
    }
}
