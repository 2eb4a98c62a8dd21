namespace Matching.Solver;

/// <summary>Finds how far duals go along a row of the basis, and which column ends that step.</summary>
/// <remarks>Columns before the end go over to their other end, as long as the row stays off its range (Fourer 1994).</remarks>
internal sealed class LongStep(ProgramColumns columns)
{
    // Smaller entries are no pivots; ratios so near each other are alike.
    private const double LeastPivot = 1e-7;
    private const double Alike = 1e-9;

    private readonly List<int> passed = [];
    private double[] entry = [];

    /// <summary>The row of the tableau, over open columns outside the basis; 0 elsewhere.</summary>
    public ReadOnlySpan<double> Entry => entry;

    /// <summary>Columns that have gone over to their other end.</summary>
    public IReadOnlyList<int> Passed => passed;

    /// <summary>Entries gone through since the start.</summary>
    public long Steps { get; private set; }

    /// <summary>Works a row of the tableau out.</summary>
    /// <param name="line">The row of the inverse.</param>
    public void Price(ReadOnlySpan<double> line)
    {
        if (entry.Length < columns.Count)
        {
            Array.Resize(ref entry, columns.Open.Length);
        }

        for (int column = 0; column < columns.Count; column++)
        {
            double sum = 0;
            if (columns.Open[column] && columns.Place[column] < 0)
            {
                foreach (int at in columns.Rows(column))
                {
                    sum += line[at];
                }
            }

            entry[column] = sum;
        }

        Steps += columns.Count * 4L;
    }

    /// <summary>The column at which the step ends; −1 when it never does.</summary>
    /// <param name="sign">1 when the row's value must fall, −1 when it must rise.</param>
    /// <param name="feasible">What is no more than this off its range is within it.</param>
    /// <param name="off">How far the row is off its range; less what the columns passed took.</param>
    public int End(int sign, double feasible, ref double off)
    {
        passed.Clear();
        while (true)
        {
            int nearest = Nearest(sign);
            if (nearest < 0 || off - Math.Abs(entry[nearest]) <= feasible)
            {
                return nearest;
            }

            off -= Math.Abs(entry[nearest]);
            passed.Add(nearest);
            columns.AtTop[nearest] = !columns.AtTop[nearest];
        }
    }

    private int Nearest(int sign)
    {
        int nearest = -1;
        double least = double.MaxValue;
        for (int column = 0; column < columns.Count; column++)
        {
            double slope = sign * entry[column];
            if ((columns.AtTop[column] ? -slope : slope) > LeastPivot)
            {
                double ratio = Math.Abs(columns.Reduced[column] / slope);
                if (ratio < least - Alike || (ratio < least + Alike && Math.Abs(slope) > Math.Abs(entry[nearest])))
                {
                    (nearest, least) = (column, Math.Min(ratio, least));
                }
            }
        }

        Steps += columns.Count;
        return nearest;
    }
}
