using System.Diagnostics;
using Matching;

namespace Commissioner.Output;

/// <summary>The --summary file: how a run went, for programs that compare runs.</summary>
/// <param name="Status">What is held, such as Optimal or Feasible.</param>
/// <param name="StopReason">Why the search ended.</param>
/// <param name="Levels">Score and bound of each level, with their unit.</param>
/// <param name="Gap">Fraction: that of the first level, in their order, that is not closed; 0 when all are proven; null without a plan.</param>
/// <param name="Children">Children of the register, settled and referred.</param>
/// <param name="Homes">Homes of the register.</param>
/// <param name="Placed">Children who would have a home, settled and referred.</param>
/// <param name="Unplaced">Referred children for whom no home is proposed.</param>
/// <param name="Proposals">Referred children for whom a home is proposed.</param>
/// <param name="Moves">Proposals by which a child would leave a home.</param>
/// <param name="BrokenRules">Rules that the independent check found broken.</param>
/// <param name="Seconds">Wall-clock seconds by phase.</param>
/// <param name="PeakMemoryMb">Most memory that the process held, in mebibytes.</param>
internal sealed record SummaryDocument(
    string Status,
    string StopReason,
    IReadOnlyList<LevelDocument> Levels,
    double? Gap,
    int Children,
    int Homes,
    int Placed,
    int Unplaced,
    int Proposals,
    int Moves,
    int BrokenRules,
    IReadOnlyDictionary<string, double> Seconds,
    double PeakMemoryMb)
{
    /// <param name="result">The result.</param>
    /// <param name="readingSeconds">Seconds that reading or making the register took.</param>
    /// <param name="writingSeconds">Seconds that writing the plan's files took; null when none was written.</param>
    public static SummaryDocument Of(MatchingResult result, double readingSeconds, double? writingSeconds)
    {
        var seconds = new Dictionary<string, double> { ["read"] = Math.Round(readingSeconds, 3) };
        foreach (Matching.Solver.PhaseTime phase in result.Phases)
        {
            seconds[phase.Phase] = Math.Round(phase.Seconds, 3);
        }

        if (writingSeconds is { } writing)
        {
            seconds["write"] = Math.Round(writing, 3);
        }

        using var process = Process.GetCurrentProcess();
        return new SummaryDocument(
            result.Status.ToString(),
            result.StopReason.ToString(),
            LevelDocument.Of(result.Levels),
            double.IsFinite(result.Gap) ? result.Gap : null,
            result.After.Children,
            result.Problem.Homes.Count,
            result.After.Placed,
            result.Unplaced.Count,
            result.Proposals.Count,
            result.Proposals.Count(proposal => proposal.IsMove),
            result.Check.BrokenRules.Count,
            seconds,
            Math.Round(process.PeakWorkingSet64 / (1024.0 * 1024.0), 1));
    }
}
