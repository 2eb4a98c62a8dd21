namespace Matching;

/// <summary>Who could lift a rule that rules out a home. Nobody is asked to; it says only where a change would have to come from.</summary>
public enum LiftedBy
{
    /// <summary>Nobody: the law or a child's safety forbids it, or it cannot be known what the rule says. No change is ever offered against it.</summary>
    Nobody = 0,

    /// <summary>The home: its carers, or who runs it.</summary>
    Home,

    /// <summary>Who approved the carers or registered the home: the fostering service and its panel, the regulator, or the authority in whose area the carers live.</summary>
    Approver,

    /// <summary>The authority that looks after the child, by a review of the care plan.</summary>
    Authority,

    /// <summary>The professional who judged.</summary>
    Professional,

    /// <summary>The Welsh Ministers.</summary>
    Ministers,
}

/// <summary>Says of each rule that must hold who could lift it.</summary>
internal static class RuleLift
{
    /// <summary>
    /// Not listed, and so never lifted: registration of provider and home, exclusion zones, unsafe people, severe impact, a child who must live alone, siblings assessed to be apart or
    /// together, secure accommodation, connected persons' homes for others, the least age of supported accommodation, for-profit limits by law, a present home that is closed, limits on
    /// the whole plan; and every rule of the user's own, of which nothing is known but that it must hold.
    /// </summary>
    public static LiftedBy Of(Rule rule) => rule switch
    {
        AvailableOnTheDay or NotDeclined => LiftedBy.Home,
        EssentialNeedsMet or HomeTakesOneChild or StaffOnShift => LiftedBy.Home,
        PlacesAvailable or UsualFosteringLimit or WithinApprovedAges or WithinApprovedSexes or ApprovedKindOfPlacement or NamedChildrenOnly => LiftedBy.Approver,
        WithinCarePlan => LiftedBy.Authority,
        NotVetoed or PinnedElsewhere => LiftedBy.Professional,
        ForProfitByApproval => LiftedBy.Ministers,
        _ => LiftedBy.Nobody,
    };
}
