namespace Matching.Solver;

/// <summary>The columns of a <see cref="PartitionProgram"/>: what they cost and meet, and where they stand.</summary>
internal sealed class ProgramColumns
{
    /// <summary>Columns cost up to this more than they do, and not the same for any two, which keeps pivots from standing still.</summary>
    public const double Perturbation = 1e-5;

    private readonly List<int[]> rowsOf = [];
    private readonly List<double> cost = [];
    private bool[] open = [];
    private bool[] atTop = [];
    private int[] place = [];
    private double[] reduced = [];

    /// <summary>Number of columns.</summary>
    public int Count => rowsOf.Count;

    /// <summary>Whether each may be used at all.</summary>
    public bool[] Open => open;

    /// <summary>Whether each, outside the basis, is used whole.</summary>
    public bool[] AtTop => atTop;

    /// <summary>The row of each in the basis; −1 outside.</summary>
    public int[] Place => place;

    /// <summary>What each costs less duals; 0 in the basis.</summary>
    public double[] Reduced => reduced;

    /// <summary>Rows that a column meets.</summary>
    public int[] Rows(int column) => rowsOf[column];

    /// <summary>What a column costs.</summary>
    public double Cost(int column) => cost[column];

    /// <summary>Adds a column, open and outside the basis.</summary>
    /// <returns>Its number.</returns>
    public int Add(double price, int[] rows)
    {
        int column = rowsOf.Count;
        rowsOf.Add(rows);
        cost.Add(price + (Perturbation * (((column * 7919L) % 1009) + 1) / 1009));
        if (column == open.Length)
        {
            int room = 64 + (column * 2);
            Array.Resize(ref open, room);
            Array.Resize(ref atTop, room);
            Array.Resize(ref place, room);
            Array.Resize(ref reduced, room);
        }

        (open[column], atTop[column], place[column]) = (true, false, -1);
        return column;
    }

    /// <summary>Makes a column meet one more row.</summary>
    public void AddRow(int column, int row) => rowsOf[column] = [.. rowsOf[column], row];

    /// <summary>What a column costs less duals.</summary>
    public double Less(int column, ReadOnlySpan<double> dual)
    {
        double left = cost[column];
        foreach (int row in rowsOf[column])
        {
            left -= dual[row];
        }

        return left;
    }

    /// <summary>What the columns that are used whole cost less duals.</summary>
    public double WorthAtTop()
    {
        double worth = 0;
        for (int column = 0; column < Count; column++)
        {
            worth += atTop[column] ? reduced[column] : 0;
        }

        return worth;
    }
}
