namespace Matching.Solver;

/// <summary>Picks the candidates of one group out of a bin's, for the patterns that only one group may have.</summary>
internal sealed class GroupCandidates(CompositeProblem problem)
{
    private readonly List<int> groups = [];
    private readonly Dictionary<int, int> sizeOfGroup = [];
    private readonly List<int> arc = [];
    private readonly List<long> reduced = [];
    private readonly List<long> worth = [];

    /// <summary>Arcs of the group gathered last.</summary>
    public ReadOnlySpan<int> Arc => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(arc);

    /// <summary>Their reduced costs.</summary>
    public ReadOnlySpan<long> Reduced => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(reduced);

    /// <summary>What each is worth.</summary>
    public ReadOnlySpan<long> Worth => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(worth);

    /// <summary>Groups whose candidates together take more than so many places, in the order met.</summary>
    public IReadOnlyList<int> LargerThan(int places, ReadOnlySpan<int> arcs)
    {
        groups.Clear();
        sizeOfGroup.Clear();
        foreach (int candidate in arcs)
        {
            int group = problem.Group[problem.ArcItem[candidate]];
            if (group < 0)
            {
                continue;
            }

            int before = sizeOfGroup.GetValueOrDefault(group);
            int after = before + problem.Size[problem.ArcItem[candidate]];
            sizeOfGroup[group] = after;
            if (before <= places && after > places)
            {
                groups.Add(group);
            }
        }

        return groups;
    }

    /// <summary>Gathers the candidates of a group.</summary>
    public void Gather(int group, ReadOnlySpan<int> arcs, ReadOnlySpan<long> reducedCosts, ReadOnlySpan<long> worths)
    {
        arc.Clear();
        reduced.Clear();
        worth.Clear();
        for (int c = 0; c < arcs.Length; c++)
        {
            if (problem.Group[problem.ArcItem[arcs[c]]] == group)
            {
                arc.Add(arcs[c]);
                reduced.Add(reducedCosts[c]);
                worth.Add(worths[c]);
            }
        }
    }
}
