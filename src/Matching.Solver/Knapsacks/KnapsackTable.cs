using System.Numerics;

namespace Matching.Solver;

/// <summary>
/// Best values of a knapsack's first candidates for every filling, and of its last ones for every filling that is left (dynamic programming; Bellman 1957, in several dimensions side by
/// side). With both, the best value with a candidate in it, or without it, is one pass over the fillings (as reduction of knapsack problems by dynamic programming does; Kellerer, Pferschy and
/// Pisinger 2004, chapter 5).
/// </summary>
/// <remarks>Values are added without checks: callers keep the sum of all candidates' magnitudes below 2^62. Not thread-safe; one a thread.</remarks>
internal sealed class KnapsackTable
{
    private readonly int dimensions;
    private readonly int[] width;
    private readonly int[] stride;
    private int[] line = [];
    private long[] forward = [];
    private long[] backward = [];
    private int count;
    private int fillings;
    private int lines;
    private bool hasBackward;

    public KnapsackTable(int dimensions)
    {
        this.dimensions = dimensions;
        width = new int[Math.Max(1, dimensions)];
        stride = new int[Math.Max(1, dimensions)];
    }

    /// <summary>Value of each candidate, below 0; to be filled before <see cref="Fill"/>.</summary>
    public long[] Value { get; private set; } = new long[16];

    /// <summary>Weight of each candidate by dimension, in units.</summary>
    public int[] Weight { get; private set; } = new int[16];

    /// <summary>Cells computed since the start.</summary>
    public long Cells { get; private set; }

    /// <summary>Makes room for candidates.</summary>
    public void Reserve(int candidates)
    {
        if (Value.Length < candidates)
        {
            Value = new long[candidates];
        }

        if (Weight.Length < candidates * dimensions)
        {
            Weight = new int[candidates * dimensions];
        }
    }

    /// <summary>Computes the best values of the first candidates.</summary>
    /// <param name="candidates">How many there are.</param>
    /// <param name="room">Room by dimension, in units.</param>
    /// <returns>The least value of a set that fits, 0 or less.</returns>
    public long Fill(int candidates, ReadOnlySpan<int> room)
    {
        count = candidates;
        hasBackward = false;
        Shape(room);
        int needed = checked((count + 1) * fillings);
        if (forward.Length < needed)
        {
            forward = new long[needed + (needed / 2)];
        }

        forward.AsSpan(0, fillings).Clear();
        for (int c = 0; c < count; c++)
        {
            Forward(forward.AsSpan(c * fillings, fillings), forward.AsSpan((c + 1) * fillings, fillings), c);
        }

        return forward[(count * fillings) + fillings - 1];
    }

    /// <summary>Whether each candidate is in the best set.</summary>
    public void Trace(Span<bool> chosen)
    {
        int at = fillings - 1;
        for (int c = count - 1; c >= 0; c--)
        {
            chosen[c] = forward[((c + 1) * fillings) + at] != forward[(c * fillings) + at];
            at -= chosen[c] ? Offset(Weight.AsSpan(c * dimensions, dimensions)) : 0;
        }
    }

    /// <summary>The least value of a set with a candidate in it; it must fit.</summary>
    public long With(int candidate)
    {
        EnsureBackward();
        ReadOnlySpan<int> weight = Weight.AsSpan(candidate * dimensions, dimensions);
        ReadOnlySpan<long> before = forward.AsSpan(candidate * fillings, fillings);
        ReadOnlySpan<long> after = backward.AsSpan((candidate + 1) * fillings, fillings);
        int offset = Offset(weight);
        long least = long.MaxValue;
        int length = width[0] - (dimensions == 0 ? 0 : weight[0]);
        for (int l = 0; l < lines; l++)
        {
            if (Reaches(l, weight))
            {
                int start = (l * width[0]) - offset;
                least = Math.Min(least, LeastSum(before.Slice(start + (dimensions == 0 ? 0 : weight[0]), length), after.Slice((l * width[0]) + (dimensions == 0 ? 0 : weight[0]), length)));
            }
        }

        Cells += fillings;
        return least + Value[candidate];
    }

    /// <summary>The least value of a set without a candidate.</summary>
    public long Without(int candidate)
    {
        EnsureBackward();
        Cells += fillings;
        return LeastSum(forward.AsSpan(candidate * fillings, fillings), backward.AsSpan((candidate + 1) * fillings, fillings));
    }

    /// <summary>The least value of all candidates beside something else that takes so much; it must fit.</summary>
    public long Beside(ReadOnlySpan<int> weight) => forward[(count * fillings) + fillings - 1 - Offset(weight)];

    private void Shape(ReadOnlySpan<int> room)
    {
        fillings = 1;
        width[0] = 1;
        for (int d = 0; d < dimensions; d++)
        {
            stride[d] = fillings;
            width[d] = room[d] + 1;
            fillings = checked(fillings * width[d]);
        }

        lines = fillings / width[0];
        if (dimensions > 1)
        {
            ShapeLines();
        }
    }

    // The coordinates of each line in all dimensions but the first.
    private void ShapeLines()
    {
        if (line.Length < lines * dimensions)
        {
            line = new int[lines * dimensions];
        }

        for (int l = 0; l < lines; l++)
        {
            int rest = l;
            for (int d = 1; d < dimensions; d++)
            {
                line[(l * dimensions) + d] = rest % width[d];
                rest /= width[d];
            }
        }
    }

    private bool Reaches(int l, ReadOnlySpan<int> weight)
    {
        for (int d = 1; d < dimensions; d++)
        {
            if (line[(l * dimensions) + d] < weight[d])
            {
                return false;
            }
        }

        return true;
    }

    private int Offset(ReadOnlySpan<int> weight)
    {
        int offset = 0;
        for (int d = 0; d < dimensions; d++)
        {
            offset += weight[d] * stride[d];
        }

        return offset;
    }

    private void Forward(ReadOnlySpan<long> from, Span<long> to, int candidate)
    {
        ReadOnlySpan<int> weight = Weight.AsSpan(candidate * dimensions, dimensions);
        int offset = Offset(weight);
        int first = dimensions == 0 ? 0 : weight[0];
        Cells += fillings;
        if (dimensions > 1)
        {
            from.CopyTo(to);
        }
        else
        {
            from[..first].CopyTo(to);
        }

        for (int l = 0; l < lines; l++)
        {
            if (Reaches(l, weight))
            {
                int start = (l * width[0]) + first;
                int length = width[0] - first;
                Lesser(from.Slice(start, length), from.Slice(start - offset, length), Value[candidate], to.Slice(start, length));
            }
        }
    }

    // What is left is counted by how much the first candidates took, so that both tables are read in the same direction.
    private void EnsureBackward()
    {
        if (hasBackward)
        {
            return;
        }

        hasBackward = true;
        if (backward.Length < (count + 1) * fillings)
        {
            backward = new long[forward.Length];
        }

        backward.AsSpan(count * fillings, fillings).Clear();
        for (int c = count - 1; c >= 0; c--)
        {
            ReadOnlySpan<int> weight = Weight.AsSpan(c * dimensions, dimensions);
            ReadOnlySpan<long> from = backward.AsSpan((c + 1) * fillings, fillings);
            Span<long> to = backward.AsSpan(c * fillings, fillings);
            int offset = Offset(weight);
            int first = dimensions == 0 ? 0 : weight[0];
            from.CopyTo(to);
            Cells += fillings;
            for (int l = 0; l < lines; l++)
            {
                if (Reaches(l, weight))
                {
                    int start = (l * width[0]) + first;
                    int length = width[0] - first;
                    Lesser(from.Slice(start - offset, length), from.Slice(start, length), Value[c], to.Slice(start - offset, length));
                }
            }
        }
    }

    private static void Lesser(ReadOnlySpan<long> without, ReadOnlySpan<long> with, long value, Span<long> target)
    {
        int at = 0;
        var added = new Vector<long>(value);
        for (; at <= target.Length - Vector<long>.Count; at += Vector<long>.Count)
        {
            Vector.Min(new Vector<long>(without[at..]), new Vector<long>(with[at..]) + added).CopyTo(target[at..]);
        }

        for (; at < target.Length; at++)
        {
            target[at] = Math.Min(without[at], with[at] + value);
        }
    }

    private static long LeastSum(ReadOnlySpan<long> first, ReadOnlySpan<long> second)
    {
        int at = 0;
        var least = new Vector<long>(long.MaxValue);
        for (; at <= first.Length - Vector<long>.Count; at += Vector<long>.Count)
        {
            least = Vector.Min(least, new Vector<long>(first[at..]) + new Vector<long>(second[at..]));
        }

        long result = long.MaxValue;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
        {
            result = Math.Min(result, least[lane]);
        }

        for (; at < first.Length; at++)
        {
            result = Math.Min(result, first[at] + second[at]);
        }

        return result;
    }
}
