namespace Matching.Solver;

/// <summary>
/// Improves a plan by searching its neighbourhoods to the end: a few bins are emptied and what was in them is dealt out anew, or all items are free but have only their cheapest options, by the
/// duals, beside the present one (Danna, Rothberg and Le Pape 2005 on such neighbourhoods; reduced costs choose what is left open). Sizes grow where searches end early and shrink where they do not.
/// </summary>
internal sealed class KnapsackNeighbourhoods
{
    private const long NodesEach = 60;
    private const double Widening = 1.25;
    private const double Narrowing = 0.8;

    private readonly CompositeProblem problem;
    private readonly KnapsackTree tree;
    private readonly RunClock clock;
    private readonly Chance chance;
    private readonly long granularity;
    private readonly KnapsackNode node;
    private readonly bool[] free;
    private double bins = 3;
    private double items;

    public KnapsackNeighbourhoods(KnapsackForm form, KnapsackTree tree, RunClock clock, Chance chance, long granularity)
    {
        problem = form.Problem;
        this.tree = tree;
        this.clock = clock;
        this.chance = chance;
        this.granularity = granularity;
        node = new KnapsackNode(form);
        free = new bool[problem.BinCount];
        items = Math.Max(10, problem.ItemCount / 4);
    }

    /// <summary>Searches one neighbourhood of a plan.</summary>
    /// <param name="root">What is ruled out already.</param>
    /// <param name="plan">The plan, arcs by item.</param>
    /// <param name="cost">Its cost.</param>
    /// <returns>A better plan; null when none was found.</returns>
    public int[]? Improve(KnapsackNode root, int[] plan, Int128 cost)
    {
        node.CopyFrom(root);
        node.Bound = Int128.MinValue / 4;
        bool byBins = (chance.Next() & 1) == 0;
        bool possible = byBins ? FreeBins(plan) : FreeItems(plan);
        if (!possible)
        {
            return null;
        }

        bool complete = tree.Run(node, cost - granularity, NodesEach, long.MaxValue / 4);
        double factor = complete ? Widening : Narrowing;
        if (byBins)
        {
            bins = Math.Clamp(bins * factor, 2, problem.BinCount);
        }
        else
        {
            items = Math.Clamp(items * factor, 4, problem.ItemCount);
        }

        return tree.Plan;
    }

    // Items of the other bins stay where they are; those left out may come in.
    private bool FreeBins(int[] plan)
    {
        Array.Clear(free);
        if ((chance.Next() & 1) == 0)
        {
            ChooseUsed(plan);
        }
        else
        {
            ChooseNear(plan);
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
    private void ChooseUsed(int[] plan)
    {
        int more = (int)bins;
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

    // The cheapest bins of one item, open or not, and its own.
    private void ChooseNear(int[] plan)
    {
        int item = chance.Below(plan.Length);
        int more = (int)bins;
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
                more--;
            }
        }
    }

    private bool CloseToOthers(int bin, int[] plan)
    {
        for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1]; arc++)
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
        int count = (int)items;
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
