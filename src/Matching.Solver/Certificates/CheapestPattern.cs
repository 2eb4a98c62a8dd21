namespace Matching.Solver;

/// <summary>
/// Finds the cheapest pattern of a bin at given duals, or that none is below a target: depth-first over the items whose arcs cost less than their duals.
/// </summary>
/// <remarks>
/// All other costs of a bin are 0 or more and its rules hold for every subset of what it may hold, so no other item can help, and an item whose cost in the company chosen so far has
/// reached its dual cannot help any more. What may still come is bounded by filling the scarcest capacity with the items that are worth most, the last in part. Written to be read; the
/// engine prices its bins by other code. Not thread-safe.
/// </remarks>
internal sealed class CheapestPattern(AssignmentModel model, BinRules rules, WeighedCosts costs, IReadOnlyList<long> duals)
{
    private const long NodeLimit = 1_000_000;
    private const int Places = -1;

    private readonly SplitShares shares = new(model, rules, costs);
    private readonly List<int> chosen = [];
    private Int128 best;
    private long nodes;
    private int bin;

    /// <summary>Whether the last search was ended before it was done, so that its answer is no more than the best it met.</summary>
    public bool GaveUp => nodes > NodeLimit;

    /// <summary>The least that a pattern costs less duals, or the target when none is below it.</summary>
    /// <param name="whichBin">The bin.</param>
    /// <param name="target">Only patterns below this matter.</param>
    /// <param name="forced">An arc that the pattern must hold; null for none.</param>
    public Int128 Below(int whichBin, Int128 target, int? forced = null)
    {
        bin = whichBin;
        best = target;
        nodes = 0;
        chosen.Clear();
        Int128 cost = 0;
        int places = model.BinPlaces[bin];
        Candidate[] all = Candidates(forced);
        if (forced is int arc)
        {
            if (!rules.MayJoin(bin, chosen, arc))
            {
                return best;
            }

            cost = costs.Arc(arc) - duals[rules.ItemOf(arc)] + costs.Joining(bin, arc, chosen);
            chosen.Add(arc);
            places -= model.ItemSize[rules.ItemOf(arc)];
            all = Beside(all, 0);
        }

        best = Int128.Min(best, cost);
        if (forced is null && MayOverfillAsOneGroup(all))
        {
            Search(all, model.BinSharedPlaces[bin], cost);
            foreach (IGrouping<int, Candidate> group in all.GroupBy(one => model.ItemGroup[rules.ItemOf(one.Arc)]).Where(group => group.Key >= 0))
            {
                Search([.. group], places, cost);
            }
        }
        else
        {
            Search(all, places, cost);
        }

        return best;
    }

    // Without exempt arcs, what a bin holds is either all of one group or takes no more than the shared places.
    private bool MayOverfillAsOneGroup(Candidate[] all) =>
        model.BinSharedPlaces[bin] < model.BinPlaces[bin] && !Array.Exists(all, one => model.ArcExempt[one.Arc]);

    private Candidate[] Candidates(int? forced)
    {
        var found = new List<Candidate>();
        foreach (int arc in rules.ArcsOf(bin))
        {
            Int128 reduced = costs.Arc(arc) - duals[rules.ItemOf(arc)];
            if (reduced < 0 && arc != forced)
            {
                found.Add(new Candidate(arc, reduced, 0, reduced, 0));
            }
        }

        Int128[] share = shares.Of(bin, [.. found.Select(one => one.Arc)], [.. found.Select(one => one.Reduced)]);
        return [.. found.Select((one, index) => one with { Share = share[index], Worth = one.Reduced + share[index] })];
    }

    // The capacity, of places and loads, whose bound on everything is the highest.
    private void Search(Candidate[] list, int places, Int128 cost)
    {
        (Candidate[] Order, long Room, Int128 Bound)? tightest = null;
        for (int d = Places; d < model.LoadCount; d++)
        {
            long room = d == Places ? places : model.LoadLimit(bin)[d];
            if (room == long.MaxValue)
            {
                continue;
            }

            Candidate[] order = [.. list.Select(one => one with { Weight = d == Places ? model.ItemSize[rules.ItemOf(one.Arc)] : model.ArcLoad(one.Arc)[d] })];
            Array.Sort(order, ByWorthForWeight);
            Int128 bound = Rest(order, 0, room);
            if (tightest is null || bound > tightest.Value.Bound)
            {
                tightest = (order, room, bound);
            }
        }

        Explore(tightest!.Value.Order, tightest.Value.Room, cost);
    }

    private static int ByWorthForWeight(Candidate a, Candidate b)
    {
        int rank = Rank(a).CompareTo(Rank(b));
        if (rank == 0)
        {
            rank = Rank(a) == 1 && a.Weight != b.Weight ? (a.Worth * b.Weight).CompareTo(b.Worth * a.Weight) : a.Worth.CompareTo(b.Worth);
        }

        return rank != 0 ? rank : a.Arc.CompareTo(b.Arc);
    }

    private static int Rank(Candidate one) => one.Worth >= 0 ? 2 : one.Weight > 0 ? 1 : 0;

    private void Explore(Candidate[] list, long room, Int128 cost)
    {
        Int128 opening = chosen.Count == 0 ? costs.Opening(bin) : 0;
        for (int c = 0; c < list.Length; c++)
        {
            if (cost + opening + Rest(list, c, room) >= best || ++nodes > NodeLimit)
            {
                return;
            }

            Candidate next = list[c];
            if (next.Weight <= room && rules.MayJoin(bin, chosen, next.Arc))
            {
                Int128 joined = cost + costs.Arc(next.Arc) - duals[rules.ItemOf(next.Arc)] + costs.Joining(bin, next.Arc, chosen);
                best = Int128.Min(best, joined);
                chosen.Add(next.Arc);
                Candidate[] beside = Beside(list, c + 1);
                Array.Sort(beside, ByWorthForWeight);
                Explore(beside, room - next.Weight, joined);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }

    // Those from one on that may join what is chosen, at what they cost beside the one chosen last. Nobody pays a share for a set that is here already, or a cut twice.
    private Candidate[] Beside(Candidate[] list, int from)
    {
        var found = new List<Candidate>(list.Length - from);
        int last = rules.ItemOf(chosen[^1]);
        for (int c = from; c < list.Length; c++)
        {
            int item = rules.ItemOf(list[c].Arc);
            if (!rules.MayJoin(bin, chosen, list[c].Arc))
            {
                continue;
            }

            Int128 reduced = list[c].Reduced + costs.Together(last, item);
            if (reduced < 0)
            {
                Int128 share = rules.ShareASet(last, item) ? 0 : list[c].Share;
                found.Add(list[c] with { Reduced = reduced, Share = share, Worth = reduced + share + (costs.Cuts(item, chosen) / 2) });
            }
        }

        return [.. found];
    }

    // What the candidates from one on can add at best: whole ones while there is room, then a part of the next, rounded down.
    private static Int128 Rest(Candidate[] order, int from, long room)
    {
        Int128 sum = 0;
        for (int c = from; c < order.Length && order[c].Worth < 0; c++)
        {
            Candidate next = order[c];
            if (next.Weight > room)
            {
                return sum - (((-next.Worth * room) + next.Weight - 1) / next.Weight);
            }

            sum += next.Worth;
            room -= next.Weight;
        }

        return sum;
    }

    /// <param name="Arc">The arc.</param>
    /// <param name="Reduced">Its cost less its item's dual, in the company chosen so far.</param>
    /// <param name="Share">What it carries at least of the split cost of a set that is not here yet.</param>
    /// <param name="Worth">What it adds at least: reduced, share, and its part of cuts that it would make the bin pay.</param>
    /// <param name="Weight">What it takes of the capacity.</param>
    private readonly record struct Candidate(int Arc, Int128 Reduced, Int128 Share, Int128 Worth, long Weight);
}
