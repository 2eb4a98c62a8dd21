namespace Matching.Solver;

/// <summary>
/// The linear relaxation over listed patterns: each bin one pattern, each item once, each cut at most once. Its duals and prices put the bound as high as it can be, and its values say how much of each
/// pattern that uses.
/// </summary>
/// <remarks>
/// Costs are what patterns lose against their bin's cheapest at the duals begun from, so numbers are small. Bins with one pattern left, and its items, are no part of it. Rounding the duals to integers
/// loses next to nothing, and the bound evaluated there holds whatever the program has done. Not thread-safe.
/// </remarks>
internal sealed class PatternProgram
{
    private const int None = -1;

    // A program of this many times the patterns that are left is laid out anew, unless it is small.
    private const int Outgrown = 2;
    private const int Small = 60;

    // Costs are at most so many units, so that sums keep their low digits.
    private const double Range = 1 << 28;

    private readonly PatternList list;
    private readonly PatternCuts cuts;
    private readonly PatternBound bound;
    private readonly RunClock clock;
    private readonly double unit;
    private readonly PartitionProgram program;
    private readonly int[] rowOfItem;
    private readonly int[] columnOf;
    private readonly List<int> rowOfCut = [];
    private readonly List<int> patterns = [];
    private readonly long[] firstDual;
    private readonly long[] firstPrice;
    private readonly Int128 firstBound;
    private readonly long[] keptDual;
    private readonly long[] keptPrice = new long[PatternCuts.Most];

    /// <summary>Lays the program out over the patterns that are allowed now.</summary>
    /// <param name="list">All patterns.</param>
    /// <param name="cuts">The cuts.</param>
    /// <param name="bound">Duals and prices to begin with, and which patterns are allowed, one for each bin at least.</param>
    /// <param name="granularity">All plans' costs are multiples of this.</param>
    /// <param name="clock">Asked for interruption.</param>
    public PatternProgram(PatternList list, PatternCuts cuts, PatternBound bound, long granularity, RunClock clock)
    {
        (this.list, this.cuts, this.bound, this.clock) = (list, cuts, bound, clock);
        bound.Evaluate();
        unit = Math.Max(granularity, MostLoss() / Range);
        (firstBound, firstDual, firstPrice) = (bound.Value, (long[])bound.Dual.Clone(), (long[])bound.Price.Clone());
        keptDual = new long[firstDual.Length];
        rowOfItem = new int[list.Problem.ItemCount];
        columnOf = new int[list.Count];
        Array.Fill(rowOfItem, None);
        Array.Fill(columnOf, None);
        int[] rowOfBin = LayOutRows(out int rows);
        program = new PartitionProgram(rows);
        AddColumns(rowOfBin);
    }

    /// <summary>Entries gone through since the start.</summary>
    public long Steps => program.Steps;

    /// <summary>Whether so few patterns are left that a new program would be far smaller.</summary>
    public bool IsOutgrown()
    {
        int left = 0;
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            left += bound.AllowedCount[bin] > 1 ? bound.AllowedCount[bin] : 0;
        }

        return patterns.Count > Small && left * Outgrown <= patterns.Count;
    }

    /// <summary>Solves over the patterns that are allowed now, and leaves the bound evaluated at the duals found, or at those before if they were better, with each pattern's share.</summary>
    /// <param name="target">A bound that is enough.</param>
    /// <param name="pivots">Pivots at most.</param>
    /// <param name="steps">Entries gone through at most.</param>
    /// <returns>Whether duals and shares are the best.</returns>
    public bool Solve(Int128 target, long pivots, long steps)
    {
        foreach (int pattern in patterns)
        {
            program.Allow(columnOf[pattern], false);
        }

        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                if (columnOf[pattern] != None)
                {
                    program.Allow(columnOf[pattern], true);
                }
            }
        }

        AddCuts();
        bool solved = program.Solve(pivots, steps, ((double)(target - firstBound) / unit) + program.Margin, clock) == ProgramOutcome.Solved;
        ReadDuals();
        ReadShares();
        return solved;
    }

    // Takes over cuts that were found since.
    private void AddCuts()
    {
        if (rowOfCut.Count == cuts.Count)
        {
            return;
        }

        var members = new List<int>?[cuts.Count];
        foreach (int pattern in patterns)
        {
            foreach (int cut in cuts.MetBy(pattern))
            {
                if (cut >= rowOfCut.Count)
                {
                    (members[cut] ??= []).Add(columnOf[pattern]);
                }
            }
        }

        for (int cut = rowOfCut.Count; cut < cuts.Count; cut++)
        {
            rowOfCut.Add(members[cut] is { } columns ? program.AddCut(columns) : None);
        }
    }

    private double MostLoss()
    {
        long most = 0;
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                most = Math.Max(most, bound.Loss(bin, pattern));
            }
        }

        return most;
    }

    // A row for each bin that has a choice, each item in such a bin, and each cut that no settled pattern meets.
    private int[] LayOutRows(out int rows)
    {
        rows = 0;
        var rowOfBin = new int[list.BinCount];
        var isMet = new bool[cuts.Count];
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            bool hasChoice = bound.AllowedCount[bin] > 1;
            rowOfBin[bin] = hasChoice ? rows++ : None;
            foreach (int pattern in bound.AllowedIn(bin))
            {
                foreach (int item in list.ItemsOf(pattern))
                {
                    rowOfItem[item] = hasChoice && rowOfItem[item] == None ? rows++ : rowOfItem[item];
                }

                foreach (int cut in cuts.MetBy(pattern))
                {
                    isMet[cut] |= !hasChoice;
                }
            }
        }

        for (int cut = 0; cut < cuts.Count; cut++)
        {
            rowOfCut.Add(isMet[cut] ? None : rows++);
        }

        return rowOfBin;
    }

    private void AddColumns(int[] rowOfBin)
    {
        var rows = new List<int>();
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            for (int place = 0; rowOfBin[bin] != None && place < bound.AllowedCount[bin]; place++)
            {
                int pattern = bound.AllowedIn(bin)[place];
                rows.Clear();
                rows.Add(rowOfBin[bin]);
                foreach (int item in list.ItemsOf(pattern))
                {
                    rows.Add(rowOfItem[item]);
                }

                foreach (int cut in cuts.MetBy(pattern))
                {
                    if (rowOfCut[cut] != None)
                    {
                        rows.Add(rowOfCut[cut]);
                    }
                }

                columnOf[pattern] = program.AddColumn(bound.Loss(bin, pattern) / unit, [.. rows]);
                patterns.Add(pattern);
            }
        }

        for (int cut = 0; cut < rowOfCut.Count; cut++)
        {
            if (rowOfCut[cut] != None)
            {
                program.AddColumn(firstPrice[cut] / unit, [rowOfCut[cut]]);
            }
        }
    }

    private void ReadDuals()
    {
        bound.Evaluate();
        Int128 before = bound.Value;
        bound.Dual.CopyTo(keptDual, 0);
        bound.Price.CopyTo(keptPrice, 0);
        if (!program.IsSound)
        {
            return;
        }

        for (int item = 0; item < rowOfItem.Length; item++)
        {
            double more = rowOfItem[item] == None ? 0 : program.Dual(rowOfItem[item]) * unit;
            bound.Dual[item] = (long)Math.Clamp(Math.Round(firstDual[item] + more), -DualAscent.MostDual, DualAscent.MostDual);
        }

        for (int cut = 0; cut < rowOfCut.Count; cut++)
        {
            bound.Price[cut] = rowOfCut[cut] == None ? 0 : (long)Math.Clamp(Math.Round(firstPrice[cut] - (program.Dual(rowOfCut[cut]) * unit)), 0, PatternBound.MostPrice);
        }

        bound.Evaluate();
        if (bound.Value < before)
        {
            keptDual.CopyTo(bound.Dual, 0);
            keptPrice.CopyTo(bound.Price, 0);
            bound.Evaluate();
        }
    }

    private void ReadShares()
    {
        Array.Clear(bound.Share);
        for (int bin = 0; bin < list.BinCount; bin++)
        {
            foreach (int pattern in bound.AllowedIn(bin))
            {
                bound.Share[pattern] = columnOf[pattern] == None ? 1 : program.Value(columnOf[pattern]);
            }
        }
    }
}
