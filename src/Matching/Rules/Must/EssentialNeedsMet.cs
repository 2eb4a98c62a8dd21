namespace Matching;

/// <summary>The home is not recorded as unable to meet an essential need.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81(8)(d) and s.81A(5)(a)(iv) (a disabled child's accommodation suits their needs), s.78; the practice of telling essential from desirable
/// needs.</para>
/// <para>Only a recorded "no" breaks it. What is not recorded is a doubt with a price and a note to check, not a bar. Staying in the present home is judged as well: an
/// essential need that the home cannot meet is a reason to move.</para>
/// </remarks>
public sealed class EssentialNeedsMet : NeedRule
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
    public override double Amount(Need need, CapabilityAnswer answer) =>
        need.Strength == NeedStrength.Essential && answer == CapabilityAnswer.No ? 1 : 0;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is recorded as unable to meet essential needs of child '{placement.Child.Id}': {string.Join(", ", Unmet(placement.Child, placement.Home))}.";

    private IEnumerable<Capability> Unmet(Child child, Home home) =>
        child.Needs.Where(need => Amount(need, home.Answer(need.Capability)) > 0).Select(need => need.Capability);
}
