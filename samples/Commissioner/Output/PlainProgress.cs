using System.Globalization;
using Matching;

namespace Commissioner.Output;

/// <summary>Progress as plain lines: one at each new phase, and otherwise at most one a second when something is better.</summary>
internal sealed class PlainProgress : IProgress<MatchProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string phase = "";
    private TimeSpan printed = TimeSpan.Zero;

    public void Report(MatchProgress value)
    {
        if (value.Phase == phase && value.Elapsed - printed < Pause)
        {
            return;
        }

        phase = value.Phase;
        printed = value.Elapsed;
        Console.WriteLine(Line(value));
    }

    private static string Line(MatchProgress value)
    {
        string start = string.Create(CultureInfo.InvariantCulture, $"{value.Elapsed.TotalSeconds,7:0.0} s  {value.Phase,-10}");
        if (value.Levels is not { } levels)
        {
            return $"{start} {PhaseWords.Of(value.Phase)}";
        }

        int shown = Shown(levels);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{start} unplaced {value.Unplaced}  {LevelWords.Titles[shown]}: plan {LevelWords.Amount(shown, levels[shown].Value)}, bound {LevelWords.Amount(shown, levels[shown].Bound)}, gap {LevelWords.Percent(value.Gap ?? 0)}");
    }

    private static int Shown(IReadOnlyList<Matching.Solver.LevelValue> levels)
    {
        int open = levels.ToList().FindIndex(level => !level.IsClosed);
        return open < 0 ? levels.Count - 1 : open;
    }
}
