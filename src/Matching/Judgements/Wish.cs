namespace Matching;

/// <summary>Something the child, or a parent, wishes about a home (SSWBA 2014 s.6(2), (4)). Always shown in the explanation, met or not.</summary>
/// <remarks>Immutable.</remarks>
public abstract record Wish
{
    private protected Wish()
    {
    }

    /// <summary>The child it is for.</summary>
    public required ChildId Child { get; init; }

    /// <summary>Whose wish it is.</summary>
    /// <value>Default: the child's own.</value>
    public WishedBy By { get; init; }

    /// <summary>From 1 to 3: 1 would like, 2 matters, 3 matters very much.</summary>
    /// <value>Default: 2.</value>
    public int Importance { get; init; } = 2;

    /// <summary>True when the wish is that it be not so.</summary>
    public bool Against { get; init; }

    /// <summary>The child's id and nothing else.</summary>
    public sealed override string ToString() => $"Wish of child '{Child}'";
}

/// <summary>A wish about one home.</summary>
public sealed record HomeWish : Wish
{
    /// <summary>The home.</summary>
    public required HomeId Home { get; init; }
}

/// <summary>A wish to live near a place, or not.</summary>
public sealed record PlaceWish : Wish
{
    /// <summary>The place: a community, never an address.</summary>
    public required GeoPoint Place { get; init; }

    /// <summary>How near, road distance, inclusive, 0 to 500 km.</summary>
    public required Distance Within { get; init; }
}

/// <summary>A wish to live with another child of the register, or not.</summary>
public sealed record PersonWish : Wish
{
    /// <summary>The other child, settled or referred.</summary>
    public required ChildId Other { get; init; }
}

/// <summary>A wish about a feature of the home, or what one can do there.</summary>
public sealed record FeatureWish : Wish
{
    /// <summary>The feature, in the vocabulary of capabilities.</summary>
    public required Capability Feature { get; init; }
}

/// <summary>Whose wish it is.</summary>
public enum WishedBy
{
    /// <summary>The child's own (SSWBA 2014 s.6(2)).</summary>
    Child,

    /// <summary>A parent's (s.6(4), under 16).</summary>
    Parent,
}
