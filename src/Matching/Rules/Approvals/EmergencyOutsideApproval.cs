namespace Matching;

/// <summary>An emergency placement with foster carers outside their terms of approval: at most six working days, by which the terms are amended or the placement ends.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 24. Needs three things: an emergency, an officer who allows it for this child (<see cref="Referral.EmergencyOutsideApproval"/>), and a foster home.
/// Then ages, sexes and kinds of placement outside the terms cost instead of barring; the number of places, the usual fostering limit and named children still bar.</para>
/// <para>The rules that hold the terms let the case pass whether or not a policy has this rule, so a policy that drops it hides the task and should not. Amount 1 however many terms
/// are exceeded. Default weight 25, the highest: six working days later the child may have to move again.</para>
/// </remarks>
public sealed class EmergencyOutsideApproval : ApprovalRule
{
    /// <summary>How long the placement may last outside the terms: 6 working days.</summary>
    public const int WorkingDays = 6;

    /// <inheritdoc/>
    public override string Id => "A-04";

    /// <inheritdoc/>
    public override string Title => "Emergency outside the terms of approval";

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 24";

    /// <inheritdoc/>
    public override double DefaultWeight => 25;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) => Allows(placement) && IsOutside(placement) ? Finding.NeedsApproval() : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => IsAllowed(referral)
        ? new(1, referral.AgeWhenNeeded(problem), (int)referral.Child.Sex, (int)referral.Kind)
        : RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => home is FosterHome
        ? new(home.Approval.Ages.From, home.Approval.Ages.To, (int)home.Approval.Sexes, 1 + TermsOfApproval.KindsMask(home))
        : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Foster home '{placement.Home.Id}' would take child '{placement.Child.Id}' in an emergency outside its terms of approval as to {string.Join(", ", Exceeded(placement))}.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        $"Within {WorkingDays} working days of the placement the fostering service '{placement.Provider.Id}' amends the terms of approval of "
        + $"home '{placement.Home.Id}' as to {string.Join(", ", Exceeded(placement))} for child '{placement.Child.Id}', "
        + $"or authority '{placement.Child.Authority}' ends the placement on that day.";

    /// <summary>Whether the law lets this placement go beyond the terms for a few days.</summary>
    internal static bool Allows(in PlacementCase placement) =>
        placement is { Home: FosterHome, IsPresentHome: false } && IsAllowed(placement.Referral);

    /// <summary>Whether an officer allows it for this child, and it is an emergency.</summary>
    internal static bool IsAllowed(Referral referral) => referral is { Urgency: Urgency.Emergency, EmergencyOutsideApproval: true };

    private static bool IsOutside(in PlacementCase placement) =>
        TermsOfApproval.OutsideAges(placement) || TermsOfApproval.OutsideSexes(placement) || TermsOfApproval.OutsideKinds(placement);

    private static List<string> Exceeded(in PlacementCase placement)
    {
        List<string> terms = [];
        if (TermsOfApproval.OutsideAges(placement))
        {
            terms.Add("age");
        }

        if (TermsOfApproval.OutsideSexes(placement))
        {
            terms.Add("sex");
        }

        if (TermsOfApproval.OutsideKinds(placement))
        {
            terms.Add("kind of placement");
        }

        return terms;
    }
}
