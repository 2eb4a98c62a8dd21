namespace Matching;

/// <summary>The provider or carers have not declined this child.</summary>
/// <remarks>
/// Source: SI 2015/1818 reg 23(3)(a) (the fostering service that approved the carers consents); SI 2017/1264 reg 14 (a provider must not provide the service unless it has
/// determined that it is suitable). A decline excludes this child and this home and costs the carers nothing. It also ends staying: carers who decline a child who lives
/// with them have given notice.
/// </remarks>
public sealed class NotDeclined : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-10";

    /// <inheritdoc/>
    public override string Title => "Not declined";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 reg 23(3)(a); SI 2017/1264 reg 14";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Problem.HasDeclined(placement.Child.Id, placement.Home.Id) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' has declined child '{placement.Child.Id}'.";
}
