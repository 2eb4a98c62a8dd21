namespace Matching.Solver;

/// <summary>Works out what each bin loses at least by holding each of its arcs.</summary>
internal static class ArcLosses
{
    /// <param name="relaxation">Priced at the duals to use.</param>
    /// <param name="reach">Losses up to here are exact where bins are small.</param>
    /// <returns>By arc, 0 or more.</returns>
    public static long[] Of(Relaxation relaxation, long reach)
    {
        var loss = new long[relaxation.Problem.ArcCount];
        relaxation.ForEachBin((bin, pricer) => Add(relaxation, bin, reach, pricer, loss));
        return loss;
    }

    /// <summary>The same, where most bins' losses are known.</summary>
    /// <param name="relaxation">Priced at the duals of the losses known.</param>
    /// <param name="reach">Losses up to here are exact where bins are small.</param>
    /// <param name="repriced">By bin, whether it is not as it was.</param>
    /// <param name="before">The problem of the losses known.</param>
    /// <param name="known">The losses known.</param>
    public static long[] After(Relaxation relaxation, long reach, bool[] repriced, CompositeProblem before, long[] known)
    {
        CompositeProblem problem = relaxation.Problem;
        var loss = new long[problem.ArcCount];
        var pricer = new BinPricer(problem, relaxation.Cuts);
        for (int bin = 0; bin < repriced.Length; bin++)
        {
            if (repriced[bin])
            {
                Add(relaxation, bin, reach, pricer, loss);
            }
            else
            {
                known.AsSpan(before.BinStart[bin], before.BinStart[bin + 1] - before.BinStart[bin]).CopyTo(loss.AsSpan(problem.BinStart[bin]));
            }
        }

        return loss;
    }

    private static void Add(Relaxation relaxation, int bin, long reach, BinPricer pricer, long[] loss)
    {
        CompositeProblem problem = relaxation.Problem;
        int first = problem.BinStart[bin];
        int end = problem.BinStart[bin + 1];
        long value = relaxation.BinValue[bin];
        bool suits = problem.Units.Suits(bin) && end > first;
        ReadOnlySpan<long> quick = suits ? pricer.ByUnits.Losses(bin, relaxation.Cost, relaxation.Dual, value) : [];
        for (int arc = first; arc < end; arc++)
        {
            loss[arc] = Math.Max(0, relaxation.Cost[arc] - relaxation.Dual[problem.ArcItem[arc]]);
            loss[arc] = suits ? Math.Max(loss[arc], quick[arc - first]) : loss[arc];
        }

        for (int arc = first; arc < end; arc++)
        {
            if (relaxation.Pattern(bin).Contains(arc))
            {
                loss[arc] = 0;
            }
            else if (suits && loss[arc] < reach)
            {
                loss[arc] = Math.Max(loss[arc], pricer.ByUnits.LeastWith(bin, arc, relaxation.Cost, relaxation.Dual, value + reach) - value);
            }
        }
    }
}
