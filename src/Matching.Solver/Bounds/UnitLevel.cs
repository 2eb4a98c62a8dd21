namespace Matching.Solver;

/// <summary>Units that may come next, best for a place first.</summary>
internal sealed class UnitLevel
{
    private int[] order = new int[16];
    private long[] key = new long[16];
    private (int Unit, long Value, int Size, int Family)[] found = new (int, long, int, int)[16];
    private long[] prefix = new long[33];
    private int[] place = new int[17];

    public int Count { get; private set; }

    public int[] Unit { get; private set; } = new int[16];

    public long[] Value { get; private set; } = new long[16];

    /// <summary>The part of the value that each place of the unit carries, rounded down.</summary>
    public long[] Each { get; private set; } = new long[16];

    public int[] Size { get; private set; } = new int[16];

    public int[] Family { get; private set; } = new int[16];

    public void Clear() => Count = 0;

    public void Add(int unit, long value, int size, int family)
    {
        if (Count == found.Length)
        {
            Grow();
        }

        found[Count] = (unit, value, size, family);
        key[Count] = size == 1 ? value : (value / size) - 1;
        Count++;
    }

    public void Sort()
    {
        for (int i = 0; i < Count; i++)
        {
            order[i] = i;
        }

        key.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
        int places = 0;
        for (int i = 0; i < Count; i++)
        {
            (Unit[i], Value[i], Size[i], Family[i]) = found[order[i]];
            Each[i] = key[i];
            place[i] = places;
            for (int p = 0; p < Math.Min(Size[i], FamilyUnits.MostPlaces); p++)
            {
                if (places + 1 >= prefix.Length)
                {
                    Array.Resize(ref prefix, prefix.Length * 2);
                }

                prefix[places + 1] = prefix[places] + key[i];
                places++;
            }
        }

        place[Count] = places;
    }

    /// <summary>The most that the units from one on can win in so many places.</summary>
    public long Bound(int from, int room) => prefix[Math.Min(place[Count], place[from] + room)] - prefix[place[from]];

    private void Grow()
    {
        int length = found.Length * 2;
        Array.Resize(ref found, length);
        Array.Resize(ref key, length);
        Array.Resize(ref order, length);
        Array.Resize(ref place, length + 1);
        (Unit, Value, Each, Size, Family) = (new int[length], new long[length], new long[length], new int[length], new int[length]);
    }
}
