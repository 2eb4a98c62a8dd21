using System.CommandLine;

namespace Matching.Benchmarks.Engine;

/// <summary>Options that the commands about the engine have in common.</summary>
internal static class EngineOptions
{
    public static Option<string> Scenario()
    {
        var option = new Option<string>("--scenario") { Description = $"One of {string.Join(", ", Benchmarks.Scenario.Names)}.", DefaultValueFactory = _ => "wales-afresh" };
        option.AcceptOnlyFromAmong([.. Benchmarks.Scenario.Names]);
        return option;
    }

    public static Option<double> Seconds(string description, double otherwise)
    {
        var option = new Option<double>("--seconds") { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
            {
                result.AddError("--seconds must be above 0.");
            }
        });
        return option;
    }

    public static Option<ulong> Seed() => new("--seed") { Description = "Seed of the register and of the search.", DefaultValueFactory = _ => 1 };
}
