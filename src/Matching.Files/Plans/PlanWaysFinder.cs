using System.Globalization;

namespace Matching.Files;

/// <summary>Asks why children are without a home, and writes the answers down.</summary>
internal static class PlanWaysFinder
{
    public static PlanDocument AddTo(
        PlanDocument document, MatchingResult result, PlacementMatcher matcher, PlanWaysOptions options, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        EnvyAudit audit = EnvyAudit.Of(result);
        var asked = options.Of(document.Unplaced, result.Problem).ToHashSet(StringComparer.Ordinal);
        var explorer = new PlanExplorer(matcher, result);
        var told = new PlanUnplaced[document.Unplaced.Count];
        int done = 0;

        // Children are asked about side by side, each with a thread and a limit of work of its own: so what is told of one does not hang on the others.
        Parallel.For(0, told.Length, index =>
        {
            PlanUnplaced child = document.Unplaced[index];
            if (!asked.Contains(child.Child) || cancellationToken.IsCancellationRequested)
            {
                told[index] = child;
                return;
            }

            told[index] = child with { Ways = Of(explorer.WhyUnplaced(new(child.Child), options.Each, cancellationToken)) };
            progress?.Report(Interlocked.Increment(ref done));
        });
        return document with
        {
            Unplaced = told,
            Audit = new PlanAudit(audit.Findings.Count, audit.WithoutReason.Count()),
            WaysNotSought = [.. told.Where(child => child.Ways is null).Select(child => child.Child)],
        };
    }

    private static PlanWays Of(WhyUnplaced why) => new(Ids(why.Together), [.. why.Contested.Select(Of)], [.. why.ChangeSets.Select(Of)], why.ChangesCut);

    private static PlanContestedHome Of(ContestedHome home) => new(
        home.Home.Value,
        OneDecimal(home.Distance.Kilometres),
        OneDecimal(home.Distance.Miles),
        Ids(home.ProposedTo),
        [.. home.StoodAgainst.Select(rule => new PlanRuleAgainst(rule.RuleId, rule.Title))],
        home.WithChild is { } plan ? new PlanInstead(Of(plan.Difference), Ids(plan.Unplaced), Ids(plan.Placed), [.. plan.Moved.Select(Of)], plan.IsProven) : null);

    private static PlanChangeSet Of(ChangeSet set) => new(
        set.Home.Value,
        OneDecimal(set.Distance.Kilometres),
        OneDecimal(set.Distance.Miles),
        [.. set.Changes.Select(Of)],
        Ids(set.PlacedInstead),
        Of(set.Difference),
        [.. set.OthersMoved.Select(Of)],
        set.IsBestProven,
        set.IsSmallestProven,
        set.ProposedHome?.Value,
        set.MovedOut.Count == 0 ? null : Ids(set.MovedOut));

    private static PlanChange Of(RequiredChange change) =>
        new(change.Kind, change.By, change.Size, change.Edit.Describe(), Ids(change.Edit.TouchedChildren), SubjectOf(change.Edit));

    private static string? SubjectOf(ScenarioEdit edit) => edit switch
    {
        MakeAvailable { On: { } day } => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ChangeApprovedAges { Ages: var ages } => string.Create(CultureInfo.InvariantCulture, $"{ages.From}-{ages.To}"),
        RecordCapability { Capability: var capability } => capability.Code,
        WithdrawJudgement { Kind: var kind } => kind.ToString(),
        ApproveSupplementaryPlacement { Provider: var provider } => provider.Value,
        _ => null,
    };

    private static PlanDifference Of(PlanScore score) =>
        new(score.UnplacedEmergency, score.UnplacedUrgent, score.UnplacedPlanned, score.Law, new KilometreEquivalent(score.Wishes).Kilometres);

    private static PlanMoved Of(ProposalChange change) => new(change.Child.Value, change.From?.Value, change.To?.Value);

    private static string[] Ids(IReadOnlyList<ChildId> children) => [.. children.Select(child => child.Value)];

    private static double OneDecimal(double value) => Math.Round(value, 1);
}
