namespace Matching.Solver;

/// <summary>
/// Proves the best plan of a part whose patterns are listed: depth-first, the side with the lower bound first; each node solves the linear relaxation of the patterns left to it, forbids what is too dear and what
/// follows, and asks the question that lifts the bound most.
/// </summary>
/// <remarks>Floating point finds duals, bounds at them are integers; everything goes in a fixed order, and work is counted, so a search is the same each time.</remarks>
internal sealed class PatternTree
{
    // How far above the root's relaxation plans are looked for first, in steps of what plans cost.
    private const int FirstDepth = 2;

    // Rounds of cuts at the root and at other nodes, and cuts found in each.
    private const int RootRounds = 20;
    private const int RootCuts = 100;
    private const int NodeRounds = 3;
    private const int NodeCuts = 10;

    // Pivots on a question that is only tried; a node has as many as its work allows.
    private const int TriedPivots = 30;
    private const int WorkEachNode = 50;
    private const long MostWork = 1L << 40;

    // Questions tried at a node: more of them where most hangs on the answer.
    private const int DeepDepth = 6;
    private const int TriedAbove = 20;
    private const int TriedBelow = 10;

    private readonly PatternList list;
    private readonly PatternCuts cuts;
    private readonly PatternBound bound;
    private readonly PatternRules rules;
    private readonly PatternBranching branching;
    private readonly TreePlans plans;
    private readonly long granularity;
    private readonly RunClock clock;
    private readonly TreeRecorder? recorder;
    private PatternProgram? program;
    private long pivotSteps;
    private long workLimit;
    private bool aborted;

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
        this.clock = clock;
        cuts = new PatternCuts(list, relaxation.Cuts);
        bound = new PatternBound(list, cuts);
        relaxation.Dual.CopyTo(bound.Dual, 0);
        relaxation.Cuts.Price.AsSpan(0, cuts.Count).CopyTo(bound.Price);
        rules = new PatternRules(list, bound);
        branching = new PatternBranching(list, bound);
        plans = new TreePlans(list, accepts);
    }

    /// <summary>The best plan found that is accepted and cheaper than the first cutoff; null when none.</summary>
    public int[]? BestPlan => plans.Best;

    /// <summary>The best solution met in which some items outside are on unlisted arcs; null when none was.</summary>
    public int[]? RelaxedPlan => plans.Relaxed;

    /// <summary>Value of the best plan known: the first cutoff, or that of <see cref="BestPlan"/>.</summary>
    public Int128 Cutoff => plans.Cutoff;

    /// <summary>No plan, with unlisted arcs or without, is below this.</summary>
    public Int128 LowerBound { get; private set; }

    /// <summary>Whether the tree was searched to its end.</summary>
    public bool Complete => !aborted;

    /// <summary>The tree as it was searched; null when it was not searched to its end, not to be written down, or is too large, and when a plan was refused: costs alone do not prove that.</summary>
    public SearchTree? Tree => Complete && !plans.HasRefused ? recorder?.Finish(LowerBound - granularity + 1, cuts.Members) : null;

    /// <summary>Nodes searched.</summary>
    public long Nodes { get; private set; }

    /// <summary>Units of work done.</summary>
    public long Work => (Nodes * WorkEachNode) + ((bound.Steps + rules.Steps + cuts.Steps) / WorkUnits.PricingStepsPerUnit) + (pivotSteps / WorkUnits.PivotStepsPerUnit);

    private bool IsOver => Work > workLimit || clock.Interrupted;

    private Int128 Threshold => Int128.Min(Cutoff - granularity + 1, plans.RelaxedValue);

    /// <summary>Searches for plans cheaper than a cutoff.</summary>
    public void Run(Int128 cutoff, long limit)
    {
        plans.Cutoff = cutoff;
        workLimit = limit;
        LowerBound = Int128.MinValue;
        int root = recorder?.Begin(0) ?? -1;
        Write(root);
        if (rules.Propagate() && Root(root))
        {
            Deepen(root);
        }

        Int128 found = Int128.Min(Cutoff, plans.RelaxedValue);
        LowerBound = aborted ? Int128.Min(LowerBound, found) : found;
    }

    private void Write(int node) => recorder?.Price(node, bound.Dual, bound.Price.AsSpan(0, cuts.Count));

    // Relaxes the whole, with cuts; false when nothing better is left.
    private bool Root(int node)
    {
        Nodes++;
        bound.Evaluate();
        bool open = Tighten();
        if (open)
        {
            LayOut();
            open = Relax(node, RootRounds, RootCuts);
        }

        LowerBound = bound.Value;
        aborted = open && IsOver;
        return open && !aborted;
    }

    // Looks for plans little above the relaxation first, where hardly a pattern is left, and then further up: what is found, or proven not to be there, is known for little.
    private void Deepen(int node)
    {
        Saved root = Save();
        Int128 most = Cutoff;
        Int128 far = (Threshold - bound.Value) / granularity;
        for (Int128 near = FirstDepth; !aborted; near *= 2)
        {
            Int128 goal = most - (granularity * Int128.Max(0, far - near));
            plans.Cutoff = goal;
            recorder?.Restart();
            if (Relax(node, 0, 0))
            {
                Branch(0, node);
            }

            bool found = Cutoff < goal;
            plans.Cutoff = found ? Cutoff : most;
            if (found || goal == most || plans.RelaxedValue < goal)
            {
                return;
            }

            if (!aborted)
            {
                LowerBound = goal - granularity + 1;
                Restore(root);
            }
        }
    }

    private void Explore(int depth, int node)
    {
        Nodes++;
        aborted = IsOver;
        if (!aborted && Relax(node, NodeRounds, NodeCuts))
        {
            Branch(depth, node);
        }
    }

    private void LayOut() => program = new PatternProgram(list, cuts, bound, granularity, clock);

    // Goes to the duals at which the bound is highest, with cuts found there; false when nothing better is left here.
    private bool Relax(int node, int rounds, int cutsAtOnce)
    {
        for (int round = 0; ; round++)
        {
            bool solved = Solve(long.MaxValue);
            Write(node);
            if (solved && bound.ChooseWhole())
            {
                plans.Note(bound.Chosen);
            }

            bound.Evaluate();
            if (!Tighten())
            {
                return false;
            }

            if (round == rounds || !solved || IsOver || !cuts.Separate(bound, cutsAtOnce))
            {
                return true;
            }
        }
    }

    private bool Solve(long pivots)
    {
        long before = program!.Steps;
        bool solved = program.Solve(Threshold, pivots, Math.Clamp(workLimit - Work, 0, MostWork) * WorkUnits.PivotStepsPerUnit);
        pivotSteps += program.Steps - before;
        return solved;
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
                plans.Note(bound.Chosen);
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
        PatternProgram? whole = program;
        bool open = true;
        while (open && program!.IsOutgrown())
        {
            LayOut();
            open = Relax(node, 0, 0);
        }

        if (open && Choose(depth) is { } choice)
        {
            Ask(choice, depth, node);
        }

        program = whole;
    }

    private void Ask(Choice choice, int depth, int node)
    {
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
            if (IsOver)
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
            Solve(TriedPivots);
            value = Int128.Min(bound.Value, Threshold);
        }

        Restore(here);
        return any;
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
