using System.Numerics;
using System.Runtime.InteropServices;

namespace Matching.Compilation;

/// <summary>Finds the homes that a unit may be proposed for, nearest first, and prices them; of one thread.</summary>
/// <remarks>
/// A list may end before all homes are seen. Then the unit has a floor: every home not listed costs at least as much, because amounts are never negative and the price of distance
/// does not fall with distance. A unit's own homes, which could be worth more than their distance, are always listed.
/// </remarks>
internal sealed class ArcFinder(PlacementColumns columns, PairTerms pairs, Units units, FreeHomes free)
{
    private const int AlwaysListed = 20;

    private readonly MatchingProblem problem = columns.Problem;
    private readonly PolicyRules rules = columns.Rules;
    private readonly PairPricer pricer = new(columns);
    private readonly ulong[] listed = HomeBits.None(columns.Problem.Homes.Count);
    private readonly int[] slotOf = new int[columns.Problem.Homes.Count];
    private readonly List<long> costs = [];
    private readonly long[] within = new long[columns.Levels];
    private int[] members = [];
    private int count;
    private bool isPruned;

    /// <summary>Lists homes for a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="breadth">How many homes to list at least while no price is known, where there are so many; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="price">
    /// Which homes to list, at the level of wishes: all that cost less, and those closest by whatever they cost. 0 when no price is known; <see cref="long.MaxValue"/> for all.
    /// </param>
    /// <param name="held">Homes that are listed whatever they cost, where they are open to the unit: those that plans to go on from give it, and those asked about.</param>
    public UnitArcs Find(int unit, int breadth, long price, IReadOnlyList<int> held)
    {
        members = units.Numbers[unit];
        Array.Clear(within);
        if (units.Impossible[unit] || !MayShareWithEachOther())
        {
            return UnitArcs.None;
        }

        (count, isPruned) = (0, false);
        pricer.Turn(members, free.For(members.Length));
        if (units.RequiredHome[unit] is { } required)
        {
            TryAdd(columns.HomeIndex[required], 0);
            return Listed(null);
        }

        foreach (int member in members)
        {
            foreach (int home in columns.Own.Of(member))
            {
                TryAdd(home, 0);
            }
        }

        foreach (int home in held)
        {
            TryAdd(home, 0);
        }

        long[]? floor = AddByDistance(units.Members[unit], breadth, price);
        if (isPruned)
        {
            floor = new long[columns.Levels];
            floor[(int)ObjectiveLevel.Wishes] = price;
        }

        return Listed(floor);
    }

    // Nearest first, until every home further away is known to cost too much; then the floor is what that home costs at least.
    private long[]? AddByDistance(Referral[] referrals, int breadth, long price)
    {
        SiteOrder order = columns.Sites.From(referrals[0].Child.HomeCommunity);
        int enough = price > 0 ? AlwaysListed : breadth;
        LeastPrices? least = null;
        double far = double.PositiveInfinity;
        for (int place = 0; place < order.Count; place++)
        {
            int site = order[place];
            if (count >= enough && least is null && rules.NearHome is not null)
            {
                least = LeastPrices.Of(columns, referrals);
                far = least!.LineTo(Math.Max(1, price), order.Greatest);
            }

            if (order.LengthAt(place) >= far && least!.From(site, ObjectiveLevel.Wishes) >= Math.Max(1, price))
            {
                return least.From(site);
            }

            int[] homes = columns.Sites.HomesAt(site);
            if (price > 0 && count >= AlwaysListed && pricer.LeastAt(site, (int)ObjectiveLevel.Wishes) >= price)
            {
                isPruned |= Array.Exists(homes, home => HomeBits.Has(pricer.Open, home));
                continue;
            }

            foreach (int home in homes)
            {
                TryAdd(home, price);
            }
        }

        return null;
    }

    private bool MayShareWithEachOther()
    {
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                if (!AddPair(Child(members[i]), Child(members[j]), within))
                {
                    return false;
                }
            }
        }

        return members.Length == 1 || !(rules.LivesAlone && Array.Exists(members, member => Child(member).LivesAlone));
    }

    private void TryAdd(int home, long price)
    {
        if (!HomeBits.Has(pricer.Open, home) || HomeBits.Has(listed, home) || !pricer.Admits(home))
        {
            return;
        }

        Span<long> cost = stackalloc long[columns.Levels];
        within.CopyTo(cost);
        pricer.AddPrices(home, cost);
        if (!AddSettled(columns.Settled(home), cost))
        {
            return;
        }

        if (price > 0 && count >= AlwaysListed && cost[(int)ObjectiveLevel.Wishes] >= price)
        {
            isPruned = true;
            return;
        }

        HomeBits.Add(listed, home);
        slotOf[home] = count++;
        costs.AddRange(cost[rules.FirstPriced..]);
    }

    private bool AddSettled(IReadOnlyList<Child> settled, Span<long> cost)
    {
        for (int index = 0; index < settled.Count; index++)
        {
            foreach (int member in members)
            {
                if ((rules.LivesAlone && Child(member).LivesAlone) || !AddPair(Child(member), settled[index], cost))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AddPair(Child first, Child second, Span<long> cost) =>
        pairs.OfClasses(pairs.ClassOf(first.Id), pairs.ClassOf(second.Id)).AddTo(cost) && pairs.Listed(first.Id, second.Id).AddTo(cost);

    private Child Child(int member) => problem.Referrals[member].Child;

    // Puts the homes found into their order, which the bits have, and forgets them.
    private UnitArcs Listed(long[]? floor)
    {
        int width = columns.Levels - rules.FirstPriced;
        var homes = new int[count];
        var ordered = new long[count * width];
        ReadOnlySpan<long> found = CollectionsMarshal.AsSpan(costs);
        int next = 0;
        for (int word = 0; word < listed.Length; word++)
        {
            for (ulong bits = listed[word]; bits != 0; bits &= bits - 1)
            {
                int home = (word * 64) + BitOperations.TrailingZeroCount(bits);
                homes[next] = home;
                found.Slice(slotOf[home] * width, width).CopyTo(ordered.AsSpan(next * width));
                next++;
            }
        }

        Array.Clear(listed);
        costs.Clear();
        return new UnitArcs(homes, ordered, floor);
    }
}

/// <summary>A unit's homes with their costs, and the floor of those not listed.</summary>
/// <param name="Homes">Homes by index, ascending.</param>
/// <param name="Costs">Costs, home after home, of the levels from <see cref="PolicyRules.FirstPriced"/> on.</param>
/// <param name="Floor">Least cost by level of any home not listed; null when all are listed.</param>
internal sealed record UnitArcs(int[] Homes, long[] Costs, long[]? Floor)
{
    /// <summary>No homes at all.</summary>
    public static UnitArcs None { get; } = new([], [], null);

    /// <summary>The same without some homes.</summary>
    public UnitArcs Where(Predicate<int> keep)
    {
        if (Array.TrueForAll(Homes, keep))
        {
            return this;
        }

        int width = Costs.Length / Homes.Length;
        int[] kept = [.. Enumerable.Range(0, Homes.Length).Where(index => keep(Homes[index]))];
        return new UnitArcs(
            Array.ConvertAll(kept, index => Homes[index]),
            [.. kept.SelectMany(index => Costs[(index * width)..((index + 1) * width)])],
            Floor);
    }
}
