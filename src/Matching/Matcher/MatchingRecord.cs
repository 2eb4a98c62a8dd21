using System.Reflection;
using Matching.Solver;

namespace Matching;

/// <summary>What was proposed, from what, by what, and how good it was shown to be: kept, so that the same plan can be made again, and decisions can point to it.</summary>
/// <remarks>
/// <para>It holds hashes, ids and numbers: no clock time, no name, no free text. A proposal, never a decision; <see cref="DecisionLog"/> says what people decided. Immutable.</para>
/// <para><see cref="Hash"/> is over everything in it, by the bytes that <c>docs/records.md</c> defines, so that anybody can work it out again.</para>
/// </remarks>
/// <param name="Version">Version number of this form, 1 or more; <see cref="CurrentVersion"/> when made.</param>
/// <param name="Engine">Name and whole version of the library that made the plan: <see cref="CurrentEngine"/>.</param>
/// <param name="RegisterHash">What tells the register apart: <see cref="Matching.RegisterHash"/>.</param>
/// <param name="AsOf">The day as of which the register holds.</param>
/// <param name="PolicyHash">What tells the policy apart: <see cref="Matching.PolicyHash"/>.</param>
/// <param name="Policy">The policy's name.</param>
/// <param name="PolicyOn">The day for which its rules are in force.</param>
/// <param name="Run">Seed and limits of the search.</param>
/// <param name="Status">What was held: <see cref="SolutionStatus.Optimal"/> only when proven best at every level.</param>
/// <param name="StopReason">Why the search ended.</param>
/// <param name="Work">Units of work done.</param>
/// <param name="Levels">Score and bound of each level, in the order of <see cref="ObjectiveLevel"/>.</param>
/// <param name="Certificate">The certificate of the bounds; null when none was asked for.</param>
/// <param name="PlanHash">What tells the plan apart: <see cref="Matching.PlanHash"/>.</param>
/// <param name="Placements">The plan itself, by child id; a child without a home is unplaced.</param>
public sealed record MatchingRecord(
    int Version,
    string Engine,
    string RegisterHash,
    DateOnly AsOf,
    string PolicyHash,
    string Policy,
    DateOnly PolicyOn,
    RecordedRun Run,
    SolutionStatus Status,
    StopReason StopReason,
    long Work,
    IReadOnlyList<RecordedLevel> Levels,
    RecordedCertificate? Certificate,
    string PlanHash,
    IReadOnlyList<PlacementOf> Placements)
{
    /// <summary>The version that is made: 1.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Name and whole version of this library, with the revision that it was built from where the build knows it, such as <c>Matching 0.1.0+5e1f…</c>.</summary>
    public static string CurrentEngine { get; } =
        $"Matching {typeof(MatchingRecord).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion}";

    /// <summary>Score and bound of each level, in the order of <see cref="ObjectiveLevel"/>.</summary>
    public IReadOnlyList<RecordedLevel> Levels { get; init => field = Held.List(value); } = Held.List(Levels);

    /// <summary>The plan itself, by child id; a child without a home is unplaced.</summary>
    public IReadOnlyList<PlacementOf> Placements { get; init => field = Held.List(value); } = Held.List(Placements);

    /// <summary>The headline gap, a fraction (0.001 = 0.1 %): that of the first level that is not proven, 0 when all are; null when there is no plan.</summary>
    public double? Gap => Status is SolutionStatus.Optimal or SolutionStatus.Feasible ? Levels.FirstOrDefault(level => level.Bound < level.Score)?.Gap ?? 0 : null;

    /// <summary>SHA-256 over everything in this record, 64 lower-case hexadecimal digits; decisions point to it.</summary>
    public string Hash
    {
        get
        {
            using var hash = new CanonicalLines();
            hash.Add("record", Version, Engine);
            hash.Add("register", RegisterHash, AsOf);
            hash.Add("policy", PolicyHash, Policy, PolicyOn);
            hash.Add("run", Run.Seed, Run.GapLimit, Run.TimeLimitSeconds, Run.WorkLimit, Run.StartHash, Run.IsCertified);
            hash.Add("result", Status, StopReason, Work);
            foreach (RecordedLevel level in Levels)
            {
                hash.Add("level", level.Name, level.Score, level.Bound);
            }

            if (Certificate is { } certificate)
            {
                hash.Add("certificate", certificate.ModelFingerprint, certificate.Hash);
            }

            hash.Add("plan", PlanHash);
            foreach (PlacementOf placement in Placements)
            {
                hash.Add("placement", placement.Child, placement.Home);
            }

            return hash.ToString();
        }
    }

    /// <summary>Records a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">Limits and seed that it was made with.</param>
    public static MatchingRecord Of(MatchingResult result, MatchOptions options)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        return new MatchingRecord(
            CurrentVersion,
            CurrentEngine,
            Matching.RegisterHash.Of(result.Problem),
            result.Problem.AsOf,
            Matching.PolicyHash.Of(result.Policy),
            result.Policy.Name,
            result.Policy.On,
            RecordedRun.Of(options),
            result.Status,
            result.StopReason,
            result.Work,
            [.. result.Levels.Select(level => new RecordedLevel(level.Name, level.Value, level.Bound))],
            result.Proof is { } proof ? new RecordedCertificate(proof.Certificate.ModelFingerprint, proof.Hash) : null,
            Matching.PlanHash.Of(result.Plan),
            [.. result.Plan.Placements]);
    }

    /// <summary>Who would live where.</summary>
    /// <exception cref="ArgumentException">A child is named twice, or has no id.</exception>
    public PlacementPlan ToPlan() => new(Placements);

    /// <summary>Whether the recorded hash of the plan is that of the recorded plan.</summary>
    public bool HoldsItsPlan => Matching.PlanHash.Of(ToPlan()) == PlanHash;

    /// <summary>Makes the plan again, with the recorded seed and limits, and says exactly what differs.</summary>
    /// <param name="problem">The register, as it was.</param>
    /// <param name="matcher">Who matches, by the policy as it was.</param>
    /// <param name="start">The plan that the search went on from; null where there was none.</param>
    /// <param name="cancellationToken">Cancelling ends the search.</param>
    /// <returns>What differs; nothing is run where register, policy or the plan to start from are others already.</returns>
    public RecordRerun Rerun(MatchingProblem problem, IPlacementMatcher matcher, PlacementPlan? start = null, CancellationToken cancellationToken = default) =>
        RecordRerun.Of(this, problem, matcher, start, cancellationToken);
}

/// <summary>Seed and limits of a recorded search. The number of threads is left out: it changes no plan.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Seed">Seed of every random choice.</param>
/// <param name="GapLimit">The gap at which the search was to end, a fraction; 0 to prove the plan best.</param>
/// <param name="TimeLimitSeconds">Limit in seconds; null for none. A run that it cut short may end elsewhere the next time.</param>
/// <param name="WorkLimit">Limit in units of work; null for none.</param>
/// <param name="StartHash">Hash of the plan that the search went on from; null where there was none.</param>
/// <param name="IsCertified">Whether a certificate of the bounds was asked for.</param>
public sealed record RecordedRun(ulong Seed, double GapLimit, double? TimeLimitSeconds, long? WorkLimit, string? StartHash, bool IsCertified)
{
    internal static RecordedRun Of(MatchOptions options) => new(
        options.Seed,
        options.GapLimit,
        options.TimeLimit?.TotalSeconds,
        options.WorkLimit,
        options.Start is { } start ? PlanHash.Of(start) : null,
        options.Certify);

    internal MatchOptions ToOptions(PlacementPlan? start) => new()
    {
        Seed = Seed,
        GapLimit = GapLimit,
        TimeLimit = TimeLimitSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        WorkLimit = WorkLimit,
        Start = start,
        Certify = IsCertified,
    };
}

/// <summary>Score and bound of one level.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Name">The level.</param>
/// <param name="Score">What the plan scores, in the level's unit; less is better.</param>
/// <param name="Bound">What no plan can be below.</param>
public sealed record RecordedLevel(string Name, long Score, long Bound)
{
    internal double Gap => new LevelValue(Name, Score, Bound).Gap;
}

/// <summary>What tells a certificate apart, and the model that it speaks of.</summary>
/// <remarks>The certificate itself is large and kept beside the record; whoever has it compares its hash and verifies it against the model of a re-run. Immutable.</remarks>
/// <param name="ModelFingerprint">SHA-256 of the model, as <see cref="SolutionCertificate.ModelFingerprint"/>.</param>
/// <param name="Hash">SHA-256 of the certificate's JSON, as <see cref="MatchingProof.Hash"/>.</param>
public sealed record RecordedCertificate(string ModelFingerprint, string Hash);
