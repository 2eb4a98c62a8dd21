namespace Matching.Solver;

/// <summary>
/// Proves the best plan of a part whose patterns are listed: depth-first, the side with the lower bound first; each node climbs from its parent's duals, forbids what is too dear and what follows,
/// and asks the question that lifts the bound most.
/// </summary>
/// <remarks>Bounds are integers; everything goes in a fixed order, and work is counted, so a search is the same each time.</remarks>
internal sealed class PatternTree
{
    private const int RootSteps = 120;
    private const int CutSteps = 40;
    private const int CutRounds = 8;
    private const int CutsAtOnce = 30;
    private const int NodeSteps = 24;
    private const int StrongSteps = 8;
    private const int WorkEachNode = 50;

    // Questions tried at a node: more of them where most hangs on the answer.
    private const int DeepDepth = 6;
    private const int TriedAbove = 12;
    private const int TriedBelow = 6;

    // First and last step of a climb, as shares of what is missing over the number of those torn.
    private const double FirstReach = 1;
    private const double LastReach = 0.1;
    private const double StrongLastReach = 0.3;

    private readonly PatternList list;
    private readonly PatternCuts cuts;
    private readonly PatternBound bound;
    private readonly PatternRules rules;
    private readonly PatternBranching branching;
    private readonly PlanCost planCost;
    private readonly long granularity;
    private readonly Func<int[], bool>? accepts;
    private readonly RunClock clock;
    private readonly TreeRecorder? recorder;
    private Int128 relaxedBest = Int128.MaxValue;
    private long workLimit;
    private bool aborted;
    private bool refused;

    /// <param name="list">The patterns that plans below the cutoff use.</param>
    /// <param name="relaxation">Duals and cuts to begin with.</param>
    /// <param name="granularity">All plans' costs are multiples of this.</param>
    /// <param name="accepts">Whether a plan that is cheaper than the cutoff is better indeed; null for always.</param>
    /// <param name="clock">Asked for interruption.</param>
    /// <param name="record">Whether to write the tree down.</param>
    public PatternTree(PatternList list, Relaxation relaxation, long granularity, Func<int[], bool>? accepts, RunClock clock, bool record = false)
    {
        this.list = list;
        recorder = record ? new TreeRecorder(list.Problem) : null;
        this.granularity = granularity;
        this.accepts = accepts;
        this.clock = clock;
        cuts = new PatternCuts(list, relaxation.Cuts);
        bound = new PatternBound(list, cuts);
        relaxation.Dual.CopyTo(bound.Dual, 0);
        relaxation.Cuts.Price.AsSpan(0, cuts.Count).CopyTo(bound.Price);
        rules = new PatternRules(list, bound);
        branching = new PatternBranching(list, bound);
        planCost = new PlanCost(list.Problem);
    }

    /// <summary>The best plan found that is accepted and cheaper than the first cutoff; null when none.</summary>
    public int[]? BestPlan { get; private set; }

    /// <summary>The best solution met in which some items outside are on unlisted arcs; null when none was.</summary>
    public int[]? RelaxedPlan { get; private set; }

    /// <summary>Value of the best plan known: the first cutoff, or that of <see cref="BestPlan"/>.</summary>
    public Int128 Cutoff { get; private set; }

    /// <summary>No plan, with unlisted arcs or without, is below this.</summary>
    public Int128 LowerBound { get; private set; }

    /// <summary>Whether the tree was searched to its end.</summary>
    public bool Complete => !aborted;

    /// <summary>The tree as it was searched; null when it was not searched to its end, not to be written down, or is too large, and when a plan was refused: costs alone do not prove that.</summary>
    public SearchTree? Tree => Complete && !refused ? recorder?.Finish(LowerBound - granularity + 1, cuts.Members) : null;

    /// <summary>Nodes searched.</summary>
    public long Nodes { get; private set; }

    /// <summary>Units of work done.</summary>
    public long Work => (Nodes * WorkEachNode) + ((bound.Steps + rules.Steps) / WorkUnits.PricingStepsPerUnit);

    private Int128 Threshold => Int128.Min(Cutoff - granularity + 1, relaxedBest);

    /// <summary>Searches for plans cheaper than a cutoff.</summary>
    public void Run(Int128 cutoff, long limit)
    {
        Cutoff = cutoff;
        workLimit = limit;
        LowerBound = Int128.MinValue;
        int root = recorder?.Begin(0) ?? -1;
        Write(root);
        if (rules.Propagate())
        {
            Root(root);
        }

        LowerBound = aborted ? Int128.Min(LowerBound, Int128.Min(Cutoff, relaxedBest)) : Int128.Min(Cutoff, relaxedBest);
    }

    private void Write(int node) => recorder?.Price(node, bound.Dual, bound.Price.AsSpan(0, cuts.Count));

    private void Root(int node)
    {
        Nodes++;
        bound.Climb(StepsWithin(RootSteps), Threshold, FirstReach, LastReach);
        Write(node);
        bool open = Tighten();
        for (int round = 0; round < CutRounds && open && Work <= workLimit && !clock.Interrupted && cuts.Separate(bound, CutsAtOnce); round++)
        {
            bound.Climb(CutSteps, Threshold, FirstReach / 2, LastReach);
            Write(node);
            open = Tighten();
        }

        LowerBound = bound.Value;
        aborted = open && Work > workLimit;
        if (open && !aborted)
        {
            Branch(0, node);
        }
    }

    // Where there are very many patterns, the first climb alone could take many times the work that is allowed.
    private int StepsWithin(int steps) => (int)Math.Clamp(workLimit / (1 + (bound.StepsEach / WorkUnits.PricingStepsPerUnit)), 1, steps);

    private void Explore(int depth, int node)
    {
        Nodes++;
        if (Work > workLimit || clock.Interrupted)
        {
            aborted = true;
            return;
        }

        bound.Climb(NodeSteps, Threshold, FirstReach, LastReach);
        Write(node);
        if (Tighten())
        {
            Branch(depth, node);
        }
    }

    // Forbids what is too dear at these duals; false when nothing better is left here.
    private bool Tighten()
    {
        bool changed = true;
        while (changed)
        {
            if (bound.Value >= Threshold)
            {
                return false;
            }

            if (bound.IsPlan())
            {
                Note();
                if (bound.Value >= Threshold)
                {
                    return false;
                }
            }

            changed = rules.ForbidDear((long)Int128.Min(Threshold - bound.Value, CompositeProblem.Never));
            if (changed)
            {
                if (!rules.Propagate())
                {
                    return false;
                }

                bound.Evaluate();
            }
        }

        return true;
    }

    private void Branch(int depth, int node)
    {
        if (Choose(depth) is not { } choice)
        {
            return;
        }

        recorder?.Ask(node, choice.Decision);
        Saved here = Save();
        bool yesFirst = choice.Yes <= choice.No;
        for (int side = 0; side < 2 && !aborted; side++)
        {
            bool yes = yesFirst == (side == 0);
            rules.Decide(choice.Decision, yes);
            if (rules.Propagate())
            {
                int child = recorder?.Begin(depth + 1) ?? -1;
                recorder?.Link(node, yes, child);
                Explore(depth + 1, child);
            }

            Restore(here);
        }
    }

    // Tries some open questions; the product of what both answers lift the bound by decides (Achterberg 2007).
    private Choice? Choose(int depth)
    {
        Saved here = Save();
        Int128 from = bound.Value;
        double missing = (double)(Threshold - from);
        Choice? best = null;
        double bestScore = -1;
        foreach (PatternDecision decision in branching.Candidates(depth < DeepDepth ? TriedAbove : TriedBelow))
        {
            if (clock.Interrupted)
            {
                break;
            }

            if (!Try(decision, true, here, out Int128 yes) || !Try(decision, false, here, out Int128 no))
            {
                continue;
            }

            double gainYes = Math.Min((double)(yes - from), missing);
            double gainNo = Math.Min((double)(no - from), missing);
            double score = (Math.Max(gainYes, missing / 1000) * Math.Max(gainNo, missing / 1000)) + (gainYes >= missing || gainNo >= missing ? missing * missing : 0);
            if (score > bestScore)
            {
                (bestScore, best) = (score, new Choice(decision, yes, no));
            }

            if (gainYes >= missing || gainNo >= missing)
            {
                break;
            }
        }

        return best ?? (branching.Any() is { } any ? new Choice(any, 0, 0) : null);
    }

    private bool Try(PatternDecision decision, bool yes, Saved here, out Int128 value)
    {
        value = Threshold;
        bool any = rules.Decide(decision, yes);
        if (any && rules.Propagate())
        {
            bound.Climb(StrongSteps, Threshold, FirstReach, StrongLastReach);
            value = Int128.Min(bound.Value, Threshold);
        }

        Restore(here);
        return any;
    }

    // When every item is in one pattern, the patterns are a plan.
    private void Note()
    {
        var plan = new int[list.Problem.ItemCount];
        bool outside = false;
        foreach (int pattern in bound.Chosen)
        {
            for (int at = list.ArcStart[pattern]; at < list.ArcStart[pattern + 1]; at++)
            {
                plan[list.Item[at]] = list.Arc[at];
                outside |= list.Arc[at] < 0 && list.Problem.Floor[list.Item[at]] != CompositeProblem.Never;
            }
        }

        Int128? cost = planCost.Listed(plan);
        bool taken = cost is { } listed && (listed >= Cutoff || accepts is null || accepts(plan));
        refused |= cost is not null && !taken;
        if (taken && cost < Cutoff)
        {
            (Cutoff, BestPlan) = (cost!.Value, plan);
        }

        // Outside stands for left out and for an unlisted arc, whichever is cheaper; where the one is refused the other may still be a better plan.
        if (outside && planCost.Relaxed(plan) is { } relaxed && !(taken && cost == relaxed) && relaxed < relaxedBest)
        {
            (relaxedBest, RelaxedPlan) = (relaxed, plan);
        }
    }

    private Saved Save() => new((int[])bound.AllowedCount.Clone(), (long[])bound.Dual.Clone(), bound.Price.AsSpan(0, cuts.Count).ToArray());

    private void Restore(Saved saved)
    {
        saved.AllowedCount.CopyTo(bound.AllowedCount, 0);
        saved.Dual.CopyTo(bound.Dual, 0);
        saved.Price.CopyTo(bound.Price, 0);
    }

    private sealed record Saved(int[] AllowedCount, long[] Dual, long[] Price);

    private sealed record Choice(PatternDecision Decision, Int128 Yes, Int128 No);
}
