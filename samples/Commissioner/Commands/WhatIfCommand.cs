using System.CommandLine;
using Commissioner.Output;
using Matching;
using Matching.Files;
using Matching.Solver;
using Spectre.Console;

namespace Commissioner.Commands;

/// <summary>what-if: solves the register with edits and says what they change; with --sensitivity, how far each weight can go.</summary>
internal sealed class WhatIfCommand
{
    private const long UsualWork = 30_000_000;

    private readonly RegisterSource source;
    private readonly Option<FileInfo> plan = new("--plan") { Description = "The plan to start from, such as the plan.json that match wrote. Without it the register is matched first.", HelpName = "FILE" };
    private readonly Option<string[]> edits = new("--edit") { Description = "An edit, such as \"change-places h-1 1\"; give the option again for each further edit. --kinds lists all kinds.", HelpName = "EDIT", Arity = ArgumentArity.OneOrMore };
    private readonly Option<FileInfo> scenario = new("--scenario") { Description = "JSON file with a name and a list of edits; edits given by --edit follow them.", HelpName = "FILE" };
    private readonly Option<bool> sensitivity = new("--sensitivity") { Description = "Also print how far each weight can go before another plan is better, after the edits." };
    private readonly Option<bool> kinds = new("--kinds") { Description = "List every kind of edit, and do nothing else." };
    private readonly Option<DirectoryInfo> folder = new("--out") { Description = "Folder for plan.json (the plan after the edits) and difference.json, which report --with shows beside the plan before them.", HelpName = "FOLDER" };
    private readonly Option<bool> force = SharedOptions.Force();
    private readonly Option<long> work = SharedOptions.Positive("--work", "Units of work for each plan at most, about a microsecond each; ten times as much for --sensitivity.", "UNITS", UsualWork);
    private readonly Option<long> seed = SharedOptions.Seed("Seed of the search and of the embedded register: the same seed and --work, the same answer.");
    private readonly Option<long> threads = SharedOptions.Positive("--threads", "Threads to search with; the answer is the same for any number. Default: one a processor.", "N", greatest: 1024);
    private readonly PolicyChoice policy = new(ofPlan: true);

    public WhatIfCommand() => source = new RegisterSource(seed);

    public Command Build()
    {
        var command = new DocumentedCommand(
            "what-if",
            """
                Asks what would be different: applies edits, solves again, and says who would live elsewhere, who gains and who loses.
                Nothing in the register changes. Both plans are proposals; people decide.
                """,
            "commissioner what-if --data cardiff --plan proposals/plan.json --edit \"change-places f01-1128 1\" --edit \"change-approved-ages f01-1201 0-17\"",
            "commissioner what-if --data cardiff --scenario close-one.json --out what-if",
            "commissioner what-if --data cardiff --plan proposals/plan.json --sensitivity",
            "commissioner what-if --kinds");
        plan.AcceptExistingOnly();
        scenario.AcceptExistingOnly();
        source.AddTo(command);
        foreach (Option option in new Option[] { plan, edits, scenario, sensitivity, kinds, folder, force, work, seed, threads })
        {
            command.Options.Add(option);
        }

        policy.AddTo(command);
        command.SetAction((result, cancellation) => Task.FromResult(Run(result, cancellation)));
        return command;
    }

    private int Run(ParseResult result, CancellationToken cancellation)
    {
        IAnsiConsole console = Screen.Standard();
        if (result.GetValue(kinds))
        {
            WhatIfReport.Kinds(console);
            return ExitCode.Done;
        }

        Scenario asked = Asked(result);
        if (asked.Edits.Count == 0 && !result.GetValue(sensitivity))
        {
            throw new UsageException("Say what to ask: --edit or --scenario, or --sensitivity. --kinds lists the kinds of edits.");
        }

        (string Option, string Path)[] files = [.. Files(result).Select(path => ("--out", path))];
        OutputFiles.Spare(files, source.PathOf(result));
        OutputFiles.Try(files, result.GetValue(force));

        MatchingProblem problem = source.Read(result, cancellation).Problem;
        GivenPlan? given = result.GetValue(plan) is { } file ? GivenPlan.Read(file) : null;
        MatchingPolicy rules = given is null ? policy.Read(result, problem.AsOf) : policy.Read(result, problem.AsOf, given);
        AppliedScenario applied = Applied(asked, problem, rules);
        Headline.Write(console, problem, rules, given is null ? [] : [given]);
        MatchingResult before = new PlacementMatcher(rules).Match(problem, Limits(result, given?.Plan), null, cancellation);
        WhatIfReport.Start(console, before, given?.Plan);
        return Answer(result, console, asked, applied, before, cancellation);
    }

    private int Answer(ParseResult result, IAnsiConsole console, Scenario asked, AppliedScenario applied, MatchingResult before, CancellationToken cancellation)
    {
        var matcher = new PlacementMatcher(applied.Policy);
        MatchingResult after = before;
        if (asked.Edits.Count > 0)
        {
            MatchOptions limits = Limits(result, before.Plan);
            after = matcher.Match(applied.Problem, limits, null, cancellation);
            ResultDiff diff = after.Diff(before);
            WhatIfReport.Write(console, asked, diff, after.Problem);
            if (result.GetValue(folder) is not null)
            {
                string[] paths = Files(result);
                PlanFiles.WriteJson(paths[0], PlanDocument.From(after, limits, matcher: matcher), result.GetValue(force));
                ChoiceFiles.WriteJson(paths[1], ChoiceDocument.Of(before, asked, diff), result.GetValue(force));
                console.WriteLine();
                Array.ForEach(paths, path => console.WriteLine($"Wrote {path}"));
            }
        }

        if (result.GetValue(sensitivity))
        {
            SensitivityOptions limits = new() { WorkLimit = result.GetValue(work) * 10, Seed = (ulong)result.GetValue(seed), Threads = (int)result.GetValue(threads) };
            SensitivityTable.Write(console, Sensitivity.Of(matcher, after, limits, null, cancellation), asked.Edits.Count > 0);
        }

        return after switch
        {
            _ when cancellation.IsCancellationRequested => ExitCode.Ended,
            { Status: SolutionStatus.Infeasible or SolutionStatus.NoSolution } => ExitCode.NoPlan,
            _ => ExitCode.Done,
        };
    }

    /// <summary>The edits of the file, then those of the command line.</summary>
    private Scenario Asked(ParseResult result)
    {
        string[] lines = result.GetValue(edits) ?? [];
        ScenarioReading typed = ScenarioFiles.Parse("", lines);
        ScenarioReading? read = result.GetValue(scenario) is { } file ? ScenarioFiles.ReadJson(file.FullName) : null;
        string[] faults = [.. read?.Faults ?? [], .. typed.Faults];
        if (faults.Length > 0)
        {
            throw new FaultsException(faults, FaultsException.Counted("edits", faults.Length));
        }

        return read?.Scenario is { } first ? first with { Edits = [.. first.Edits, .. typed.Scenario!.Edits] } : typed.Scenario!;
    }

    private static AppliedScenario Applied(Scenario asked, MatchingProblem problem, MatchingPolicy rules)
    {
        try
        {
            return asked.Apply(problem, rules);
        }
        catch (InvalidScenarioException exception)
        {
            throw new FaultsException([.. exception.Faults.Select(fault => fault.ToString())], FaultsException.Counted("edits", exception.Faults.Count));
        }
    }

    private string[] Files(ParseResult result) =>
        result.GetValue(folder) is { } into ? [Path.Combine(into.FullName, "plan.json"), Path.Combine(into.FullName, "difference.json")] : [];

    private MatchOptions Limits(ParseResult result, PlacementPlan? start) => new()
    {
        WorkLimit = result.GetValue(work),
        Seed = (ulong)result.GetValue(seed),
        Threads = (int)result.GetValue(threads),
        Start = start,
    };
}
