namespace Matching;

/// <summary>The home itself is registered, or its carers are approved.</summary>
/// <remarks>
/// <para>Source: Regulation and Inspection of Social Care (Wales) Act 2016 s.5 (places at which a service is provided are part of its registration); SI 2015/1818
/// reg 23(2)(a) (a foster parent must be approved).</para>
/// <para>Reads <see cref="Home.IsRegistered"/>. A connected person who is not approved yet keeps it at true and leaves <see cref="KinshipHome.AssessedOn"/> null: temporary
/// approval is then a task (<see cref="ConnectedPersonTemporary"/>). False says that approval was refused or has ended.</para>
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
    public override Finding Evaluate(in PlacementCase placement) => placement.Home.IsRegistered ? Finding.Nothing : Finding.Broken;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(home.IsRegistered ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) => $"Home '{placement.Home.Id}' is not registered or approved.";
}
