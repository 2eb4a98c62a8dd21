using System.Diagnostics;
using System.Globalization;
using System.Text;
using Matching.Solver;

namespace Matching.Benchmarks.Compare;

/// <summary>Runs the engine, then every solver of this machine on the same exported model, one after the other, and prints a table.</summary>
/// <remarks>
/// The objective is lexicographic and a file has one: the others are given the last level, with the optimum of the levels before it, which they would have to find first, as rows.
/// The engine is given the whole.
/// </remarks>
internal sealed class CompareRun
{
    private static readonly CompositeFormat Row = CompositeFormat.Parse("| {0,-20} | {1,10} | {2,8} | {3,8} | {4,8} | {5,8} | {6,10} | {7,12} | {8,8} |");

    private readonly IReadOnlyList<OtherSolver> others;
    private readonly IReadOnlyList<string> missing;
    private readonly double seconds;
    private readonly TextWriter output;
    private readonly List<(string Solver, double? Engine, double? Other)> proofs = [];

    /// <summary>Looks for solvers.</summary>
    /// <param name="names">Solvers that are wanted; empty for all.</param>
    /// <param name="seconds">Time limit of each solver on each model.</param>
    /// <param name="output">Written to.</param>
    public CompareRun(IReadOnlyCollection<string> names, double seconds, TextWriter output)
    {
        (IReadOnlyList<OtherSolver> found, missing) = OtherSolver.OnThisMachine();
        others = [.. found.Where(solver => names.Count == 0 || names.Contains(solver.Name))];
        this.seconds = seconds;
        this.output = output;
        output.WriteLine(Machine.Describe());
        Line(output, $"Seconds until the gap (value − bound) / value was so small, reading the file included; - is never within {seconds} s. The others' times are those at which they logged it.");
    }

    /// <summary>Runs all on one model and prints its table.</summary>
    /// <param name="title">What the model is, in one line.</param>
    /// <param name="model">All its arcs are listed.</param>
    public void Run(string title, AssignmentModel model)
    {
        int last = model.LevelCount - 1;
        Line(output, $"\n{title}: {model.ItemCount} items, {model.BinCount} bins, {model.ArcCount} arcs, the same for all.\n");
        Line(output, Row, "solver", "first plan", "1 %", "0.5 %", "0.1 %", "proof", "value", "bound", "gap %");
        Line(output, Row, "---", "---:", "---:", "---:", "---:", "---:", "---:", "---:", "---:");
        AssignmentSolution? best = null;
        double? engine = null;
        foreach (int threads in Environment.ProcessorCount == 1 ? [1] : new[] { 1, Environment.ProcessorCount })
        {
            (AssignmentSolution solution, GapCurve curve) = Engine(model, seconds, threads);
            best = best is null || solution.Gap < best.Gap ? solution : best;
            engine = curve.Proof;
            Print(output, $"engine, {threads} thread(s)", curve);
        }

        if (best is not { HasPlan: true } || best.Levels.Take(last).Any(level => !level.IsClosed))
        {
            output.WriteLine("\nThe engine has not closed the levels before the last, so there is nothing that the others could be asked.");
            return;
        }

        Others(model, new ExportOptions { Level = last, EarlierValues = [.. best.Levels.Take(last).Select(level => level.Value)] }, engine);
    }

    /// <summary>Says who was sooner to proof, over all models, and which solvers are not here.</summary>
    public void Summarise()
    {
        output.WriteLine();
        foreach (OtherSolver solver in others)
        {
            var pairs = proofs.Where(pair => pair.Solver == solver.Name).ToList();
            Line(output, $"{solver.Name}: the engine (all threads) is sooner to proof on {pairs.Count(pair => pair.Engine is { } ours && !(ours >= pair.Other))} of {pairs.Count}, the other on {pairs.Count(pair => pair.Other is { } theirs && !(theirs >= pair.Engine))}.");
        }

        foreach (string sentence in missing)
        {
            output.WriteLine(sentence);
        }
    }

    private void Others(AssignmentModel model, ExportOptions options, double? engine)
    {
        string folder = Directory.CreateTempSubdirectory("matching-compare-").FullName;
        try
        {
            string lp = Path.Combine(folder, "model.lp");
            string mps = Path.Combine(folder, "model.mps");
            using (var writer = new StreamWriter(lp))
            {
                ModelExport.WriteLp(model, writer, options);
            }

            using (var writer = new StreamWriter(mps))
            {
                ModelExport.WriteMps(model, writer, options);
            }

            foreach (OtherSolver solver in others)
            {
                GapCurve curve = solver.Solve(lp, mps, seconds);
                proofs.Add((solver.Name, engine, curve.Proof));
                Print(output, solver.Name, curve);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (AssignmentSolution Solution, GapCurve Curve) Engine(AssignmentModel model, double seconds, int threads)
    {
        var progress = new LastLevel();
        long started = Stopwatch.GetTimestamp();
        AssignmentSolution solution = new AssignmentSolver().Solve(
            model, new SolveOptions { TimeLimit = TimeSpan.FromSeconds(seconds), Threads = threads }, progress);
        double took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        if (solution.HasPlan)
        {
            progress.Take(took, solution.Levels);
        }

        if (solution.Status == SolutionStatus.Optimal)
        {
            progress.Curve.Prove(took);
        }

        return (solution, progress.Curve);
    }

    private static void Print(TextWriter output, string name, GapCurve curve) => Line(
        output,
        Row,
        name,
        Seconds(curve.FirstPlan),
        Seconds(curve.Reached(0.01)),
        Seconds(curve.Reached(0.005)),
        Seconds(curve.Reached(0.001)),
        Seconds(curve.Proof),
        curve.Value?.ToString("0", CultureInfo.InvariantCulture) ?? "-",
        curve.Bound?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-",
        curve.Gap is { } gap ? (gap * 100).ToString("0.000", CultureInfo.InvariantCulture) : "-");

    private static string Seconds(double? seconds) => seconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static void Line(TextWriter output, CompositeFormat row, params object[] cells) => output.WriteLine(string.Format(CultureInfo.InvariantCulture, row, cells));

    /// <summary>The last level's value and bound, once all before it are closed.</summary>
    private sealed class LastLevel : IProgress<SolveProgress>
    {
        public GapCurve Curve { get; } = new();

        public void Report(SolveProgress value)
        {
            if (value.Levels is { } levels)
            {
                Take(value.Elapsed.TotalSeconds, levels);
            }
        }

        public void Take(double seconds, IReadOnlyList<LevelValue> levels)
        {
            if (levels.SkipLast(1).All(level => level.IsClosed))
            {
                Curve.Add(seconds, levels[^1].Value, levels[^1].Bound);
            }
        }
    }
}
