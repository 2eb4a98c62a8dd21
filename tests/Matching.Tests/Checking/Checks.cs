using Matching.Tests.Rules;

namespace Matching.Tests.Checking;

/// <summary>Short ways to make a policy of a few rules and a plan by hand.</summary>
internal static class Checks
{
    /// <summary>A policy of these rules, each of weight 1.</summary>
    public static MatchingPolicy Policy(params Rule[] rules) => new("Test", Given.Today, rules.Select(rule => new WeightedRule(rule, 1)));

    /// <summary>A plan written as <c>"c-1>h-1"</c>, or <c>"c-1>"</c> for unplaced.</summary>
    public static PlacementPlan Plan(params string[] placements) => new(placements.Select(text => text.Split('>')).Select(
        parts => new PlacementOf(new ChildId(parts[0]), parts[1].Length == 0 ? null : new HomeId(parts[1]))));

    /// <summary>Each broken rule as "id children@home: words".</summary>
    public static IEnumerable<string> Broken(this PlanReport report) =>
        report.BrokenRules.Select(rule => $"{rule.RuleId} {string.Join('+', rule.Children)}@{rule.Home}: {rule.Words}");
}
