using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What policy print prints.</summary>
internal static class PolicyReport
{
    public static void Write(IAnsiConsole console, MatchingPolicy policy)
    {
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Policy: {policy.Name}, {policy.Rules.Count} rules in force on {policy.On:d MMMM yyyy}."));
        if (StatutoryOn(policy) is { } statutory)
        {
            PolicyDifference[] changes = [.. statutory.Compare(policy).Where(change => change is not NameChanged)];
            console.WriteLine(changes.Length == 0
                ? $"These are the rules and weights of {statutory.Name} on that day, unchanged."
                : string.Create(CultureInfo.InvariantCulture, $"Changed from the rules and weights of {statutory.Name} on that day: {changes.Length}"));
            foreach (PolicyDifference change in changes)
            {
                console.WriteLine($"  {change}");
            }
        }

        if (policy.WishOrder == WishOrder.WorstOffFirst)
        {
            console.WriteLine("Wishes are compared for the worst-off child first: the burdens of all children, greatest first, one after the other; then by their sum.");
        }

        foreach (IGrouping<RuleStrength, WeightedRule> group in policy.Rules.GroupBy(rule => rule.Rule.Strength))
        {
            console.WriteLine();
            console.WriteLine(Title(group.Key));
            Table table = group.Key == RuleStrength.Must
                ? MatchReport.Plain("Rule", "Title", "Source")
                : MatchReport.Plain("Rule", "Title", "Weight", "For each of", "Source").RightAligned(2);
            foreach (WeightedRule rule in group)
            {
                table.AddRow(group.Key == RuleStrength.Must
                    ? MatchReport.Cells(rule.Rule.Id, rule.Rule.Title, rule.Rule.Source)
                    : MatchReport.Cells(rule.Rule.Id, rule.Rule.Title, Weight(rule), rule.Rule.Unit, rule.Rule.Source));
            }

            console.Write(table);
        }
    }

    private static string Title(RuleStrength strength) => strength switch
    {
        RuleStrength.Must => "Must: no proposal breaks these",
        RuleStrength.Approval => "Approval: allowed, at a cost, and each is a task on the list of approvals to seek",
        _ => "Wish: counts, in kilometre-equivalents (how many more kilometres from home would be as bad)",
    };

    private static string Weight(WeightedRule rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{rule.Weight} {(rule.Rule.Level == ObjectiveLevel.Wishes ? "km-eq" : "points of law")}");

    /// <summary>The unchanged set that a policy started from; null for one made of rules alone.</summary>
    private static MatchingPolicy? StatutoryOn(MatchingPolicy policy) => policy.BasedOn switch
    {
        { Country: Country.Wales } set => MatchingPolicy.Wales(policy.On, set.CommencementOfSections81ATo81D),
        { Country: Country.England } => MatchingPolicy.England(policy.On),
        _ => null,
    };
}
