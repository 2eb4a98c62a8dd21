using Matching.Solver;

namespace Matching.OrTools.Solving;

/// <summary>The best plan so far and what is proven about it.</summary>
internal sealed class Incumbent(AssignmentModel model, SolveClock clock, IProgress<SolveProgress>? progress)
{
    /// <summary>What every plan costs at least, by level, given the levels before: over all eligible bins.</summary>
    public long[] Bounds { get; } = EachItemAtItsCheapest(model);

    public int?[]? Plan { get; private set; }

    /// <summary>What the plan costs by level; empty without a plan.</summary>
    public long[] Values { get; private set; } = [];

    /// <summary>The plan as values of variables; empty when only decisions are known.</summary>
    public IReadOnlyList<long> Solution { get; private set; } = [];

    /// <summary>The first level that is not proven.</summary>
    public int FirstOpen => Plan is null ? 0 : Enumerable.Range(0, model.LevelCount).FirstOrDefault(level => Bounds[level] < Values[level], model.LevelCount);

    /// <summary>Value and bound by level. A bound never needs to be above the plan that it is a bound of.</summary>
    public IReadOnlyList<LevelValue> Levels() => [.. model.Levels.Select((name, level) =>
        Plan is null ? new LevelValue(name, 0, Bounds[level]) : new LevelValue(name, Values[level], Math.Min(Bounds[level], Values[level])))];

    /// <summary>Takes a plan if it is better.</summary>
    public void Offer(int?[] plan, IReadOnlyList<long> values, IReadOnlyList<long> solution, string phase)
    {
        if (Plan is null || values.ToArray().AsSpan().SequenceCompareTo(Values) < 0)
        {
            (Plan, Values, Solution) = (plan, [.. values], solution);
            Report(phase);
        }
    }

    /// <summary>Raises a level's bound.</summary>
    public void Tighten(int level, long bound, string phase)
    {
        if (bound > Bounds[level])
        {
            Bounds[level] = bound;
            Report(phase);
        }
    }

    private void Report(string phase) => progress?.Report(new SolveProgress(
        phase, clock.Elapsed, clock.Work, Plan is null ? null : Levels(), Plan?.Count(bin => bin is null)));

    /// <summary>Every other cost is 0 or more.</summary>
    private static long[] EachItemAtItsCheapest(AssignmentModel model)
    {
        long[] bounds = model.Offset.ToArray();
        for (int level = 0; level < bounds.Length; level++)
        {
            for (int item = 0; item < model.ItemCount; item++)
            {
                long cheapest = long.MaxValue;
                for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
                {
                    cheapest = Math.Min(cheapest, model.ArcCost(arc)[level]);
                }

                cheapest = model.MayBeLeftOut[item] ? Math.Min(cheapest, model.LeaveOutCost(item)[level]) : cheapest;
                cheapest = model.HasUnlistedArcs[item] ? Math.Min(cheapest, model.UnlistedFloor(item)[level]) : cheapest;
                bounds[level] += cheapest == long.MaxValue ? 0 : cheapest;
            }
        }

        return bounds;
    }
}
