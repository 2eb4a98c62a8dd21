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
        [.. result.Levels.Select(LevelDocument.Of)],
        [.. result.Proposals.Select(ProposalDocument.Of)],
        [.. result.Unplaced.Select(UnplacedDocument.Of)],
        [.. result.After.Approvals.Select(approval => new ApprovalCountDocument(approval.RuleId, approval.Title, approval.Count))],
        [.. MeasureTable.Compare(result.Before, result.After).Select(MeasureDocument.Of)]);
}

/// <summary>One level: what the plan scores there, and what no plan can be better than. Whole units: children, points, tenths of a kilometre-equivalent.</summary>
internal sealed record LevelDocument(string Name, long Score, long Bound, double Gap)
{
    public static LevelDocument Of(LevelValue level) => new(level.Name, level.Value, level.Bound, level.Gap);
}

internal sealed record ProposalDocument(
    string Child, string Home, string? PresentHome, bool IsMove, double Kilometres, string Tier, IReadOnlyList<ApprovalDocument> ApprovalsRequired)
{
    public static ProposalDocument Of(ProposedPlacement proposal) => new(
        proposal.Child.Value,
        proposal.Home.Value,
        proposal.PresentHome?.Value,
        proposal.IsMove,
        Math.Round(proposal.Distance.Kilometres, 1),
        Files.Words.Of(proposal.Tier),
        [.. proposal.ApprovalsRequired.Select(approval => new ApprovalDocument(approval.RuleId, approval.Task, approval.Source))]);
}

internal sealed record ApprovalDocument(string RuleId, string Task, string Source);

internal sealed record ApprovalCountDocument(string RuleId, string Title, int Count);

internal sealed record UnplacedDocument(string Child, string Urgency, int EligibleHomes, IReadOnlyList<RuledOutDocument> RuledOut)
{
    public static UnplacedDocument Of(UnplacedChild child) => new(
        child.Child.Value,
        Files.Words.Of(child.Urgency),
        child.EligibleHomes,
        [.. child.RuledOut.Select(rule => new RuledOutDocument(rule.RuleId, rule.Title, rule.Homes, rule.OnlyThis))]);
}

internal sealed record RuledOutDocument(string RuleId, string Title, int Homes, int OnlyThis);

/// <summary>One measure before and after; null where there is nothing to measure or where few children are behind the number.</summary>
internal sealed record MeasureDocument(string? Group, string Key, string Title, string Unit, double? Before, double? After)
{
    public static MeasureDocument Of(MeasureRow row) => new(row.GroupKey, row.Key, row.Title, Files.Words.Of(row.Unit), row.Before.Number, row.After.Number);
}
