namespace Matching.Solver;

/// <summary>
/// A composite problem whose bins are all alike and cost something to open, with conflicts and loads but nothing else: how few bins will do? Items cost the same in every bin, so only the number of
/// bins counts.
/// </summary>
internal sealed class PackingForm
{
    private const int MostItems = 2_000;
    private const int LeastBins = 3;

    private PackingForm(CompositeProblem problem)
    {
        Problem = problem;
        Dimensions = problem.LoadCount + 1;
        Weight = new long[problem.ItemCount * Dimensions];
        Room = new long[Dimensions];
        Conflict = new ulong[problem.ItemCount][];
    }

    public CompositeProblem Problem { get; }

    /// <summary>Places and loads.</summary>
    public int Dimensions { get; }

    /// <summary>What each item takes of each dimension.</summary>
    public long[] Weight { get; }

    /// <summary>What each bin has of each dimension.</summary>
    public long[] Room { get; }

    /// <summary>By item, the set of items that it may not share a bin with, a bit each.</summary>
    public ulong[][] Conflict { get; }

    public int ItemCount => Problem.ItemCount;

    /// <summary>The form of a problem; null when its bins differ or have other terms.</summary>
    public static PackingForm? Of(CompositeProblem problem)
    {
        if (problem.Limits.Count > 0 || problem.HasSets || problem.ItemCount > MostItems || problem.ItemCount == 0 || problem.BinCount < LeastBins
            || problem.Opening[0] == 0
            || Array.Exists(problem.Leave, leave => leave != CompositeProblem.Never)
            || Array.Exists(problem.Floor, floor => floor != CompositeProblem.Never)
            || Array.Exists(problem.Solo, solo => solo)
            || Array.Exists(problem.ArcExempt, exempt => exempt)
            || Array.Exists(problem.PairCost, cost => cost != CompositeProblem.Never)
            || Array.Exists(problem.ClassPair, cost => cost is not 0 and not CompositeProblem.Never)
            || !problem.SharedPlaces.AsSpan().SequenceEqual(problem.Places)
            || problem.ArcCount != (long)problem.ItemCount * problem.BinCount
            || !AreAlike(problem))
        {
            return null;
        }

        var form = new PackingForm(problem);
        form.Fill();
        return form;
    }

    /// <summary>Whether two items may not share a bin.</summary>
    public bool InConflict(int first, int second) => (Conflict[first][second >> 6] >> (second & 63) & 1) != 0;

    // Every item may go into every bin, so the arcs of each bin list the same items in the same order.
    private static bool AreAlike(CompositeProblem problem)
    {
        int loads = problem.LoadCount;
        for (int bin = 1; bin < problem.BinCount; bin++)
        {
            if (problem.Opening[bin] != problem.Opening[0] || problem.Places[bin] != problem.Places[0]
                || !problem.LoadLimit.AsSpan(bin * loads, loads).SequenceEqual(problem.LoadLimit.AsSpan(0, loads)))
            {
                return false;
            }
        }

        int items = problem.ItemCount;
        for (int bin = 1; bin < problem.BinCount; bin++)
        {
            if (!problem.ArcCost.AsSpan(bin * items, items).SequenceEqual(problem.ArcCost.AsSpan(0, items))
                || !problem.ArcLoad.AsSpan(bin * items * loads, items * loads).SequenceEqual(problem.ArcLoad.AsSpan(0, items * loads)))
            {
                return false;
            }
        }

        return true;
    }

    private void Fill()
    {
        int loads = Problem.LoadCount;
        Room[0] = Problem.Places[0];
        Problem.LoadLimit.AsSpan(0, loads).CopyTo(Room.AsSpan(1));
        for (int item = 0; item < ItemCount; item++)
        {
            Weight[item * Dimensions] = Problem.Size[item];
            Problem.ArcLoad.AsSpan(item * loads, loads).CopyTo(Weight.AsSpan((item * Dimensions) + 1));
            Conflict[item] = new ulong[(ItemCount + 63) / 64];
        }

        for (int item = 0; Problem.HasPairs && item < ItemCount; item++)
        {
            for (int other = 0; other < ItemCount; other++)
            {
                if (other != item && Problem.PairCostOf(item, other) == CompositeProblem.Never)
                {
                    Conflict[item][other >> 6] |= 1UL << (other & 63);
                }
            }
        }
    }
}
