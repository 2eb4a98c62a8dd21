namespace Matching.Solver;

/// <summary>Keeps those units of a bin that a pattern better than a known one could hold.</summary>
internal sealed class UnitSieve(CompositeProblem problem, TripleCuts? cuts, UnitValues values, UnitCompany company)
{
    /// <summary>Stands for nothing chosen yet.</summary>
    public const int NoUnit = int.MaxValue;

    private readonly FamilyUnits units = problem.Units;

    /// <summary>Takes over the units that could be part of a pattern that wins enough.</summary>
    /// <param name="bin">The bin, valued.</param>
    /// <param name="cost">Cost of each arc.</param>
    /// <param name="dual">Dual of each item.</param>
    /// <param name="dead">Arcs that may not be used; null for none.</param>
    /// <param name="win">What the pattern must win; 0 or less.</param>
    /// <param name="room">Places left.</param>
    /// <param name="root">Takes them, with what the company of the unit chosen already costs them.</param>
    /// <param name="beside">The unit chosen already, or <see cref="NoUnit"/>.</param>
    public void Sift(int bin, long[] cost, long[] dual, bool[]? dead, long win, int room, UnitLevel root, int beside)
    {
        if (room == 0)
        {
            return;
        }

        int from = problem.BinStart[bin];
        int length = problem.BinStart[bin + 1] - from;
        long threshold = Math.Min(0, win - values.Sum[room - 1]);
        for (int i = 0; i < length; i++)
        {
            if (values.Single[i] < threshold)
            {
                int size = values.SizeOf(from + i, units.Room(bin));
                if (size == 1 || (size <= room && values.Single[i] < win - values.Sum[room - size]))
                {
                    int item = problem.ArcItem[from + i];
                    Take(root, from + i, values.Single[i], size, units.Family[item], beside);
                }
            }
        }

        for (int unit = units.BinStart[bin]; unit < units.BinStart[bin + 1]; unit++)
        {
            long value = values.Of(unit, cost, dual);
            int size = units.Size[unit];
            if (value < 0 && size <= room && value < win - values.Sum[room - size] && !units.AnyDead(unit, dead))
            {
                ReadOnlySpan<int> arcs = units.ArcsOf(unit);
                value += cuts?.PaidFor(arcs, problem.ArcItem) ?? 0;
                if (value < 0 && value < win - values.Sum[room - size])
                {
                    Take(root, ~unit, value, size, units.Family[problem.ArcItem[arcs[0]]], beside);
                }
            }
        }
    }

    private void Take(UnitLevel level, int unit, long value, int size, int family, int beside)
    {
        if (beside == NoUnit)
        {
            level.Add(unit, value, size, family);
            return;
        }

        if (family >= 0 && family == units.Family[problem.ArcItem[company.ArcsOf(ref beside)[0]]])
        {
            return;
        }

        long shared = unit == beside ? CompositeProblem.Never : company.Cost(beside, unit);
        if (shared != CompositeProblem.Never && value + shared < 0)
        {
            level.Add(unit, value + shared, size, family);
        }
    }
}
