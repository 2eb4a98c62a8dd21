namespace Matching.Solver;

/// <summary>Collects (owner, row, amount) entries and lays them out by owner, in the order added.</summary>
internal sealed class SparseRows(int owners)
{
    private readonly List<(int Owner, int Row, long Amount)> entries = [];

    /// <summary>Adds an entry; an owner below 0 (an arc that fell away) and an amount of 0 are dropped.</summary>
    public void Add(int owner, int row, long amount)
    {
        if (owner >= 0 && amount != 0)
        {
            entries.Add((owner, row, amount));
        }
    }

    public (int[] Start, int[] Row, long[] Amount) Build()
    {
        var start = new int[owners + 1];
        foreach ((int owner, _, _) in entries)
        {
            start[owner + 1]++;
        }

        for (int owner = 0; owner < owners; owner++)
        {
            start[owner + 1] += start[owner];
        }

        int[] next = start[..owners];
        var row = new int[entries.Count];
        var amount = new long[entries.Count];
        foreach ((int owner, int line, long value) in entries)
        {
            int slot = next[owner]++;
            row[slot] = line;
            amount[slot] = value;
        }

        return (start, row, amount);
    }
}
