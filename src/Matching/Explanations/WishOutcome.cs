namespace Matching;

/// <summary>What became of something wished for a child.</summary>
public enum WishOutcome
{
    /// <summary>The proposal meets it.</summary>
    Met,

    /// <summary>The proposal does not meet it.</summary>
    NotMet,

    /// <summary>Nobody can tell: the home has not recorded it, or no home is proposed for the child. Something to ask, not something refused.</summary>
    Undecided,
}

/// <summary>What a wish is about.</summary>
public enum WishKind
{
    /// <summary>One home (<see cref="HomeWish"/>).</summary>
    Home,

    /// <summary>Living near a place (<see cref="PlaceWish"/>).</summary>
    Place,

    /// <summary>Living with another child (<see cref="PersonWish"/>).</summary>
    Person,

    /// <summary>A feature of the home (<see cref="FeatureWish"/>).</summary>
    Feature,

    /// <summary>A need stated as the child's own, of language, culture or faith, or a desirable need of care (<see cref="Child.Needs"/>).</summary>
    Need,

    /// <summary>Something that the child likes to do (<see cref="Child.Interests"/>).</summary>
    Interest,
}
