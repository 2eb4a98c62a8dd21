using System.Runtime.Intrinsics;

namespace Matching.Solver;

/// <summary>The inverse of a basis, held whole, row by row, with the squared length of each row (for dual steepest edges).</summary>
/// <remarks>
/// Bases of patterns are nearly triangular, so a pivot leaves most rows alone, and whole rows are quickly gone through. Squares are added up in lanes of a fixed number, so that they do not depend on the
/// processor. Not thread-safe.
/// </remarks>
internal sealed class BasisInverse
{
    private const double Nothing = 1e-12;
    private const int RoomForMore = 64;

    // Entries that whole rows are gone through at once, about.
    private const int Lanes = 8;

    private readonly List<double[]> lines = [];
    private readonly List<double> lengths = [];
    private int capacity;

    /// <summary>Entries gone through since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Begins with a basis of unit columns.</summary>
    /// <param name="rows">Number of rows.</param>
    public void Begin(int rows)
    {
        capacity = rows + RoomForMore;
        Steps += (long)rows * capacity / Lanes;
        lines.Clear();
        lengths.Clear();
        for (int row = 0; row < rows; row++)
        {
            AddUnitLine();
        }
    }

    /// <summary>A row of the inverse; entries beyond the number of rows are 0.</summary>
    public ReadOnlySpan<double> Line(int row) => lines[row];

    /// <summary>Squared length of a row.</summary>
    public double Length(int row) => lengths[row];

    /// <summary>Adds a row to the problem whose basic column is 1 there and 0 elsewhere.</summary>
    /// <param name="holders">Rows whose basic columns are 1 in the new row.</param>
    public void Extend(IReadOnlyList<int> holders)
    {
        if (lines.Count == capacity)
        {
            capacity += RoomForMore;
            for (int row = 0; row < lines.Count; row++)
            {
                double[] longer = new double[capacity];
                lines[row].CopyTo(longer, 0);
                lines[row] = longer;
            }
        }

        AddUnitLine();
        foreach (int row in holders)
        {
            lengths[^1] = Subtract(lines[^1], lines[row], 1);
        }
    }

    /// <summary>A column of the problem, multiplied by the inverse.</summary>
    /// <param name="rows">Rows in which the column is 1.</param>
    /// <param name="product">Filled, an entry for each row.</param>
    public void Multiply(ReadOnlySpan<int> rows, double[] product)
    {
        for (int row = 0; row < lines.Count; row++)
        {
            double[] line = lines[row];
            double sum = 0;
            foreach (int at in rows)
            {
                sum += line[at];
            }

            product[row] = sum;
        }

        Steps += (long)lines.Count * rows.Length;
    }

    /// <summary>Puts a column into the basis in place of another.</summary>
    /// <param name="row">The row of the column that leaves.</param>
    /// <param name="entering">The entering column, multiplied by the inverse.</param>
    public void Pivot(int row, double[] entering)
    {
        double[] line = lines[row];
        double by = 1 / entering[row];
        for (int at = 0; at < lines.Count; at++)
        {
            line[at] *= by;
        }

        lengths[row] *= by * by;
        for (int other = 0; other < lines.Count; other++)
        {
            if (other != row && Math.Abs(entering[other]) > Nothing)
            {
                lengths[other] = Subtract(lines[other], line, entering[other]);
            }
        }
    }

    private void AddUnitLine()
    {
        double[] line = new double[capacity];
        line[lines.Count] = 1;
        lines.Add(line);
        lengths.Add(1);
    }

    // Takes a multiple of another row off a row; returns its new squared length.
    private double Subtract(Span<double> line, ReadOnlySpan<double> other, double times)
    {
        Vector256<double> factor = Vector256.Create(times);
        Vector256<double> squares = Vector256<double>.Zero;
        int at = 0;
        for (; at <= lines.Count - Vector256<double>.Count; at += Vector256<double>.Count)
        {
            Vector256<double> left = Vector256.Create<double>(line[at..]) - (Vector256.Create(other[at..]) * factor);
            left.CopyTo(line[at..]);
            squares += left * left;
        }

        Steps += lines.Count / Lanes;
        double sum = squares[0] + squares[1] + squares[2] + squares[3];
        for (; at < lines.Count; at++)
        {
            line[at] -= other[at] * times;
            sum += line[at] * line[at];
        }

        return sum;
    }
}
