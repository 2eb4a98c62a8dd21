namespace Matching;

/// <summary>What a rule finds in one case.</summary>
/// <remarks>The default value is <see cref="Nothing"/>. Immutable.</remarks>
public readonly record struct Finding
{
    private Finding(FindingKind kind, double amount)
    {
        Kind = kind;
        Amount = amount;
    }

    /// <summary>The rule holds, or does not concern this case.</summary>
    public static Finding Nothing => default;

    /// <summary>The rule is broken: the case is impossible.</summary>
    public static Finding Broken => new(FindingKind.Broken, 1);

    /// <summary>What is found.</summary>
    public FindingKind Kind { get; }

    /// <summary>How much, in the rule's unit, finite and 0 or more.</summary>
    public double Amount { get; }

    /// <summary>The rule counts by an amount. An amount of 0 is nothing.</summary>
    /// <param name="amount">In the rule's unit, finite and 0 or more.</param>
    public static Finding Counts(double amount) => amount == 0 ? default : new(FindingKind.Counts, amount);

    /// <summary>An approval is needed.</summary>
    /// <param name="amount">In the rule's unit, finite and 0 or more.</param>
    public static Finding NeedsApproval(double amount = 1) => new(FindingKind.NeedsApproval, amount);
}

/// <summary>Kinds of finding.</summary>
public enum FindingKind
{
    /// <summary>Holds, or does not concern the case.</summary>
    Nothing = 0,

    /// <summary>Counts by its amount.</summary>
    Counts,

    /// <summary>Needs an approval, and counts by its amount.</summary>
    NeedsApproval,

    /// <summary>Impossible.</summary>
    Broken,
}
