using System.Diagnostics;
using System.Globalization;

namespace Matching.Solver.Tests;

/// <summary>A solver of integer programs that shares nothing with this project: a program on this machine that reads an exported file.</summary>
/// <remarks>Its process is given no time limit: the models of these tests take it a few milliseconds.</remarks>
internal sealed class IndependentSolver
{
    private readonly string path;
    private readonly Func<string, string, string[]> arguments;
    private readonly Func<string, string, long?> read;

    private IndependentSolver(string name, string path, Func<string, string, string[]> arguments, Func<string, string, long?> read)
    {
        Name = name;
        this.path = path;
        this.arguments = arguments;
        this.read = read;
    }

    public string Name { get; }

    /// <summary>The solvers that are installed, and a sentence for each that is not.</summary>
    public static (IReadOnlyList<IndependentSolver> Found, IReadOnlyList<string> Missing) OnThisMachine()
    {
        var found = new List<IndependentSolver>();
        var missing = new List<string>();
        foreach ((string name, string package, Func<string, IndependentSolver> make) in new (string, string, Func<string, IndependentSolver>)[]
        {
            ("cbc", "coinor-cbc", Cbc),
            ("glpsol", "glpk-utils", Glpsol),
        })
        {
            if (Find(name) is { } path)
            {
                found.Add(make(path));
            }
            else
            {
                missing.Add($"'{name}' is not on the path, so nothing is compared with it. Debian's package {package} has it; .ci/run installs it.");
            }
        }

        return (found, missing);
    }

    /// <summary>The optimum of an exported file, or null when it is infeasible.</summary>
    public long? Minimise(string file)
    {
        string answer = file + "." + Name;
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (string argument in arguments(file, answer))
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string log = process.StandardOutput.ReadToEnd() + errors.GetAwaiter().GetResult();
        process.WaitForExit();
        File.Exists(answer).ShouldBeTrue($"{Name} wrote no answer for {file}:\n{log}");
        return read(File.ReadAllText(answer), log);
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    private static IndependentSolver Cbc(string path) => new(
        "cbc",
        path,
        (file, answer) => [file, "ratioGap", "0", "allowableGap", "0", "solve", "solution", answer],
        (answer, log) => answer.Split('\n')[0].Split(" - objective value ") switch
        {
            ["Optimal", var value] => Whole(value),
            ["Infeasible" or "Integer infeasible", _] => null,
            _ => throw new InvalidOperationException($"cbc answered '{answer.Split('\n')[0]}':\n{log}"),
        });

    // A line begins with s: then the kind, rows, columns, state and value. A basic solution has a state for the primal and one for the dual side.
    private static IndependentSolver Glpsol(string path) => new(
        "glpsol",
        path,
        (file, answer) => [file.EndsWith(".lp", StringComparison.Ordinal) ? "--lp" : "--freemps", file, "-w", answer],
        (answer, log) => answer.Split('\n').First(line => line.StartsWith("s ", StringComparison.Ordinal)).Split(' ') switch
        {
            ["s", "mip", _, _, "o", var value] => Whole(value),
            ["s", "bas", _, _, "f", "f", var value] => Whole(value),
            ["s", "mip", _, _, "n", _] or ["s", "bas", _, _, "n" or "i", ..] => null,
            ["s", _, _, _, "u", ..] when log.Contains("NO PRIMAL FEASIBLE SOLUTION", StringComparison.Ordinal) => null,
            _ => throw new InvalidOperationException($"glpsol answered:\n{answer}\n{log}"),
        });

    private static long Whole(string value)
    {
        double number = double.Parse(value, CultureInfo.InvariantCulture);
        double whole = Math.Round(number);
        Math.Abs(number - whole).ShouldBeLessThanOrEqualTo(1e-4 * Math.Max(1, Math.Abs(whole) * 1e-6), $"{value} should be whole");
        return checked((long)whole);
    }
}
