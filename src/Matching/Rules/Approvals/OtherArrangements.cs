namespace Matching;

/// <summary>Supported accommodation, which is "other arrangements": a review of the child's case comes first, and the authority is satisfied that it is suitable.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81(6)(d) (s.81A(3)(d) once in force), subject to s.82: only after a review of the child's case, or urgently where well-being needs it; SI 2015/1818 reg
/// 30 and schedule 7: the authority is satisfied that the accommodation is suitable, the child visits it unless that is not practicable, and the independent reviewing officer is
/// informed.</para>
/// <para>Concerns supported accommodation at any age that the policy admits. A child who would stay is not placed anew, and is not asked for again. Amount 1. Default weight 10: a
/// review has to meet, and the law names these arrangements last.</para>
/// </remarks>
public sealed class OtherArrangements : ApprovalRule
{
    /// <inheritdoc/>
    public override string Id => "A-07";

    /// <inheritdoc/>
    public override string Title => "Other arrangements: review first";

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 ss.81(6)(d) and 82; SI 2015/1818 reg 30 and sch 7";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement is { IsPresentHome: false, Home: SupportedAccommodation } ? Finding.NeedsApproval() : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is supported accommodation, which for child '{placement.Child.Id}' is other arrangements.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        (placement.Referral.Urgency == Urgency.Emergency
            ? $"Authority '{placement.Child.Authority}' records why the well-being of child '{placement.Child.Id}' cannot wait for a review, "
            : $"A review of the case of child '{placement.Child.Id}' decides on other arrangements, ")
        + $"and authority '{placement.Child.Authority}' is satisfied that home '{placement.Home.Id}' is suitable and informs the independent reviewing officer, before the placement is made.";
}
