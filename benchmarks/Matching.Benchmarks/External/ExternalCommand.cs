using System.CommandLine;
using System.Globalization;
using System.IO.Enumeration;
using System.Text;

namespace Matching.Benchmarks.External;

/// <summary><c>external</c>: solves public instances from a folder through the public model, and prints value and bound beside the best known values.</summary>
internal static class ExternalCommand
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("{0,-34} {1,14} {2,14} {3,14} {4,10} {5,10} {6,-10} {7,8} {8,8} {9,8}");

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "Folder with gap/, lap/, refugee/, bppc/, sscflp/ and best-known.csv, as far as they are there.",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("..", "shared", "instances")),
        };
        var seconds = new Option<double>("--time") { Description = "Time limit of each instance in seconds, above 0.", DefaultValueFactory = _ => 60 };
        seconds.Validators.Add(result =>
        {
            if (!(result.GetValueOrDefault<double>() > 0))
            {
                result.AddError("--time must be above 0.");
            }
        });
        var only = new Option<string>("--only") { Description = "Only instances whose name fits, with * and ? as wildcards.", DefaultValueFactory = _ => "*" };
        var threads = new Option<int>("--threads") { Description = "Threads; 0 for one a processor.", DefaultValueFactory = _ => 0 };
        var command = new Command("external", "Solve public instances and compare with the best known values.") { folder, seconds, only, threads };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(seconds), parsed.GetValue(only)!, parsed.GetValue(threads), Console.Out, Console.Error));
        return command;
    }

    /// <summary>Solves and prints.</summary>
    /// <returns>0, or 1 when a file is bad or nothing is there.</returns>
    public static int Run(DirectoryInfo folder, double seconds, string only, int threads, TextWriter output, TextWriter error)
    {
        (string Name, Func<ExternalInstance> Read)[] instances =
            [.. InstanceFolder.List(folder.FullName).Where(entry => FileSystemName.MatchesSimpleExpression(only, entry.Name))];
        if (instances.Length == 0)
        {
            error.WriteLine($"No instance in '{folder.FullName}' fits '{only}'.");
            return 1;
        }

        int bad = 0;
        try
        {
            IReadOnlyDictionary<string, decimal> best = BestKnown.Read(Path.Combine(folder.FullName, "best-known.csv"));
            Line(output, "instance", "best known", "value", "bound", "gap %", "to best %", "status", "seconds", "found", "proof");
            foreach ((string name, Func<ExternalInstance> read) in instances)
            {
                bad += Solve(name, read, best.TryGetValue(name, out decimal known) ? known : null, seconds, threads, output, error);
            }
        }
        catch (InvalidDataException fault)
        {
            error.WriteLine(fault.Message);
            return 1;
        }

        return Math.Min(bad, 1);
    }

    // A bad file does not hold up those after it.
    private static int Solve(string name, Func<ExternalInstance> read, decimal? best, double seconds, int threads, TextWriter output, TextWriter error)
    {
        try
        {
            Print(output, ExternalRun.Of(read(), best, seconds, threads));
            return 0;
        }
        catch (InvalidDataException fault)
        {
            error.WriteLine($"{name}: {fault.Message}");
            return 1;
        }
    }

    private static void Print(TextWriter output, ExternalRun run) => Line(
        output,
        run.Name.Length > 34 ? run.Name[..33] + "…" : run.Name,
        Number(run.Best),
        Number(run.Value),
        Number(run.Bound),
        Percent(run.Gap),
        run.GapToBest is { } gap ? Percent(gap) : "",
        run.Status.ToString(),
        Seconds(run.Seconds),
        Seconds(run.LastFound),
        run.SecondsToProof is { } proof ? Seconds(proof) : "");

    private static void Line(TextWriter output, params object[] cells)
    {
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Row, cells).TrimEnd());
        output.Flush();
    }

    private static string Number(decimal? number) => number is { } value ? value.ToString("0.####", CultureInfo.InvariantCulture) : "";

    private static string Percent(double fraction) => double.IsFinite(fraction) ? (fraction * 100).ToString("0.0000", CultureInfo.InvariantCulture) : "";

    private static string Seconds(double seconds) => seconds.ToString("0.00", CultureInfo.InvariantCulture);
}
