using System.CommandLine;
using Matching;

namespace Commissioner.Commands;

/// <summary>Options that limit one search, or each of several searches, of a command.</summary>
internal sealed class SearchLimits
{
    private readonly long usualSeconds;
    private readonly Option<long> time;
    private readonly Option<long> work;
    private readonly Option<long> threads;

    /// <summary>Makes the options.</summary>
    /// <param name="usualSeconds">Seconds for each search where nothing is given.</param>
    /// <param name="each">What each search looks for, such as plan or point; null where there is one search.</param>
    public SearchLimits(long usualSeconds, string? each = null)
    {
        this.usualSeconds = usualSeconds;
        string forEach = each is null ? "" : $" for each {each}";
        string plans = each is null ? "plan" : "plans";
        time = SharedOptions.Positive("--time", $"Seconds to search{forEach} at most. Default: {usualSeconds}, or no limit with --work.", "SECONDS", greatest: 1_000_000);
        work = SharedOptions.Positive("--work", $"Units of work to search{forEach} at most, about a microsecond each: the same {plans} on every machine.", "UNITS");
        Seed = SharedOptions.Seed($"Seed of the search and of the embedded register: the same seed and --work, the same {plans}.");
        threads = SharedOptions.Positive("--threads", $"Threads to search with; the {plans} {(each is null ? "is" : "are")} the same for any number. Default: one a processor.", "N", greatest: 1024);
    }

    /// <summary>The seed.</summary>
    public Option<long> Seed { get; }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { time, work, Seed, threads })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The limits given.</summary>
    public MatchOptions Read(ParseResult result)
    {
        long units = result.GetValue(work);
        long seconds = result.GetValue(time) is > 0 and long given ? given : units > 0 ? 0 : usualSeconds;
        return new MatchOptions
        {
            TimeLimit = seconds > 0 ? TimeSpan.FromSeconds(seconds) : null,
            WorkLimit = units > 0 ? units : null,
            Seed = (ulong)result.GetValue(Seed),
            Threads = (int)result.GetValue(threads),
        };
    }
}
