using System.Globalization;

namespace Matching.Solver.Tests;

/// <summary>Solves a model by the files that are written of it, level by level.</summary>
internal static class ExportedModel
{
    /// <summary>Costs up to here are far from where solvers' tolerances blur them.</summary>
    private const long TrustedCost = 1_000_000_000;

    /// <summary>Compares each level's optimum with that of every solver; the format changes from level to level and from model to model.</summary>
    /// <param name="model">All its arcs are listed.</param>
    /// <param name="optimum">The optimum by level; null when nothing is feasible.</param>
    /// <param name="solvers">Solvers to ask.</param>
    public static void ShouldHaveOptimum(this AssignmentModel model, IReadOnlyList<long>? optimum, IReadOnlyList<IndependentSolver> solvers)
    {
        string folder = Directory.CreateTempSubdirectory("matching-export-").FullName;
        try
        {
            for (int level = 0; level < (optimum is null ? 1 : model.LevelCount); level++)
            {
                var options = new ExportOptions { Level = level, EarlierValues = optimum is null ? [] : [.. optimum.Take(level)] };
                string lp = Write(Path.Combine(folder, "model.lp"), writer => ModelExport.WriteLp(model, writer, options));
                string mps = Write(Path.Combine(folder, "model.mps"), writer => ModelExport.WriteMps(model, writer, options));
                for (int solver = 0; solver < solvers.Count; solver++)
                {
                    // Each solver reads each format about as often, and no model twice.
                    string file = (solver + level + model.ArcCount) % 2 == 0 ? lp : mps;
                    solvers[solver].Minimise(file).ShouldBe(
                        optimum?[level], $"{solvers[solver].Name}, {Path.GetExtension(file)}, level {level} of\n{model.ToText()}\n{File.ReadAllText(lp)}");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Whether a solver that computes in double precision can be held to every unit.</summary>
    public static bool IsWithinTrust(this AssignmentModel model)
    {
        Int128 greatest = 0;
        foreach (long cost in model.Data.ArcCost.Concat(model.Data.LeaveOutCost).Concat(model.Data.ClassPairCost).Concat(model.Data.PairCost).Concat(model.Data.SplitCost))
        {
            greatest = Int128.Max(greatest, Int128.Abs(cost));
        }

        return greatest <= TrustedCost;
    }

    public static string Lp(this AssignmentModel model, ExportOptions? options = null) => Text(writer => ModelExport.WriteLp(model, writer, options));

    public static string Mps(this AssignmentModel model, ExportOptions? options = null) => Text(writer => ModelExport.WriteMps(model, writer, options));

    private static string Write(string file, Action<TextWriter> write)
    {
        File.WriteAllText(file, Text(write));
        return file;
    }

    private static string Text(Action<TextWriter> write)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        write(writer);
        return writer.ToString();
    }
}
