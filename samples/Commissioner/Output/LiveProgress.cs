using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>Progress as a table that is drawn again and again while the search runs.</summary>
internal sealed class LiveProgress(IAnsiConsole console) : IProgress<MatchProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private volatile MatchProgress? latest;

    public void Report(MatchProgress value) => latest = value;

    /// <summary>Runs a search on another thread and shows how it goes until it ends.</summary>
    public MatchingResult Show(Func<MatchingResult> search)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Task<MatchingResult> running = Task.Run(search);
        console.Live(View(clock.Elapsed)).AutoClear(true).Start(context =>
        {
            while (!running.IsCompleted)
            {
                context.UpdateTarget(View(clock.Elapsed));
                Task.WaitAny([running], Pause);
            }
        });
        return running.GetAwaiter().GetResult();
    }

    private Rows View(TimeSpan elapsed)
    {
        MatchProgress? progress = latest;
        Table table = MatchReport.Plain("Level", "Incumbent", "Bound", "Gap").RightAligned(1, 2, 3);
        var now = new Text(string.Create(
            CultureInfo.InvariantCulture,
            $"{elapsed.TotalSeconds:0.0} s  ·  {(progress is null ? "starting" : PhaseWords.Of(progress.Phase))}  ·  unplaced {progress?.Unplaced?.ToString(CultureInfo.InvariantCulture) ?? "–"}  ·  Ctrl-C ends with the best plan so far"));
        foreach ((int index, string title) in LevelWords.Titles.Index())
        {
            table.AddRow(progress?.Levels is { } levels
                ? MatchReport.Cells(title, LevelWords.Amount(index, levels[index].Value), LevelWords.Amount(index, levels[index].Bound), levels[index].IsClosed ? "proven" : LevelWords.Percent(levels[index].Gap))
                : MatchReport.Cells(title, "–", "–", "–"));
        }

        return new Rows(now, table);
    }
}
