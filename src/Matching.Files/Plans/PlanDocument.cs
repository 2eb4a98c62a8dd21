using System.Text.Json;
using Matching.Solver;

namespace Matching.Files;

/// <summary>A result as data: everything needed to make the same plan again, to compare it with another, and to read it out. What <c>plan.json</c> holds.</summary>
/// <remarks>
/// A proposal, never a decision. It holds ids and nothing that names a person. It holds no clock time and no measured seconds, so that the same register, policy, seed and work limit give
/// the same text. Lists are in ascending order of child ids unless they say otherwise. Immutable. The JSON Schema stands in <c>docs/plan.schema.json</c>.
/// </remarks>
/// <param name="Version">Version number of this form, 1 or more; <see cref="CurrentVersion"/> when written.</param>
/// <param name="Engine">Name and version of the library that made the plan, such as <c>Matching 0.1.0</c>.</param>
/// <param name="RegisterHash">What tells the register apart from every other: <see cref="Matching.RegisterHash"/>.</param>
/// <param name="AsOf">The day as of which everything holds.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="PolicyOn">The day for which the policy's rules are in force.</param>
/// <param name="PolicyDocument">The whole policy, as <see cref="MatchingPolicy.ToJson"/> writes it.</param>
/// <param name="Run">Seed and limits of the search, and what it did.</param>
/// <param name="Children">Children of the register, settled and referred.</param>
/// <param name="Homes">Homes of the register.</param>
/// <param name="Status">What is held: <see cref="SolutionStatus.Optimal"/> only when proven best at every level.</param>
/// <param name="StopReason">Why the search ended.</param>
/// <param name="Levels">Score and bound of each level, in the order in which they are compared.</param>
/// <param name="Proposals">The children for whom a home is proposed.</param>
/// <param name="Unplaced">The children for whom none is.</param>
/// <param name="Approvals">How many approvals of each kind are to be sought, by rule id.</param>
/// <param name="Measures">Measures before and after, over all children first, then by group.</param>
/// <param name="Gap">The headline gap, a fraction (0.001 = 0.1 %): that of the first level that is not proven, 0 when all are; null when there is no plan.</param>
/// <param name="Audit">Whether anybody was passed over without a reason; null where it was not looked for (<see cref="WithWays"/>).</param>
/// <param name="WaysNotSought">Children without a home for whom nobody looked for what would have to change, because a limit was reached or the run was ended, by id; null where it was looked for for nobody.</param>
/// <param name="Fairness">The price of fairness, where the policy puts the worst-off child first; null where it does not, and where no plan was found.</param>
public sealed record PlanDocument(
    int Version,
    string Engine,
    string RegisterHash,
    DateOnly AsOf,
    string Policy,
    DateOnly PolicyOn,
    JsonElement PolicyDocument,
    PlanRun Run,
    int Children,
    int Homes,
    SolutionStatus Status,
    StopReason StopReason,
    IReadOnlyList<PlanLevel> Levels,
    IReadOnlyList<PlanProposal> Proposals,
    IReadOnlyList<PlanUnplaced> Unplaced,
    IReadOnlyList<PlanApprovalCount> Approvals,
    IReadOnlyList<PlanMeasure> Measures,
    double? Gap = null,
    PlanAudit? Audit = null,
    IReadOnlyList<string>? WaysNotSought = null,
    PlanFairness? Fairness = null)
{
    /// <summary>The version that is written: 1. A reader refuses later ones.</summary>
    public const int CurrentVersion = 1;

    /// <summary>How many other homes are told for each child when nobody says otherwise: 3.</summary>
    public const int UsualAlternatives = 3;

    /// <summary>Name and version of this library, as files say it.</summary>
    internal static string EngineName => $"Matching {typeof(MatchingProblem).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Writes a result down.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">Limits and seed that it was made with.</param>
    /// <param name="registerHash">What tells its register apart; null to work it out with <see cref="Matching.RegisterHash.Of"/>.</param>
    /// <param name="alternatives">How many other homes to tell for each child, 0 or more.</param>
    /// <param name="matcher">Who ranks other homes, by the policy of the result; null for a new one. One that has ranked homes of this problem before is faster.</param>
    /// <returns>The document; the same for any number of threads.</returns>
    public static PlanDocument From(
        MatchingResult result, MatchOptions options, string? registerHash = null, int alternatives = UsualAlternatives, IPlacementMatcher? matcher = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(alternatives);
        var children = new PlanChildren(result, matcher ?? new PlacementMatcher(result.Policy), alternatives);
        using JsonDocument policy = JsonDocument.Parse(result.Policy.ToJson());
        return new PlanDocument(
            CurrentVersion,
            EngineName,
            registerHash ?? Matching.RegisterHash.Of(result.Problem),
            result.Problem.AsOf,
            result.Policy.Name,
            result.Policy.On,
            policy.RootElement.Clone(),
            PlanRun.Of(result, options),
            result.After.Children,
            result.Problem.Homes.Count,
            result.Status,
            result.StopReason,
            [.. result.Levels.Select((level, index) => new PlanLevel(level.Name, level.Value, level.Bound, level.Gap, PlanLevel.UnitOf((ObjectiveLevel)index)))],
            children.Proposals(),
            children.Unplaced(),
            [.. result.After.Approvals.Select(approval => new PlanApprovalCount(approval.RuleId, approval.Title, approval.Count))],
            [.. MeasureTable.Compare(result.Before, result.After).Select(PlanMeasure.Of)],
            double.IsFinite(result.Gap) ? result.Gap : null,
            Fairness: PlanFairness.Of(result.Fairness));
    }

    /// <summary>The same document with what would have to change for children without a home, who has the places that were open to them, and whether anybody was passed over without a reason.</summary>
    /// <param name="result">The result that was written down.</param>
    /// <param name="matcher">A matcher with its policy.</param>
    /// <param name="options">How much to look for; null for the defaults.</param>
    /// <param name="progress">Told how many children have been looked at, from the threads that look, in any order; null for nobody.</param>
    /// <param name="cancellationToken">Cancelling leaves out what was not found yet and says for whom; it does not throw.</param>
    /// <exception cref="ArgumentException">The matcher has another policy, or the result is not the one that was written down.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PlanDocument WithWays(
        MatchingResult result, PlacementMatcher matcher, PlanWaysOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(matcher);
        options ??= new PlanWaysOptions();
        options.Validate();
        return PlanHash.Of(result.Plan) == PlanHash.Of(ToPlan())
            ? PlanWaysFinder.AddTo(this, result, matcher, options, progress, cancellationToken)
            : throw new ArgumentException("The result has another plan than this document; give the result that was written down.", nameof(result));
    }

    /// <summary>Who would live where, for <see cref="PlanChecker"/> and for going on from this plan.</summary>
    /// <exception cref="ArgumentException">A child is named twice.</exception>
    public PlacementPlan ToPlan() => new(
    [
        .. Proposals.Select(proposal => new PlacementOf(new(proposal.Child), new HomeId(proposal.Home))),
        .. Unplaced.Select(unplaced => new PlacementOf(new(unplaced.Child), null)),
    ]);

    /// <summary>The record of this plan: what was proposed, from what and by what, for decisions to point to.</summary>
    /// <returns>The record; its engine is the version that this document names, and it holds no certificate.</returns>
    /// <exception cref="ArgumentException">A child is named twice.</exception>
    /// <exception cref="InvalidPolicyException">The policy has faults.</exception>
    /// <exception cref="InvalidOperationException">The search went on from another plan, which this document does not hold; record the result itself with <see cref="MatchingRecord.Of"/>.</exception>
    public MatchingRecord ToRecord()
    {
        if (Run.WasStarted)
        {
            throw new InvalidOperationException("The search went on from another plan, which plan.json does not hold; record the result where it is made.");
        }

        PlacementPlan plan = ToPlan();
        return new MatchingRecord(
            MatchingRecord.CurrentVersion,
            Engine,
            RegisterHash,
            AsOf,
            PolicyHash.Of(MatchingPolicy.Parse(PolicyDocument.GetRawText())),
            Policy,
            PolicyOn,
            new RecordedRun(Run.Seed, Run.GapLimit, Run.TimeLimitSeconds, Run.WorkLimit, null, false),
            Status,
            StopReason,
            Run.Work,
            [.. Levels.Select(level => new RecordedLevel(level.Name, level.Score, level.Bound))],
            null,
            PlanHash.Of(plan),
            [.. plan.Placements]);
    }
}
