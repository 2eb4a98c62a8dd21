namespace Matching.Solver;

/// <summary>Evaluates plans of a composite problem from scratch. A plan gives each item its arc, or −1 for outside.</summary>
internal sealed class PlanCost(CompositeProblem problem)
{
    private readonly BinContents contents = new(problem);
    private readonly int[] start = new int[problem.BinCount + 1];
    private readonly int[] byBin = new int[problem.ItemCount];

    /// <summary>
    /// Cost of a plan with true costs of leaving out; null when an item that may not be left out is, or a bin is overfull, or a limit overrun.
    /// </summary>
    public Int128? Listed(int[] plan) => KeepsLimits(plan) ? Total(plan, problem.Leave) : null;

    /// <summary>Cost of a plan in which items outside pay the least they may pay anywhere unlisted; limits are not looked at.</summary>
    public Int128? Relaxed(int[] plan) => Total(plan, problem.Outside);

    private Int128? Total(int[] plan, long[] outside)
    {
        Array.Clear(start);
        Int128 total = problem.Constant;
        for (int item = 0; item < plan.Length; item++)
        {
            if (plan[item] >= 0)
            {
                start[problem.ArcBin[plan[item]] + 1]++;
            }
            else if (outside[item] == CompositeProblem.Never)
            {
                return null;
            }
            else
            {
                total += outside[item];
            }
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            start[bin + 1] += start[bin];
        }

        for (int item = plan.Length - 1; item >= 0; item--)
        {
            if (plan[item] >= 0)
            {
                byBin[--start[problem.ArcBin[plan[item]] + 1]] = plan[item];
            }
        }

        // Filling from the end has shifted the starts by one bin.
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            int from = start[bin + 1];
            int to = bin + 2 <= problem.BinCount ? start[bin + 2] : Placed(plan);
            if (to > from)
            {
                long cost = contents.Evaluate(bin, byBin.AsSpan(from, to - from));
                if (cost == CompositeProblem.Never)
                {
                    return null;
                }

                total += cost;
            }
        }

        return total;
    }

    private static int Placed(int[] plan)
    {
        int placed = 0;
        foreach (int arc in plan)
        {
            placed += arc >= 0 ? 1 : 0;
        }

        return placed;
    }

    private bool KeepsLimits(int[] plan)
    {
        if (problem.Limits.Count == 0)
        {
            return true;
        }

        var sums = new Int128[problem.Limits.Count];
        for (int item = 0; item < plan.Length; item++)
        {
            problem.Limits.Add(item, plan[item], sums, 1);
        }

        for (int row = 0; row < sums.Length; row++)
        {
            if (sums[row] > problem.Limits.Room[row])
            {
                return false;
            }
        }

        return true;
    }
}
