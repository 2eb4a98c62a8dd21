using System.Runtime.InteropServices;

namespace Matching.Compilation;

/// <summary>Judges and prices homes for one unit after another, by columns; of one thread. What columns do not know, and the unit's own homes, it asks of the rules.</summary>
internal sealed class PairPricer(PlacementColumns columns)
{
    private readonly MatchingProblem problem = columns.Problem;
    private readonly ulong[] open = HomeBits.None(columns.Problem.Homes.Count);
    private readonly ulong[] own = HomeBits.None(columns.Problem.Homes.Count);
    private readonly long[] constant = new long[columns.Levels];
    private readonly List<PriceRow> rows = [];
    private readonly List<(int Member, FactColumn Column)> roads = [];
    private readonly List<(int Member, FactColumn Column)> answers = [];
    private readonly List<(int Member, int Rule)> needs = [];
    private readonly List<(int Member, PlacementRule Rule)> askedWhetherOpen = [];
    private readonly List<(int Member, WeightedRule Rule)> askedForPrice = [];
    private readonly long[] ofSite = new long[columns.Levels];
    private int site;
    private Distance[] lengths = new Distance[8];
    private CapabilityAnswer[] given = new CapabilityAnswer[8];
    private int[] members = [];

    /// <summary>Homes that may be open to the unit: rules may still be asked about them (<see cref="Admits"/>), but all others are ruled out.</summary>
    public ReadOnlySpan<ulong> Open => open;

    /// <summary>Turns to another unit.</summary>
    /// <param name="unit">Its members, by number of referral.</param>
    /// <param name="among">Homes to look at.</param>
    public void Turn(int[] unit, ReadOnlySpan<ulong> among)
    {
        foreach (int member in members)
        {
            foreach (int home in columns.Own.Of(member))
            {
                HomeBits.Remove(own, home);
            }
        }

        members = unit;
        columns.Open.CopyTo(open, 0);
        HomeBits.Keep(open, among);
        Array.Clear(constant);
        rows.Clear();
        roads.Clear();
        answers.Clear();
        site = -1;
        needs.Clear();
        askedWhetherOpen.Clear();
        askedForPrice.Clear();
        foreach (int member in members)
        {
            TurnBars(member);
            TurnPrices(member);
        }

        foreach (int member in members)
        {
            foreach (int home in columns.Own.Of(member))
            {
                HomeBits.Add(own, home);
                if (HomeBits.Has(among, home))
                {
                    HomeBits.Add(open, home);
                }
            }
        }
    }

    /// <summary>Whether no rule about one child in one home bars any member; only for homes that are <see cref="Open"/>.</summary>
    public bool Admits(int home)
    {
        if (HomeBits.Has(own, home))
        {
            foreach (int member in members)
            {
                if (!columns.Rules.Admits(Case(member, home)))
                {
                    return false;
                }
            }

            return true;
        }

        foreach ((int member, PlacementRule rule) in askedWhetherOpen)
        {
            if (rule.Evaluate(Case(member, home)).Kind == FindingKind.Broken)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What any home at a site costs at least, at a level, the unit's own homes aside.</summary>
    public long LeastAt(int newSite, int level)
    {
        if (newSite != site)
        {
            TurnToSite(newSite);
        }

        return ofSite[level];
    }

    /// <summary>Adds the price of every approval and wish about one child in one home to a cost by level.</summary>
    public void AddPrices(int home, Span<long> cost)
    {
        if (HomeBits.Has(own, home))
        {
            foreach (int member in members)
            {
                columns.Rules.AddPrices(Case(member, home), cost);
            }

            return;
        }

        if (columns.Sites.SiteOf[home] != site)
        {
            TurnToSite(columns.Sites.SiteOf[home]);
        }

        for (int level = columns.Rules.FirstPriced; level < cost.Length; level++)
        {
            ReadOnlySpan<long> ofHomes = columns.OfHomes(level);
            cost[level] += ofSite[level] + (ofHomes.IsEmpty ? 0 : ofHomes[home] * members.Length);
        }

        ReadOnlySpan<int> classes = columns.ClassesOf(home);
        foreach (PriceRow row in CollectionsMarshal.AsSpan(rows))
        {
            cost[row.Level] += row.Prices[row.Offset + classes[row.Table]];
        }

        foreach ((int member, int rule) in needs)
        {
            WeightedRule weighted = columns.Needs.Rules[rule];
            cost[(int)weighted.Rule.Level] += weighted.Price(columns.Needs.Amount(rule, member, home));
        }

        foreach ((int member, FactColumn fact) in answers)
        {
            cost[fact.Level] += Judge(member, fact, home);
        }

        foreach ((int member, WeightedRule weighted) in askedForPrice)
        {
            Finding finding = ((PlacementRule)weighted.Rule).Evaluate(Case(member, home));
            cost[(int)weighted.Rule.Level] += finding.Kind == FindingKind.Nothing ? 0 : weighted.Price(finding.Amount);
        }
    }

    // What depends on the unit and the site alone is worked out once for all homes there.
    private void TurnToSite(int newSite)
    {
        site = newSite;
        constant.CopyTo(ofSite, 0);
        foreach ((int member, FactColumn fact) in roads)
        {
            ofSite[fact.Level] += Judge(member, fact, home: 0);
        }
    }

    private long Judge(int member, FactColumn fact, int home)
    {
        ReadOnlySpan<int> places = fact.PlacesOf(member);
        lengths = lengths.Length >= places.Length ? lengths : new Distance[places.Length];
        for (int index = 0; index < places.Length; index++)
        {
            lengths[index] = columns.Roads.Between(places[index], site);
        }

        ReadOnlySpan<int> capabilities = fact.CapabilitiesOf(member);
        given = given.Length >= capabilities.Length ? given : new CapabilityAnswer[capabilities.Length];
        for (int index = 0; index < capabilities.Length; index++)
        {
            given[index] = columns.Answers.Of(home, capabilities[index]);
        }

        return fact.Price(fact.Rule.Judge(problem, problem.Referrals[member], lengths.AsSpan(0, places.Length), given.AsSpan(0, capabilities.Length)));
    }

    private void TurnBars(int member)
    {
        foreach (BarColumn bar in columns.Bars)
        {
            int childClass = bar.Table.ChildClass[member];
            if (childClass >= 0)
            {
                HomeBits.Keep(open, bar.Open[childClass]);
            }
            else
            {
                askedWhetherOpen.Add((member, (PlacementRule)bar.Weighted.Rule));
            }
        }

        for (int rule = 0; rule < columns.Needs.Rules.Count; rule++)
        {
            if (columns.Needs.Rules[rule].Rule.Strength == RuleStrength.Must)
            {
                columns.Needs.Bar(rule, member, open);
            }
        }
    }

    private void TurnPrices(int member)
    {
        columns.AddOfChildren(member, constant);
        for (int table = 0; table < columns.Prices.Length; table++)
        {
            PriceColumn price = columns.Prices[table];
            int childClass = price.Table.ChildClass[member];
            if (childClass < 0)
            {
                askedForPrice.Add((member, price.Weighted));
            }
            else
            {
                rows.Add(new PriceRow(price.Level, table, price.Table.Prices, childClass * price.Table.HomeClasses));
            }
        }

        foreach (FactColumn fact in columns.Facts)
        {
            constant[fact.Level] += fact.Constant(member);
            if (fact.CapabilitiesOf(member).Length > 0)
            {
                answers.Add((member, fact));
            }
            else if (fact.PlacesOf(member).Length > 0)
            {
                roads.Add((member, fact));
            }
        }

        for (int rule = 0; rule < columns.Needs.Rules.Count; rule++)
        {
            if (columns.Needs.Rules[rule].Rule.Strength != RuleStrength.Must && columns.Needs.Concerns(rule, member))
            {
                needs.Add((member, rule));
            }
        }

        foreach (WeightedRule weighted in columns.Asked)
        {
            if (weighted.Rule.Strength == RuleStrength.Must)
            {
                askedWhetherOpen.Add((member, (PlacementRule)weighted.Rule));
            }
            else
            {
                askedForPrice.Add((member, weighted));
            }
        }
    }

    private PlacementCase Case(int member, int home) => new(problem, problem.Referrals[member], problem.Homes[home]);

    private readonly record struct PriceRow(int Level, int Table, long[] Prices, int Offset);
}
