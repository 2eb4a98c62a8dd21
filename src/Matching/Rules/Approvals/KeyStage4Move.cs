namespace Matching;

/// <summary>A move that would disrupt the schooling of a pupil in key stage 4: the nominated officer approves it.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 reg 11(1)–(3). It speaks of a change of placement, so a child who enters care and a child who would stay are not concerned; nor is a move because
/// of immediate risk of harm, or in an emergency, for which the authority makes arrangements for school as soon as it can (11(3)).</para>
/// <para>Key stage 4 is school years 10 and 11. The law gives no distance: schooling counts as disrupted when the home is more than <paramref name="disruptedBeyondKilometres"/> of
/// road from the school, and farther from it than the present home is. A school that is not recorded cannot be judged. Amount 1. Default weight 15:
/// several people are consulted first, and the officer has to be satisfied that schooling will not suffer.</para>
/// </remarks>
/// <param name="disruptedBeyondKilometres">Kilometres of road from home to school beyond which schooling is disrupted, 0 or more, itself not disrupted. Default: 20, an
/// assumption of this library: the law gives none.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="disruptedBeyondKilometres"/> is not a number of 0 or more.</exception>
public sealed class KeyStage4Move(double disruptedBeyondKilometres = 20) : ApprovalRule
{
    /// <summary>Road from home to school beyond which schooling is disrupted; itself not disrupted.</summary>
    public Distance DisruptedBeyond { get; } = double.IsFinite(disruptedBeyondKilometres) && disruptedBeyondKilometres >= 0
        ? Distance.FromKilometres(disruptedBeyondKilometres)
        : throw new ArgumentOutOfRangeException(nameof(disruptedBeyondKilometres), disruptedBeyondKilometres, "The road to school must be a number of kilometres of 0 or more.");

    /// <inheritdoc/>
    public override string Id => "A-02";

    /// <inheritdoc/>
    public override string Title => "Key stage 4 schooling disrupted: nominated officer";

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 11";

    /// <inheritdoc/>
    public override double DefaultWeight => 15;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        !placement.IsPresentHome && IsChange(placement.Referral) && placement.Child.SchoolYear is 10 or 11 && placement.Child.School is { } school && Disrupts(placement, school)
            ? Finding.NeedsApproval()
            : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) =>
        IsChange(referral) && referral.Child.SchoolYear is 10 or 11 && referral.Child.School is not null ? null : RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is {placement.Problem.Travel.Between(placement.Home.Location, placement.Child.School!.Value)} of road from the school of "
        + $"child '{placement.Child.Id}', who is in year {placement.Child.SchoolYear}.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        $"The nominated officer of authority '{placement.Child.Authority}' approves the move of child '{placement.Child.Id}', who is in key stage 4, "
        + $"to home '{placement.Home.Id}' before it is made, after the designated person at "
        + "the school, the education co-ordinator for looked-after children and the independent reviewing officer have been consulted.";

    /// <summary>Whether the regulation speaks of this case: a change of placement, if the home is another one, neither because of immediate risk nor in an emergency.</summary>
    private static bool IsChange(Referral referral) =>
        referral is { PresentHome: not null, Urgency: not Urgency.Emergency, MoveReason: not MoveReason.RiskOfHarm };

    private bool Disrupts(in PlacementCase placement, GeoPoint school)
    {
        Distance journey = placement.Problem.Travel.Between(placement.Home.Location, school);
        Home? present = placement.Problem.FindHome(placement.Referral.PresentHome!.Value);
        return journey > DisruptedBeyond && (present is null || journey > placement.Problem.Travel.Between(present.Location, school));
    }
}
