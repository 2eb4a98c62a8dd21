using Matching.Solver;

namespace Matching.Compilation;

/// <summary>Compiles a problem and a policy to the numeric model: ids to numbers, rules to arcs and costs. The only folder where a child becomes a number.</summary>
/// <remarks>
/// What depends on the problem alone is worked out once; <see cref="Compile"/> may then be called again with more homes listed for some units.
/// The result depends on the problem and the policy only, whatever the number of threads.
/// </remarks>
internal sealed class ProblemCompiler
{
    /// <summary>Problems with at most this many pairs of a unit and a home with a free place list them all.</summary>
    public const long SmallProblem = 1_000_000;

    /// <summary>Homes listed for a unit at first, in larger problems.</summary>
    public const int FirstBreadth = 60;

    private const int NoHome = -1;

    // One unit in so many tells how long lists would be.
    private const int SampledUnits = 100;
    private const double FewFarther = 0.1;

    private static readonly string[] LevelNames = Enum.GetNames<ObjectiveLevel>();

    private readonly MatchingProblem problem;
    private readonly PolicyRules rules;
    private readonly Units units;
    private readonly Families families;
    private readonly PairTerms pairs;
    private readonly UnitClasses classes;
    private readonly HomeTerms[] terms;
    private readonly PlacementColumns columns;
    private readonly FreeHomes free;
    private readonly int breadth;
    private readonly HomeLists lists;
    private readonly int?[] held;
    private readonly int?[] pinned;
    private readonly HashSet<(int Unit, int Home)> vetoed = [];
    private readonly Dictionary<int, int> asked = [];

    /// <summary>Reads a problem and a policy.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="firstBreadth">Homes listed for a unit at first; null to choose by the problem's size.</param>
    /// <param name="threads">Threads to use; 0 for one a processor.</param>
    /// <param name="cancellationToken">Ends reading within milliseconds.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public ProblemCompiler(MatchingProblem problem, MatchingPolicy policy, int? firstBreadth = null, int threads = 0, CancellationToken cancellationToken = default)
    {
        this.problem = problem;
        rules = new PolicyRules(policy);
        PairTerms company = null!;
        PlacementColumns placements = null!;
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancellationToken },
            () => placements = new PlacementColumns(problem, rules, LevelNames.Length, threads, cancellationToken),
            () => company = new PairTerms(problem, rules, LevelNames.Length));
        (columns, pairs) = (placements, company);
        cancellationToken.ThrowIfCancellationRequested();
        units = Units.From(problem, rules);
        families = new Families(problem);
        classes = new UnitClasses(units, pairs);
        cancellationToken.ThrowIfCancellationRequested();
        terms = [.. problem.Homes.Select(home => HomeTerms.Of(problem, rules, families, home))];
        free = new FreeHomes(terms, units.Members.Length == 0 ? 0 : units.Members.Max(members => members.Length));
        bool small = units.Members.Length * terms.LongCount(home => home.Places > 0) <= SmallProblem || Array.Exists(rules.Limits, rule => rule.CountsBelowZero);
        breadth = firstBreadth ?? (small ? int.MaxValue : FirstBreadth);
        lists = new HomeLists(units.Members.Length);
        held = new int?[units.Members.Length];
        pinned = new int?[units.Members.Length];
    }

    /// <summary>Turns a plan into an assignment to start from; a unit whose members are not all in one home starts left out.</summary>
    public IReadOnlyList<int?> Translate(PlacementPlan plan) => Array.ConvertAll(units.Members, members =>
    {
        HomeId? home = plan.HomeOf(members[0].Child.Id);
        bool all = Array.TrueForAll(members, member => plan.HomeOf(member.Child.Id) == home);
        return all && home is { } id && columns.HomeIndex.TryGetValue(id, out int bin) ? bin : (int?)null;
    });

    /// <summary>Turns an assignment back into a plan.</summary>
    public PlacementPlan Decompile(AssignmentSolution solution)
    {
        var placements = new List<PlacementOf>();
        for (int unit = 0; unit < units.Members.Length; unit++)
        {
            HomeId? home = solution.HasPlan && solution.BinOfItem[unit] is { } bin ? problem.Homes[bin].Id : null;
            foreach (Referral member in units.Members[unit])
            {
                placements.Add(new PlacementOf(member.Child.Id, home));
            }
        }

        return new PlacementPlan(placements);
    }

    /// <summary>Units' lists of homes.</summary>
    public HomeLists Lists => lists;

    /// <summary>Keeps the homes of a plan to go on from listed, however far or dear they are.</summary>
    /// <param name="homes">A home for each unit, null for none.</param>
    public void Hold(IReadOnlyList<int?> homes)
    {
        for (int unit = 0; unit < held.Length; unit++)
        {
            held[unit] = homes[unit];
            bool missing = homes[unit] is { } home && lists.Arcs[unit] is { Floor: not null } listed && !listed.Homes.Contains(home);
            lists.Arcs[unit] = missing ? null : lists.Arcs[unit];
        }
    }

    /// <summary>Lists the home of a pair for the child's unit, however far or dear it is; before the first <see cref="Compile"/>.</summary>
    public void Ask(ChildAtHome pair) => asked[units.UnitOf[pair.Child]] = columns.HomeIndex[pair.Home];

    /// <summary>Whether units and homes have the same numbers as in another compiler.</summary>
    public bool NumbersAs(ProblemCompiler other) =>
        problem.Homes.Select(home => home.Id).SequenceEqual(other.problem.Homes.Select(home => home.Id))
        && units.Members.Length == other.units.Members.Length
        && units.Members.Zip(other.units.Members).All(pair => pair.First.Select(member => member.Child.Id).SequenceEqual(pair.Second.Select(member => member.Child.Id)));

    /// <summary>Whether a pair's home is one of the problem.</summary>
    public bool Knows(ChildAtHome pair) => columns.HomeIndex.ContainsKey(pair.Home);

    /// <summary>A child's unit and a home, as the model numbers them.</summary>
    public ItemInBin Number(ChildAtHome pair) => new(units.UnitOf[pair.Child], columns.HomeIndex[pair.Home]);

    /// <summary>Leaves pinned units no choice but their home, not even to be left out, and takes vetoed homes off lists; before the first <see cref="Compile"/>.</summary>
    /// <remarks>A unit pinned to two homes, or to one that its members may not have, has none, so that no plan keeps the pin.</remarks>
    public void Restrict(Variation variation)
    {
        foreach ((ChildId child, HomeId home) in variation.Pins)
        {
            int unit = units.UnitOf[child];
            int bin = columns.HomeIndex[home];
            pinned[unit] = pinned[unit] is null || pinned[unit] == bin ? bin : NoHome;
        }

        vetoed.UnionWith(variation.Vetoes.Where(veto => columns.HomeIndex.ContainsKey(veto.Home)).Select(veto => (units.UnitOf[veto.Child], columns.HomeIndex[veto.Home])));
    }

    /// <summary>Makes the model.</summary>
    /// <param name="threads">Threads to use; 0 for one a processor.</param>
    /// <param name="cancellationToken">Ends compiling within milliseconds, but for the last arrays of a large model; what has been listed is kept for another call.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CompiledProblem Compile(int threads, CancellationToken cancellationToken = default) => Make(threads, withFloors: true, cancellationToken);

    /// <summary>Makes the model as if no home were unlisted: no bound of it holds for the problem, but no floor holds down what places are worth either.</summary>
    /// <param name="threads">Threads to use; 0 for one a processor.</param>
    /// <param name="cancellationToken">Ends compiling within milliseconds, as above.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public CompiledProblem CompileWithoutFloors(int threads, CancellationToken cancellationToken = default) => Make(threads, withFloors: false, cancellationToken);

    /// <summary>About how many homes a large problem's lists by worth would have in all, told from some of the units; null where places are too short for them.</summary>
    /// <param name="worth">By unit, what a place is worth to it, in the unit of the level of wishes.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public long? WouldList(IReadOnlyList<long> worth, CancellationToken cancellationToken) =>
        lists.ReachByWorth(worth, isLarge: true) is { } reach ? Foretold(unit => reach[unit], cancellationToken) : null;

    /// <summary>How far lists may be widened where homes are dense, as a share of the usual: halved, but not often, until they have no more homes in all.</summary>
    /// <param name="binding">As for <see cref="HomeLists.Widen"/>.</param>
    /// <param name="worth">By unit, what a place is worth to it, in the unit of the level of wishes.</param>
    /// <param name="most">How many homes all lists together are to have at most.</param>
    /// <param name="cancellationToken">Stops counting.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public double Farther(IReadOnlyList<double> binding, IReadOnlyList<long> worth, long most, CancellationToken cancellationToken)
    {
        double farther = 1;
        while (farther > FewFarther && Foretold(unit => binding[unit] > 0 ? HomeLists.Raised(worth[unit], binding[unit] > 1, farther) : lists.Price(unit), cancellationToken) > most)
        {
            farther /= 2;
        }

        return farther;
    }

    private long Foretold(Func<int, long> price, CancellationToken cancellationToken)
    {
        var finder = new ArcFinder(columns, pairs, units, free);
        long listed = 0;
        for (int unit = 0; unit < units.Members.Length; unit += SampledUnits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            listed += finder.Find(unit, breadth, price(unit), []).Homes.Length;
        }

        return listed * SampledUnits;
    }

    private CompiledProblem Make(int threads, bool withFloors, CancellationToken cancellationToken)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads == 0 ? -1 : threads, CancellationToken = cancellationToken };
        Parallel.For(
            0,
            lists.Arcs.Length,
            options,
            () => new ArcFinder(columns, pairs, units, free),
            (unit, _, finder) =>
            {
                lists.Arcs[unit] ??= Restricted(unit, finder.Find(unit, breadth, lists.Price(unit), AlwaysListed(unit)));
                return finder;
            },
            _ => { });

        IReadOnlyList<TogetherTerm> together = TogetherTerm.All(problem, rules, units);
        var builder = new AssignmentModelBuilder(LevelNames, rules.Staff ? 1 : 0);
        AddItems(builder, together, withFloors);
        foreach (HomeTerms home in terms)
        {
            builder.AddBin(home.Places, home.SharedPlaces, home.Group, loadLimits: rules.Staff ? [home.StaffLimit] : null);
        }

        int[] firstArc = AddArcs(builder, cancellationToken);
        AddPairs(builder);
        foreach (TogetherTerm term in together.Where(term => term.Units.Count > 0))
        {
            builder.AddTogetherSet(term.Units, Cost(term.Level, term.Price), term.SettledHomes);
        }

        LimitTerms.AddTo(builder, problem, rules, units, lists.Arcs!, firstArc);
        cancellationToken.ThrowIfCancellationRequested();
        return new CompiledProblem(builder.Build());
    }

    private List<int> AlwaysListed(int unit)
    {
        var homes = new List<int>();
        if ((pinned[unit] is null or NoHome ? held[unit] : pinned[unit]) is { } known)
        {
            homes.Add(known);
        }

        if (asked.TryGetValue(unit, out int home))
        {
            homes.Add(home);
        }

        return homes;
    }

    private UnitArcs Restricted(int unit, UnitArcs found)
    {
        if (pinned[unit] is not { } home)
        {
            return vetoed.Count == 0 ? found : found.Where(one => !vetoed.Contains((unit, one)));
        }

        return found.Where(one => one == home && !vetoed.Contains((unit, one))) with { Floor = null };
    }

    private void AddItems(AssignmentModelBuilder builder, IReadOnlyList<TogetherTerm> together, bool withFloors)
    {
        var leaveOut = new long[units.Members.Length][];
        for (int unit = 0; unit < leaveOut.Length; unit++)
        {
            leaveOut[unit] = new long[LevelNames.Length];
            foreach (Referral member in units.Members[unit])
            {
                leaveOut[unit][(int)member.Urgency]++;
            }
        }

        foreach (TogetherTerm term in together)
        {
            foreach ((int unit, int members) in term.MembersOfUnits.Where(pair => pair.Members > 1))
            {
                // Every unplaced child is a part of its own, while the model counts a unit left out as one.
                leaveOut[unit][(int)term.Level] += (members - 1) * term.Price;
            }
        }

        for (int unit = 0; unit < leaveOut.Length; unit++)
        {
            Referral[] members = units.Members[unit];
            builder.AddItem(
                pinned[unit] is null ? leaveOut[unit] : null,
                members.Length,
                families.OfAll(Array.ConvertAll(members, member => member.Child)),
                rules.LivesAlone && Array.Exists(members, member => member.Child.LivesAlone),
                pairClass: classes.Of(unit),
                unlistedFloor: withFloors ? lists.Arcs[unit]!.Floor : null);
        }

        classes.AddTo(builder, pairs, LevelNames.Length);
    }

    private int[] AddArcs(AssignmentModelBuilder builder, CancellationToken cancellationToken)
    {
        var firstArc = new int[lists.Arcs.Length];
        builder.ReserveArcs(lists.Arcs.Sum(found => found!.Homes.Length));
        int width = LevelNames.Length - rules.FirstPriced;
        var cost = new long[LevelNames.Length];
        int count = 0;
        for (int unit = 0; unit < lists.Arcs.Length; unit++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            firstArc[unit] = count;
            UnitArcs found = lists.Arcs[unit]!;
            Referral[] members = units.Members[unit];
            ReadOnlySpan<long> costs = found.Costs;
            long[] load = rules.Staff ? [members.Sum(member => HomeTerms.Load(rules, member.Child))] : [];
            for (int i = 0; i < found.Homes.Length; i++)
            {
                costs.Slice(i * width, width).CopyTo(cost.AsSpan(rules.FirstPriced));
                builder.AddArc(unit, found.Homes[i], cost, load, IsExempt(members, found.Homes[i]));
                count++;
            }
        }

        return firstArc;
    }

    private bool IsExempt(Referral[] members, int home) => terms[home].ExemptsNamed
        && problem.Homes[home] is FosterHome { Exemption: not null } foster
        && Array.TrueForAll(members, member => !UsualFosteringLimit.CountsAgainst(foster, member.Child));

    private void AddPairs(AssignmentModelBuilder builder)
    {
        foreach ((ChildId first, ChildId second, PairTerm term) in pairs.AllListed())
        {
            if (!units.UnitOf.TryGetValue(first, out int a) || !units.UnitOf.TryGetValue(second, out int b) || a == b)
            {
                // With a settled child, or inside a unit, the term is part of the arcs' costs.
                continue;
            }

            if (term.IsBarred)
            {
                builder.AddConflict(a, b);
            }
            else
            {
                builder.AddPairCost(a, b, term.Cost);
            }
        }
    }

    private static long[] Cost(ObjectiveLevel level, long amount)
    {
        var cost = new long[LevelNames.Length];
        cost[(int)level] = amount;
        return cost;
    }
}
