using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Matching.Benchmarks.Compare;

/// <summary>A solver of integer programs on this machine, run as a process of its own on an exported file; its log is read while it runs.</summary>
/// <param name="Name">Name for the table.</param>
/// <param name="Program">Program to start.</param>
/// <param name="Arguments">Its arguments, given the LP file, the MPS file and the seconds.</param>
internal sealed partial record OtherSolver(
    string Name, string Program, Func<string, string, string, string[]> Arguments)
{
    /// <summary>Solvers check their clocks now and then only; one that is as late as this is ended.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(60);

    /// <summary>Names of all solvers that are looked for.</summary>
    public static IReadOnlyList<string> Names { get; } = ["cbc", "glpsol", "highs", "highs-scipy", "highs-npm"];

    /// <summary>All that are found here, and for each that is not a sentence that says how to get it.</summary>
    public static (IReadOnlyList<OtherSolver> Found, IReadOnlyList<string> Missing) OnThisMachine()
    {
        // Costs are whole, so a plan within less than 1 of the bound is the best; solvers that take such a setting are told.
        var found = new List<OtherSolver>();
        var missing = new List<string>();
        AddProgram("cbc", "Debian's package coinor-cbc", (lp, _, seconds) => [lp, "timeMode", "elapsed", "ratioGap", "0", "allowableGap", "0.999", "sec", seconds, "solve"]);
        AddProgram("glpsol", "Debian's package glpk-utils", (lp, _, seconds) => ["--lp", lp, "--cuts", "--tmlim", seconds]);
        AddProgram("highs", "the project of that name", (_, mps, seconds) => ["--time_limit", seconds, mps]);
        AddScript("highs-scipy", "/usr/bin/python3", ["-c", "import scipy.optimize as o; o.milp"], "Debian's package python3-scipy", (_, mps, seconds) => ["-c", Script("highs_of_scipy.py"), mps, seconds]);
        AddScript("highs-npm", "node", ["-e", "require.resolve('highs')"], "npm's package highs, with NODE_PATH set to its node_modules", (lp, _, seconds) => ["-e", Script("highs_of_node.js"), lp, seconds]);
        return (found, missing);

        void AddProgram(string name, string source, Func<string, string, string, string[]> arguments) => AddScript(name, name, null, source, arguments);

        void AddScript(string name, string program, string[]? probe, string source, Func<string, string, string, string[]> arguments)
        {
            if (Find(program) is { } path && (probe is null || Succeeds(path, probe)))
            {
                found.Add(new OtherSolver(name, path, arguments));
            }
            else
            {
                missing.Add($"{name}: not found here; {source} has it.");
            }
        }
    }

    /// <summary>Solves the exported files under a time limit.</summary>
    public GapCurve Solve(string lp, string mps, double seconds)
    {
        using Process process = Start(Program, Arguments(lp, mps, seconds.ToString(CultureInfo.InvariantCulture)));
        long started = Stopwatch.GetTimestamp();
        var curve = new GapCurve();
        process.OutputDataReceived += (_, line) => Read(curve, line.Data ?? "", Stopwatch.GetElapsedTime(started).TotalSeconds);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(TimeSpan.FromSeconds(seconds) + Grace))
        {
            process.Kill(entireProcessTree: true);
        }

        process.WaitForExit();
        return curve;
    }

    /// <summary>Reads one line of a log. Times are those at which lines arrive here, so that they count the same for all.</summary>
    internal static void Read(GapCurve curve, string line, double seconds)
    {
        foreach (Regex form in new[] { CbcBoth(), CbcPlan(), CbcRelaxed(), CbcEnd(), GlpsolBoth(), HighsBoth() })
        {
            if (form.Match(line) is { Success: true } match)
            {
                curve.Add(seconds, Number(match.Groups["value"].Value), Number(match.Groups["bound"].Value));
            }
        }

        if (Proof().IsMatch(line))
        {
            curve.Prove(seconds);
        }
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && Math.Abs(number) < 1e40 ? number : null;

    private static string Script(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static bool Succeeds(string program, string[] arguments)
    {
        using Process process = Start(program, arguments);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    [GeneratedRegex(@"^Cbc0010I After .*, (?<value>\S+) best solution, best possible (?<bound>\S+) \(")]
    private static partial Regex CbcBoth();

    [GeneratedRegex(@"^Cbc00(04|12|16)I Integer solution of (?<value>\S+) found")]
    private static partial Regex CbcPlan();

    [GeneratedRegex(@"^Continuous objective value is (?<bound>\S+)")]
    private static partial Regex CbcRelaxed();

    [GeneratedRegex(@"^Cbc000[15]I .* best objective (?<value>[^, ]+)( \(best possible (?<bound>[^)]+)\))?")]
    private static partial Regex CbcEnd();

    [GeneratedRegex(@"^\+ *\d+: (mip =|>>>>>) +(?<value>not found yet|\S+) >= +(?<bound>\S+) ")]
    private static partial Regex GlpsolBoth();

    [GeneratedRegex(@"% +(?<bound>\S+) +(?<value>\S+) +\S+ +\d+ +\d+ +\d+ +\d+ +[\d.]+s$")]
    private static partial Regex HighsBoth();

    [GeneratedRegex(@"^(Cbc0001I Search completed|Result - Optimal solution found|INTEGER OPTIMAL SOLUTION FOUND| +Status +Optimal)")]
    private static partial Regex Proof();
}
