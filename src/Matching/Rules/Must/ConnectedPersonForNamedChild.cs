namespace Matching;

/// <summary>A connected person's home is for the children it names, and for nobody else.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.81(6)(a) ("a relative, friend or other person connected with" this child); SI 2015/1818 regs 26–27. A connected person's home that names nobody is
/// for nobody. Staying is judged as well: a child who lives there belongs among the named.
/// </remarks>
public sealed class ConnectedPersonForNamedChild : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-23";

    /// <inheritdoc/>
    public override string Title => "Connected person only for a named child";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(6)(a); SI 2015/1818 regs 26–27";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is KinshipHome && !placement.Home.Approval.NamedChildren.Contains(placement.Child.Id) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is a connected person's home, and child '{placement.Child.Id}' is not among the children it names.";
}
