namespace Matching;

/// <summary>How many alternative plans are wanted, how near to the best and how different from each other.</summary>
/// <remarks>Immutable.</remarks>
public sealed record AlternativeOptions
{
    /// <summary>The greatest number of plans, the best one included: 1 to 100.</summary>
    /// <value>Default: 3.</value>
    public int Count { get; init; } = 3;

    /// <summary>
    /// How far a plan may be above the bound that is proven for the best one, at the level of wishes, as a fraction of its own value (0.01 = 1 %), 0 or more; null for any.
    /// </summary>
    /// <value>Default: 0.01.</value>
    public double? GreatestGap { get; init; } = 0.01;

    /// <summary>The same in kilometre-equivalents, 0 or more; null for any. Where both are given, both must hold.</summary>
    /// <value>Default: null.</value>
    public KilometreEquivalent? GreatestExtra { get; init; }

    /// <summary>In how many children's homes, at least, each plan differs from every other, 1 or more. A home proposed to one and no home to the other is a difference too.</summary>
    /// <value>Default: 5.</value>
    public int LeastDifferences { get; init; } = 5;

    /// <summary>Limits and seed of the search for each plan.</summary>
    /// <value>Default: no limit.</value>
    public MatchOptions Search { get; init; } = new();

    internal void Validate()
    {
        if (Count is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(Count), Count, "The number of plans must be from 1 to 100.");
        }

        if (GreatestGap is { } gap && !(gap >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(GreatestGap), gap, "The greatest gap must be a fraction of 0 or more, or null for any.");
        }

        if (GreatestExtra is { Tenths: < 0 } extra)
        {
            throw new ArgumentOutOfRangeException(nameof(GreatestExtra), extra, "The greatest extra must be 0 km-eq or more, or null for any.");
        }

        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(LeastDifferences);
        Search.Validate();
    }

    /// <summary>Whether a plan of so much at the level of wishes is near enough to a bound. More is never nearer.</summary>
    internal bool Allows(long value, long bound) =>
        (GreatestGap is not { } gap || new Solver.LevelValue("", value, bound).Gap <= gap) && (GreatestExtra is not { } extra || value - bound <= extra.Tenths);
}
