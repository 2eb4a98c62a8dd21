namespace Matching.Solver;

/// <summary>Solves problems of knapsacks: bound by knapsack patterns, plans by dives and neighbourhoods, then trees with rising targets until the bound meets the plan.</summary>
internal sealed class KnapsackSearch
{
    private const int RootSteps = 4_000;
    private const int RootPatience = 40;
    private const long FirstWorkPerItem = 1_000;
    private const long EffortPerItem = 2_000;

    // While the gap, as a share of the bound, is above the one and plans get better, trees have this part of a round's work.
    private const double WideGap = 0.01;
    private const int SmallTree = 16;

    private const double FirstTarget = 0.00002;
    private const double FirstShare = 0.05;
    private const double DiveNoise = 0.2;
    private const double Heat = 0.03;
    private const double Cold = 0.001;

    private readonly KnapsackForm form;
    private readonly Incumbent incumbent;
    private readonly LevelWeights weights;
    private readonly RunClock clock;
    private readonly EngineReport report;
    private readonly Chance chance;
    private readonly long granularity;
    private readonly double gapLimit;
    private readonly KnapsackBound bound;
    private readonly KnapsackRepair repair;
    private readonly KnapsackNode root;
    private readonly KnapsackTree tree;
    private readonly KnapsackTree proof;
    private readonly KnapsackNeighbourhoods neighbourhoods;
    private readonly KnapsackDive dive;
    private Int128 lower = Int128.MinValue / 4;
    private Int128 upper = Int128.MaxValue / 4;
    private int[]? best;

    public KnapsackSearch(KnapsackForm form, LevelWeights weights, Incumbent incumbent, RunClock clock, EngineReport report, SolveOptions options, long granularity)
    {
        this.form = form;
        this.weights = weights;
        this.incumbent = incumbent;
        this.clock = clock;
        this.report = report;
        this.granularity = granularity;
        gapLimit = options.GapLimit;
        chance = new Chance(options.Seed);
        bound = new KnapsackBound(form, clock);
        repair = new KnapsackRepair(form);
        root = new KnapsackNode(form);
        tree = new KnapsackTree(form, bound, repair, clock, granularity);
        proof = new KnapsackTree(form, bound, repair, clock, granularity);
        dive = new KnapsackDive(form, bound, repair, clock, chance, granularity);
        neighbourhoods = new KnapsackNeighbourhoods(form, tree, dive, repair, clock, chance, granularity);
    }

    /// <summary>Searches until proof or a limit; ends early when no plan can be.</summary>
    public void Run()
    {
        best = incumbent.Plan;
        upper = best is null ? upper : repair.CostOf(best);
        report.Enter("relax");
        if (!root.Clear())
        {
            return;
        }

        FirstDuals();
        Lift(bound.Ascend(root, Int128.MaxValue / 4, RootSteps, RootPatience, FirstReach()));
        report.Enter("construct");
        bound.Fix(root, out _, Int128.MaxValue / 4, out _);
        if (repair.Run(root, bound))
        {
            Offer(repair.Plan);
        }

        dive.Run(root, upper - granularity, 0, Offer);
        if (best is null)
        {
            Anneal(FirstWorkPerItem * form.Problem.ItemCount);
        }

        Prove();
    }

    // An item costs at least its cheapest arc; patterns then say what its place is worth.
    private void FirstDuals()
    {
        CompositeProblem problem = form.Problem;
        for (int item = 0; item < problem.ItemCount; item++)
        {
            int entry = Math.Min(problem.ItemStart[item] + 1, problem.ItemStart[item + 1] - 1);
            long second = entry < problem.ItemStart[item] ? problem.Leave[item] : problem.ArcCost[problem.ItemArc[entry]];
            root.Dual[item] = Math.Min(second, problem.Leave[item]);
        }
    }

    // Long first steps: the dual may have far to go.
    private double FirstReach()
    {
        double scale = 0;
        foreach (long dual in root.Dual)
        {
            scale += Math.Abs((double)dual);
        }

        return Math.Max(granularity, FirstShare * scale);
    }

    private void Lift(Int128 found)
    {
        // Values of plans are multiples of the granularity, so bounds may be rounded up to one.
        lower = Int128.Max(lower, found);
        root.Bound = lower;
        incumbent.Tighten(weights, lower);
    }

    private void Offer(int[] plan)
    {
        Int128 cost = repair.CostOf(plan);
        if (cost < upper)
        {
            upper = cost;
            best = (int[])plan.Clone();
            incumbent.Offer(best);
        }
    }

    private bool IsDone => clock.Over || (best is not null && incumbent.Gap() <= gapLimit);

    private void Anneal(long work)
    {
        if (IsDone)
        {
            return;
        }

        report.Enter("search");
        double mean = 0;
        foreach (long dual in root.Dual)
        {
            mean += Math.Abs((double)dual) / Math.Max(1, form.Problem.ItemCount);
        }

        var annealing = new KnapsackAnnealing(form, root, bound, chance, clock);
        annealing.Run(best ?? repair.Plan, work, Math.Max(1, mean * Heat), Math.Max(0.1, mean * Cold));
        if (annealing.Plan is { } plan)
        {
            Offer(plan);
        }
    }

    // Targets rise from the bound towards the plan; an empty one lifts the bound, a found plan ends the search when its tree is done.
    private void Prove()
    {
        double step = Math.Max(granularity, FirstTarget * Math.Abs((double)lower));
        long effort = EffortPerItem * form.Problem.ItemCount;
        Int128 most = MostCost();
        Int128 target = lower;
        bool underWay = false;
        bool gains = true;
        while (!IsDone)
        {
            if ((!underWay || gains) && best is not null && !FixRoot())
            {
                continue;
            }

            report.Enter("prove");
            long treeWork = gains && IsWide() ? effort / SmallTree : effort;
            target = underWay ? target : Target(step);
            bool complete = underWay ? proof.Continue(upper - granularity, treeWork) : proof.Run(root, target, long.MaxValue, treeWork);
            underWay = !complete;
            report.Nodes = proof.Nodes + tree.Nodes;
            Int128 before = upper;
            if (proof.Plan is not null)
            {
                Offer(proof.Plan);
            }

            if (complete && best is null && target > most)
            {
                return;
            }

            if (complete)
            {
                Lift(Int128.Min(proof.Plan is null ? target + 1 : proof.PlanCost, upper));
                step *= best is null ? 4 : 1.5;
            }
            else
            {
                Improve(effort);
                gains = upper < before;
                effort += effort / 2;
            }
        }
    }

    // So far from proof a tree lifts the bound by little, and the work is better spent on the plan.
    private bool IsWide() => best is not null && (double)(upper - lower) > WideGap * Math.Abs((double)lower);

    // No plan costs more than everybody on the dearest arc, or out, in open bins.
    private Int128 MostCost()
    {
        CompositeProblem problem = form.Problem;
        Int128 most = problem.Constant;
        for (int item = 0; item < problem.ItemCount; item++)
        {
            long dearest = problem.Leave[item] == CompositeProblem.Never ? long.MinValue : problem.Leave[item];
            for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
            {
                dearest = Math.Max(dearest, problem.ArcCost[problem.ItemArc[entry]]);
            }

            most += dearest;
        }

        foreach (long opening in problem.Opening)
        {
            most += opening;
        }

        return most;
    }

    private void Improve(long work)
    {
        report.Enter("search");
        if (best is null)
        {
            Anneal(work);
            return;
        }

        long until = clock.Work + work;
        dive.Run(root, upper - granularity, DiveNoise, Offer);
        while (!IsDone && clock.Work < until)
        {
            report.Improvements++;
            if (neighbourhoods.Improve(root, best, upper) is { } better)
            {
                Offer(better);
            }
        }
    }

    // What no better plan can have is ruled out for good.
    private bool FixRoot()
    {
        if (bound.Fix(root, out Int128 found, upper - granularity, out _))
        {
            Lift(found);
            return true;
        }

        Lift(upper);
        return false;
    }

    private Int128 Target(double step)
    {
        Int128 target = lower + (Int128)step;
        return best is null ? target : Int128.Min(upper - granularity, target);
    }
}
