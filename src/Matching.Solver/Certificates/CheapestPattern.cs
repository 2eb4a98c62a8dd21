namespace Matching.Solver;

/// <summary>
/// Finds the cheapest pattern of a bin at given duals, or that none is below a target: depth-first over the items whose arcs cost less than their duals.
/// </summary>
/// <remarks>
/// All other costs of a bin are 0 or more and its rules hold for every subset of what it may hold, so no other item can help. Together sets: of a set of which the bin can hold k items,
/// each carries a k-th of the split cost at least. The rest of a pattern is bounded by filling the scarcest capacity with the best items, the last in part. Written to be read; the
/// engine prices its bins by other code. Not thread-safe.
/// </remarks>
internal sealed class CheapestPattern(AssignmentModel model, BinRules rules, WeighedCosts costs, IReadOnlyList<long> duals)
{
    private const long NodeLimit = 3_000_000;
    private const int Places = -1;

    private readonly List<int> chosen = [];
    private Candidate[] candidates = [];
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
        Int128 least = costs.Opening(bin);
        if (forced is int arc)
        {
            if (!rules.MayJoin(bin, chosen, arc))
            {
                return best;
            }

            cost = Reduced(arc) + JoinCost(arc);
            least += Worth(arc);
            chosen.Add(arc);
        }

        best = Int128.Min(best, cost);
        Candidate[] all = Candidates(forced);
        if (forced is null && MayOverfillAsOneGroup(all))
        {
            Search(all, model.BinSharedPlaces[bin], cost, least);
            foreach (IGrouping<int, Candidate> group in all.GroupBy(one => model.ItemGroup[rules.ItemOf(one.Arc)]).Where(group => group.Key >= 0))
            {
                Search([.. group], model.BinPlaces[bin], cost, least);
            }
        }
        else
        {
            Search(all, model.BinPlaces[bin] - (forced is int held ? model.ItemSize[rules.ItemOf(held)] : 0), cost, least);
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
            if (Reduced(arc) < 0 && arc != forced)
            {
                found.Add(new Candidate(arc, Reduced(arc), Worth(arc), 0));
            }
        }

        return [.. found];
    }

    private Int128 Reduced(int arc) => costs.Arc(arc) - duals[rules.ItemOf(arc)];

    // An item of a set that is not present carries a share of the split cost whoever comes: as many as there are places at most, and no more than the set has.
    private Int128 Worth(int arc)
    {
        Int128 worth = Reduced(arc);
        foreach (int set in rules.SetsOf(rules.ItemOf(arc)))
        {
            worth += rules.IsPresent(set, bin) ? 0 : costs.Split(set) / Math.Max(1, Math.Min(model.TogetherItems(set).Length, model.BinPlaces[bin]));
        }

        return worth;
    }

    private void Search(Candidate[] list, int places, Int128 cost, Int128 least)
    {
        (candidates, long room) = InBestOrder(list, places);
        Explore(0, room, cost, least);
    }

    // The order and capacity, of places and loads, whose bound on everything is the highest.
    private (Candidate[] Order, long Room) InBestOrder(Candidate[] list, int places)
    {
        (Candidate[]? Order, long Room, Int128 Bound) tightest = default;
        for (int dimension = Places; dimension < model.LoadCount; dimension++)
        {
            long limit = dimension == Places ? places : model.LoadLimit(bin)[dimension];
            if (limit == long.MaxValue)
            {
                continue;
            }

            Candidate[] order = [.. list.Select(one => one with { Weight = WeightOf(one.Arc, dimension) })];
            Array.Sort(order, ByWorthForWeight);
            Int128 bound = Rest(order, 0, limit);
            if (tightest.Order is null || bound > tightest.Bound)
            {
                tightest = (order, limit, bound);
            }
        }

        return (tightest.Order!, tightest.Room);
    }

    private long WeightOf(int arc, int dimension) => dimension == Places ? model.ItemSize[rules.ItemOf(arc)] : model.ArcLoad(arc)[dimension];

    private static int ByWorthForWeight(Candidate a, Candidate b)
    {
        int rank = Rank(a).CompareTo(Rank(b));
        if (rank == 0)
        {
            rank = Rank(a) == 1 ? (a.Worth * b.Weight).CompareTo(b.Worth * a.Weight) : a.Worth.CompareTo(b.Worth);
        }

        return rank != 0 ? rank : a.Arc.CompareTo(b.Arc);
    }

    private static int Rank(Candidate one) => one.Worth >= 0 ? 2 : one.Weight > 0 ? 1 : 0;

    private void Explore(int from, long room, Int128 cost, Int128 least)
    {
        for (int c = from; c < candidates.Length; c++)
        {
            if (least + Rest(candidates, c, room) >= best || ++nodes > NodeLimit)
            {
                return;
            }

            Candidate next = candidates[c];
            if (next.Weight <= room && rules.MayJoin(bin, chosen, next.Arc))
            {
                Int128 joined = cost + next.Reduced + JoinCost(next.Arc);
                best = Int128.Min(best, joined);
                Int128 leastWith = least + next.Worth + Company(next.Arc);
                chosen.Add(next.Arc);
                Explore(c + 1, room - next.Weight, joined, leastWith);
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
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

    /// <summary>What joining adds beside the arc: opening, company with what cuts cost, and the split cost of each set that has nobody here yet.</summary>
    private Int128 JoinCost(int arc)
    {
        Int128 cost = Company(arc) + (chosen.Count == 0 ? costs.Opening(bin) : 0);
        foreach (int set in rules.SetsOf(rules.ItemOf(arc)))
        {
            bool isHere = rules.IsPresent(set, bin) || chosen.Exists(other => rules.SetsOf(rules.ItemOf(other)).Contains(set));
            cost += isHere ? 0 : costs.Split(set);
        }

        return cost;
    }

    private Int128 Company(int arc)
    {
        Int128 cost = costs.Cuts(rules.ItemOf(arc), chosen);
        foreach (int other in chosen)
        {
            cost += costs.Together(rules.ItemOf(arc), rules.ItemOf(other));
        }

        return cost;
    }

    private readonly record struct Candidate(int Arc, Int128 Reduced, Int128 Worth, long Weight);
}
