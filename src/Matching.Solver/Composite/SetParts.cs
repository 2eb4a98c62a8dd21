using System.Runtime.InteropServices;

namespace Matching.Solver;

/// <summary>
/// Bin by bin, the arcs whose items belong to one together set: a part of the set that the bin could hold, which pays the split cost once however many come.
/// </summary>
/// <remarks>
/// Items of several sets at once cannot share out each set's cost freely. Sets with such items are left out of the parts; each of their items carries the same share, whoever comes.
/// Immutable.
/// </remarks>
internal sealed class SetParts
{
    private readonly bool[] hasFixedShares;

    public SetParts(CompositeProblem problem)
    {
        bool[] tangled = Tangled(problem);
        FixedShare = new long[problem.ArcCount];
        hasFixedShares = new bool[problem.BinCount];
        BinStart = new int[problem.BinCount + 1];
        var memberStart = new List<int> { 0 };
        var members = new List<int>();
        var split = new List<long>();
        var partOfSet = new int[problem.Split.Length];
        var seenIn = new int[problem.Split.Length];
        var next = new List<int>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            next.Clear();
            for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
            {
                int item = problem.ArcItem[arc];
                for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
                {
                    int set = problem.SetOf[entry];
                    if (problem.IsPresent(set, bin))
                    {
                        continue;
                    }

                    if (tangled[set])
                    {
                        FixedShare[arc] += problem.ShareOf(set, bin);
                        hasFixedShares[bin] = true;
                        continue;
                    }

                    if (seenIn[set] != bin + 1)
                    {
                        (seenIn[set], partOfSet[set]) = (bin + 1, next.Count);
                        split.Add(problem.Split[set]);
                        next.Add(0);
                    }

                    next[partOfSet[set]]++;
                }
            }

            // Counts become the places where each part's members go, in the order of the arcs.
            int end = members.Count;
            for (int part = 0; part < next.Count; part++)
            {
                int start = end;
                end += next[part];
                next[part] = start;
                memberStart.Add(end);
            }

            CollectionsMarshal.SetCount(members, end);
            for (int arc = problem.BinStart[bin]; next.Count > 0 && arc < problem.BinStart[bin + 1]; arc++)
            {
                int item = problem.ArcItem[arc];
                for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
                {
                    int set = problem.SetOf[entry];
                    if (seenIn[set] == bin + 1)
                    {
                        members[next[partOfSet[set]]++] = arc;
                    }
                }
            }

            BinStart[bin + 1] = split.Count;
        }

        (MemberStart, Member, Split) = ([.. memberStart], [.. members], [.. split]);
    }

    /// <summary>First part of each bin.</summary>
    public int[] BinStart { get; }

    /// <summary>First member of each part.</summary>
    public int[] MemberStart { get; }

    /// <summary>Arcs of the members.</summary>
    public int[] Member { get; }

    /// <summary>Split cost of each part.</summary>
    public long[] Split { get; }

    /// <summary>By arc, what its item carries of the split costs of sets that are in no part.</summary>
    public long[] FixedShare { get; }

    /// <summary>Whether any arc of a bin has a fixed share.</summary>
    public bool HasFixedShares(int bin) => hasFixedShares[bin];

    private static bool[] Tangled(CompositeProblem problem)
    {
        var tangled = new bool[problem.Split.Length];
        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
            {
                tangled[problem.SetOf[entry]] |= problem.SetStart[item + 1] - problem.SetStart[item] > 1;
            }
        }

        return tangled;
    }
}
