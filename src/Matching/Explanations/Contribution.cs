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
    /// <summary>This child's own part of <see cref="Price"/>, in the same unit, so that the parts of all referred children add up to the plan's score exactly.</summary>
    /// <remarks>
    /// A price that concerns several referred children is divided equally between them; what is left over goes one unit each to the first of them by id. Settled children, for whom
    /// nothing is proposed, bear no part.
    /// </remarks>
    /// <value>Default: the whole price.</value>
    public long Share { get; init; } = Price;

    /// <summary>Price, and the finding in words.</summary>
    public override string ToString() => $"{AtLevel(Price)}: {Words}";

    /// <summary>An amount of this contribution's level in words.</summary>
    internal string AtLevel(long amount) => Level == ObjectiveLevel.Wishes ? $"{new KilometreEquivalent(amount)}" : $"{amount} point(s) of law";
}
