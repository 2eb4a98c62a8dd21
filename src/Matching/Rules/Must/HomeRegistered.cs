namespace Matching;

/// <summary>The home itself is registered, or its carers are approved, on the day.</summary>
/// <remarks>
/// <para>Source: Regulation and Inspection of Social Care (Wales) Act 2016 s.5 (places at which a service is provided are part of its registration); SI 2015/1818
/// reg 23(2)(a) (a foster parent must be approved).</para>
/// <para>Reads <see cref="Home.IsRegistered"/>, and <see cref="Home.ApprovedOn"/>: an approval that begins after the day the home is needed does not hold yet; a date that
/// is not recorded passes. A connected person who is not approved yet keeps <see cref="Home.IsRegistered"/> at true and leaves
/// <see cref="KinshipHome.AssessedOn"/> null: temporary approval is then a task (<see cref="ConnectedPersonTemporary"/>), so the date is not judged here.</para>
/// <para>Registration is needed on every day of a placement, so a child who would stay in the present home is judged as well.</para>
/// </remarks>
public sealed class HomeRegistered : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-02";

    /// <inheritdoc/>
    public override string Title => "Home registered or approved";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Regulation and Inspection of Social Care (Wales) Act 2016 s.5; SI 2015/1818 reg 23(2)(a)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        !placement.Home.IsRegistered || ApprovedTooLate(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        !placement.Home.IsRegistered
            ? $"Home '{placement.Home.Id}' is not registered or approved."
            : $"Home '{placement.Home.Id}' is registered or approved from {placement.Home.ApprovedOn:O}, after {placement.From:O}, when it is needed.";

    private static bool ApprovedTooLate(in PlacementCase placement) => placement.Home is not KinshipHome && placement.Home.ApprovedOn > placement.From;
}
