namespace Matching;

/// <summary>What a plan is measured by, over all children, settled and referred; the same table before and after.</summary>
/// <remarks>Immutable.</remarks>
public sealed record PlanMeasures
{
    /// <summary>Children of the register, settled and referred.</summary>
    public required int Children { get; init; }

    /// <summary>Children who have a home.</summary>
    public required int Placed { get; init; }
}
