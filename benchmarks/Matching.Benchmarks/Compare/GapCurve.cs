namespace Matching.Benchmarks.Compare;

/// <summary>Value and bound of one solve over time, and when its gap fell to a limit.</summary>
internal sealed class GapCurve
{
    private readonly List<(double Seconds, double Gap)> points = [];

    /// <summary>The best value so far; null before the first plan.</summary>
    public double? Value { get; private set; }

    /// <summary>The best bound so far; null before the first.</summary>
    public double? Bound { get; private set; }

    /// <summary>Seconds to the first plan; null without one.</summary>
    public double? FirstPlan { get; private set; }

    /// <summary>Seconds to proof; null without it.</summary>
    public double? Proof { get; private set; }

    /// <summary>(value − bound) / max(1, |value|), a fraction, as in the engine's results; null before there are both.</summary>
    public double? Gap => Value is { } value && Bound is { } bound ? Math.Max(0, (value - bound) / Math.Max(1, Math.Abs(value))) : null;

    /// <summary>Takes what a solver says at a time; null for what it does not say. What is worse than before is left aside.</summary>
    public void Add(double seconds, double? value, double? bound)
    {
        if (value is { } plan && !(plan >= Value))
        {
            Value = plan;
            FirstPlan ??= seconds;
        }

        if (bound is { } least && !(least <= Bound))
        {
            Bound = least;
        }

        if (Gap is { } gap)
        {
            points.Add((seconds, gap));
        }
    }

    /// <summary>The solver says that its plan is the best.</summary>
    public void Prove(double seconds)
    {
        Bound = Value;
        Proof ??= seconds;
        points.Add((seconds, 0));
    }

    /// <summary>Seconds until the gap was at most this fraction; null when it never was.</summary>
    public double? Reached(double gap)
    {
        int index = points.FindIndex(point => point.Gap <= gap);
        return index < 0 ? null : points[index].Seconds;
    }
}
