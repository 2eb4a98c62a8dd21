namespace Matching.Solver;

/// <summary>
/// Proves the best plan of a small problem: depth-first branch and bound on "this item in this bin", with the Lagrangian bound at each node and
/// every option ruled out that the bound shows to be too dear.
/// </summary>
/// <remarks>
/// All bounds are integer arithmetic. Options are taken in a fixed order, so the search is the same each time. Branching, node bounds and fixing
/// by reduced cost follow Savelsbergh 1997 and Posta, Ferland and Michelon 2012 for generalised assignment.
/// </remarks>
internal sealed class BranchAndBound
{
    private const int RootSteps = 60;
    private const int NodeSteps = 12;

    // Pricing every arc anew costs as much as many dual steps, so only some depths do it.
    private const int StrongFixingEvery = 3;

    private readonly CompositeProblem problem;
    private readonly NodeState state;
    private readonly NodeBound bound;
    private readonly LimitPropagation limits;
    private readonly PlanCost planCost;
    private readonly long granularity;
    private readonly Func<int[], bool>? accepts;
    private readonly RunClock clock;
    private readonly List<long[]> savedDuals = [];
    private readonly long stepWithoutPlan;
    private Int128 relaxedBest = Int128.MaxValue;
    private long workLimit;
    private long nodes;
    private bool aborted;

    /// <param name="problem">The problem.</param>
    /// <param name="relaxation">Costs with multipliers of limits, and duals to start from.</param>
    /// <param name="granularity">All plans' costs are multiples of this, up to a constant.</param>
    /// <param name="accepts">Whether a plan that is cheaper than the cutoff is better indeed; null for always.</param>
    /// <param name="clock">Asked for interruption.</param>
    public BranchAndBound(CompositeProblem problem, Relaxation relaxation, long granularity, Func<int[], bool>? accepts, RunClock clock)
    {
        this.problem = problem;
        this.granularity = granularity;
        this.accepts = accepts;
        this.clock = clock;
        Int128 constant = problem.Constant;
        for (int row = 0; row < relaxation.Multiplier.Length; row++)
        {
            constant -= relaxation.Multiplier[row] * problem.Limits.Room[row];
        }

        foreach (long price in relaxation.Cuts.Price)
        {
            constant -= price;
        }

        state = new NodeState(problem, relaxation.OutsideCost);
        bound = new NodeBound(problem, state, relaxation, constant);
        limits = new LimitPropagation(problem, state);
        planCost = new PlanCost(problem);
        foreach (long cost in problem.ArcCost)
        {
            stepWithoutPlan = Math.Max(stepWithoutPlan, Math.Abs(cost));
        }
    }

    /// <summary>The best plan found that is accepted and cheaper than the first cutoff; null when none.</summary>
    public int[]? BestPlan { get; private set; }

    /// <summary>The best solution met in which some items outside are on unlisted arcs; null when none was.</summary>
    public int[]? RelaxedPlan { get; private set; }

    /// <summary>Value of the best plan known: the first cutoff, or that of <see cref="BestPlan"/>. Int128.MaxValue when there is none.</summary>
    public Int128 Cutoff { get; private set; }

    /// <summary>No plan, with unlisted arcs or without, is below this.</summary>
    public Int128 LowerBound { get; private set; }

    /// <summary>Whether the tree was searched to its end.</summary>
    public bool Complete => !aborted;

    public long Nodes => nodes;

    /// <summary>Units of work done.</summary>
    public long Work => (nodes * (20 + (problem.ItemCount / 2))) + (bound.Steps / WorkUnits.PricingStepsPerUnit);

    /// <summary>Searches for plans cheaper than a cutoff.</summary>
    public void Run(Int128 cutoff, long limit)
    {
        Cutoff = cutoff;
        workLimit = limit;
        LowerBound = Int128.MinValue;
        if (state.IsPossible)
        {
            Explore(0);
        }

        if (!aborted)
        {
            LowerBound = Int128.Min(Cutoff, relaxedBest);
        }
        else
        {
            LowerBound = Int128.Min(LowerBound, Int128.Min(Cutoff, relaxedBest));
        }
    }

    private Int128 Threshold => Int128.Min(Cutoff == Int128.MaxValue ? Cutoff : Cutoff - granularity + 1, relaxedBest);

    private Int128 StepTarget =>
        Cutoff == Int128.MaxValue ? bound.Value + stepWithoutPlan + granularity : Cutoff;

    private void Explore(int depth)
    {
        int mark = state.Mark;
        bool first = true;
        while (Survives(depth, first) && Choose(out int item, out int arc))
        {
            first = false;
            int childMark = state.Mark;
            long[] saved = Save(depth);
            if (arc >= 0 ? state.Force(arc) : state.ForceOutside(item))
            {
                if (arc < 0)
                {
                    bound.SettleOutside(item);
                }

                Explore(depth + 1);
            }

            state.UndoTo(childMark);
            bound.Restore(saved);
            if (aborted || !(arc >= 0 ? state.Kill(arc) : state.KillOutside(item)))
            {
                break;
            }
        }

        state.UndoTo(mark);
    }

    // Bounds the node; false when nothing better can be in it.
    private bool Survives(int depth, bool first)
    {
        nodes++;
        if (Work > workLimit || clock.Interrupted)
        {
            aborted = true;
            return false;
        }

        if (!limits.Run())
        {
            return false;
        }

        bound.Climb(depth == 0 && first ? RootSteps : NodeSteps, StepTarget);
        if (bound.Impossible || bound.Value >= Threshold)
        {
            return false;
        }

        if (depth == 0 && first)
        {
            LowerBound = bound.Value;
        }

        if (IsSolved() || !Fix(depth % StrongFixingEvery == 0))
        {
            return false;
        }

        bound.Refresh();
        return !bound.Impossible && bound.Value < Threshold && !IsSolved();
    }

    // When no item is torn, the patterns are a plan; the node is done when that plan costs no more than the bound, or when nothing is left to decide.
    private bool IsSolved()
    {
        bool leaf = true;
        for (int item = 0; item < problem.ItemCount; item++)
        {
            bool decided = state.Decided(item);
            if (!decided && bound.Torn(item))
            {
                return false;
            }

            leaf &= decided;
        }

        int[] plan = ReadPlan();
        Int128? cost = planCost.Listed(plan);
        bool taken = cost is { } listed && Offer(plan, listed);
        bool closed = taken && cost <= bound.Value;

        // Outside stands for left out and for an unlisted arc, whichever is cheaper; where the one is refused the other may still be a better plan.
        if (planCost.Relaxed(plan) is { } relaxed && (relaxed <= bound.Value || leaf) && !(taken && cost == relaxed) && MayUseUnlisted(plan))
        {
            if (relaxed < relaxedBest)
            {
                (relaxedBest, RelaxedPlan) = (relaxed, plan);
            }

            closed = true;
        }

        return closed || leaf;
    }

    private bool Offer(int[] plan, Int128 value)
    {
        if (value >= Cutoff)
        {
            return true;
        }

        if (accepts is not null && !accepts(plan))
        {
            return false;
        }

        Cutoff = value;
        BestPlan = plan;
        return true;
    }

    // An unlisted arc counts in no limit, so an item may be on one even where leaving it out would cost no more.
    private bool MayUseUnlisted(int[] plan)
    {
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] < 0 && problem.Floor[item] != CompositeProblem.Never)
            {
                return true;
            }
        }

        return false;
    }

    private int[] ReadPlan()
    {
        var plan = new int[problem.ItemCount];
        Array.Fill(plan, -1);
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            foreach (int arc in bound.Pattern(bin))
            {
                plan[problem.ArcItem[arc]] = arc;
            }
        }

        return plan;
    }

    // Rules out what would lift the bound to the threshold; false when an item is left without options.
    private bool Fix(bool strong)
    {
        for (int item = 0; item < problem.ItemCount && !clock.Interrupted; item++)
        {
            if (state.Decided(item))
            {
                continue;
            }

            if (state.MayBeOutside(item) && bound.Value + bound.OutsideReduced(item) >= Threshold && !state.KillOutside(item))
            {
                return false;
            }

            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                int arc = problem.ItemArc[entry];
                if (!state.Dead[arc] && state.ForcedArc(item) < 0 && !FixArc(arc, strong && Work <= workLimit))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool FixArc(int arc, bool strong)
    {
        if (bound.InPattern(arc))
        {
            return !strong || bound.ValueWithout(arc) < Threshold || state.Force(arc);
        }

        bool tooDear = bound.Value + bound.Reduced(arc) >= Threshold || (strong && bound.ValueWith(arc) >= Threshold);
        return !tooDear || state.Kill(arc);
    }

    private bool Choose(out int item, out int arc)
    {
        item = -1;
        arc = -1;
        int fewest = int.MaxValue;
        for (int candidate = 0; candidate < problem.ItemCount; candidate++)
        {
            if (!state.Decided(candidate))
            {
                int rank = state.Options(candidate) + (bound.Torn(candidate) ? 0 : 1 << 20);
                if (rank < fewest)
                {
                    (fewest, item) = (rank, candidate);
                }
            }
        }

        if (item < 0)
        {
            return false;
        }

        long least = state.MayBeOutside(item) ? bound.OutsideReduced(item) : long.MaxValue;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int option = problem.ItemArc[entry];
            if (!state.Dead[option] && (bound.Reduced(option) < least || arc < 0 && least == long.MaxValue))
            {
                (least, arc) = (bound.Reduced(option), option);
            }
        }

        return true;
    }

    private long[] Save(int depth)
    {
        if (savedDuals.Count <= depth)
        {
            savedDuals.Add(new long[problem.ItemCount]);
        }

        bound.Dual.CopyTo(savedDuals[depth], 0);
        return savedDuals[depth];
    }
}
