namespace Matching.Testing;

/// <summary>A child while the register is being made.</summary>
internal sealed class ChildDraft
{
    public required ChildId Id { get; init; }

    public required AuthorityFigures Authority { get; init; }

    public required int Age { get; init; }

    public required DateOnly Born { get; init; }

    public required Sex Sex { get; init; }

    public required bool Unaccompanied { get; init; }

    public required bool SpeaksWelsh { get; init; }

    public required bool Disabled { get; init; }

    public required GeoPoint Community { get; init; }

    public UnitDraft Unit { get; set; } = null!;

    public bool LivesAlone { get; set; }

    public double? StaffNeeded { get; set; }

    public List<Need> Needs { get; } = [];

    public PlacementKind Kind { get; set; }

    public HomeKinds CarePlan { get; set; }

    public int PlacementsInYear { get; set; }

    public DateOnly? Since { get; set; }

    public SecureAuthorisation? Secure { get; set; }

    /// <summary>The finished child, made when everything about it is known.</summary>
    public Child Child { get; set; } = null!;

    public HomeDraft? Home => Unit.Home;

}

/// <summary>Brothers and sisters who are looked after, or one child alone.</summary>
internal sealed class FamilyDraft
{
    public required AuthorityFigures Authority { get; init; }

    public List<ChildDraft> Children { get; } = [];

    public List<UnitDraft> Units { get; } = [];
}

/// <summary>The children of a family who live in one home, or come together.</summary>
internal sealed class UnitDraft
{
    public required FamilyDraft Family { get; init; }

    public List<ChildDraft> Children { get; } = [];

    public Setting Setting { get; set; }

    public ProviderKind Provider { get; set; }

    public Reach Reach { get; set; }

    /// <summary>Where their home is meant to be, before one is found there.</summary>
    public Area Target { get; set; }

    /// <summary>Where they live; for new entries the vacant home of a connected person, or null.</summary>
    public HomeDraft? Home { get; set; }

    /// <summary>Whether they come into care now, without a home.</summary>
    public bool IsNew { get; set; }

    public Urgency Urgency { get; set; } = Urgency.Planned;

    public MoveReason? MoveReason { get; set; }

    public bool IsReferredToday => IsNew || MoveReason is not null;

    public ChildDraft First => Children[0];
}

/// <summary>Where a child lives, as statistics count it.</summary>
internal enum Setting
{
    Parents,
    Kinship,
    Adoption,
    Foster,
    Residential,
    Supported,
    Secure,
}

/// <summary>How far from the responsible authority a home is.</summary>
internal enum Reach
{
    OwnArea,
    OtherWelsh,
    OutsideWales,
}
