using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>Says for how many children without a home it is known what would have to change: at first, and then every few seconds.</summary>
internal sealed class WaysProgress : IProgress<int>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private readonly IAnsiConsole console;
    private readonly int children;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lock one = new();
    private TimeSpan printed = TimeSpan.Zero;
    private int most;

    public WaysProgress(IAnsiConsole console, int children)
    {
        (this.console, this.children) = (console, children);
        Print(0);
    }

    // Children are looked at side by side, so a later number may come first.
    public void Report(int value)
    {
        lock (one)
        {
            most = Math.Max(most, value);
            if (clock.Elapsed - printed >= Pause)
            {
                printed = clock.Elapsed;
                Print(most);
            }
        }
    }

    private void Print(int done) =>
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Looking for what would have to change for children without a home: {done:#,0} of {children:#,0}"));
}
