namespace Matching.Solver;

/// <summary>Turns the patterns of a node into a plan: an item in several patterns keeps one of them, one in none goes where it costs least and fits.</summary>
internal sealed class KnapsackRepair(KnapsackForm form)
{
    private readonly CompositeProblem problem = form.Problem;
    private readonly long[] room = new long[form.Room.Length];
    private readonly bool[] opened = new bool[form.Problem.BinCount];

    /// <summary>The plan of the last run: arcs by item, −1 for left out.</summary>
    public int[] Plan { get; } = new int[form.Problem.ItemCount];

    /// <summary>Makes a plan.</summary>
    /// <returns>False when somebody found no room.</returns>
    public bool Run(KnapsackNode node, KnapsackBound bound)
    {
        form.Room.CopyTo(room, 0);
        Array.Clear(opened);
        for (int item = 0; item < Plan.Length; item++)
        {
            Plan[item] = node.Settled[item] >= 0 ? node.Settled[item] : -1;
            if (Plan[item] >= 0)
            {
                Take(Plan[item]);
            }
        }

        KeepBest(node, bound);
        return InsertRest(node);
    }

    /// <summary>The plan of a node in which every item is settled.</summary>
    public int[] Settled(KnapsackNode node)
    {
        for (int item = 0; item < Plan.Length; item++)
        {
            Plan[item] = Math.Max(-1, node.Settled[item]);
        }

        return Plan;
    }

    /// <summary>Cost of a plan.</summary>
    public Int128 CostOf(int[] plan)
    {
        Int128 cost = problem.Constant;
        Array.Clear(opened);
        for (int item = 0; item < plan.Length; item++)
        {
            cost += plan[item] < 0 ? problem.Leave[item] : problem.ArcCost[plan[item]];
            if (plan[item] >= 0 && !opened[problem.ArcBin[plan[item]]])
            {
                opened[problem.ArcBin[plan[item]]] = true;
                cost += problem.Opening[problem.ArcBin[plan[item]]];
            }
        }

        return cost;
    }

    private void KeepBest(KnapsackNode node, KnapsackBound bound)
    {
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            foreach (int arc in bound.Pattern(bin))
            {
                int item = problem.ArcItem[arc];
                if (node.Settled[item] != KnapsackNode.Open || node.Dead[arc])
                {
                    continue;
                }

                if (Plan[item] < 0 && Fits(arc))
                {
                    Plan[item] = arc;
                    Take(arc);
                }
                else if (Plan[item] >= 0 && bound.Difference[Plan[item]] < bound.Difference[arc] && Fits(arc))
                {
                    Give(Plan[item]);
                    Plan[item] = arc;
                    Take(arc);
                }
            }
        }
    }

    // Those with most to lose between their best and their next place go first.
    private bool InsertRest(KnapsackNode node)
    {
        var rest = new List<(long Regret, int Item)>();
        for (int item = 0; item < Plan.Length; item++)
        {
            if (node.Settled[item] == KnapsackNode.Open && Plan[item] < 0)
            {
                rest.Add((-Best(node, item).Regret, item));
            }
        }

        rest.Sort();
        foreach ((_, int item) in rest)
        {
            int arc = Best(node, item).Arc;
            if (arc >= 0)
            {
                Plan[item] = arc;
                Take(arc);
            }
            else if (!node.MayLeave[item])
            {
                return false;
            }
        }

        return true;
    }

    private (int Arc, long Regret) Best(KnapsackNode node, int item)
    {
        long first = node.MayLeave[item] ? problem.Leave[item] : CompositeProblem.Never;
        long second = CompositeProblem.Never;
        int chosen = -1;
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            if (node.Dead[arc] || !Fits(arc))
            {
                continue;
            }

            long cost = problem.ArcCost[arc] + (opened[problem.ArcBin[arc]] ? 0 : problem.Opening[problem.ArcBin[arc]]);
            if (cost < first)
            {
                (second, first, chosen) = (first, cost, arc);
            }
            else
            {
                second = Math.Min(second, cost);
            }
        }

        return (chosen, second - first);
    }

    private bool Fits(int arc)
    {
        for (int d = 0; d < form.Dimensions; d++)
        {
            if (form.Weight[(arc * form.Dimensions) + d] > room[(problem.ArcBin[arc] * form.Dimensions) + d])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int arc)
    {
        opened[problem.ArcBin[arc]] = true;
        for (int d = 0; d < form.Dimensions; d++)
        {
            room[(problem.ArcBin[arc] * form.Dimensions) + d] -= form.Weight[(arc * form.Dimensions) + d];
        }
    }

    private void Give(int arc)
    {
        for (int d = 0; d < form.Dimensions; d++)
        {
            room[(problem.ArcBin[arc] * form.Dimensions) + d] += form.Weight[(arc * form.Dimensions) + d];
        }
    }
}
