namespace Matching.Solver;

/// <summary>
/// Makes a first plan from a large relaxation: settles the bins whose pattern stays the same while dual steps go on and whose items nobody else takes, then steps on with what is left
/// (Lagrangian diving; Caprara, Fischetti and Toth 1999 fix columns of set covering in this way).
/// </summary>
/// <remarks>Together sets fall apart by bins, so what is settled only leaves the problem. The plan may leave items out that would not fit any more.</remarks>
internal sealed class Dive(CompositeProblem problem, TripleCuts cuts, RunClock clock, int threads)
{
    private const int StepsARound = 4;
    private const int MostRounds = 80;
    private const double LeastShare = 0.05;
    private const double MostShare = 0.2;
    private const double Steady = 0.9;
    private const double Reach = 0.003;
    private const double TimeForDive = 0.7;

    private readonly int[] plan = new int[problem.ItemCount];
    private long[] dual = [];

    // What is not settled yet of the round's problem, and the item and the arc of the whole that each of its own is.
    private int[] items = [];
    private int[] bins = [];
    private int[] wholeItem = [];
    private int[] wholeArc = [];
    private readonly AdaptiveMoments moments = new(problem.ItemCount);
    private double dearMargin;
    private double reach;

    /// <summary>Dives from duals.</summary>
    /// <returns>The arc of each item, −1 for left out.</returns>
    public int[] Run(ReadOnlySpan<long> duals)
    {
        Array.Fill(plan, -1);
        dual = duals.ToArray();
        double mean = dual.Sum(value => Math.Abs((double)value)) / Math.Max(1, dual.Length);
        (dearMargin, reach) = (mean / 3, mean * Reach);
        items = [.. Enumerable.Range(0, problem.ItemCount)];
        bins = [.. Enumerable.Range(0, problem.BinCount)];
        bool[]? dear = Dear();
        (CompositeProblem rest, TripleCuts restCuts) = (problem, cuts);
        for (int round = 0; round < MostRounds && items.Length > 0 && !clock.Over && !clock.HasPassed(TimeForDive); round++)
        {
            CompositeProblem part = new SubProblem(rest).Cut(items, bins, dear, null, null, listedOnly: true);
            if (clock.Interrupted)
            {
                break;
            }

            bool isFirst = dear is not null;
            wholeItem = isFirst ? part.SourceItem : Array.ConvertAll(part.SourceItem, item => wholeItem[item]);
            wholeArc = isFirst ? part.SourceArc : Array.ConvertAll(part.SourceArc, arc => wholeArc[arc]);
            var relaxation = new Relaxation(part, threads, restCuts.Within(part, restCuts.Price)) { Clock = clock };
            (rest, restCuts, dear) = (part, relaxation.Cuts, null);
            int[] steady = Steps(relaxation);
            clock.Spend(1 + ((relaxation.Steps + part.ArcCount) / WorkUnits.PricingStepsPerUnit));
            if (!Settle(relaxation, steady))
            {
                break;
            }
        }

        return plan;
    }

    // Arcs far above what a place is worth to their items would only be looked at again and again.
    private bool[] Dear()
    {
        var dear = new bool[problem.ArcCount];
        for (int arc = 0; arc < dear.Length; arc++)
        {
            long worth = dual[problem.ArcItem[arc]];
            dear[arc] = problem.ArcCost[arc] > worth + (Math.Abs(worth) / 4) + dearMargin;
        }

        return dear;
    }

    /// <summary>Steps on from the present duals, which are kept.</summary>
    /// <returns>By bin, for how many of the last steps it kept its pattern and was alone with the items in it.</returns>
    private int[] Steps(Relaxation relaxation)
    {
        CompositeProblem part = relaxation.Problem;
        var steady = new int[part.BinCount];
        var last = new int[part.BinCount][];
        for (int item = 0; item < part.ItemCount; item++)
        {
            relaxation.Dual[item] = dual[wholeItem[item]];
        }

        for (int step = 0; step < StepsARound && !clock.Interrupted && !clock.HasPassed(TimeForDive); step++)
        {
            relaxation.Evaluate();
            if (clock.Interrupted)
            {
                break;
            }

            Watch(relaxation, steady, last);
            Move(relaxation);
        }

        for (int item = 0; item < part.ItemCount; item++)
        {
            dual[wholeItem[item]] = relaxation.Dual[item];
        }

        return steady;
    }

    private static void Watch(Relaxation relaxation, int[] steady, int[][] last)
    {
        for (int bin = 0; bin < steady.Length; bin++)
        {
            ReadOnlySpan<int> pattern = relaxation.Pattern(bin);
            if (last[bin] is null || !pattern.SequenceEqual(last[bin]))
            {
                last[bin] = pattern.ToArray();
                steady[bin] = 0;
            }

            bool alone = !pattern.IsEmpty;
            foreach (int arc in pattern)
            {
                alone &= relaxation.Covered[relaxation.Problem.ArcItem[arc]] == 1;
            }

            steady[bin] += alone ? 1 : 0;
        }
    }

    // The same steps as in the ascent, short ones: the duals are good already, and only what is torn has to move.
    private void Move(Relaxation relaxation)
    {
        moments.NextRound();
        for (int item = 0; item < wholeItem.Length; item++)
        {
            double by = reach * moments.Step(wholeItem[item], 1 - relaxation.Covered[item]);
            double to = Math.Clamp(relaxation.Dual[item] + by, -(double)DualAscent.MostDual, DualAscent.MostDual);
            relaxation.Dual[item] = Math.Min((long)Math.Round(to), relaxation.OutsideCost[item]);
        }
    }

    // The steadiest bins first: a few of them in any case, and more as long as they hardly wavered.
    private bool Settle(Relaxation relaxation, int[] steady)
    {
        int[] order = Order(relaxation, steady);
        int least = Math.Max(20, (int)(LeastShare * bins.Length));
        var goneItem = new bool[items.Length];
        var goneBin = new bool[bins.Length];
        int settled = 0;
        foreach (int bin in order)
        {
            if (settled >= least && (steady[bin] < Steady * StepsARound || settled >= MostShare * bins.Length))
            {
                break;
            }

            ReadOnlySpan<int> pattern = relaxation.Pattern(bin);
            if (AnyGone(relaxation.Problem, pattern, goneItem))
            {
                continue;
            }

            foreach (int arc in pattern)
            {
                int item = relaxation.Problem.ArcItem[arc];
                plan[wholeItem[item]] = wholeArc[arc];
                goneItem[item] = true;
            }

            goneBin[bin] = true;
            settled++;
        }

        items = [.. Enumerable.Range(0, goneItem.Length).Where(item => !goneItem[item])];
        bins = [.. Enumerable.Range(0, goneBin.Length).Where(bin => !goneBin[bin])];
        return settled > 0;
    }

    // Where nothing is steady, because there is room enough for all, the bins that win most by their patterns go first.
    private int[] Order(Relaxation relaxation, int[] steady)
    {
        int[] order = [.. Enumerable.Range(0, bins.Length).Where(bin => steady[bin] > 0).OrderByDescending(bin => steady[bin]).ThenBy(bin => bin)];
        return order.Length > 0
            ? order
            : [.. Enumerable.Range(0, bins.Length).Where(bin => relaxation.Pattern(bin).Length > 0).OrderBy(bin => relaxation.BinValue[bin]).ThenBy(bin => bin)];
    }

    private static bool AnyGone(CompositeProblem part, ReadOnlySpan<int> pattern, bool[] goneItem)
    {
        foreach (int arc in pattern)
        {
            if (goneItem[part.ArcItem[arc]])
            {
                return true;
            }
        }

        return false;
    }
}
