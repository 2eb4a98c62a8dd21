namespace Matching.Solver;

/// <summary>
/// The linear relaxation of set partitioning: columns between 0 and 1 that meet every row once, at the least cost. By the dual simplex method with steepest edges (Forrest and Goldfarb 1992) and long
/// steps (Fourer 1994).
/// </summary>
/// <remarks>
/// As every column has two ends, any basis is one to go on from, whatever was forbidden, allowed or added since. Floating point steers only: bounds are added up in integers from the duals, by others.
/// The same calls give the same numbers. Not thread-safe.
/// </remarks>
internal sealed class PartitionProgram
{
    private const int Artificial = -1;

    // Values off their range by no more are within it; entries that differ by more have become too coarse.
    private const double Feasible = 1e-7;
    private const double Coarse = 1e-6;
    private const double SmallPivot = 1e-5;
    private const int PivotsEachInverse = 400;
    private const int PivotsEachLook = 16;

    private readonly BasisInverse inverse = new();
    private readonly ProgramColumns columns = new();
    private readonly LongStep longStep;
    private readonly List<int> head = [];
    private double[] dual;
    private double[] value;
    private double[] entering;
    private double[]? beforeRay;
    private long steps;
    private int pivots;

    /// <summary>Begins without columns.</summary>
    /// <param name="rows">Number of rows, each to be met once.</param>
    public PartitionProgram(int rows)
    {
        longStep = new LongStep(columns);
        (dual, value, entering) = (new double[rows], new double[rows], new double[rows]);
        inverse.Begin(rows);
        for (int row = 0; row < rows; row++)
        {
            head.Add(Artificial);
        }

        Array.Fill(value, 1);
    }

    /// <summary>Number of rows.</summary>
    public int RowCount => head.Count;

    /// <summary>Number of columns.</summary>
    public int ColumnCount => columns.Count;

    /// <summary>How much too high the duals' worth may be at most, for no column costs quite what it does.</summary>
    public double Margin => head.Count * ProgramColumns.Perturbation;

    /// <summary>Entries gone through since the start.</summary>
    public long Steps => steps + longStep.Steps + inverse.Steps;

    /// <summary>The dual of a row.</summary>
    public double Dual(int row) => dual[row];

    /// <summary>Whether all duals are numbers.</summary>
    public bool IsSound => Array.TrueForAll(dual, double.IsFinite);

    /// <summary>How much of a column is used, from 0 to 1.</summary>
    public double Value(int column) => columns.Place[column] is >= 0 and int row ? Math.Clamp(value[row], 0, 1) : columns.AtTop[column] ? 1 : 0;

    /// <summary>Adds a column.</summary>
    /// <param name="price">What it costs, 0 or more.</param>
    /// <param name="rows">The rows that it meets.</param>
    /// <returns>Its number.</returns>
    public int AddColumn(double price, int[] rows) => columns.Add(price, rows);

    /// <summary>Adds a row that some columns may meet once at most: a column of its own takes up the rest.</summary>
    /// <param name="members">The columns.</param>
    /// <returns>Its number.</returns>
    public int AddCut(IReadOnlyList<int> members)
    {
        LeaveRay();
        int row = head.Count;
        var holders = new List<int>();
        double left = 1;
        foreach (int column in members)
        {
            columns.AddRow(column, row);
            left -= columns.Place[column] >= 0 ? value[columns.Place[column]] : columns.AtTop[column] ? 1 : 0;
            if (columns.Place[column] >= 0)
            {
                holders.Add(columns.Place[column]);
            }
        }

        int rest = columns.Add(0, [row]);
        columns.Place[rest] = row;
        inverse.Extend(holders);
        head.Add(rest);
        Array.Resize(ref dual, head.Count);
        Array.Resize(ref value, head.Count);
        Array.Resize(ref entering, head.Count);
        value[row] = left;

        // Its own column costs next to nothing, and so is its dual.
        MoveDuals(row, columns.Cost(rest));
        return row;
    }

    /// <summary>Allows or forbids a column.</summary>
    public void Allow(int column, bool allowed) => columns.Open[column] = allowed;

    /// <summary>Goes on from the last basis.</summary>
    /// <param name="mostPivots">Pivots at most.</param>
    /// <param name="mostSteps">Entries gone through at most, but for the last pivot's.</param>
    /// <param name="enough">Duals worth so much are enough.</param>
    /// <param name="clock">Asked for interruption.</param>
    public ProgramOutcome Solve(long mostPivots, long mostSteps, double enough, RunClock clock)
    {
        long until = Steps + mostSteps;
        LeaveRay();
        Prepare();
        for (long pivot = 0; ; pivot++)
        {
            if (pivots >= PivotsEachInverse)
            {
                Refactor(clock);
            }

            int row = Leaving();
            if (row < 0)
            {
                return ProgramOutcome.Solved;
            }

            bool looks = pivot % PivotsEachLook == 0;
            if (looks && Worth() >= enough)
            {
                return ProgramOutcome.Enough;
            }

            if (pivot >= mostPivots || Steps >= until || (looks && clock.Interrupted))
            {
                return ProgramOutcome.Unfinished;
            }

            bool rises = value[row] < 0;
            double end = rises ? 0 : Top(head[row]);
            double off = Math.Abs(value[row] - end);
            longStep.Price(inverse.Line(row));
            int column = longStep.End(rises ? -1 : 1, Feasible, ref off);
            foreach (int passed in longStep.Passed)
            {
                PassOver(passed);
            }

            if (column < 0)
            {
                // The duals may go on along this row for ever; the next solve takes that back.
                double step = 1 + (Math.Max(0, enough - Worth()) / Math.Max(off, Feasible));
                beforeRay = (double[])dual.Clone();
                MoveDuals(row, rises ? -step : step);
                return ProgramOutcome.Infeasible;
            }

            double expected = columns.Reduced[column];
            inverse.Multiply(columns.Rows(column), entering);
            bool isCoarse = Math.Abs(entering[row]) < SmallPivot || Math.Abs(columns.Less(column, dual) - expected) > Coarse * (1 + Math.Abs(expected));
            if (isCoarse && pivots > 0)
            {
                Refactor(clock);
            }
            else
            {
                Exchange(row, column, end);
            }
        }
    }

    private void LeaveRay() => (dual, beforeRay) = (beforeRay ?? dual, null);

    // What a column outside the basis costs less duals says at which end it is; those that change go over.
    private void Prepare()
    {
        for (int column = 0; column < columns.Count; column++)
        {
            double reduced = columns.Open[column] && columns.Place[column] < 0 ? columns.Less(column, dual) : 0;
            columns.Reduced[column] = reduced;
            if (columns.AtTop[column] != reduced < 0)
            {
                columns.AtTop[column] = reduced < 0;
                PassOver(column);
            }
        }

        steps += columns.Count * 4L;
    }

    // Values as they follow from the inverse.
    private void Evaluate()
    {
        double[] left = entering;
        Array.Fill(left, 1);
        for (int column = 0; column < columns.Count; column++)
        {
            if (columns.AtTop[column])
            {
                foreach (int row in columns.Rows(column))
                {
                    left[row]--;
                }
            }
        }

        for (int row = 0; row < head.Count; row++)
        {
            ReadOnlySpan<double> line = inverse.Line(row);
            double sum = 0;
            for (int at = 0; at < head.Count; at++)
            {
                sum += line[at] * left[at];
            }

            value[row] = sum;
        }

        steps += (long)head.Count * head.Count;
    }

    private double Top(int column) => column != Artificial && columns.Open[column] ? 1 : 0;

    private double Worth() => dual.Sum() + columns.WorthAtTop();

    // The row that is farthest off its range, as steepest edges measure it; −1 when none is off.
    private int Leaving()
    {
        int farthest = -1;
        double most = 0;
        for (int row = 0; row < head.Count; row++)
        {
            double off = Math.Max(-value[row], value[row] - Top(head[row]));
            if (off > Feasible && off * off > most * inverse.Length(row))
            {
                (farthest, most) = (row, off * off / inverse.Length(row));
            }
        }

        return farthest;
    }

    // Values after a column has gone over to its other end.
    private void PassOver(int column)
    {
        inverse.Multiply(columns.Rows(column), entering);
        for (int row = 0; row < head.Count; row++)
        {
            value[row] -= columns.AtTop[column] ? entering[row] : -entering[row];
        }

        steps += head.Count;
    }

    private void Exchange(int row, int column, double end)
    {
        double by = (value[row] - end) / entering[row];
        for (int other = 0; other < head.Count; other++)
        {
            value[other] -= by * entering[other];
        }

        double step = columns.Reduced[column] / entering[row];
        MoveDuals(row, step);
        ReadOnlySpan<double> entry = longStep.Entry;
        for (int other = 0; other < columns.Count; other++)
        {
            columns.Reduced[other] -= step * entry[other];
        }

        int leaving = head[row];
        if (leaving != Artificial)
        {
            (columns.Reduced[leaving], columns.AtTop[leaving], columns.Place[leaving]) = (-step, end > 0, -1);
        }

        value[row] = by + (columns.AtTop[column] ? 1 : 0);
        (columns.Reduced[column], columns.AtTop[column], columns.Place[column]) = (0, false, row);
        head[row] = column;
        inverse.Pivot(row, entering);
        pivots++;
    }

    private void MoveDuals(int row, double step)
    {
        ReadOnlySpan<double> line = inverse.Line(row);
        for (int at = 0; at < head.Count; at++)
        {
            dual[at] += step * line[at];
        }
    }

    // Makes the inverse anew from the columns of the basis, and the duals from that.
    private void Refactor(RunClock clock)
    {
        int[] basis = [.. head.Where(column => column != Artificial).OrderBy(column => columns.Rows(column).Length).ThenBy(column => column)];
        inverse.Begin(head.Count);
        for (int row = 0; row < head.Count; row++)
        {
            (head[row], dual[row]) = (Artificial, 0);
        }

        foreach (int column in basis)
        {
            inverse.Multiply(columns.Rows(column), entering);
            int best = -1;
            for (int row = 0; row < head.Count; row++)
            {
                best = head[row] == Artificial && (best < 0 || Math.Abs(entering[row]) > Math.Abs(entering[best])) ? row : best;
            }

            bool fits = Math.Abs(entering[best]) > SmallPivot && !clock.Interrupted;
            columns.Place[column] = fits ? best : -1;
            if (fits)
            {
                inverse.Pivot(best, entering);
                head[best] = column;
            }
        }

        for (int row = 0; row < head.Count; row++)
        {
            if (head[row] != Artificial)
            {
                MoveDuals(row, columns.Cost(head[row]));
            }
        }

        pivots = 0;
        Evaluate();
        Prepare();
    }
}
