using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Matching.Solver;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>match: proposes homes for everybody at once. The root command does the same.</summary>
internal sealed class MatchCommand
{
    private readonly SearchLimits limits = new(usualSeconds: 30);
    private readonly RegisterSource source;
    private readonly PolicyChoice policy = new();
    private readonly PlanOutput output = new(isRequired: false, PlanFormat.Json);
    private readonly Option<int?> ways = new("--ways")
    {
        Description = "For how many children without a home to look for what would have to change, for plan.json and the report; 0 for none. Default: as many as 30 million units of work allow, the most urgent first.",
        HelpName = "N",
    };

    private readonly Option<FileInfo> summary = new("--summary") { Description = "JSON file that says how the run went: status, levels, gap, counts, seconds, memory.", HelpName = "FILE" };
    private readonly Option<bool> noProgress = new("--no-progress") { Description = "Do not show progress." };
    private readonly Option<bool> quiet = new("--quiet") { Description = "Print faults only." };

    public MatchCommand()
    {
        source = new RegisterSource(limits.Seed);
        ways.CustomParser = result =>
        {
            string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int children))
            {
                result.AddError($"--ways '{text}' must be a whole number of 0 or more.");
            }

            return children;
        };
    }

    public Command Build()
    {
        var command = new DocumentedCommand(
            "match",
            """
                Proposes homes for everybody at once, proves how good the plan is, and checks it.
                Ctrl-C ends the search; the best plan so far is still checked, written and marked so.
                """,
            "commissioner match --data register.xlsx --time 60 --out proposals --format json,html,xlsx",
            "commissioner match --data cardiff --policy policy.json --out proposals --force");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        source.AddTo(command);
        limits.AddTo(command);
        policy.AddTo(command);
        output.AddTo(command);
        foreach (Option option in new Option[] { ways, summary, noProgress, quiet })
        {
            command.Options.Add(option);
        }

        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        string? summaryPath = result.GetValue(summary)?.FullName;
        bool overwrite = output.Force(result);
        (string Option, string Path)[] files = [.. output.Files(result), .. summaryPath is null ? [] : new[] { ("--summary", summaryPath) }];
        OutputFiles.Spare(files, source.PathOf(result));
        OutputFiles.Try(files, overwrite);

        long started = Stopwatch.GetTimestamp();
        (MatchingProblem problem, IReadOnlyList<FileFault> warnings) = source.Read(result, cancellation);
        double reading = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var matcher = new PlacementMatcher(policy.Read(result, problem.AsOf));
        IAnsiConsole console = Screen.Standard();
        bool silent = result.GetValue(quiet);
        if (!silent)
        {
            Headline.Write(console, problem, matcher.Policy);
            Headline.Write(console, warnings);
        }

        MatchOptions options = limits.Read(result);
        MatchingResult matched = Match(console, matcher, problem, options, silent || result.GetValue(noProgress), cancellation);
        if (!silent)
        {
            MatchReport.Write(console, matched);
        }

        started = Stopwatch.GetTimestamp();
        bool wrote = output.Write(result, problem, () => Written(result, matched, options, matcher, silent ? null : console, cancellation), silent ? null : console);
        double? writing = wrote ? Stopwatch.GetElapsedTime(started).TotalSeconds : null;
        if (summaryPath is not null)
        {
            OutputFiles.Write(summaryPath, overwrite, JsonSerializer.Serialize(SummaryDocument.Of(matched, reading, writing), JsonFiles.Default.SummaryDocument) + "\n");
            if (!silent)
            {
                console.WriteLine($"Wrote {summaryPath}");
            }
        }

        return matched switch
        {
            { StopReason: StopReason.Cancelled } => ExitCode.Ended,
            { Status: SolutionStatus.Infeasible or SolutionStatus.NoSolution } => ExitCode.NoPlan,
            _ => ExitCode.Done,
        };
    }

    // What would have to change is asked for where it is shown, and not once somebody has ended the run.
    private PlanDocument Written(ParseResult result, MatchingResult matched, MatchOptions options, PlacementMatcher matcher, IAnsiConsole? console, CancellationToken cancellation)
    {
        PlanDocument document = PlanDocument.From(matched, options, matcher: matcher);
        var sought = new PlanWaysOptions { Children = result.GetValue(ways) };
        if (sought.Children == 0 || matched is not { Status: SolutionStatus.Optimal or SolutionStatus.Feasible } || matched.StopReason == StopReason.Cancelled || !output.TellsAll(result))
        {
            return document;
        }

        int children = sought.ChildrenOf(matched.Problem, matched.Unplaced.Count);
        PlanDocument told = document;
        bool isShown = children > 0 && console is not null && !result.GetValue(noProgress);
        CountedProgress.Show("Looking for what would have to change", children, isShown, done => told = document.WithWays(matched, matcher, sought, new EachDone(done), cancellation));
        if (told.WaysNotSought!.Count > 0)
        {
            console?.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"What would have to change is told of {children:#,0} of {matched.Unplaced.Count:#,0} children without a home, the most urgent first. --ways N looks for more; explain answers for any child."));
        }

        return told;
    }

    private static MatchingResult Match(
        IAnsiConsole console, PlacementMatcher matcher, MatchingProblem problem, MatchOptions options, bool silent, CancellationToken cancellation)
    {
        if (silent)
        {
            return matcher.Match(problem, options, null, cancellation);
        }

        if (!Screen.IsTerminal)
        {
            return matcher.Match(problem, options, new PlainProgress(), cancellation);
        }

        var live = new LiveProgress(console);
        return live.Show(() => matcher.Match(problem, options, live, cancellation));
    }

    // Each number comes once, though a later one may come first.
    private sealed class EachDone(Action done) : IProgress<int>
    {
        public void Report(int value) => done();
    }
}
