using System.Numerics;

namespace Matching.Solver;

/// <summary>
/// Finds the set of items with the greatest value that one bin may hold: depth first, bounded by the exact knapsack of the items still to come (dynamic programming over the scarcest load; conflicts
/// and other loads are asked at each step). Without conflicts it walks straight to the best set.
/// </summary>
/// <remarks>Not thread-safe; one a thread.</remarks>
internal sealed class PatternPricer
{
    private const long MostFillings = 4_096;
    private const int NodeLimit = 400_000;

    private readonly PackingForm form;
    private readonly int dimensions;
    private readonly int[] order;
    private readonly int[] weight;
    private readonly int width;
    private readonly long[] value;
    private readonly int[] chosen;
    private readonly List<int> best = [];
    private readonly ulong[][] blocked;
    private readonly long[] left;
    private readonly double[] ratio;
    private long[] table = [];
    private long bestValue;
    private int chosenCount;
    private int count;
    private int nodes;

    public PatternPricer(PackingForm form)
    {
        this.form = form;
        dimensions = form.Dimensions;
        order = new int[form.ItemCount];
        ratio = new double[form.ItemCount];
        value = new long[form.ItemCount];
        chosen = new int[form.ItemCount];
        left = new long[dimensions];
        blocked = new ulong[form.ItemCount + 1][];
        for (int depth = 0; depth < blocked.Length; depth++)
        {
            blocked[depth] = new ulong[(form.ItemCount + 63) / 64];
        }

        (weight, width) = Scarcest(form);
    }

    /// <summary>The best set found by the last call.</summary>
    public IReadOnlyList<int> Pattern => best;

    /// <summary>Cells and nodes so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Prices one bin.</summary>
    /// <param name="items">Items to choose from.</param>
    /// <param name="worth">Value of each of them; those of 0 or less are left aside. Their sum must stay below 2^62.</param>
    /// <returns>The greatest value, or more when the search was cut short.</returns>
    public long Price(ReadOnlySpan<int> items, ReadOnlySpan<long> worth)
    {
        Order(items, worth);
        Fill();
        best.Clear();
        bestValue = 0;
        chosenCount = 0;
        nodes = 0;
        form.Room.CopyTo(left, 0);
        Array.Clear(blocked[0]);
        Search(0, width - 1, 0);
        Steps += nodes + ((long)count * width / 8);
        return nodes <= NodeLimit ? bestValue : table[width - 1];
    }

    // The load that is scarcest over all, rounded down to units in which a table stays small.
    private static (int[] Weight, int Width) Scarcest(PackingForm form)
    {
        int scarcest = 0;
        double most = -1;
        for (int d = 0; d < form.Dimensions; d++)
        {
            double sum = 0;
            for (int item = 0; item < form.ItemCount; item++)
            {
                sum += form.Weight[(item * form.Dimensions) + d] / Math.Max(1.0, form.Room[d]);
            }

            (scarcest, most) = sum > most ? (d, sum) : (scarcest, most);
        }

        long unit = Math.Max(1, (form.Room[scarcest] + MostFillings - 1) / MostFillings);
        var weight = new int[form.ItemCount];
        for (int item = 0; item < weight.Length; item++)
        {
            weight[item] = (int)Math.Min(form.Weight[(item * form.Dimensions) + scarcest] / unit, (2 * MostFillings) + 2);
        }

        return (weight, (int)(form.Room[scarcest] / unit) + 1);
    }

    private void Order(ReadOnlySpan<int> items, ReadOnlySpan<long> worth)
    {
        count = 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (worth[i] > 0)
            {
                value[items[i]] = worth[i];
                ratio[count] = -(double)worth[i] / Math.Max(1, weight[items[i]]);
                order[count++] = items[i];
            }
        }

        Array.Sort(ratio, order, 0, count);
    }

    // Row k: the greatest value of items k and after, for each amount of room.
    private void Fill()
    {
        if (table.Length < (count + 1) * width)
        {
            table = new long[(count + 1) * width];
        }

        // Row 0 is the one wanted first, so rows run from the last item backwards.
        table.AsSpan(count * width, width).Clear();
        for (int k = count - 1; k >= 0; k--)
        {
            ReadOnlySpan<long> from = table.AsSpan((k + 1) * width, width);
            Span<long> to = table.AsSpan(k * width, width);
            int own = Math.Min(weight[order[k]], width);
            from[..own].CopyTo(to);
            Greater(from[own..], from[..(width - own)], value[order[k]], to[own..]);
        }
    }

    private static void Greater(ReadOnlySpan<long> without, ReadOnlySpan<long> with, long added, Span<long> target)
    {
        int at = 0;
        var vector = new Vector<long>(added);
        for (; at <= target.Length - Vector<long>.Count; at += Vector<long>.Count)
        {
            Vector.Max(new Vector<long>(without[at..]), new Vector<long>(with[at..]) + vector).CopyTo(target[at..]);
        }

        for (; at < target.Length; at++)
        {
            target[at] = Math.Max(without[at], with[at] + added);
        }
    }

    private void Search(int from, int room, long held)
    {
        if (held > bestValue)
        {
            bestValue = held;
            best.Clear();
            best.AddRange(chosen.AsSpan(0, chosenCount));
        }

        ulong[] block = blocked[chosenCount];
        for (int k = from; k < count; k++)
        {
            if (held + table[(k * width) + room] <= bestValue || ++nodes > NodeLimit)
            {
                return;
            }

            int item = order[k];
            if (weight[item] > room || (block[item >> 6] >> (item & 63) & 1) != 0 || !Fits(item))
            {
                continue;
            }

            chosen[chosenCount++] = item;
            Take(item, -1);
            ulong[] next = blocked[chosenCount];
            ulong[] own = form.Conflict[item];
            for (int word = 0; word < next.Length; word++)
            {
                next[word] = block[word] | own[word];
            }

            Search(k + 1, room - weight[item], held + value[item]);
            Take(item, 1);
            chosenCount--;
        }
    }

    private bool Fits(int item)
    {
        for (int d = 0; d < dimensions; d++)
        {
            if (form.Weight[(item * dimensions) + d] > left[d])
            {
                return false;
            }
        }

        return true;
    }

    private void Take(int item, int sign)
    {
        for (int d = 0; d < dimensions; d++)
        {
            left[d] += sign * form.Weight[(item * dimensions) + d];
        }
    }
}
