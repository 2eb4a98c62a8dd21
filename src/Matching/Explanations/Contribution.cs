namespace Matching;

/// <summary>What one rule adds to the cost of a proposal.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">The level at which it counts.</param>
/// <param name="Amount">How much, in the rule's unit.</param>
/// <param name="Unit">The rule's unit.</param>
/// <param name="Price">What it costs, in the level's unit: tenths of a kilometre-equivalent for wishes, points for the law.</param>
/// <param name="With">Other children whom it concerns too; the price is for all of them together. Empty when it concerns this child alone.</param>
/// <param name="Words">The finding in plain words.</param>
public sealed record Contribution(
    string RuleId, string Title, ObjectiveLevel Level, double Amount, string Unit, long Price, IReadOnlyList<ChildId> With, string Words)
{
    /// <summary>Price, and the finding in words.</summary>
    public override string ToString() => Level == ObjectiveLevel.Wishes ? $"{new KilometreEquivalent(Price)}: {Words}" : $"{Price} point(s) of law: {Words}";
}
