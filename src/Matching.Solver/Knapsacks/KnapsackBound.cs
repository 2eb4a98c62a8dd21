namespace Matching.Solver;

/// <summary>
/// The Lagrangian bound of a node: a dual for each item, a knapsack for each bin. Steps follow the violation of an average of past patterns, as long as the distance to the target asks for
/// (Polyak 1969; deflected by Camerini, Fratta and Maffioli 1975).
/// </summary>
internal sealed class KnapsackBound
{
    private const double Deflection = 0.35;
    private const float Memory = 0.06f;
    private const double LeastReach = 1_000;
    private const long Widest = 1L << 52;

    private readonly KnapsackForm form;
    private readonly CompositeProblem problem;
    private readonly KnapsackPricer pricer;
    private readonly RunClock clock;
    private readonly int[] covered;
    private readonly double[] direction;
    private readonly long[] dual;
    private readonly int[] patternStart;
    private readonly int[] patternArc;
    private readonly int[] patternCount;
    private readonly long[] difference;
    private readonly long[] losing;
    private long spent;

    public KnapsackBound(KnapsackForm form, RunClock clock)
    {
        this.form = form;
        problem = form.Problem;
        this.clock = clock;
        pricer = new KnapsackPricer(form);
        covered = new int[problem.ItemCount];
        direction = new double[problem.ItemCount];
        dual = new long[problem.ItemCount];
        patternStart = problem.BinStart;
        patternArc = new int[problem.ArcCount];
        patternCount = new int[problem.BinCount];
        difference = new long[problem.ArcCount];
        losing = new long[problem.ItemCount];
    }

    /// <summary>Arcs of a bin's pattern at the duals evaluated last.</summary>
    public ReadOnlySpan<int> Pattern(int bin) => patternArc.AsSpan(patternStart[bin], patternCount[bin]);

    /// <summary>How many patterns hold each item.</summary>
    public ReadOnlySpan<int> Covered => covered;

    /// <summary>By arc, what the last <see cref="Fix"/> found it to cost at least to have it decided the other way.</summary>
    public ReadOnlySpan<long> Difference => difference;

    /// <summary>Bound of the node at duals; no plan of the node costs less.</summary>
    public Int128 Evaluate(KnapsackNode node, long[] at)
    {
        Array.Clear(covered);
        Int128 sum = problem.Constant;
        for (int item = 0; item < at.Length; item++)
        {
            sum += node.Settled[item] == KnapsackNode.LeftOut ? problem.Leave[item] : at[item];
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            sum += pricer.Price(node, bin, at);
            Keep(bin);
        }

        Spend();
        return sum;
    }

    /// <summary>Steps from a node's duals, which become the best found.</summary>
    /// <param name="node">The node.</param>
    /// <param name="target">Steps end above it.</param>
    /// <param name="iterations">Steps at most.</param>
    /// <param name="patience">Steps without a better bound until steps become shorter.</param>
    /// <param name="reach">How far above the best bound steps aim at first; halved when that is not to be had (path-based levels; Goffin and Kiwiel 1999).</param>
    /// <returns>The best bound.</returns>
    public Int128 Ascend(KnapsackNode node, Int128 target, int iterations, int patience, double reach)
    {
        Cap(node, node.Dual);
        node.Dual.CopyTo(dual, 0);
        Array.Clear(direction);
        Int128 best = Int128.MinValue / 4;
        Int128 mark = best;
        double least = reach / LeastReach;
        int since = 0;
        for (int step = 0; step < iterations && reach > least && !clock.Over; step++)
        {
            Int128 bound = Evaluate(node, dual);
            Remember(node);
            if (bound > best)
            {
                best = bound;
                dual.CopyTo(node.Dual, 0);
            }

            if (best > target)
            {
                break;
            }

            if ((double)(best - mark) > reach / 4)
            {
                (mark, since) = (best, 0);
            }
            else if (++since > patience)
            {
                reach /= 2;
                (mark, since) = (best, 0);
                node.Dual.CopyTo(dual, 0);
                Array.Clear(direction);
                continue;
            }

            if (!Move(node, (double)(best - bound) + reach))
            {
                break;
            }
        }

        return best;
    }

    /// <summary>Rules out what no plan within a target can have, at the node's duals.</summary>
    /// <param name="node">The node; decisions are added to it.</param>
    /// <param name="bound">Its bound there, evaluated anew.</param>
    /// <param name="target">The most that a plan may cost.</param>
    /// <param name="fixedCount">How many decisions were added.</param>
    /// <returns>False when nothing is left.</returns>
    public bool Fix(KnapsackNode node, out Int128 bound, Int128 target, out int fixedCount)
    {
        fixedCount = 0;
        bound = problem.Constant;
        Array.Clear(covered);
        Array.Clear(losing);
        var toOpen = new List<(int Bin, long Difference)>();
        for (int item = 0; item < dual.Length; item++)
        {
            bound += node.Settled[item] == KnapsackNode.LeftOut ? problem.Leave[item] : node.Dual[item];
        }

        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            bound += pricer.Price(node, bin, node.Dual);
            Keep(bin);
            pricer.Differences(node, bin, node.Dual, difference);
            if (pricer.OpeningDifference != long.MaxValue)
            {
                toOpen.Add((bin, pricer.OpeningDifference));
            }

            foreach (int arc in Pattern(bin))
            {
                int item = problem.ArcItem[arc];
                losing[item] += node.Settled[item] == arc ? 0 : difference[arc];
            }
        }

        Spend();
        if (bound > target)
        {
            return false;
        }

        return FixBins(node, target - bound, toOpen, ref fixedCount) && FixItems(node, target - bound, ref fixedCount);
    }

    /// <summary>What an open item costs at least above the bound on an arc, or left out (below 0), after <see cref="Fix"/>.</summary>
    public long OptionCost(KnapsackNode node, int item, int arc)
    {
        if (arc < 0)
        {
            return problem.Leave[item] - node.Dual[item] + losing[item];
        }

        bool isIn = Pattern(problem.ArcBin[arc]).Contains(arc);
        return isIn ? losing[item] - difference[arc] : losing[item] + difference[arc];
    }

    private bool FixBins(KnapsackNode node, Int128 slack, List<(int Bin, long Difference)> toOpen, ref int fixedCount)
    {
        foreach ((int bin, long gain) in toOpen)
        {
            if (gain <= slack || node.Held[bin] > 0)
            {
                continue;
            }

            if (patternCount[bin] > 0)
            {
                fixedCount += node.MustOpen[bin] ? 0 : 1;
                node.MustOpen[bin] = true;
            }
            else
            {
                fixedCount++;
                if (!node.Close(bin))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // An item is in one bin only: choosing an arc means that every other pattern does without the item.
    private bool FixItems(KnapsackNode node, Int128 slack, ref int fixedCount)
    {
        for (int item = 0; item < dual.Length; item++)
        {
            for (int entry = problem.ItemStart[item]; node.Settled[item] == KnapsackNode.Open && entry < problem.ItemStart[item + 1]; entry++)
            {
                int arc = problem.ItemArc[entry];
                if (!node.Dead[arc] && OptionCost(node, item, arc) > slack)
                {
                    fixedCount++;
                    if (!node.Kill(arc))
                    {
                        return false;
                    }
                }
            }

            if (node.Settled[item] == KnapsackNode.Open && node.MayLeave[item] && OptionCost(node, item, -1) > slack)
            {
                fixedCount++;
                if (!node.KillLeaving(item))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void Keep(int bin)
    {
        patternCount[bin] = pricer.Pattern.Length;
        pricer.Pattern.CopyTo(patternArc.AsSpan(patternStart[bin]));
        foreach (int arc in pricer.Pattern)
        {
            covered[problem.ArcItem[arc]]++;
        }
    }

    private void Spend()
    {
        clock.Spend((pricer.Steps / WorkUnits.PricingStepsPerUnit) - spent);
        spent = pricer.Steps / WorkUnits.PricingStepsPerUnit;
    }

    private void Cap(KnapsackNode node, long[] duals)
    {
        for (int item = 0; item < duals.Length; item++)
        {
            duals[item] = node.MayLeave[item] ? Math.Min(duals[item], problem.Leave[item]) : duals[item];
        }
    }

    private void Remember(KnapsackNode node)
    {
        float[] share = node.Share;
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            foreach (int arc in node.Listed(bin))
            {
                share[arc] *= 1 - Memory;
            }

            foreach (int arc in Pattern(bin))
            {
                share[arc] += Memory;
            }
        }
    }

    private bool Move(KnapsackNode node, double distance)
    {
        double norm = 0;
        bool violated = false;
        for (int item = 0; item < dual.Length; item++)
        {
            int missing = node.Settled[item] != KnapsackNode.Open ? 0 : 1 - covered[item];
            missing = missing > 0 && node.MayLeave[item] && dual[item] >= problem.Leave[item] ? 0 : missing;
            violated |= missing != 0;
            direction[item] = missing + (Deflection * direction[item]);
            norm += direction[item] * direction[item];
        }

        if (!violated || norm < 1e-9)
        {
            return false;
        }

        double step = distance / norm;
        for (int item = 0; item < dual.Length; item++)
        {
            if (node.Settled[item] == KnapsackNode.Open)
            {
                double to = Math.Clamp(dual[item] + (step * direction[item]), -(double)Widest, Widest);
                dual[item] = (long)Math.Round(to);
            }
        }

        Cap(node, dual);
        return true;
    }
}
