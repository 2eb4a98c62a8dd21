namespace Matching.Solver;

/// <summary>How far the bins' best patterns and the items outside overrun each linear limit, as a share of the greatest amount that counts in it. Not thread-safe.</summary>
internal sealed class LimitOverruns
{
    private readonly Relaxation relaxation;
    private readonly CompositeProblem problem;
    private readonly long[] greatest;
    private readonly Int128[] sums;

    public LimitOverruns(Relaxation relaxation)
    {
        this.relaxation = relaxation;
        problem = relaxation.Problem;
        greatest = GreatestAmounts(problem.Limits);
        sums = new Int128[greatest.Length];
    }

    /// <summary>The greatest amount, above or below zero, that counts in a limit; 1 at least.</summary>
    public long GreatestAmount(int row) => greatest[row];

    /// <summary>How far a limit was overrun when last measured; below 0 where there was room left.</summary>
    public double Of(int row) => (double)(sums[row] - problem.Limits.Room[row]) / greatest[row];

    /// <summary>Measures at the last evaluation.</summary>
    public void Measure()
    {
        if (sums.Length == 0)
        {
            return;
        }

        Array.Clear(sums);
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            foreach (int arc in relaxation.Pattern(bin))
            {
                problem.Limits.Add(-1, arc, sums, 1);
            }
        }

        for (int item = 0; item < problem.ItemCount; item++)
        {
            if (relaxation.Covered[item] == 0 && relaxation.Dual[item] == relaxation.OutsideCost[item])
            {
                problem.Limits.Add(item, -1, sums, 1);
            }
        }
    }

    private static long[] GreatestAmounts(CompositeLimits limits)
    {
        var greatest = new long[limits.Count];
        Array.Fill(greatest, 1);
        for (int entry = 0; entry < limits.ArcRow.Length; entry++)
        {
            greatest[limits.ArcRow[entry]] = Math.Max(greatest[limits.ArcRow[entry]], Math.Abs(limits.ArcAmount[entry]));
        }

        for (int entry = 0; entry < limits.ItemRow.Length; entry++)
        {
            greatest[limits.ItemRow[entry]] = Math.Max(greatest[limits.ItemRow[entry]], Math.Abs(limits.ItemAmount[entry]));
        }

        return greatest;
    }
}
