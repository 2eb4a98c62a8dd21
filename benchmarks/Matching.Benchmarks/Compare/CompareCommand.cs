using System.CommandLine;

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
        var command = new Command("compare", "Compare the engine with the solvers on this machine.") { scenario, children, seed, seconds };
        command.SetAction(parsed =>
        {
            ComparedModel model = ComparedModel.Of(parsed.GetValue(scenario)!, parsed.GetValue(seed), parsed.GetValue(children));
            CompareRun.Run(model, parsed.GetValue(seconds), Console.Out);
            return 0;
        });
        return command;
    }
}
