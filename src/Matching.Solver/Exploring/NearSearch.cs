namespace Matching.Solver;

/// <summary>
/// Answers a question at one level: looks for plans little above the question's bound first, then further above it, each time in the part that such plans can change (destructive bounds, Klein and
/// Scholl 1999).
/// </summary>
/// <remarks>
/// Why the rest need not be searched: below the threshold no plan uses an arc between part and rest, so each can be changed alone. Was the plan held proven best, the rest cannot be better than
/// it is there; otherwise it is better by no more than plan and bound were apart, and so much is taken off the bound.
/// </remarks>
internal sealed class NearSearch(KeptStage kept, Restriction restriction, NearReach reaches, Func<int[], int[], bool> isBetter, RunClock clock)
{
    private const int FirstSlackShare = 4;
    private const long LeastSlackSteps = 8;
    private const int FirstRefinedShare = 256;
    private const double Growth = 1.6;

    // A tree over single arcs seldom comes to its end where patterns are too many to list.
    private const int ArcsShare = 16;
    private const long PlanEffort = 10_000;
    private const int ReserveShare = 10;

    // Put by for a better plan.
    private readonly long reserve = Math.Min(PlanEffort, clock.WorkLeft / ReserveShare);
    private bool isSought;
    private long firstSteps;
    private long[]? provenDual;

    // The part that was searched last.
    private Losses? latest;
    private long around = CompositeProblem.Never - 1;

    private long WorkLeft => clock.WorkLeft - reserve;

    // Values of plans are multiples of the granularity.
    private bool MayBeBettered => Plan is null || Bound < Value - kept.Stage.Granularity + 1;

    private Int128 LeastSlack => kept.Stage.Granularity * LeastSlackSteps;

    /// <summary>The best plan known that answers, by arc; null when none is.</summary>
    public int[]? Plan { get; private set; }

    /// <summary>What it costs.</summary>
    public Int128 Value { get; private set; } = Int128.MaxValue;

    /// <summary>No plan that answers is below this, as far as the plan held was proven.</summary>
    public Int128 Bound { get; private set; }

    /// <summary>What the duals alone prove, however good the plan held is.</summary>
    public Int128 BoundByDuals { get; private set; }

    /// <summary>Whether no plan can answer: the pins do not fit into their bins.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>Whether arcs that are not listed hold the bound down.</summary>
    public bool IsHeldByUnlisted { get; private set; }

    /// <summary>Takes over a plan that answers.</summary>
    public void Offer(int[]? plan)
    {
        if (plan is not null && IsBetter(plan) && new PlanCost(kept.Problem).Listed(plan) is { } cost)
        {
            (Plan, Value) = (plan, cost);
        }
    }

    /// <summary>Searches until the best plan is proven, or the work is used up.</summary>
    public void Run()
    {
        var losses = new NearLosses(kept, restriction);
        clock.Spend(1 + (losses.Steps / WorkUnits.PricingStepsPerUnit));
        Bound = BoundByDuals = losses.Bound;
        IsImpossible = losses.IsImpossible;
        if (IsImpossible)
        {
            return;
        }

        if (MayBeBettered)
        {
            SearchUpwards(losses);
        }

        if (Plan is null)
        {
            FindPlan(losses, CompositeProblem.Never - 1);
        }

        latest ??= losses;
    }

    /// <summary>Looks for a better plan with the work that was put by for it: where the proof has not come to its end, the plan of the first chains is often far from the best.</summary>
    public void Improve()
    {
        if (latest is not null && Plan is not null && MayBeBettered)
        {
            Offer(NearPlan.Better(kept, restriction, NearPart.Of(kept, restriction, latest, around, NearPlan.PartItems), Plan, provenDual ?? latest.Dual, reserve, clock));
        }
    }

    private void SearchUpwards(Losses first)
    {
        Losses losses = first;
        Int128 slack = kept.Gap + Int128.Max(kept.Gap / FirstSlackShare, LeastSlack);

        // How far above the first bound the losses were refined, and the threshold that they speak up to.
        Int128 reach = 0;
        Int128 upTo = Int128.MaxValue;
        while (!clock.Over && WorkLeft > 0 && slack < CompositeProblem.Never)
        {
            var part = NearPart.Of(kept, restriction, losses, (long)slack, reaches.MostItems);
            clock.Spend(1 + (part.Bins.Length / WorkUnits.InsertionStepsPerUnit));
            bool isFirst = reach == 0;
            if (isFirst ? part.Items.Length > reaches.FewItems : losses.Bound + slack > upTo)
            {
                // From here on a plan to better is worth having, and duals that suit the question.
                Int128 least = isFirst ? slack * 2 : upTo - first.Bound;
                reach = isFirst ? kept.Stage.Granularity * reaches.FirstSteps : reach * reaches.Growth;
                if (Refine(first, least, reach) is { } refined)
                {
                    (losses, upTo) = (refined, Int128.Min(Value, first.Bound + reach));
                    slack = Int128.Max((upTo - losses.Bound) / FirstRefinedShare, LeastSlack);
                    slack = losses.Bound < upTo ? Int128.Min(slack, upTo - losses.Bound) : slack;
                    continue;
                }

                if (!isFirst)
                {
                    // The part was gathered by losses that speak no further.
                    (losses, upTo) = (first, Int128.MaxValue);
                    continue;
                }
            }

            Int128 threshold = losses.Bound + slack;
            (latest, around) = (losses, (long)slack);
            if (!Search(part, threshold))
            {
                return;
            }

            Int128 next = reach > 0 ? slack * 2 : (Int128)((double)slack * Growth);
            slack = upTo < Int128.MaxValue && threshold < upTo ? Int128.Min(next, upTo - losses.Bound) : next;
        }
    }

    // Losses that suit the question, for plans up to so far above the first bound; null when they would be no better, or would not reach further than is searched already.
    private RefinedLosses? Refine(Losses first, Int128 least, Int128 reach)
    {
        FindPlan(first, (long)least);
        Int128 above = Value == Int128.MaxValue ? 0 : Int128.Min(reach, Value - first.Bound);
        if (above <= least || above >= CompositeProblem.Never)
        {
            return null;
        }

        var part = NearPart.Of(kept, restriction, first, (long)above, reaches.MostItems);
        if (!part.IsClosed)
        {
            return null;
        }

        var refined = new RefinedLosses(kept, first, part, first.Bound + above, clock);
        firstSteps = refined.Work;
        if (refined.Bound <= first.Bound)
        {
            return null;
        }

        Bound = Int128.Max(Bound, Int128.Min(refined.Bound, first.Bound + above));
        return refined;
    }

    // Whether to go on with more slack.
    private bool Search(NearPart part, Int128 threshold)
    {
        // What the best plan known costs need not be looked for.
        Int128 better = Value == Int128.MaxValue ? threshold : Int128.Min(threshold, Value - kept.Stage.Granularity + 1);
        if (better <= Bound)
        {
            return better < Value - kept.Stage.Granularity + 1;
        }

        // A search that would hardly get beyond its first steps, which the refined duals have taken already, is not begun.
        return part.IsClosed && WorkLeft > firstSteps && Prove(part, better);
    }

    // Once: also where a plan is known already, for that may be far from the best.
    private void FindPlan(Losses losses, long slack)
    {
        if (!isSought)
        {
            isSought = true;
            Offer(NearPlan.Find(kept, restriction, losses, slack, clock));
        }
    }

    private bool Prove(NearPart part, Int128 threshold)
    {
        CompositeProblem cut = part.Cut(listedOnly: false);
        Int128 far = kept.PlanCost - RegionCost.Of(kept.Problem, kept.Plan, part.Items);
        Int128 cutoff = UpToPlanValue(threshold - far);
        long effort = WorkLeft;
        Relaxation within = kept.Relaxation.Within(cut, part.Dual, kept.Relaxation.Multiplier, kept.Relaxation.Cuts.Price);
        ExactSearch exact = ExactSearch.Run(cut, within, kept.Stage.Granularity, local => IsBetter(Globalise(cut, local)), clock, cutoff, new PartEffort(effort / ArcsShare, effort));
        clock.Spend(1 + exact.Work);
        provenDual = (long[])part.Dual.Clone();
        for (int item = 0; item < cut.ItemCount; item++)
        {
            provenDual[cut.SourceItem[item]] = within.Dual[item];
        }

        if (exact.BestPlan is not null)
        {
            Offer(Globalise(cut, exact.BestPlan));
        }

        // A search that was broken off has proven something too, unless it was before its first bound; and no answer is below what was proven before.
        Int128 proven = exact.LowerBound == Int128.MinValue ? Bound : far + Int128.Min(cutoff, exact.LowerBound);
        Bound = Int128.Max(Bound, Int128.Min(proven, Value));
        IsHeldByUnlisted = exact.Complete && exact.RelaxedPlan is not null && Bound < Int128.Min(far + cutoff, Value);
        return exact.Complete && exact.BestPlan is null && !IsHeldByUnlisted && Bound < Value;
    }

    private bool IsBetter(int[] plan) => Plan is null || isBetter(plan, Plan);

    private int[] Globalise(CompositeProblem cut, int[] local)
    {
        int[] plan = (int[])kept.Plan.Clone();
        cut.PutInto(plan, local);
        return plan;
    }

    // Values of plans are multiples of the granularity.
    private Int128 UpToPlanValue(Int128 value)
    {
        long granularity = kept.Stage.Granularity;
        Int128 rest = value % granularity;
        return rest == 0 ? value : rest > 0 ? value + granularity - rest : value - rest;
    }
}
