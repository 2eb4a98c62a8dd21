namespace Matching;

/// <summary>An exemption from the usual fostering limit that has still to be sought: the authority where the carers live gives it.</summary>
/// <remarks>
/// <para>Source: Children Act 1989 schedule 7 para 4: the authority in whose area the carer lives may exempt the carer, in writing, naming the children and any conditions.
/// Until then <see cref="UsualFosteringLimit"/> of three would be exceeded.</para>
/// <para>Concerns children whom an exemption that is not granted names, in a foster home approved for more than three children: with three places or fewer the limit cannot be
/// exceeded. It looks at one child at a time, so it asks also where fewer come in the end; the officer then has nothing to seek. A child who would stay is concerned as well,
/// because the limit counts everybody who lives there. Amount 1. Default weight 10: another authority's decision, often with conditions.</para>
/// </remarks>
public sealed class FosteringLimitExemptionSought : ApprovalRule
{
    /// <inheritdoc/>
    public override string Id => "A-03";

    /// <inheritdoc/>
    public override string Title => "Exemption from the usual fostering limit";

    /// <inheritdoc/>
    public override string Source => "Children Act 1989 sch 7 para 4";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is FosterHome { Exemption: { IsGranted: false } exemption }
        && placement.Home.Approval.Places > UsualFosteringLimit.Limit
        && exemption.Children.Contains(placement.Child.Id)
            ? Finding.NeedsApproval()
            : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Foster home '{placement.Home.Id}' needs an exemption from the usual fostering limit of {UsualFosteringLimit.Limit} that names child '{placement.Child.Id}'; it has not been granted.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        $"Authority '{placement.Home.Authority}', in whose area the carers live, grants foster home '{placement.Home.Id}' a written exemption that "
        + $"names child '{placement.Child.Id}', before more than {UsualFosteringLimit.Limit} children live there.";
}
