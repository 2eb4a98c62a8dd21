using System.CommandLine;

namespace Matching.Benchmarks.Quality;

/// <summary><c>quality</c>: one whole run of a scenario, with value, bound and gap by level, the curve over time, seconds by phase and peak memory.</summary>
internal static class QualityCommand
{
    public static Command Create()
    {
        var scenario = new Option<string>("--scenario") { Description = $"One of {string.Join(", ", Scenario.Names)}.", DefaultValueFactory = _ => "authority" };
        scenario.AcceptOnlyFromAmong([.. Scenario.Names]);
        var seconds = new Option<double>("--seconds") { Description = "Time limit of the run, above 0.", DefaultValueFactory = _ => 30 };
        seconds.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
            {
                result.AddError("--seconds must be above 0.");
            }
        });
        var seed = new Option<ulong>("--seed") { Description = "Seed of the register and of the search.", DefaultValueFactory = _ => 1 };
        var threads = new Option<int>("--threads") { Description = "Threads; 0 for one a processor.", DefaultValueFactory = _ => 0 };
        var summary = new Option<FileInfo?>("--summary") { Description = "JSON file to write." };
        var command = new Command("quality", "Run one scenario and report its quality.") { scenario, seconds, seed, threads, summary };
        command.SetAction(parsed =>
        {
            QualityReport report = QualityRun.Run(
                parsed.GetValue(scenario)!, parsed.GetValue(seconds), parsed.GetValue(seed), parsed.GetValue(threads));
            Console.Write(report.ToText());
            if (parsed.GetValue(summary) is { } file)
            {
                report.Write(file);
            }

            return 0;
        });
        return command;
    }
}
