namespace Matching;

/// <summary>A home that may take looked-after children.</summary>
/// <remarks>Checked once, by <see cref="MatchingProblemBuilder.Build"/>. Identity is by <see cref="Id"/>. Immutable.</remarks>
public abstract record Home
{
    private protected Home()
    {
    }

    /// <summary>The home's id.</summary>
    public required HomeId Id { get; init; }

    /// <summary>Who runs it, or approved its carers.</summary>
    public required ProviderId Provider { get; init; }

    /// <summary>Where it is: the middle of its community, not an address.</summary>
    public required GeoPoint Location { get; init; }

    /// <summary>The authority in whose area it is.</summary>
    public required AuthorityId Authority { get; init; }

    /// <summary>Terms of approval, or conditions of registration.</summary>
    public required Approval Approval { get; init; }

    /// <summary>Its kind, exactly one.</summary>
    public abstract HomeKinds Kind { get; }

    /// <summary>What is known of its capabilities; a capability that is missing is not recorded, which is not "no".</summary>
    /// <value>Default: nothing recorded.</value>
    public IReadOnlyDictionary<Capability, bool> Capabilities { get; init => field = value is null ? null! : new Dictionary<Capability, bool>(value); } = new Dictionary<Capability, bool>();

    /// <summary>Whether it is registered or approved at all; a home that is not is never proposed.</summary>
    /// <value>Default: true.</value>
    public bool IsRegistered { get; init; } = true;

    /// <summary>When the home was registered or its carers were approved; null when not recorded.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>Places approved before 1 April 2027; null when the number has not been raised since. For-profit homes cannot use places added later.</summary>
    public int? PlacesBeforeApril2027 { get; init; }

    /// <summary>First day on which it can take a child; null for at once.</summary>
    public DateOnly? AvailableFrom { get; init; }

    /// <summary>Days on which it cannot take a child: carers' breaks, works.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<DateSpan> Unavailable { get; init => field = Held.List(value); } = [];

    /// <summary>Whether it takes one child at a time, by its statement of purpose.</summary>
    public bool TakesOneChild { get; init; }

    /// <summary>Pounds a week for one child, 0 to 100,000; null when not recorded.</summary>
    public decimal? WeeklyCost { get; init; }

    /// <summary>Everybody else who lives or works there, as far as recorded.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<PersonId> Household { get; init => field = Held.List(value); } = [];

    /// <summary>What one can do there, as plain words in common with children ("football", "horses").</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Interests { get; init => field = Held.List(value); } = [];

    /// <summary>What is known of a capability.</summary>
    /// <param name="capability">The capability.</param>
    public CapabilityAnswer Answer(Capability capability) =>
        Capabilities.TryGetValue(capability, out bool has) ? has ? CapabilityAnswer.Yes : CapabilityAnswer.No : CapabilityAnswer.NotRecorded;

    /// <summary>Identity is by <see cref="Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public virtual bool Equals(Home? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <summary>The id and nothing else.</summary>
    public sealed override string ToString() => $"Home '{Id}'";
}
