namespace Matching;

/// <summary>Nobody with whom the child must not live is of the household or works there.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.78(1); SI 2015/1818 schedules 4 and 5 (household members, domestic violence, offences); orders against contact. Reads
/// <see cref="Child.UnsafePeople"/> and <see cref="Home.Household"/>; people who are not recorded cannot be found. Staying in the present home is judged as well.
/// </remarks>
public sealed class AwayFromUnsafePeople : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-14";

    /// <inheritdoc/>
    public override string Title => "Away from unsafe people";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(1); SI 2015/1818 schs 4 and 5";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Child.UnsafePeople.Count > 0 && Unsafe(placement).Any() ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"The household of home '{placement.Home.Id}' includes {string.Join(", ", Unsafe(placement).Select(person => $"'{person}'"))}, with whom child '{placement.Child.Id}' must not live.";

    private static IEnumerable<PersonId> Unsafe(in PlacementCase placement) => placement.Child.UnsafePeople.Intersect(placement.Home.Household);
}
