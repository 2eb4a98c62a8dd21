namespace Matching;

/// <summary>Few children for each member of staff.</summary>
/// <remarks>
/// <para>For homes with staff on shifts: places for each member of staff on a usual shift, beyond <see cref="UsualChildren"/>. The home is reckoned as full, so that the
/// amount does not depend on who else is proposed. Nothing where the staff on shift are not recorded: nothing is known.</para>
/// <para>Source: practice; what staff and young people in Wales call part of a good home.</para>
/// <para>Unit: children for each member of staff, beyond the usual. Range: 0 and more. Default weight: 3 km-eq. An assumption.</para>
/// </remarks>
public sealed class ChildrenPerStaff : PlacementRule
{
    /// <summary>Default of <see cref="UsualChildren"/>: 2.</summary>
    public const double DefaultUsualChildren = 2;

    /// <summary>Makes the rule.</summary>
    /// <param name="usualChildren">The greatest number of children for each member of staff that counts nothing, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="usualChildren"/> is not a number of 0 or more.</exception>
    public ChildrenPerStaff(double usualChildren = DefaultUsualChildren)
    {
        if (!(usualChildren >= 0) || !double.IsFinite(usualChildren))
        {
            throw new ArgumentOutOfRangeException(nameof(usualChildren), usualChildren, "W-23: the usual number of children for each member of staff must be 0 or more.");
        }

        UsualChildren = usualChildren;
    }

    /// <summary>The greatest number of children for each member of staff that counts nothing.</summary>
    public double UsualChildren { get; }

    /// <inheritdoc/>
    public override string Id => "W-23";

    /// <inheritdoc/>
    public override string Title => "Few children for each member of staff";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice: what staff in Wales call a good home";

    /// <inheritdoc/>
    public override string Unit => "children for each member of staff beyond the usual";

    /// <inheritdoc/>
    public override double DefaultWeight => 3;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is StaffedHome { Staff.OnShift: { } staff } home ? Finding.Counts(Math.Max(0, (home.Approval.Places / staff) - UsualChildren)) : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => home is StaffedHome { Staff.OnShift: { } staff } ? RuleClass.OfAmount(staff, home.Approval.Places) : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        double staff = (placement.Home as StaffedHome)?.Staff.OnShift ?? 0;
        return $"Home '{placement.Home.Id}' has {WishText.Count(placement.Home.Approval.Places, "place", "places")} and {WishText.Number(staff)} staff on a usual shift, which is {WishText.Count(finding.Amount, "child", "children")} for each beyond the usual {WishText.Number(UsualChildren)}.";
    }
}
