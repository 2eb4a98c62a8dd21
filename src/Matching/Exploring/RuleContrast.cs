namespace Matching;

/// <summary>One rule's part in the contrast of two homes for one child.</summary>
/// <remarks>Immutable. What is shared with other children is counted in full on both sides.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">The level at which it counts.</param>
/// <param name="Unit">The rule's unit.</param>
/// <param name="Proposed">What it adds as proposed; empty for nothing.</param>
/// <param name="Instead">What it would add instead; empty for nothing.</param>
public sealed record RuleContrast(
    string RuleId, string Title, ObjectiveLevel Level, string Unit, IReadOnlyList<Contribution> Proposed, IReadOnlyList<Contribution> Instead)
{
    /// <summary>How much more it would count, in the rule's unit; less than zero for less.</summary>
    public double AmountDifference => Instead.Sum(one => one.Amount) - Proposed.Sum(one => one.Amount);

    /// <summary>How much more it would cost, in the level's unit (tenths of a kilometre-equivalent for wishes, points for the law); less than zero for less.</summary>
    public long PriceDifference => Instead.Sum(one => one.Price) - Proposed.Sum(one => one.Price);

    /// <summary>Sets what counts on either side beside each other, rule by rule: the greatest difference first, the law before wishes.</summary>
    internal static IReadOnlyList<RuleContrast> Of(IReadOnlyList<Contribution> proposed, IReadOnlyList<Contribution> instead) =>
    [
        .. proposed.Concat(instead)
            .GroupBy(one => one.RuleId, StringComparer.Ordinal)
            .Select(rule => new RuleContrast(
                rule.Key,
                rule.First().Title,
                rule.First().Level,
                rule.First().Unit,
                [.. proposed.Where(one => one.RuleId == rule.Key)],
                [.. instead.Where(one => one.RuleId == rule.Key)]))
            .OrderBy(rule => rule.Level)
            .ThenByDescending(rule => Math.Abs(rule.PriceDifference))
            .ThenBy(rule => rule.RuleId, StringComparer.Ordinal),
    ];
}
