namespace Matching;

/// <summary>Collects what the checks find: rules broken, approvals required, and the price level by level.</summary>
internal sealed class PlanFindings
{
    private readonly List<BrokenRule> broken = [];
    private readonly List<ApprovalRequired> approvals = [];
    private readonly long[] prices = new long[(int)ObjectiveLevel.Wishes + 1];

    public void AddMisfits(IEnumerable<BrokenRule> misfits) => broken.AddRange(misfits);

    public void AddUnplaced(IEnumerable<Referral> unplaced)
    {
        foreach (Referral referral in unplaced)
        {
            prices[(int)referral.Urgency]++;
        }
    }

    public void AddBroken(Rule rule, IEnumerable<ChildId> children, HomeId? home, string words) => broken.Add(new(rule.Id, rule.Title, [.. children], home, words));

    public void AddApproval(Rule rule, ChildId child, HomeId home, string task) => approvals.Add(new(rule.Id, child, home, task, rule.Source));

    public void AddPrice(Rule rule, long price) => prices[(int)rule.Level] += price;

    /// <summary>By rule id, then children, then home.</summary>
    public IReadOnlyList<BrokenRule> BrokenRules() =>
    [
        .. broken
            .OrderBy(rule => rule.RuleId, StringComparer.Ordinal)
            .ThenBy(rule => string.Join('\n', rule.Children), StringComparer.Ordinal)
            .ThenBy(rule => rule.Home?.Value, StringComparer.Ordinal),
    ];

    /// <summary>By rule id, then child, then home.</summary>
    public IReadOnlyList<ApprovalRequired> Approvals() =>
    [
        .. approvals
            .OrderBy(approval => approval.RuleId, StringComparer.Ordinal)
            .ThenBy(approval => approval.Child.Value, StringComparer.Ordinal)
            .ThenBy(approval => approval.Home.Value, StringComparer.Ordinal),
    ];

    public PlanScore Score() => new(
        prices[(int)ObjectiveLevel.UnplacedEmergency],
        prices[(int)ObjectiveLevel.UnplacedUrgent],
        prices[(int)ObjectiveLevel.UnplacedPlanned],
        prices[(int)ObjectiveLevel.Law],
        prices[(int)ObjectiveLevel.Wishes]);
}
