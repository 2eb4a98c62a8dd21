namespace Matching.Solver;

/// <summary>The plans that a <see cref="PatternTree"/> meets: the best of listed arcs, and the best that uses unlisted ones.</summary>
/// <param name="list">The patterns.</param>
/// <param name="accepts">Whether a plan that is cheaper than the cutoff is better indeed; null for always.</param>
internal sealed class TreePlans(PatternList list, Func<int[], bool>? accepts)
{
    private readonly PlanCost planCost = new(list.Problem);

    /// <summary>Plans must be cheaper than this: a limit that was set, or the value of <see cref="Best"/>.</summary>
    public Int128 Cutoff { get; set; }

    /// <summary>The best plan that is accepted and was cheaper than the cutoff; null when none was.</summary>
    public int[]? Best { get; private set; }

    /// <summary>Value of <see cref="Relaxed"/>; Int128.MaxValue without one.</summary>
    public Int128 RelaxedValue { get; private set; } = Int128.MaxValue;

    /// <summary>The best solution met in which some items outside are on unlisted arcs; null when none was.</summary>
    public int[]? Relaxed { get; private set; }

    /// <summary>Whether a cheaper plan was refused.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Takes up patterns of which every item is in exactly one.</summary>
    public void Note(ReadOnlySpan<int> patterns)
    {
        var plan = new int[list.Problem.ItemCount];
        bool outside = false;
        foreach (int pattern in patterns)
        {
            for (int at = list.ArcStart[pattern]; at < list.ArcStart[pattern + 1]; at++)
            {
                plan[list.Item[at]] = list.Arc[at];
                outside |= list.Arc[at] < 0 && list.Problem.Floor[list.Item[at]] != CompositeProblem.Never;
            }
        }

        Int128? cost = planCost.Listed(plan);
        bool taken = cost is { } listed && (listed >= Cutoff || accepts is null || accepts(plan));
        HasRefused |= cost is not null && !taken;
        if (taken && cost < Cutoff)
        {
            (Cutoff, Best) = (cost!.Value, plan);
        }

        // Outside stands for left out and for an unlisted arc, whichever is cheaper; where the one is refused the other may still be a better plan.
        if (outside && planCost.Relaxed(plan) is { } relaxed && !(taken && cost == relaxed) && relaxed < RelaxedValue)
        {
            (RelaxedValue, Relaxed) = (relaxed, plan);
        }
    }
}
