namespace Matching.Compilation;

/// <summary>Finds the homes that a unit may be proposed for, nearest first, and prices them.</summary>
/// <remarks>
/// A list may end before all homes are seen. Then the unit has a floor: every home not listed costs at least as much, because amounts are never negative and the price of distance
/// does not fall with distance. Homes that could be worth more than their distance (present, kinship, recommended, wished, siblings') are always listed.
/// </remarks>
internal sealed class ArcFinder(MatchingProblem problem, PolicyRules rules, PairTerms pairs, Units units, HomeTerms[] terms, SitesByDistance sites, int levels)
{
    private const int AlwaysListed = 20;

    private readonly Dictionary<HomeId, int> homeIndex = problem.Homes.Select((home, index) => (home.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);

    /// <summary>Lists homes for a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="breadth">How many homes to list at least while no price is known, where there are so many; <see cref="int.MaxValue"/> for all.</param>
    /// <param name="price">
    /// Which homes to list, at the level of wishes: all that cost less, and those closest by whatever they cost. 0 when no price is known; <see cref="long.MaxValue"/> for all.
    /// </param>
    /// <param name="held">The home that a plan to go on from gives the unit, which stays listed; null for none.</param>
    public UnitArcs Find(int unit, int breadth, long price, int? held = null)
    {
        var arcs = new UnitArcs();
        Referral[] members = units.Members[unit];
        if (units.Impossible[unit] || !MayShareWithEachOther(members))
        {
            return arcs;
        }

        if (units.RequiredHome[unit] is { } required)
        {
            TryAdd(arcs, unit, homeIndex[required]);
            return arcs;
        }

        long[]? elsewhere = null;
        int[] special = SpecialHomes(members, held);
        foreach (int home in special)
        {
            TryAdd(arcs, unit, home);
        }

        foreach ((double leastKilometres, int[] homes) in sites.From(members[0].Child.HomeCommunity))
        {
            if (arcs.Homes.Count >= (price > 0 ? AlwaysListed : breadth) && rules.NearHome is not null)
            {
                elsewhere ??= LeastElsewhere(members);
                if (elsewhere[(int)ObjectiveLevel.Wishes] + PriceOfDistance(ObjectiveLevel.Wishes, leastKilometres) >= Math.Max(1, price))
                {
                    arcs.Floor = [.. elsewhere.Select((amount, level) => amount + PriceOfDistance((ObjectiveLevel)level, leastKilometres))];
                    break;
                }
            }

            foreach (int home in homes)
            {
                if (Array.BinarySearch(special, home) < 0)
                {
                    TryAdd(arcs, unit, home, price);
                }
            }
        }

        arcs.Homes.TrimExcess();
        arcs.Costs.TrimExcess();
        if (arcs.IsPruned)
        {
            arcs.Floor = new long[levels];
            arcs.Floor[(int)ObjectiveLevel.Wishes] = price;
        }

        return arcs;
    }

    private bool MayShareWithEachOther(Referral[] members)
    {
        Span<long> ignored = stackalloc long[levels];
        return members.Length == 1
            || (AddPairs(members, ignored) && !(rules.LivesAlone && Array.Exists(members, member => member.Child.LivesAlone)));
    }

    private long PriceOfDistance(ObjectiveLevel level, double kilometres)
    {
        WeightedRule near = rules.NearHome!;
        return near.Rule.Level == level ? near.Price(((NearHomeCommunity)near.Rule).Amount(Distance.FromKilometres(kilometres))) : 0;
    }

    // What every home but the special ones costs at least, distance aside.
    private long[] LeastElsewhere(Referral[] members)
    {
        var least = new long[levels];
        foreach (Referral member in members)
        {
            foreach (WeightedRule weighted in rules.Priced)
            {
                least[(int)weighted.Rule.Level] += weighted.Price(((PlacementRule)weighted.Rule).LeastElsewhere(problem, member));
            }
        }

        return least;
    }

    /// <summary>Homes that may be worth more than their distance, by index, ascending.</summary>
    private int[] SpecialHomes(Referral[] members, int? held)
    {
        var homes = new SortedSet<int>();
        if (held is { } kept)
        {
            homes.Add(kept);
        }

        foreach (Referral member in members)
        {
            ChildId child = member.Child.Id;
            Add(member.PresentHome);
            foreach (HomeId home in problem.KinshipHomesOf(child))
            {
                Add(home);
            }

            foreach (Judgement judgement in problem.JudgementsOn(child))
            {
                Add(judgement.Home);
            }

            foreach (Wish wish in problem.WishesFor(child))
            {
                Add(wish is HomeWish about ? about.Home : wish is PersonWish person ? problem.FindResident(person.Other)?.Home : null);
            }

            foreach (ChildId sibling in problem.GroupsOf(child).SelectMany(group => group.Children))
            {
                Add(problem.FindResident(sibling)?.Home ?? problem.FindReferral(sibling)?.PresentHome);
            }
        }

        return [.. homes];

        void Add(HomeId? home)
        {
            if (home is { } id)
            {
                homes.Add(homeIndex[id]);
            }
        }
    }

    private void TryAdd(UnitArcs arcs, int unit, int home, long price = 0)
    {
        Referral[] members = units.Members[unit];
        if (members.Length > terms[home].Places)
        {
            return;
        }

        Span<long> cost = stackalloc long[levels];
        foreach (Referral member in members)
        {
            var placement = new PlacementCase(problem, member, problem.Homes[home]);
            if (!rules.Admits(placement))
            {
                return;
            }

            rules.AddPrices(placement, cost);
        }

        if (!AddPairs(members, cost) || !AddResidents(members, problem.Homes[home].Id, cost))
        {
            return;
        }

        if (price > 0 && arcs.Homes.Count >= AlwaysListed && cost[(int)ObjectiveLevel.Wishes] >= price)
        {
            arcs.IsPruned = true;
            return;
        }

        arcs.Homes.Add(home);
        foreach (long amount in cost)
        {
            arcs.Costs.Add(amount);
        }
    }

    private bool AddPairs(Referral[] members, Span<long> cost)
    {
        for (int i = 0; i < members.Length; i++)
        {
            for (int j = i + 1; j < members.Length; j++)
            {
                if (!AddPair(members[i].Child.Id, members[j].Child.Id, cost))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AddResidents(Referral[] members, HomeId home, Span<long> cost)
    {
        foreach (Child settled in problem.ResidentsOf(home))
        {
            foreach (Referral member in members)
            {
                if ((rules.LivesAlone && member.Child.LivesAlone) || !AddPair(member.Child.Id, settled.Id, cost))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool AddPair(ChildId first, ChildId second, Span<long> cost) =>
        pairs.OfClasses(pairs.ClassOf(first), pairs.ClassOf(second)).AddTo(cost) && pairs.Listed(first, second).AddTo(cost);
}

/// <summary>A unit's homes with their costs by level, and the floor of those not listed.</summary>
internal sealed class UnitArcs
{
    /// <summary>Homes by index, in the order found.</summary>
    public List<int> Homes { get; } = [];

    /// <summary>Costs by level, home after home.</summary>
    public List<long> Costs { get; } = [];

    /// <summary>Least cost by level of any home not listed; null when all are listed.</summary>
    public long[]? Floor { get; set; }

    /// <summary>Whether homes were looked at and left aside because of their price.</summary>
    public bool IsPruned { get; set; }
}
