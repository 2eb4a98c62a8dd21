namespace Matching;

/// <summary>What the plan checker finds: every rule broken, every approval needed, what the plan costs, every measure.</summary>
/// <remarks>Immutable; lists are in a stable order (rule id, then child, then home).</remarks>
/// <param name="BrokenRules">Every rule broken; empty for a plan that may be proposed.</param>
/// <param name="ApprovalsRequired">Every approval needed.</param>
/// <param name="Score">What the plan costs, level by level.</param>
/// <param name="Before">Measures before: where everybody lives now.</param>
/// <param name="After">Measures after, were the plan carried out.</param>
public sealed record PlanReport(
    IReadOnlyList<BrokenRule> BrokenRules,
    IReadOnlyList<ApprovalRequired> ApprovalsRequired,
    PlanScore Score,
    PlanMeasures Before,
    PlanMeasures After)
{
    /// <summary>Whether no rule is broken.</summary>
    public bool KeepsEveryRule => BrokenRules.Count == 0;
}

/// <summary>A rule that a plan breaks.</summary>
/// <param name="RuleId">The rule's id; <c>M-00</c> for a plan that does not fit its problem (unknown child or home, settled child named).</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Children">The children concerned, by id.</param>
/// <param name="Home">The home concerned; null when there is none.</param>
/// <param name="Words">What is wrong, with ids and values.</param>
public sealed record BrokenRule(string RuleId, string Title, IReadOnlyList<ChildId> Children, HomeId? Home, string Words)
{
    /// <summary>The broken rule on one line.</summary>
    public override string ToString() => $"{RuleId} {Words}";
}
