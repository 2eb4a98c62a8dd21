using System.Globalization;

namespace Matching;

public sealed partial class MatchingPolicy
{
    /// <summary>The policy as a table for people: id, title, strength, weight, unit and source of every rule. Do not parse it; see <see cref="ToJson"/>.</summary>
    /// <returns>Lines that end with a line feed, the same on every system.</returns>
    public string ToText()
    {
        string[][] rows =
        [
            ["Id", "Title", "Strength", "Weight", "Unit", "Source"],
            .. Rules.Select(rule => (string[])[rule.Rule.Id, rule.Rule.Title, StrengthText(rule.Rule.Strength), WeightText(rule), rule.Rule.Unit, rule.Rule.Source]),
        ];
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        IEnumerable<string> lines = rows.Select(row => string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        return string.Concat(lines.Prepend("").Prepend($"{this}: {Rules.Count} rules{(WishOrder == WishOrder.WorstOffFirst ? ", wishes compared for the worst-off child first" : "")}").Select(line => line + "\n"));
    }

    /// <summary>Name and date.</summary>
    public override string ToString() => $"Policy '{Name}' of {On.ToString("O", CultureInfo.InvariantCulture)}";

    private static string StrengthText(RuleStrength strength) => strength switch
    {
        RuleStrength.Must => "must",
        RuleStrength.Approval => "approval",
        _ => "wish",
    };

    private static string WeightText(WeightedRule rule)
    {
        string weight = rule.Weight.ToString(CultureInfo.InvariantCulture);
        return rule.Rule switch
        {
            { Strength: RuleStrength.Must } => "-",
            { Level: ObjectiveLevel.Wishes } => $"{weight} km-eq",
            _ => $"{weight} points",
        };
    }
}
