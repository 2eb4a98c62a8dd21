namespace Matching.Compilation;

/// <summary>Each unit's list of homes, and how far it reaches: up to a price at the level of wishes. A list that is to reach farther is made anew by the next compiling.</summary>
/// <param name="units">Number of units.</param>
internal sealed class HomeLists(int units)
{
    // Homes are listed up to this much more than what a place is worth, in tenths of a kilometre-equivalent, beside a share of it: prices still rise.
    private const long PriceMargin = 300;

    // The same once worths are known that no floor held down: they rise by a seventh and this at most.
    private const long WorthMargin = 150;
    private const int WorthShare = 7;

    // Whoever a plan leaves out is listed homes for so many times as much.
    private const int TimesOutside = 3;

    // In large problems, where homes are dense, a little more lists many.
    private const long LargeWorthMargin = 20;
    private const int LargeWorthShare = 30;

    // A place worth more times the dearest home listed for anybody is one that somebody else goes without; with more such units than one in so many, places are short.
    private const int TimesDearest = 2;
    private const int FewShort = 50;

    private readonly long[] price = new long[units];

    /// <summary>The lists; null for one that is still to be made.</summary>
    public UnitArcs?[] Arcs { get; } = new UnitArcs?[units];

    /// <summary>How far the lists reach, by unit; see <see cref="Price"/>.</summary>
    public IReadOnlyList<long> Reach => (long[])price.Clone();

    /// <summary>Which homes to list, at the level of wishes: all that cost less. 0 while no price is known; <see cref="long.MaxValue"/> for all.</summary>
    public long Price(int unit) => price[unit];

    /// <summary>Makes lists as long as those of an earlier compiler of the same problem and policy were in the end; before the first compiling.</summary>
    /// <param name="reach">How far those reached.</param>
    public void Relist(IReadOnlyList<long> reach)
    {
        for (int unit = 0; unit < reach.Count; unit++)
        {
            price[unit] = reach[unit];
        }
    }

    /// <summary>Lists more homes for the units whose floor holds the bound down: all that cost well less than what a place is worth to them.</summary>
    /// <param name="binding">By unit, 1 where the floor is about to hold the bound down, above 1 where it does; empty for none.</param>
    /// <param name="worth">By unit, what a place is worth to it, in the unit of the level of wishes. Null when nothing is known: then the lists become complete.</param>
    /// <param name="farther">How far lists reach beyond what a place is worth, as a share of the usual.</param>
    /// <returns>Whether any unit's list will be longer.</returns>
    public bool Widen(IReadOnlyList<double> binding, IReadOnlyList<long>? worth = null, double farther = 1)
    {
        bool any = false;
        for (int unit = 0; unit < binding.Count; unit++)
        {
            if (binding[unit] > 0 && Arcs[unit]?.Floor is not null)
            {
                price[unit] = worth is null ? long.MaxValue : Raised(Math.Max(worth[unit], price[unit] / 2), binding[unit] > 1, farther);
                Arcs[unit] = null;
                any = true;
            }
        }

        return any;
    }

    /// <summary>Lists for each unit all homes that cost little more than what a place was found to be worth to it while no floor held that down.</summary>
    /// <param name="worth">By unit, what a place is worth to it, in the unit of the level of wishes.</param>
    /// <param name="isLarge">Whether lists are to reach hardly farther than that, because homes are so dense.</param>
    /// <returns>False, and every list is as before, where places are short for many.</returns>
    public bool ListByWorth(IReadOnlyList<long> worth, bool isLarge = false)
    {
        if (ReachByWorth(worth, isLarge) is not { } reach)
        {
            return false;
        }

        for (int unit = 0; unit < units; unit++)
        {
            if (Arcs[unit]?.Floor is not null)
            {
                price[unit] = reach[unit];
                Arcs[unit] = null;
            }
        }

        return true;
    }

    /// <summary>How far <see cref="ListByWorth"/> lets lists reach, by unit; null where places are short for many: then worths say little more than that somebody will be left out.</summary>
    public long[]? ReachByWorth(IReadOnlyList<long> worth, bool isLarge)
    {
        long most = TimesDearest * DearestListed();
        return worth.Count(one => one > most) > units / FewShort ? null : [.. worth.Select(one => Reaching(Math.Clamp(one, 0, most), isLarge))];
    }

    /// <summary>Lists many more homes for the units that a plan leaves out.</summary>
    /// <param name="plan">The home of each unit, null for left out.</param>
    public void WidenOutside(IReadOnlyList<int?> plan)
    {
        for (int unit = 0; unit < plan.Count; unit++)
        {
            if (plan[unit] is null && Arcs[unit]?.Floor is { } floor)
            {
                price[unit] = TimesOutside * (PriceMargin + floor[(int)ObjectiveLevel.Wishes]);
                Arcs[unit] = null;
            }
        }
    }

    /// <summary>How far the list of a unit whose floor holds the bound down will reach; at the floor the true worth is not known yet, only that it is higher.</summary>
    /// <param name="worth">What a place is worth to it.</param>
    /// <param name="atFloor">Whether the floor holds the bound down, or is about to.</param>
    /// <param name="farther">As for <see cref="Widen"/>.</param>
    public static long Raised(long worth, bool atFloor, double farther) =>
        worth > long.MaxValue / 4 ? long.MaxValue : worth + (long)(farther * (PriceMargin + (atFloor ? worth : worth / 2)));

    private static long Reaching(long worth, bool isLarge) =>
        worth + (isLarge ? LargeWorthMargin + (worth / LargeWorthShare) : WorthMargin + (worth / WorthShare));

    private long DearestListed()
    {
        long dearest = 0;
        foreach (UnitArcs? found in Arcs)
        {
            int width = found is { Homes.Length: > 0 } ? found.Costs.Length / found.Homes.Length : 1;
            for (int wishes = width - 1; wishes < found?.Costs.Length; wishes += width)
            {
                dearest = Math.Max(dearest, found.Costs[wishes]);
            }
        }

        return Math.Min(dearest, long.MaxValue / 8);
    }
}
