namespace Matching;

/// <summary>Where the approval names children, only they are placed there.</summary>
/// <remarks>
/// <para>Source: SI 2018/1333 reg 8(5) (terms may be for "a particular named child or children"); SI 2015/1818 reg 23(2)(b). Some children's homes are registered for one
/// named child in the same way.</para>
/// <para>An approval that names nobody is for anybody. Connected persons' homes have a rule of their own (<see cref="ConnectedPersonForNamedChild"/>). An emergency does
/// not open such a home: carers approved for one child were not assessed for another. Foster children who stay with their present carers are not judged, for terms bind
/// when a child is placed.</para>
/// </remarks>
public sealed class NamedChildrenOnly : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-08";

    /// <inheritdoc/>
    public override string Title => "Named children only";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SI 2018/1333 reg 8(5); SI 2015/1818 reg 23(2)(b)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home is not KinshipHome && placement.Home.Approval.NamedChildren is { Count: > 0 } named && !named.Contains(placement.Child.Id)
        && !TermsOfApproval.StaysWithCarers(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new((int)home.Kind, home.Approval.NamedChildren.Count > 0 ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is approved for named children only ({Words.List(placement.Home.Approval.NamedChildren)}); child '{placement.Child.Id}' is not named.";
}
