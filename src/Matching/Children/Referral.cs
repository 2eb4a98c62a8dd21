namespace Matching;

/// <summary>One child who needs a home from a date: a new entry, a planned move, or notice given on the present home.</summary>
/// <remarks>
/// A child with a present home is movable only with a <see cref="MoveReason"/>; without one the child is settled (<see cref="Resident"/>), and a settled child
/// is never moved (SI 2015/1818 reg 15). Checked once, by <see cref="MatchingProblemBuilder.Build"/>. Immutable.
/// </remarks>
public sealed record Referral
{
    /// <summary>The child.</summary>
    public required Child Child { get; init; }

    /// <summary>The date from which a home is needed, at most two years after the problem's own; null for the problem's own.</summary>
    public DateOnly? From { get; init; }

    /// <summary>How soon a home is needed.</summary>
    /// <value>Default: <see cref="Urgency.Planned"/>.</value>
    public Urgency Urgency { get; init; } = Urgency.Planned;

    /// <summary>The kind of placement sought.</summary>
    /// <value>Default: <see cref="PlacementKind.LongTerm"/>.</value>
    public PlacementKind Kind { get; init; } = PlacementKind.LongTerm;

    /// <summary>Kinds of home that the care plan allows.</summary>
    /// <value>Default: <see cref="HomeKinds.Usual"/>.</value>
    public HomeKinds CarePlan { get; init; } = HomeKinds.Usual;

    /// <summary>The home where the child lives now; null for none.</summary>
    public HomeId? PresentHome { get; init; }

    /// <summary>Since when the child has lived in <see cref="PresentHome"/>; null when not recorded.</summary>
    public DateOnly? PresentSince { get; init; }

    /// <summary>Why a child who has a home may be moved; required with <see cref="PresentHome"/>, null without.</summary>
    public MoveReason? MoveReason { get; init; }

    /// <summary>
    /// Whether an officer allows a foster home outside its terms of approval in an emergency, for at most six working days (SI 2015/1818 reg 24).
    /// </summary>
    public bool EmergencyOutsideApproval { get; init; }

    /// <summary>The day from which the home is needed: <see cref="From"/>, or the problem's.</summary>
    internal DateOnly NeededFrom(MatchingProblem problem) => From ?? problem.AsOf;

    /// <summary>The child's age on that day, whole years.</summary>
    internal int AgeWhenNeeded(MatchingProblem problem) => Child.AgeOn(NeededFrom(problem));

    /// <summary>Identity is by the child.</summary>
    /// <param name="other">Another referral.</param>
    public bool Equals(Referral? other) => other is not null && Child == other.Child;

    /// <inheritdoc/>
    public override int GetHashCode() => Child.GetHashCode();

    /// <summary>The child's id and nothing else.</summary>
    public override string ToString() => $"Referral of child '{Child.Id}'";
}

/// <summary>How soon a home is needed, most urgent first: being left unplaced is compared in this order.</summary>
public enum Urgency
{
    /// <summary>Today: no safe place to sleep.</summary>
    Emergency = 0,

    /// <summary>Within days.</summary>
    Urgent = 1,

    /// <summary>By plan.</summary>
    Planned = 2,
}

/// <summary>Kinds of placement, as terms of approval speak of them.</summary>
public enum PlacementKind
{
    /// <summary>Long-term or permanent.</summary>
    LongTerm,

    /// <summary>Short-term, task-centred.</summary>
    ShortTerm,

    /// <summary>Emergency.</summary>
    Emergency,

    /// <summary>Short break (respite).</summary>
    ShortBreak,

    /// <summary>Remand.</summary>
    Remand,

    /// <summary>Parent and child.</summary>
    ParentAndChild,
}

/// <summary>Why a child who has a home may be moved (SI 2015/1818 reg 15).</summary>
public enum MoveReason
{
    /// <summary>A review has decided that the placement should end or may change. The present home stays open.</summary>
    ReviewDecision,

    /// <summary>Immediate risk of significant harm. The present home is closed to the child.</summary>
    RiskOfHarm,

    /// <summary>The provider or carer has given notice. The present home is closed to the child.</summary>
    ProviderNotice,

    /// <summary>A planned step nearer home or toward family. The present home stays open.</summary>
    PlannedStepNearerHome,
}

/// <summary>A child who lives in a home and is not to be moved: takes a place, and counts for who can live together.</summary>
/// <param name="Child">The settled child.</param>
/// <param name="Home">Where the child lives.</param>
/// <param name="Since">Since when; null when not recorded.</param>
public sealed record Resident(Child Child, HomeId Home, DateOnly? Since = null);
