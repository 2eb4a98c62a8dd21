namespace Matching.Solver;

/// <summary>Writes an <see cref="AssignmentModel"/> as an integer program that other solvers read: MPS in free format, or CPLEX LP.</summary>
/// <remarks>
/// <para><b>Exact.</b> The plans of the program are the plans of the model, at the same cost: places, groups, solo items, loads, conflicts, soft pair costs, opening costs, together
/// sets and linear limits. Only listed arcs are written: where an item has more eligible bins (<see cref="AssignmentModel.HasUnlistedArcs"/>), the file says so in a comment, and its optimum
/// is that of the listed arcs, which may be dearer than the best over all.</para>
/// <para><b>Pattern-free.</b> One binary an arc (<c>x_ITEM_BIN</c>) and one for each item that may be left out (<c>out_ITEM</c>). Conflicts are not written pair by pair: those of classes are covered by
/// complete bipartite parts, a binary a bin and part, listed ones by cliques and stars. Soft costs between classes cost a row an item and bin, not one a pair (Glover 1975,
/// <i>Improved linear integer programming formulations of nonlinear integer problems</i>).</para>
/// <para><b>Names</b> are made of indices, from 0: they are unique, safe in both formats, and the same on every machine and in every culture. <c>one</c> is fixed at 1 and carries constants.</para>
/// <para><b>Numbers.</b> All are integers, written exactly. Solvers read them as double precision numbers, which skip integers beyond ±2^53; a program that would need one is refused before
/// anything is written. Solvers' tolerances (about 10^-6 of a row) may blur far smaller ones already: a caller who needs exact answers keeps costs below some 10^9.</para>
/// <para>Time and memory are linear in the size of the written file. Safe for concurrent use.</para>
/// </remarks>
public static class ModelExport
{
    /// <summary>Writes the model in free MPS format.</summary>
    /// <param name="model">The model.</param>
    /// <param name="writer">Written to, lines ended by a line feed; neither flushed nor closed.</param>
    /// <param name="options">Which level; null for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> or <paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options do not suit the model's levels.</exception>
    /// <exception cref="InvalidModelException">Some numbers would be beyond ±2^53; it names each with its value. Nothing is written.</exception>
    public static void WriteMps(AssignmentModel model, TextWriter writer, ExportOptions? options = null) =>
        MpsWriter.Write(Formulate(model, writer, options), writer);

    /// <summary>Writes the model in CPLEX LP format.</summary>
    /// <param name="model">The model.</param>
    /// <param name="writer">Written to, lines ended by a line feed; neither flushed nor closed.</param>
    /// <param name="options">Which level; null for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> or <paramref name="writer"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The options do not suit the model's levels.</exception>
    /// <exception cref="InvalidModelException">Some numbers would be beyond ±2^53; it names each with its value. Nothing is written.</exception>
    public static void WriteLp(AssignmentModel model, TextWriter writer, ExportOptions? options = null) =>
        LpWriter.Write(Formulate(model, writer, options), writer);

    private static IntegerProgram Formulate(AssignmentModel model, TextWriter writer, ExportOptions? options)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(writer);
        options ??= new ExportOptions();
        Check(options, model);
        return Formulation.Of(model, options);
    }

    private static void Check(ExportOptions options, AssignmentModel model)
    {
        if (options.Level < 0 || options.Level >= model.LevelCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Level, $"Level must be from 0 to {model.LevelCount - 1}.");
        }

        if (options.EarlierValues.Count != options.Level)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.EarlierValues.Count, $"EarlierValues must have one value for each of the {options.Level} level(s) before level {options.Level} ('{model.Levels[options.Level]}').");
        }
    }
}
