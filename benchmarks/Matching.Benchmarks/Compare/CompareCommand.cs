using System.CommandLine;
using System.IO.Enumeration;
using Matching.Benchmarks.External;

namespace Matching.Benchmarks.Compare;

/// <summary><c>compare</c>: the engine and every solver of integer programs on this machine, on the same exported model, one after the other.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = $"One of {string.Join(", ", Scenario.Names)}.", DefaultValueFactory = _ => "authority" };
        scenario.AcceptOnlyFromAmong([.. Scenario.Names]);
        var seconds = new Option<double>("--seconds") { Description = "Time limit of each solver, above 0.", DefaultValueFactory = _ => 60 };
        seconds.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
            {
                result.AddError("--seconds must be above 0.");
            }
        });
        var children = new Option<int?>("--children") { Description = "Keep about so many children, 1 or more, and as large a share of the homes; without it, all." };
        children.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--children must be 1 or more.");
            }
        });
        var seed = new Option<ulong>("--seed") { Description = "Seed of the register.", DefaultValueFactory = _ => 1 };
        var folder = new Option<DirectoryInfo?>("--folder") { Description = "Folder of public instances, as `external` reads it, instead of a scenario." };
        var only = new Option<string>("--only") { Description = "Only instances whose name fits, with * and ? as wildcards.", DefaultValueFactory = _ => "*" };
        var solvers = new Option<string[]>("--solvers") { Description = $"Only these, each after a space: {string.Join(", ", OtherSolver.Names)}.", AllowMultipleArgumentsPerToken = true };
        solvers.AcceptOnlyFromAmong([.. OtherSolver.Names]);
        var command = new Command("compare", "Compare the engine with the solvers on this machine.") { scenario, children, seed, seconds, folder, only, solvers };
        command.SetAction(parsed =>
        {
            var run = new CompareRun(parsed.GetValue(solvers) ?? [], parsed.GetValue(seconds), Console.Out);
            if (parsed.GetValue(folder) is { } instances)
            {
                OnInstances(run, instances, parsed.GetValue(only)!);
            }
            else
            {
                OnScenario(run, parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(children));
            }

            run.Summarise();
            return 0;
        });
        return command;
    }

    private static void OnScenario(CompareRun run, string scenario, ulong seed, int? children)
    {
        ComparedModel compared = ComparedModel.Of(scenario, seed, children);
        string lists = compared.ShortLists == 0
            ? "no home that is not listed can be in a better plan"
            : $"{compared.ShortLists} lists may miss a home of the best plan";
        run.Run($"{scenario}, seed {seed} ({lists})", compared.Model);
    }

    private static void OnInstances(CompareRun run, DirectoryInfo folder, string only)
    {
        foreach ((string name, Func<ExternalInstance> read) in InstanceFolder.List(folder.FullName).Where(entry => FileSystemName.MatchesSimpleExpression(only, entry.Name)))
        {
            run.Run(name, read().Model);
        }
    }
}
