using System.Globalization;
using Matching.Solver;

namespace Matching;

/// <summary>What differs between a record and the same run made again.</summary>
/// <remarks>Immutable; lists are in a stable order.</remarks>
/// <param name="Differences">What differs, inputs first; empty when everything is as recorded.</param>
/// <param name="Changes">Children for whom the two plans differ, from the recorded one to the new one.</param>
/// <param name="Result">The run made again; null where it was not run, because register, policy or start are others.</param>
public sealed record RecordRerun(IReadOnlyList<RecordDifference> Differences, IReadOnlyList<ProposalChange> Changes, MatchingResult? Result)
{
    /// <summary>Whether the run was made again and everything is as recorded.</summary>
    public bool IsSame => Result is not null && Differences.Count == 0;

    /// <summary>Whether the run was made again and gave the recorded plan; the engine's version may be another.</summary>
    public bool GivesSamePlan => Result is not null && Differences.All(difference => difference.Part != RecordPart.Plan);

    /// <summary>Whether a clock ended either run, so that it may end elsewhere without anything being wrong.</summary>
    public bool MayDifferByClock => Differences.Any(difference => difference.Part == RecordPart.Clock);

    internal static RecordRerun Of(MatchingRecord record, MatchingProblem problem, IPlacementMatcher matcher, PlacementPlan? start, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(matcher);
        List<RecordDifference> differences = [];
        Compare(differences, RecordPart.Register, "The register is another, or has been changed", record.RegisterHash, RegisterHash.Of(problem));
        Compare(differences, RecordPart.Policy, "The policy is another, or has been changed", record.PolicyHash, PolicyHash.Of(matcher.Policy));
        Compare(differences, RecordPart.Start, "The search went on from another plan", record.Run.StartHash ?? "none", start is null ? "none" : PlanHash.Of(start));
        bool sameInput = differences.Count == 0;
        Compare(differences, RecordPart.Engine, "The engine has another version", record.Engine, EngineAsWritten(record.Engine));
        return sameInput
            ? Of(record, differences, matcher.Match(problem, record.Run.ToOptions(start), null, cancellationToken), start)
            : new RecordRerun(differences, [], null);
    }

    private static RecordRerun Of(MatchingRecord record, List<RecordDifference> differences, MatchingResult result, PlacementPlan? start)
    {
        MatchingRecord again = MatchingRecord.Of(result, record.Run.ToOptions(start));
        StopReason[] byClock = [.. new[] { record.StopReason, again.StopReason }.Where(reason => reason is StopReason.TimeLimit or StopReason.Cancelled)];
        string held = PlanHash.Of(record.ToPlan());
        Compare(differences, RecordPart.Plan, "The plan differs", held, again.PlanHash);
        Compare(differences, RecordPart.Record, "The record's plan is not the one whose hash it holds", record.PlanHash, held);
        Compare(differences, RecordPart.Result, "What was shown of the plan differs", ResultOf(record), ResultOf(again));
        Compare(differences, RecordPart.Certificate, "The certificate differs", record.Certificate?.Hash ?? "none", again.Certificate?.Hash ?? "none");
        if (!differences.Exists(difference => difference.Part is RecordPart.Plan or RecordPart.Record or RecordPart.Result or RecordPart.Certificate))
        {
            // Names and days that the record tells beside its hashes belong to the run too.
            Compare(differences, RecordPart.Record, "The record tells something else of the run", record.Hash, (again with { Engine = record.Engine }).Hash);
        }

        if (byClock.Length > 0 && differences.Any(difference => difference.Part is RecordPart.Plan or RecordPart.Result or RecordPart.Certificate))
        {
            differences.Add(new RecordDifference(
                RecordPart.Clock, record.StopReason.ToString(), again.StopReason.ToString(),
                "A clock, or a person, ended the search, so it may end elsewhere each time. Use a limit of work to have the same plan again."));
        }

        return new RecordRerun(differences, ChangesOf(record.ToPlan(), result.Plan), result);
    }

    // A record that was made of a plan.json knows the version without the revision that it was built from.
    private static string EngineAsWritten(string recorded) => recorded.Contains('+', StringComparison.Ordinal) ? MatchingRecord.CurrentEngine : MatchingRecord.CurrentEngine.Split('+')[0];

    private static string ResultOf(MatchingRecord record) => string.Create(
        CultureInfo.InvariantCulture,
        $"{record.Status}, {record.StopReason}, work {record.Work}, levels {string.Join(", ", record.Levels.Select(level => string.Create(CultureInfo.InvariantCulture, $"{level.Score} (bound {level.Bound})")))}");

    private static void Compare(List<RecordDifference> differences, RecordPart part, string words, string recorded, string found)
    {
        if (recorded != found)
        {
            differences.Add(new RecordDifference(part, recorded, found, $"{words}: recorded {recorded}, now {found}."));
        }
    }

    private static ProposalChange[] ChangesOf(PlacementPlan recorded, PlacementPlan found) =>
    [
        .. recorded.Placements.Concat(found.Placements)
            .Select(placement => placement.Child)
            .Distinct()
            .OrderBy(child => child.Value, StringComparer.Ordinal)
            .Select(child => new ProposalChange(child, recorded.HomeOf(child), found.HomeOf(child)))
            .Where(change => change.From != change.To),
    ];
}

/// <summary>One thing that differs.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Part">What differs.</param>
/// <param name="Recorded">What the record says.</param>
/// <param name="Found">What was found.</param>
/// <param name="Words">The same as a sentence.</param>
public sealed record RecordDifference(RecordPart Part, string Recorded, string Found, string Words);

/// <summary>What can differ between a record and the same run made again.</summary>
public enum RecordPart
{
    /// <summary>The register.</summary>
    Register,

    /// <summary>The policy.</summary>
    Policy,

    /// <summary>The plan that the search went on from.</summary>
    Start,

    /// <summary>The library's version.</summary>
    Engine,

    /// <summary>The plan.</summary>
    Plan,

    /// <summary>Status, reason to stop, work, scores or bounds.</summary>
    Result,

    /// <summary>The certificate of the bounds.</summary>
    Certificate,

    /// <summary>The record itself: it holds another plan than its hash says, or another name or day than those of the register, the policy or the model.</summary>
    Record,

    /// <summary>Not a difference by itself: a clock or a person ended one of the searches, which may explain the others.</summary>
    Clock,
}
