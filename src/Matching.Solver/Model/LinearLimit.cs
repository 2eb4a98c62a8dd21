namespace Matching.Solver;

/// <summary>
/// A limit across all bins: the sum of the coefficients of the arcs used and the items left out is at most <see cref="Maximum"/>
/// (number of moves, weekly budget, share of a kind of provider).
/// </summary>
/// <remarks>Immutable. A lower limit is written with negated coefficients.</remarks>
public sealed class LinearLimit
{
    internal LinearLimit(string name, long maximum, long constant, int[] arcs, long[] arcCoefficients, int[] items, long[] leaveOutCoefficients)
    {
        Name = name;
        Maximum = maximum;
        Constant = constant;
        ArcIndices = arcs;
        ArcCoefficients = arcCoefficients;
        ItemIndices = items;
        ItemCoefficients = leaveOutCoefficients;
    }

    /// <summary>Name for people, not interpreted.</summary>
    public string Name { get; }

    /// <summary>The greatest allowed sum, inclusive.</summary>
    public long Maximum { get; }

    /// <summary>Part of the sum that no plan changes (what is used already).</summary>
    public long Constant { get; }

    /// <summary>Arcs with a coefficient, ascending.</summary>
    public ReadOnlySpan<int> Arcs => ArcIndices;

    /// <summary>Coefficient of each of <see cref="Arcs"/>, same length.</summary>
    public ReadOnlySpan<long> ArcCoefficient => ArcCoefficients;

    /// <summary>Items with a coefficient when left out, ascending.</summary>
    public ReadOnlySpan<int> Items => ItemIndices;

    /// <summary>Coefficient of each of <see cref="Items"/>, same length.</summary>
    public ReadOnlySpan<long> LeaveOutCoefficient => ItemCoefficients;

    internal int[] ArcIndices { get; }

    internal long[] ArcCoefficients { get; }

    internal int[] ItemIndices { get; }

    internal long[] ItemCoefficients { get; }
}
