using Matching;
using Matching.Solver;

namespace Commissioner.Output;

/// <summary>plan.json: what is proposed, for other programs and for check.</summary>
internal sealed record PlanDocument(
    string AsOf,
    string Policy,
    string Status,
    string StopReason,
    double? Gap,
    IReadOnlyList<LevelDocument> Levels,
    IReadOnlyList<ProposalDocument> Proposals,
    IReadOnlyList<UnplacedDocument> Unplaced,
    IReadOnlyList<ApprovalCountDocument> Approvals,
    IReadOnlyList<MeasureDocument> Measures)
{
    public static PlanDocument Of(MatchingResult result) => new(
        Files.Words.Text(result.Problem.AsOf),
        result.Policy.Name,
        result.Status.ToString(),
        result.StopReason.ToString(),
        double.IsFinite(result.Gap) ? result.Gap : null,
        LevelDocument.Of(result.Levels),
        [.. result.Proposals.Select(proposal => ProposalDocument.Of(proposal, result.WishesOf(proposal.Child)))],
        [.. result.Unplaced.Select(child => UnplacedDocument.Of(child, result.WishesOf(child.Child)))],
        [.. result.After.Approvals.Select(approval => new ApprovalCountDocument(approval.RuleId, approval.Title, approval.Count))],
        [.. MeasureTable.Compare(result.Before, result.After).Select(MeasureDocument.Of)]);
}

/// <summary>One level: what the plan scores there, and what no plan can be better than. Score and bound are whole numbers of the unit.</summary>
internal sealed record LevelDocument(string Name, long Score, long Bound, double Gap, string Unit)
{
    public static IReadOnlyList<LevelDocument> Of(IReadOnlyList<LevelValue> levels) =>
        [.. levels.Select((level, index) => new LevelDocument(level.Name, level.Value, level.Bound, level.Gap, LevelWords.Unit((ObjectiveLevel)index)))];
}

internal sealed record ProposalDocument(
    string Child,
    string Home,
    string? PresentHome,
    bool IsMove,
    double Kilometres,
    string Tier,
    IReadOnlyList<ApprovalDocument> ApprovalsRequired,
    IReadOnlyList<WishDocument> Wishes)
{
    public static ProposalDocument Of(ProposedPlacement proposal, IReadOnlyList<WishExplanation> wishes) => new(
        proposal.Child.Value,
        proposal.Home.Value,
        proposal.PresentHome?.Value,
        proposal.IsMove,
        Math.Round(proposal.Distance.Kilometres, 1),
        Files.Words.Of(proposal.Tier),
        [.. proposal.ApprovalsRequired.Select(approval => new ApprovalDocument(approval.RuleId, approval.Task, approval.Source))],
        [.. wishes.Select(WishDocument.Of)]);
}

internal sealed record ApprovalDocument(string RuleId, string Task, string Source);

internal sealed record ApprovalCountDocument(string RuleId, string Title, int Count);

/// <summary>One wish or preference recorded for a child, and what became of it: met, not-met or undecided.</summary>
internal sealed record WishDocument(string About, string By, string Outcome, string RuleId, bool Counts, string Reason)
{
    public static WishDocument Of(WishExplanation wish) => new(
        Files.Words.Of(wish.Kind), Files.Words.Of(wish.By), Files.Words.Of(wish.Outcome), wish.RuleId, wish.Counts, wish.Reason);
}

internal sealed record UnplacedDocument(string Child, string Urgency, int EligibleHomes, IReadOnlyList<RuledOutDocument> RuledOut, IReadOnlyList<WishDocument> Wishes)
{
    public static UnplacedDocument Of(UnplacedChild child, IReadOnlyList<WishExplanation> wishes) => new(
        child.Child.Value,
        Files.Words.Of(child.Urgency),
        child.EligibleHomes,
        [.. child.RuledOut.Select(rule => new RuledOutDocument(rule.RuleId, rule.Title, rule.Homes, rule.OnlyThis))],
        [.. wishes.Select(WishDocument.Of)]);
}

internal sealed record RuledOutDocument(string RuleId, string Title, int Homes, int OnlyThis);

/// <summary>One measure before and after; null where there is nothing to measure or where few children are behind the number.</summary>
internal sealed record MeasureDocument(string? Group, string Key, string Title, string Unit, double? Before, double? After)
{
    public static MeasureDocument Of(MeasureRow row) => new(row.GroupKey, row.Key, row.Title, Files.Words.Of(row.Unit), row.Before.Number, row.After.Number);
}
