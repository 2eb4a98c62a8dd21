using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matching.Benchmarks.Targets;

/// <summary>All targets in the order of their table.</summary>
internal static class TargetTable
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyList<ITarget> All { get; } =
    [
        new ManySeeds("authority", seeds: 20, quickSeeds: 5, must: 2, aim: 0.3, limit: 20),
        new ManySeeds("region", seeds: 10, quickSeeds: 2, must: 5, aim: 1, limit: 30),
        new WalesToday(),
        new WalesAfresh(),
        new WalesTimes("wales-x4", limit: 60, gap: 0.002, memory: 3 * 1024, aimSeconds: 30, aimGap: 0.002),
        new WalesTimes("wales-x12", limit: Growth.Limit, gap: 0.005, memory: 8 * 1024, aimSeconds: Growth.Limit, aimGap: 0.001),
        new Compiling(),
        new Shortlist(),
        new NewReferral(),
        new Contrasts(),
        new Rankings(),
        new WhyUnplacedTimes(),
        new Growth(),
    ];

    /// <summary>Measures some targets and prints a line for each as soon as it is known.</summary>
    /// <returns>The lines.</returns>
    public static IReadOnlyList<TargetLine> Measure(IReadOnlyList<ITarget> targets, bool quick, TextWriter output)
    {
        output.WriteLine(Machine.Describe());
        output.WriteLine();
        output.WriteLine("| scenario | reached | must | | aim | |");
        output.WriteLine("|---|---|---|---|---|---|");
        var lines = new List<TargetLine>();
        var runs = new QualityRuns();
        foreach (TargetLine line in targets.SelectMany(target => target.Measure(runs, quick)))
        {
            lines.Add(line);
            output.WriteLine($"| {line.Scenario} | {line.Reached} | {line.Must} | {Word(line.Must, line.IsReached)} | {line.Aim} | {Word(line.Aim, line.IsAimReached)} |");
        }

        return lines;
    }

    /// <summary>Writes what was measured for comparison later.</summary>
    public static void Write(IReadOnlyList<TargetLine> lines, FileInfo file) =>
        File.WriteAllText(file.FullName, JsonSerializer.Serialize(new { Machine = Machine.Describe(), Targets = lines }, Json) + "\n");

    private static string Word(string wanted, bool reached) => wanted.Length == 0 ? "" : reached ? "yes" : "no";
}
