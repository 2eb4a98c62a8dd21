namespace Matching;

/// <summary>One change that, with the others of its set, would let a home be proposed for a child who is unplaced. A question to put to people, nothing that is done.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Kind">What would change.</param>
/// <param name="By">Who could change it.</param>
/// <param name="Size">How much: days, years of age, kinds of placement, children named, places, thousandths of a member of staff; 1 where there is no more or less.</param>
/// <param name="Edit">The change as an edit of the problem, to be tried in a <see cref="Scenario"/>.</param>
public sealed record RequiredChange(ChangeKind Kind, LiftedBy By, int Size, ScenarioEdit Edit)
{
    /// <summary>The change, and who could make it, in words.</summary>
    public override string ToString() => Edit.Describe();
}

/// <summary>Kinds of change, from what asks least of people to what asks most.</summary>
public enum ChangeKind
{
    /// <summary>The home is available some days earlier.</summary>
    AvailableEarlier,

    /// <summary>The home withdraws a decline of the child.</summary>
    DeclineWithdrawn,

    /// <summary>An officer allows a foster home outside its terms of approval, in an emergency and for six working days (SI 2015/1818 reg 24).</summary>
    EmergencyOutsideApproval,

    /// <summary>The home becomes able to meet an essential need: training, equipment, a step-free room.</summary>
    CapabilityOffered,

    /// <summary>The terms of approval reach further ages.</summary>
    AgesApproved,

    /// <summary>The terms of approval admit another kind of placement.</summary>
    KindsApproved,

    /// <summary>The terms of approval admit any sex.</summary>
    SexesApproved,

    /// <summary>An approval for named children names this child too.</summary>
    ChildNamed,

    /// <summary>An exemption from the usual fostering limit, for this child by name.</summary>
    FosteringLimitExemption,

    /// <summary>More places in the terms of approval.</summary>
    MorePlaces,

    /// <summary>A home that takes one child at a time takes more.</summary>
    MoreThanOneChild,

    /// <summary>More staff on a usual shift.</summary>
    MoreStaff,

    /// <summary>The child's care plan allows another kind of home.</summary>
    CarePlanAllows,

    /// <summary>A professional withdraws a veto or a pin.</summary>
    JudgementWithdrawn,

    /// <summary>The Welsh Ministers approve a supplementary placement.</summary>
    MinistersApproval,
}
