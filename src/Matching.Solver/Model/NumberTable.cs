namespace Matching.Solver;

/// <summary>Rows of numbers that a builder fills and hands over to a model without another copy: a million arcs have some forty megabytes of costs.</summary>
internal sealed class NumberTable(int width)
{
    private long[] numbers = [];
    private int count;

    public long this[int cell] => numbers[cell];

    /// <summary>Makes room for so many rows.</summary>
    public void Reserve(int rows) => Grow(checked(rows * width));

    /// <summary>Adds a row; cells beyond its length are 0, numbers beyond the width are left aside.</summary>
    public void Add(ReadOnlySpan<long> row)
    {
        if (count + width > numbers.Length)
        {
            Grow(Math.Max(checked(count + width), (int)Math.Min(Array.MaxLength, 2L * numbers.Length)));
        }

        row[..Math.Min(row.Length, width)].CopyTo(numbers.AsSpan(count));
        count += width;
    }

    /// <summary>All rows. What is added afterwards goes into another array.</summary>
    public long[] ToArray()
    {
        Array.Resize(ref numbers, count);
        return numbers;
    }

    private void Grow(int cells)
    {
        if (cells > numbers.Length)
        {
            Array.Resize(ref numbers, cells);
        }
    }
}
