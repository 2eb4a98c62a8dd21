namespace Matching.Solver;

/// <summary>
/// Bin by bin, the subsets of a family that the bin could hold together, each as one unit with all that it pays for itself: split costs once for each set, and what its members cost each other.
/// </summary>
/// <remarks>
/// A family is what together sets link, directly or through items of several sets. With whole units to choose from, a pattern is a choice of units of different families, and no split
/// cost is left to be shared out. Immutable.
/// </remarks>
internal sealed class FamilyUnits
{
    /// <summary>Bins with more places are not cut into units.</summary>
    public const int MostPlaces = 16;

    // A family with more subsets that fit into one bin would take too long to look through.
    private const int MostUnits = 1_200;

    private readonly CompositeProblem problem;
    private readonly int[] room;
    private readonly List<int> arcStart = [0];
    private readonly List<int> arcs = [];
    private readonly List<long> extra = [];
    private readonly List<int> size = [];
    private readonly int[] chosen = new int[MostPlaces];

    public FamilyUnits(CompositeProblem problem)
    {
        this.problem = problem;
        Family = Families(problem);
        SplitAlone = new long[problem.HasSets ? problem.ArcCount : 0];
        room = new int[problem.BinCount];
        BinStart = new int[problem.BinCount + 1];
        var members = new List<(int Family, int Arc)>();
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            room[bin] = RoomFor(bin);
            if (problem.HasSets)
            {
                AddUnits(bin, members);
            }

            BinStart[bin + 1] = extra.Count;
        }

        (ArcStart, Arcs, Extra, Size) = ([.. arcStart], [.. arcs], [.. extra], [.. size]);
    }

    /// <summary>Family of each item; −1 for none.</summary>
    public int[] Family { get; }

    /// <summary>By arc, what its item pays for its sets when none of the family comes with it. Empty when there are no sets.</summary>
    public long[] SplitAlone { get; }

    /// <summary>First unit of each bin; units have two members or more.</summary>
    public int[] BinStart { get; }

    /// <summary>First arc of each unit.</summary>
    public int[] ArcStart { get; }

    public int[] Arcs { get; }

    /// <summary>By unit, what it pays besides its arcs' costs.</summary>
    public long[] Extra { get; }

    /// <summary>Places that each unit takes.</summary>
    public int[] Size { get; }

    /// <summary>Whether all of a bin's patterns are choices of units, limited by places and loads alone.</summary>
    public bool Suits(int bin) => room[bin] > 0 && room[bin] >= problem.Places[bin];

    /// <summary>Places that choices of units may take in a bin: all where units suit it, the shared ones where only one group may take more, 0 where patterns are no such choices.</summary>
    public int Room(int bin) => room[bin];

    /// <summary>The arcs of a unit.</summary>
    public ReadOnlySpan<int> ArcsOf(int unit) => Arcs.AsSpan(ArcStart[unit], ArcStart[unit + 1] - ArcStart[unit]);

    /// <summary>Whether a load limits what a bin can hold.</summary>
    public bool IsLimited(int bin)
    {
        for (int load = 0; load < problem.LoadCount; load++)
        {
            if (problem.LoadLimit[(bin * problem.LoadCount) + load] != long.MaxValue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an arc of a unit may not be used.</summary>
    public bool AnyDead(int unit, bool[]? dead)
    {
        for (int at = ArcStart[unit]; dead is not null && at < ArcStart[unit + 1]; at++)
        {
            if (dead[Arcs[at]])
            {
                return true;
            }
        }

        return false;
    }

    // Who is exempt takes no shared place, so with them a number of places does not say what fits.
    private int RoomFor(int bin)
    {
        int places = Math.Min(problem.Places[bin], problem.SharedPlaces[bin]);
        bool shares = places < problem.Places[bin];
        bool exempts = false;
        for (int arc = problem.BinStart[bin]; shares && arc < problem.BinStart[bin + 1]; arc++)
        {
            exempts |= problem.ArcExempt[arc];
        }

        return places is < 0 or > MostPlaces || (shares && (exempts || !problem.HasPairs)) ? 0 : places;
    }

    private void AddUnits(int bin, List<(int Family, int Arc)> members)
    {
        members.Clear();
        for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
        {
            int item = problem.ArcItem[arc];
            if (Family[item] >= 0)
            {
                members.Add((Family[item], arc));
                SplitAlone[arc] = SplitOf(item, bin, []);
            }
        }

        if (room[bin] <= 1)
        {
            return;
        }

        members.Sort();
        for (int from = 0; from < members.Count;)
        {
            int to = from + 1;
            while (to < members.Count && members[to].Family == members[from].Family)
            {
                to++;
            }

            if (HasTooMany(to - from, room[bin]))
            {
                room[bin] = 0;
                return;
            }

            Extend(bin, members, from, to, 0, 0, 0);
            from = to;
        }
    }

    private static bool HasTooMany(int members, int room)
    {
        long units = 0;
        long ofSize = members;
        for (int size = 2; size <= Math.Min(members, room) && units <= MostUnits; size++)
        {
            ofSize = ofSize * (members - size + 1) / size;
            units += ofSize;
        }

        return units > MostUnits;
    }

    private void Extend(int bin, List<(int Family, int Arc)> members, int next, int end, int count, int taken, long paid)
    {
        for (int m = next; m < end; m++)
        {
            int arc = members[m].Arc;
            int item = problem.ArcItem[arc];
            int with = taken + problem.Size[item];
            if (with > room[bin] || problem.Solo[item] || !Join(item, count, out long pairs))
            {
                continue;
            }

            long pays = paid + pairs + SplitOf(item, bin, chosen.AsSpan(0, count));
            chosen[count] = arc;
            if (count > 0)
            {
                arcs.AddRange(chosen.AsSpan(0, count + 1));
                arcStart.Add(arcs.Count);
                extra.Add(pays);
                size.Add(with);
            }

            Extend(bin, members, m + 1, end, count + 1, with, pays);
        }
    }

    private bool Join(int item, int count, out long pairs)
    {
        pairs = 0;
        for (int i = 0; i < count; i++)
        {
            long pair = problem.PairCostOf(item, problem.ArcItem[chosen[i]]);
            if (pair == CompositeProblem.Never)
            {
                return false;
            }

            pairs += pair;
        }

        return true;
    }

    // Split costs that an item adds to those already there.
    private long SplitOf(int item, int bin, ReadOnlySpan<int> there)
    {
        long split = 0;
        for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
        {
            int set = problem.SetOf[entry];
            if (!problem.IsPresent(set, bin) && !Holds(there, set))
            {
                split += problem.Split[set];
            }
        }

        return split;
    }

    private bool Holds(ReadOnlySpan<int> there, int set)
    {
        foreach (int arc in there)
        {
            int item = problem.ArcItem[arc];
            if (problem.SetOf.AsSpan(problem.SetStart[item], problem.SetStart[item + 1] - problem.SetStart[item]).Contains(set))
            {
                return true;
            }
        }

        return false;
    }

    private static int[] Families(CompositeProblem problem)
    {
        var family = new int[problem.ItemCount];
        Array.Fill(family, -1);
        var firstOf = new int[problem.Split.Length];
        Array.Fill(firstOf, -1);
        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (problem.SetStart[item + 1] > problem.SetStart[item])
            {
                family[item] = item;
            }
        }

        for (int item = 0; item < problem.ItemCount; item++)
        {
            for (int entry = problem.SetStart[item]; entry < problem.SetStart[item + 1]; entry++)
            {
                int set = problem.SetOf[entry];
                if (firstOf[set] < 0)
                {
                    firstOf[set] = item;
                }
                else
                {
                    family[Root(family, item)] = Root(family, firstOf[set]);
                }
            }
        }

        for (int item = 0; item < problem.ItemCount; item++)
        {
            family[item] = family[item] < 0 ? -1 : Root(family, item);
        }

        return family;
    }

    private static int Root(int[] parent, int item)
    {
        while (parent[item] != item)
        {
            parent[item] = parent[parent[item]];
            item = parent[item];
        }

        return item;
    }
}
