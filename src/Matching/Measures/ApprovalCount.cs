namespace Matching;

/// <summary>How many approvals of one kind a plan needs.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule that asks for them.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Count">Number of approvals to seek, 0 or more.</param>
public sealed record ApprovalCount(string RuleId, string Title, int Count)
{
    /// <summary>One entry for every rule of a policy that can ask for approvals, by rule id, so that all its plans have the same lines.</summary>
    internal static IReadOnlyList<ApprovalCount> Of(MatchingPolicy policy, IEnumerable<ApprovalRequired> approvals)
    {
        ILookup<string, ApprovalRequired> byRule = approvals.ToLookup(approval => approval.RuleId, StringComparer.Ordinal);
        return
        [
            .. policy.Rules
                .Where(weighted => weighted.Rule.Strength == RuleStrength.Approval)
                .Select(weighted => new ApprovalCount(weighted.Rule.Id, weighted.Rule.Title, byRule[weighted.Rule.Id].Count())),
        ];
    }

    internal Measure Row() => new($"approvals-{RuleId}", $"Approvals: {Title}", MeasureUnit.Approvals, MeasureValue.Of(Count));
}
