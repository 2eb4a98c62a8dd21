namespace Matching;

/// <summary>Who runs homes or approves carers.</summary>
/// <remarks>Checked once, by <see cref="MatchingProblemBuilder.Build"/>. Identity is by <see cref="Id"/>. Immutable.</remarks>
public sealed record Provider
{
    /// <summary>The provider's id.</summary>
    public required ProviderId Id { get; init; }

    /// <summary>Legal form, as the law on profit tells them apart.</summary>
    public required ProviderKind Kind { get; init; }

    /// <summary>The authority, where the provider is one; null otherwise.</summary>
    public AuthorityId? Authority { get; init; }

    /// <summary>Country whose regulator registers it.</summary>
    /// <value>Default: <see cref="Country.Wales"/>.</value>
    public Country Country { get; init; } = Country.Wales;

    /// <summary>What it is registered for (Regulation and Inspection of Social Care (Wales) Act 2016 s.5); a local authority's own fostering counts as registered.</summary>
    /// <value>Default: <see cref="HomeKinds.All"/>.</value>
    public HomeKinds RegisteredFor { get; init; } = HomeKinds.All;

    /// <summary>Ages that its registration covers.</summary>
    /// <value>Default: <see cref="AgeRange.AllChildren"/>.</value>
    public AgeRange RegisteredAges { get; init; } = AgeRange.AllChildren;

    /// <summary>When it was registered; null when not recorded.</summary>
    public DateOnly? RegisteredOn { get; init; }

    /// <summary>Identity is by <see cref="Id"/>.</summary>
    /// <param name="other">Another provider.</param>
    public bool Equals(Provider? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The id and nothing else.</summary>
    public override string ToString() => $"Provider '{Id}'";
}

/// <summary>Legal forms of providers.</summary>
public enum ProviderKind
{
    /// <summary>A local authority.</summary>
    LocalAuthority,

    /// <summary>Not for profit, in one of the four forms of the Health and Social Care (Wales) Act 2025.</summary>
    NotForProfit,

    /// <summary>For profit.</summary>
    ForProfit,
}
