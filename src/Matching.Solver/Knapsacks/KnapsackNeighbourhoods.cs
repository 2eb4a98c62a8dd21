namespace Matching.Solver;

/// <summary>
/// Improves a plan by searching its neighbourhoods: some bins are emptied and what was in them is dealt out anew, or some items are free and all others stay where they are (Danna, Rothberg and
/// Le Pape 2005 on such neighbourhoods). Small ones are searched to their end, and grow where that ends early and shrink where it does not; larger ones are dived into.
/// </summary>
internal sealed class KnapsackNeighbourhoods
{
    private const long NodesEach = 60;
    private const double Widening = 1.25;
    private const double Narrowing = 0.8;
    private const int LeastDive = 3;
    private const int MostDive = 12;
    private const double DiveNoise = 0.1;

    private readonly CompositeProblem problem;
    private readonly KnapsackTree tree;
    private readonly KnapsackDive dive;
    private readonly KnapsackRepair repair;
    private readonly RunClock clock;
    private readonly Chance chance;
    private readonly long granularity;
    private readonly KnapsackNode node;
    private readonly ChoiceByEarnings choice;
    private readonly bool[] free;
    private readonly bool[] used;
    private readonly double[] size;

    public KnapsackNeighbourhoods(KnapsackForm form, KnapsackTree tree, KnapsackDive dive, KnapsackRepair repair, RunClock clock, Chance chance, long granularity)
    {
        problem = form.Problem;
        this.tree = tree;
        this.dive = dive;
        this.repair = repair;
        this.clock = clock;
        this.chance = chance;
        this.granularity = granularity;
        node = new KnapsackNode(form);
        Way[] ways = Enum.GetValues<Way>();
        choice = new ChoiceByEarnings(ways.Length, chance);
        free = new bool[problem.BinCount];
        used = new bool[problem.BinCount];
        size = Array.ConvertAll(ways, way => way == Way.Items ? Math.Max(10.0, problem.ItemCount / 4) : 3);
    }

    private enum Way
    {
        UsedBins,
        NearBins,
        Items,
        NearBinsByDive,
    }

    /// <summary>Searches one neighbourhood of a plan.</summary>
    /// <param name="root">What is ruled out already.</param>
    /// <param name="plan">The plan, arcs by item.</param>
    /// <param name="cost">Its cost.</param>
    /// <returns>A better plan; null when none was found.</returns>
    public int[]? Improve(KnapsackNode root, int[] plan, Int128 cost)
    {
        long before = clock.Work;
        var way = (Way)choice.Draw();
        clock.Spend(1);
        node.CopyFrom(root);
        bool possible = way == Way.Items ? FreeItems(plan) : FreeBins(plan, way);
        int[]? better = !possible ? null : way == Way.NearBinsByDive ? Dive(cost - granularity) : Search(way, cost - granularity);
        choice.Note((int)way, better is null ? 0 : (double)(cost - repair.CostOf(better)), clock.Work - before);
        return better;
    }

    private int[]? Search(Way way, Int128 target)
    {
        bool complete = tree.Run(node, target, NodesEach, long.MaxValue / 4);
        double resized = size[(int)way] * (complete ? Widening : Narrowing);
        size[(int)way] = way == Way.Items ? Math.Clamp(resized, 4, problem.ItemCount) : Math.Clamp(resized, 2, problem.BinCount);
        return tree.Plan;
    }

    private int[]? Dive(Int128 target)
    {
        int[]? best = null;
        dive.Run(node, target, DiveNoise, plan =>
        {
            Int128 cost = repair.CostOf(plan);
            if (cost <= target)
            {
                best = (int[])plan.Clone();
                target = cost - granularity;
            }
        });
        return best;
    }

    // Items of the other bins stay where they are; those left out may come in.
    private bool FreeBins(int[] plan, Way way)
    {
        Array.Clear(free);
        switch (way)
        {
            case Way.UsedBins:
                ChooseUsed(plan, (int)size[(int)way]);
                break;
            case Way.NearBins:
                ChooseNear(plan, (int)size[(int)way]);
                break;
            default:
                ChooseNear(plan, LeastDive + chance.Below(MostDive - LeastDive + 1));
                break;
        }

        for (int item = 0; item < plan.Length; item++)
        {
            bool stays = plan[item] >= 0 && !free[problem.ArcBin[plan[item]]];
            if (stays && !node.Settle(item, plan[item]))
            {
                return false;
            }
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            if (!free[bin] && !CloseToOthers(bin, plan))
            {
                return false;
            }
        }

        return true;
    }

    // Bins of items drawn by chance: none of them is empty.
    private void ChooseUsed(int[] plan, int more)
    {
        for (int draw = 0; draw < 4 * problem.BinCount && more > 0; draw++)
        {
            int arc = plan[chance.Below(plan.Length)];
            if (arc >= 0 && !free[problem.ArcBin[arc]])
            {
                free[problem.ArcBin[arc]] = true;
                more--;
            }
        }
    }

    // One item's own bin and most of its cheapest, until so many are in use; those that are not are free as well, so that one may be opened for another.
    private void ChooseNear(int[] plan, int more)
    {
        Array.Clear(used);
        foreach (int arc in plan)
        {
            if (arc >= 0)
            {
                used[problem.ArcBin[arc]] = true;
            }
        }

        int item = chance.Below(plan.Length);
        if (plan[item] >= 0)
        {
            free[problem.ArcBin[plan[item]]] = true;
            more--;
        }

        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1] && more > 0; entry++)
        {
            int bin = problem.ArcBin[problem.ItemArc[entry]];
            if (!free[bin] && chance.Below(4) > 0)
            {
                free[bin] = true;
                more -= used[bin] ? 1 : 0;
            }
        }
    }

    private bool CloseToOthers(int bin, int[] plan)
    {
        foreach (int arc in node.Listed(bin))
        {
            if (plan[problem.ArcItem[arc]] != arc && !node.Kill(arc))
            {
                return false;
            }
        }

        return true;
    }

    // All but some items stay where they are.
    private bool FreeItems(int[] plan)
    {
        int count = (int)size[(int)Way.Items];
        for (int item = 0; item < plan.Length; item++)
        {
            bool stays = chance.Below(plan.Length) >= count;
            if (stays && !node.Settle(item, plan[item]))
            {
                return false;
            }
        }

        return !clock.Over;
    }
}
