namespace Matching;

/// <summary>A connected person's home comes before every other home.</summary>
/// <remarks>
/// <para>Counts 1 for a child whom a connected person's home names when another home is proposed. A child without such a home costs nothing, wherever proposed.</para>
/// <para>Source: SSWBA 2014 s.81(7)(a), kept by s.81A(5)(b): the authority must give preference to a relative, friend or connected person over everything else.</para>
/// <para>Unit: children. Range: 0 or 1. Level: <see cref="ObjectiveLevel.Law"/>. Default weight: 1 point, because a preference over everything else is a level of its own;
/// no number of kilometres outweighs it.</para>
/// </remarks>
public sealed class KinshipFirst : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "W-01";

    /// <inheritdoc/>
    public override string Title => "Connected person first";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(7)(a), s.81A(5)(b); Children Act 1989 s.22C(7)(a)";

    /// <inheritdoc/>
    public override string Unit => "children not with the connected person";

    /// <inheritdoc/>
    public override double DefaultWeight => 1;

    /// <inheritdoc/>
    public override ObjectiveLevel Level => ObjectiveLevel.Law;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement)
    {
        IReadOnlyList<HomeId> homes = placement.Problem.KinshipHomesOf(placement.Child.Id);
        for (int index = 0; index < homes.Count; index++)
        {
            if (homes[index] == placement.Home.Id)
            {
                return Finding.Nothing;
            }
        }

        return Finding.Counts(homes.Count > 0 ? 1 : 0);
    }

    /// <inheritdoc/>
    public override double LeastElsewhere(MatchingProblem problem, Referral referral)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(referral);
        return problem.KinshipHomesOf(referral.Child.Id).Count > 0 ? 1 : 0;
    }

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(problem.KinshipHomesOf(referral.Child.Id).Count > 0 ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"A connected person's home names child '{placement.Child.Id}' ({WishText.Ids(placement.Problem.KinshipHomesOf(placement.Child.Id))}) and comes before home '{placement.Home.Id}'.";
}
