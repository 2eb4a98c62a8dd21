namespace Matching.Solver;

/// <summary>What a solver returns: a plan, how good it is, and why the search ended.</summary>
/// <remarks>Immutable.</remarks>
public sealed class AssignmentSolution
{
    private readonly int?[] binOfItem;

    /// <summary>Puts a solution together.</summary>
    /// <param name="status">What is held.</param>
    /// <param name="stopReason">Why the search ended.</param>
    /// <param name="binOfItem">A bin for each item, null for left out; empty when there is no plan.</param>
    /// <param name="levels">Value and bound of each level, in the model's order.</param>
    /// <param name="work">Units of work done.</param>
    /// <param name="unlistedBinding">See <see cref="UnlistedBinding"/>; empty when nothing is unlisted.</param>
    /// <param name="statistics">Named counters and relaxed terms, in a stable order; no times.</param>
    /// <param name="phases">Seconds spent in each phase, in order.</param>
    public AssignmentSolution(
        SolutionStatus status,
        StopReason stopReason,
        IReadOnlyList<int?> binOfItem,
        IReadOnlyList<LevelValue> levels,
        long work,
        IReadOnlyList<double>? unlistedBinding = null,
        IReadOnlyList<SolveStatistic>? statistics = null,
        IReadOnlyList<PhaseTime>? phases = null)
    {
        ArgumentNullException.ThrowIfNull(binOfItem);
        ArgumentNullException.ThrowIfNull(levels);
        Status = status;
        StopReason = stopReason;
        this.binOfItem = [.. binOfItem];
        Levels = [.. levels];
        Work = work;
        UnlistedBinding = unlistedBinding ?? [];
        Statistics = statistics ?? [];
        Phases = phases ?? [];
    }

    /// <summary>What is held.</summary>
    public SolutionStatus Status { get; }

    /// <summary>Why the search ended.</summary>
    public StopReason StopReason { get; }

    /// <summary>The bin of each item, null for left out; empty when <see cref="HasPlan"/> is false.</summary>
    public IReadOnlyList<int?> BinOfItem => binOfItem;

    /// <summary>Whether a plan is held.</summary>
    public bool HasPlan => Status is SolutionStatus.Feasible or SolutionStatus.Optimal;

    /// <summary>Value and bound of each level, in the model's order.</summary>
    public IReadOnlyList<LevelValue> Levels { get; }

    /// <summary>The first level, in their order, that is not proven; null when all are.</summary>
    public LevelValue? OpenLevel => Levels.FirstOrDefault(level => !level.IsClosed);

    /// <summary>
    /// The headline gap, a fraction (0.001 = 0.1 %): that of the first level that is not closed; 0 when all are;
    /// positive infinity without a plan.
    /// </summary>
    public double Gap => HasPlan ? OpenLevel?.Gap ?? 0 : double.PositiveInfinity;

    /// <summary>Units of work done; equal for equal model, seed and limits.</summary>
    public long Work { get; }

    /// <summary>
    /// For each item, by how much (in the engine's composite cost, 0 for not at all) listing more of its arcs could improve the bound:
    /// the items whose <see cref="AssignmentModel.UnlistedFloor"/> holds the bound down. Empty when nothing is unlisted; items that the plan places may be missing once time or work is up.
    /// </summary>
    public IReadOnlyList<double> UnlistedBinding { get; }

    /// <summary>What the solve has learnt about the worth of places, for the next solve; null when the solver has no prices.</summary>
    public ItemPrices? Prices { get; init; }

    /// <summary>
    /// Why the bounds are true, for <see cref="CertificateVerifier"/>; null unless <see cref="SolveOptions.Certify"/> asked for it, and from a solver that writes none.
    /// </summary>
    public SolutionCertificate? Certificate { get; init; }

    /// <summary>What the bounds of open levels leave out or count in part, level by level; empty when every level is closed. Named in <see cref="Statistics"/> too.</summary>
    public IReadOnlyList<RelaxedTerm> Relaxed { get; init; } = [];

    /// <summary>Named counters of the search, stable order; terms that the bound relaxes are named here. For people and benchmarks.</summary>
    public IReadOnlyList<SolveStatistic> Statistics { get; }

    /// <summary>Seconds spent in each phase, in order of first entry. Not part of what is deterministic.</summary>
    public IReadOnlyList<PhaseTime> Phases { get; }
}

/// <summary>What a solution holds.</summary>
public enum SolutionStatus
{
    /// <summary>No plan was found and none was proven impossible.</summary>
    NoSolution,

    /// <summary>A plan that keeps every limit; it may not be the best.</summary>
    Feasible,

    /// <summary>A plan proven best at every level.</summary>
    Optimal,

    /// <summary>Proven: no plan keeps every limit.</summary>
    Infeasible,
}

/// <summary>Why a search ended.</summary>
public enum StopReason
{
    /// <summary>Nothing was left to search: proven optimal or infeasible.</summary>
    SearchComplete,

    /// <summary><see cref="SolveOptions.TimeLimit"/> was reached.</summary>
    TimeLimit,

    /// <summary><see cref="SolveOptions.WorkLimit"/> was reached.</summary>
    WorkLimit,

    /// <summary><see cref="SolveOptions.GapLimit"/> was reached.</summary>
    GapLimit,

    /// <summary>The caller cancelled.</summary>
    Cancelled,

    /// <summary>Only a bound was asked for.</summary>
    BoundOnly,
}

/// <summary>Value and bound of one objective level.</summary>
/// <param name="Name">The level's name.</param>
/// <param name="Value">The plan's value at this level, offset included; 0 without a plan.</param>
/// <param name="Bound">
/// No plan whose earlier levels are as good as this one's is below this. For the first level: no plan at all.
/// </param>
public sealed record LevelValue(string Name, long Value, long Bound)
{
    /// <summary>Whether the value is proven best given the levels before.</summary>
    public bool IsClosed => Bound >= Value;

    /// <summary>The one definition of a gap: (value − bound) / max(1, |value|), a fraction, 0 or more.</summary>
    public double Gap => IsClosed ? 0 : (double)((Int128)Value - Bound) / Math.Max(1.0, Math.Abs((double)Value));
}

/// <summary>A named counter of a search.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">The count.</param>
public readonly record struct SolveStatistic(string Name, long Value);

/// <summary>Time spent in a phase.</summary>
/// <param name="Phase">The phase's name.</param>
/// <param name="Seconds">Wall-clock seconds, 0 or more.</param>
public readonly record struct PhaseTime(string Phase, double Seconds);
