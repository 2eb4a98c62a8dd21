namespace Matching.Solver;

/// <summary>
/// A composite problem whose bins are knapsacks: what is in a bin is limited by places and loads alone, and costs its arcs and the bin's opening. Generalised assignment, several knapsacks
/// and facility location with a single source have this form.
/// </summary>
internal sealed class KnapsackForm
{
    // A table of all fillings of a bin should stay within the caches; wider bins are measured in coarser units.
    private const double MostFillings = 1 << 17;
    private const double MostCells = 1 << 25;
    private const double CoarseFillings = 1 << 13;
    private const int MostLoads = 6;

    private KnapsackForm(CompositeProblem problem, int dimensions, long[] weight, long[] room, long[] unit)
    {
        Problem = problem;
        Dimensions = dimensions;
        Weight = weight;
        Room = room;
        Unit = unit;
    }

    public CompositeProblem Problem { get; }

    /// <summary>Places and loads that any bin can run short of.</summary>
    public int Dimensions { get; }

    /// <summary>What an arc takes of each dimension, arc by arc.</summary>
    public long[] Weight { get; }

    /// <summary>What a bin has of each dimension, bin by bin; never more than all its arcs could take.</summary>
    public long[] Room { get; }

    /// <summary>The unit in which a bin's dimension is counted: a common divisor of all weights where that is fine enough; otherwise weights and room are rounded down, which relaxes.</summary>
    public long[] Unit { get; }

    /// <summary>The form of a problem; null when its bins have other terms, or arcs are not listed, or it has no load to speak of.</summary>
    public static KnapsackForm? Of(CompositeProblem problem)
    {
        if (problem.Limits.Count > 0 || problem.HasSets || problem.HasPairs || problem.LoadCount > MostLoads - 1
            || Array.Exists(problem.Floor, floor => floor != CompositeProblem.Never)
            || Array.Exists(problem.Solo, solo => solo)
            || Array.Exists(problem.ArcExempt, exempt => exempt)
            || !problem.SharedPlaces.AsSpan().SequenceEqual(problem.Places))
        {
            return null;
        }

        (int dimensions, long[] weight, long[] room) = Measure(problem);
        return new KnapsackForm(problem, dimensions, weight, room, Units(problem, dimensions, weight, room));
    }

    // Dimensions that no bin can overrun are left out.
    private static (int Dimensions, long[] Weight, long[] Room) Measure(CompositeProblem problem)
    {
        var kept = new List<int>();
        var demand = new Int128[problem.BinCount * (problem.LoadCount + 1)];
        for (int d = 0; d <= problem.LoadCount; d++)
        {
            bool binds = false;
            for (int arc = 0; arc < problem.ArcCount; arc++)
            {
                demand[(problem.ArcBin[arc] * (problem.LoadCount + 1)) + d] += WeightOf(problem, arc, d);
            }

            for (int bin = 0; bin < problem.BinCount; bin++)
            {
                binds |= demand[(bin * (problem.LoadCount + 1)) + d] > RoomOf(problem, bin, d);
            }

            if (binds)
            {
                kept.Add(d);
            }
        }

        var weight = new long[problem.ArcCount * kept.Count];
        var room = new long[problem.BinCount * kept.Count];
        for (int k = 0; k < kept.Count; k++)
        {
            for (int arc = 0; arc < problem.ArcCount; arc++)
            {
                weight[(arc * kept.Count) + k] = WeightOf(problem, arc, kept[k]);
            }

            for (int bin = 0; bin < problem.BinCount; bin++)
            {
                room[(bin * kept.Count) + k] = (long)Int128.Min(RoomOf(problem, bin, kept[k]), demand[(bin * (problem.LoadCount + 1)) + kept[k]]);
            }
        }

        return (kept.Count, weight, room);
    }

    private static long WeightOf(CompositeProblem problem, int arc, int dimension) =>
        dimension == 0 ? problem.Size[problem.ArcItem[arc]] : problem.ArcLoad[(arc * problem.LoadCount) + dimension - 1];

    private static long RoomOf(CompositeProblem problem, int bin, int dimension) =>
        dimension == 0 ? problem.Places[bin] : problem.LoadLimit[(bin * problem.LoadCount) + dimension - 1];

    private static long[] Units(CompositeProblem problem, int dimensions, long[] weight, long[] room)
    {
        var unit = new long[room.Length];
        for (int bin = 0; bin < problem.BinCount; bin++)
        {
            double fillings = 1;
            for (int d = 0; d < dimensions; d++)
            {
                long divisor = 0;
                for (int arc = problem.BinStart[bin]; arc < problem.BinStart[bin + 1] && divisor != 1; arc++)
                {
                    divisor = Divisor(divisor, weight[(arc * dimensions) + d]);
                }

                unit[(bin * dimensions) + d] = Math.Max(1, divisor);
                fillings *= (room[(bin * dimensions) + d] / Math.Max(1, divisor)) + 1.0;
            }

            double most = Math.Min(MostFillings, MostCells / (problem.BinStart[bin + 1] - problem.BinStart[bin] + 1));
            Coarsen(unit.AsSpan(bin * dimensions, dimensions), room.AsSpan(bin * dimensions, dimensions), fillings, most);
        }

        return unit;
    }

    // The widest dimension can lose most by rounding without being felt.
    private static void Coarsen(Span<long> unit, Span<long> room, double fillings, double most)
    {
        most = fillings > most ? Math.Min(most, CoarseFillings) : most;
        while (fillings > most)
        {
            int widest = 0;
            for (int d = 1; d < unit.Length; d++)
            {
                widest = room[d] / unit[d] > room[widest] / unit[widest] ? d : widest;
            }

            fillings /= (room[widest] / unit[widest]) + 1.0;
            unit[widest] *= 2;
            fillings *= (room[widest] / unit[widest]) + 1.0;
        }
    }

    private static long Divisor(long first, long second)
    {
        while (second != 0)
        {
            (first, second) = (second, first % second);
        }

        return first;
    }
}
