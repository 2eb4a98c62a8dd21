namespace Matching;

/// <summary>Something that is not recorded, on which a proposal or its absence rests: a question to ask before anybody decides.</summary>
/// <remarks>Unknown is not "no": nothing here rules a home out. Immutable.</remarks>
/// <param name="Kind">What is missing.</param>
/// <param name="Child">The child whom it concerns.</param>
/// <param name="Home">The home that should be asked; null where it is about the child alone.</param>
/// <param name="RuleId">The rule that would read it.</param>
/// <param name="Words">The gap and what is assumed meanwhile, as one sentence.</param>
public sealed record CheckItem(CheckKind Kind, ChildId Child, HomeId? Home, string RuleId, string Words)
{
    /// <summary>Other children whom it concerns; empty for none.</summary>
    public IReadOnlyList<ChildId> With { get; init; } = [];

    /// <summary>The capability that nobody has answered for; null unless <see cref="Kind"/> is about one.</summary>
    public Capability? Capability { get; init; }

    /// <summary>The gap in words.</summary>
    public override string ToString() => Words;
}

/// <summary>What may be missing from the record, in the order in which it is told: what keeps children safe first.</summary>
public enum CheckKind
{
    /// <summary>Nobody of the home's household is recorded, and there are people with whom the child must not live.</summary>
    HouseholdNotRecorded,

    /// <summary>Nobody has assessed how the child and others who would live there affect each other.</summary>
    ImpactNotAssessed,

    /// <summary>The home has not recorded whether it can meet an essential need.</summary>
    EssentialNeedNotRecorded,

    /// <summary>The home has not recorded how much staff is on a shift, and the child takes up some.</summary>
    StaffNotRecorded,

    /// <summary>The child's sex is not recorded, so homes that are approved for one sex are closed.</summary>
    SexNotRecorded,

    /// <summary>When a for-profit provider, its home or its carers were registered is not recorded, and the law turns on that day.</summary>
    RegistrationDateNotRecorded,

    /// <summary>The home has not recorded whether it has something that the child or a parent wishes for.</summary>
    WishUndecided,

    /// <summary>The home has not recorded whether it can meet a desirable need, or one of language, culture or faith.</summary>
    DesirableNeedNotRecorded,

    /// <summary>The child's school, or the school year, is not recorded.</summary>
    SchoolNotRecorded,

    /// <summary>Since when the child has lived in the present home is not recorded.</summary>
    PresentSinceNotRecorded,

    /// <summary>From which day the home has room is not recorded.</summary>
    VacancyDateNotRecorded,

    /// <summary>The home has not recorded what one can do there, and the child has interests.</summary>
    InterestsNotRecorded,

    /// <summary>What the home costs is not recorded, and the policy weighs it.</summary>
    CostNotRecorded,
}
