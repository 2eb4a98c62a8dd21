namespace Matching.Solver;

/// <summary>A bound for the plans that answer a question, and what their arcs and items outside lose at least against it. Immutable once made.</summary>
internal abstract class Losses
{
    /// <summary>No plan that answers, and that matters, is below this.</summary>
    public Int128 Bound { get; protected set; }

    /// <summary>Bins that the question touches, ascending: part of every part.</summary>
    public abstract IEnumerable<int> Bins { get; }

    /// <summary>Duals for a search to begin with, by item: what the bound rests on, and what pinned items add to it.</summary>
    public abstract long[] Dual { get; }

    /// <summary>What a bin loses at least by holding an arc; <see cref="CompositeProblem.Never"/> for an arc that is gone.</summary>
    public abstract long Of(int arc);

    /// <summary>Among them is each arc with a loss below their limit, unless its bin is one of <see cref="Bins"/>.</summary>
    public abstract NearArcs Near { get; }

    /// <summary>What an item loses outside.</summary>
    public abstract long Outside(int item);
}
