using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Matching.Benchmarks.Quality;

namespace Matching.Benchmarks.Targets;

/// <summary>Whole runs of scenarios, each in a process of its own so that its peak of memory is its own, and each done once.</summary>
internal sealed class QualityRuns
{
    private readonly Dictionary<(string Scenario, double Seconds, ulong Seed), QualityReport> done = [];

    /// <summary>Runs <c>quality</c> on a scenario, or takes the run that was done already.</summary>
    public QualityReport Run(string scenario, double seconds, ulong seed = 1)
    {
        if (!done.TryGetValue((scenario, seconds, seed), out QualityReport? report))
        {
            Console.Error.WriteLine($"{scenario}, {seconds.ToString(CultureInfo.InvariantCulture)} s, seed {seed} …");
            report = InProcess(scenario, seconds, seed);
            done.Add((scenario, seconds, seed), report);
        }

        return report;
    }

    private static QualityReport InProcess(string scenario, double seconds, ulong seed)
    {
        string file = Path.GetTempFileName();
        try
        {
            string host = Environment.ProcessPath!;
            string[] first = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [Assembly.GetExecutingAssembly().Location] : [];
            string[] arguments =
            [
                .. first, "quality", "--scenario", scenario, "--seconds", seconds.ToString(CultureInfo.InvariantCulture),
                "--seed", seed.ToString(CultureInfo.InvariantCulture), "--summary", file,
            ];
            using Process process = Process.Start(new ProcessStartInfo(host, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? QualityReport.Read(file)
                : throw new InvalidOperationException($"The run of {scenario} ended with exit code {process.ExitCode}; its message stands above.");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
