namespace Matching.Compilation;

/// <summary>A policy's rules about one child in one home, worked out by columns: for each rule in the form that it offers, classes, needs or facts.</summary>
/// <remarks>
/// Nothing here says what a rule means: tables are filled by asking the rules, and what a rule does not offer is asked of it pair by pair (<see cref="PairPricer"/>). Prices are those of
/// the rules to the last bit. Immutable, but for roads that are measured when first asked for; safe for any number of threads.
/// </remarks>
internal sealed class PlacementColumns
{
    private readonly long[]?[] ofHomes;
    private readonly long[]?[] ofChildren;
    private readonly IReadOnlyList<Child>[] settled;
    private int[] classesOfHomes = [];

    public PlacementColumns(MatchingProblem problem, PolicyRules rules, int levels, int threads, CancellationToken cancellationToken)
    {
        Problem = problem;
        Rules = rules;
        HomeIndex = problem.Homes.Select((home, index) => (home.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        Own = new OwnHomes(problem, HomeIndex);
        settled = [.. problem.Homes.Select(home => problem.ResidentsOf(home.Id))];
        (ofHomes, ofChildren) = (new long[levels][], new long[levels][]);
        WeightedRule[] all = [.. rules.MustHold.Select(rule => new WeightedRule(rule, 0)), .. rules.Priced];
        Answers = new HomeAnswers(problem);
        cancellationToken.ThrowIfCancellationRequested();
        Needs = new NeedColumns(problem, [.. all.Where(weighted => weighted.Rule is NeedRule)], Answers);
        AddTables([.. all.Where(weighted => weighted.Rule is not NeedRule && !IsFactPrice(weighted))], threads, cancellationToken);
        Sites = new SitesByDistance(problem, Open);
        Roads = new Roads(problem.Travel, Sites.Sites);
        Facts = [.. all.Where(IsFactPrice).Select(weighted =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new FactColumn(problem, weighted, Roads, Answers);
        })];
        Roads.Close();
        Answers.Read();
    }

    public MatchingProblem Problem { get; }

    public PolicyRules Rules { get; }

    public int Levels => ofHomes.Length;

    public Dictionary<HomeId, int> HomeIndex { get; }

    public OwnHomes Own { get; }

    /// <summary>Homes that no rule about homes alone rules out.</summary>
    public ulong[] Open { get; private set; } = [];

    /// <summary>The sites of the open homes.</summary>
    public SitesByDistance Sites { get; }

    public Roads Roads { get; }

    public NeedColumns Needs { get; }

    public HomeAnswers Answers { get; }

    /// <summary>Approvals and wishes about facts.</summary>
    public FactColumn[] Facts { get; }

    /// <summary>Rules that must hold, by classes.</summary>
    public BarColumn[] Bars { get; private set; } = [];

    /// <summary>Prices that neither children nor homes have alone, by classes.</summary>
    public PriceColumn[] Prices { get; private set; } = [];

    /// <summary>Rules that are asked about each child and home.</summary>
    public WeightedRule[] Asked { get; private set; } = [];

    /// <summary>The classes of a home in the tables of <see cref="Prices"/>, in their order.</summary>
    public ReadOnlySpan<int> ClassesOf(int home) => classesOfHomes.AsSpan(home * Prices.Length, Prices.Length);

    /// <summary>Settled children of a home.</summary>
    public IReadOnlyList<Child> Settled(int home) => settled[home];

    /// <summary>What homes cost whoever comes, at a level; empty for nothing.</summary>
    public ReadOnlySpan<long> OfHomes(int level) => ofHomes[level];

    /// <summary>Adds what a child costs in any home that is not its own.</summary>
    public void AddOfChildren(int referral, Span<long> cost)
    {
        for (int level = 0; level < cost.Length; level++)
        {
            cost[level] += ofChildren[level] is { } amounts ? amounts[referral] : 0;
        }
    }

    private static bool IsFactPrice(WeightedRule weighted) => weighted.Rule is FactRule && weighted.Rule.Strength != RuleStrength.Must;

    private void AddTables(WeightedRule[] rules, int threads, CancellationToken cancellationToken)
    {
        var tables = new ClassTable?[rules.Length];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancellationToken };
        Parallel.For(0, rules.Length, options, index => tables[index] = ClassTable.Of(Problem, rules[index], Own));
        Open = HomeBits.All(Problem.Homes.Count);
        var bars = new List<BarColumn>();
        var prices = new List<PriceColumn>();
        var asked = new List<WeightedRule>();
        for (int index = 0; index < rules.Length; index++)
        {
            if (tables[index] is not { } table)
            {
                asked.Add(rules[index]);
            }
            else if (rules[index].Rule.Strength == RuleStrength.Must)
            {
                AddBar(bars, new BarColumn(rules[index], table));
            }
            else
            {
                AddPrice(prices, new PriceColumn(rules[index], table));
            }
        }

        (Bars, Prices, Asked) = ([.. bars], [.. prices], [.. asked]);
        classesOfHomes = new int[Problem.Homes.Count * Prices.Length];
        for (int cell = 0; cell < classesOfHomes.Length; cell++)
        {
            classesOfHomes[cell] = Prices[cell % Prices.Length].Table.HomeClass[cell / Prices.Length];
        }
    }

    private void AddBar(List<BarColumn> bars, BarColumn bar)
    {
        if (bar.Table.TellsNoChildrenApart)
        {
            HomeBits.Keep(Open, bar.Open[0]);
        }
        else
        {
            bars.Add(bar);
        }
    }

    private void AddPrice(List<PriceColumn> prices, PriceColumn price)
    {
        if (price.Table.TellsNoChildrenApart)
        {
            long[] sum = ofHomes[price.Level] ??= new long[Problem.Homes.Count];
            for (int home = 0; home < sum.Length; home++)
            {
                sum[home] += price.Table.Prices[price.Table.HomeClass[home]];
            }
        }
        else if (price.Table.TellsNoHomesApart)
        {
            long[] sum = ofChildren[price.Level] ??= new long[Problem.Referrals.Count];
            for (int child = 0; child < sum.Length; child++)
            {
                sum[child] += price.Table.Prices[price.Table.ChildClass[child]];
            }
        }
        else
        {
            prices.Add(price);
        }
    }
}

/// <summary>Which homes a rule that must hold leaves open, by class of children.</summary>
internal sealed class BarColumn
{
    public BarColumn(WeightedRule weighted, ClassTable table)
    {
        (Weighted, Table) = (weighted, table);
        Open = new ulong[table.ChildClasses][];
        for (int child = 0; child < Open.Length; child++)
        {
            ReadOnlySpan<long> row = table.Row(child);
            ulong[] open = HomeBits.None(table.HomeClass.Length);
            for (int home = 0; home < table.HomeClass.Length; home++)
            {
                if (row[table.HomeClass[home]] != ClassTable.Barred)
                {
                    HomeBits.Add(open, home);
                }
            }

            Open[child] = open;
        }
    }

    public WeightedRule Weighted { get; }

    public ClassTable Table { get; }

    public ulong[][] Open { get; }
}

/// <summary>What a rule prices, by class of children and class of homes.</summary>
internal sealed record PriceColumn(WeightedRule Weighted, ClassTable Table)
{
    public int Level { get; } = (int)Weighted.Rule.Level;
}
