namespace Matching;

/// <summary>The home is not recorded as unable to meet an essential need.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81(8)(d) and s.81A(5)(a)(iv) (a disabled child's accommodation suits their needs), s.78; the practice of telling essential from desirable
/// needs.</para>
/// <para>Only a recorded "no" breaks it. What is not recorded is a doubt with a price and a note to check, not a bar. Staying in the present home is judged as well: an
/// essential need that the home cannot meet is a reason to move.</para>
/// </remarks>
public sealed class EssentialNeedsMet : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-18";

    /// <inheritdoc/>
    public override string Title => "Essential needs met";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78, s.81(8)(d)";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        IsUnmet(placement) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is recorded as unable to meet essential needs of child '{placement.Child.Id}': {string.Join(", ", Unmet(placement.Child, placement.Home))}.";

    // Asked of every child and home of a country, so it makes no list.
    private static bool IsUnmet(in PlacementCase placement)
    {
        IReadOnlyList<Need> needs = placement.Child.Needs;
        for (int index = 0; index < needs.Count; index++)
        {
            if (IsUnmet(needs[index], placement.Home))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnmet(Need need, Home home) => need.Strength == NeedStrength.Essential && home.Answer(need.Capability) == CapabilityAnswer.No;

    private static IEnumerable<Capability> Unmet(Child child, Home home) => child.Needs.Where(need => IsUnmet(need, home)).Select(need => need.Capability);
}
