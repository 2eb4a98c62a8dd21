namespace Matching.Architecture.Tests.Extending;

/// <summary>The README's rule of one's own, compiled.</summary>
public sealed class GardenWished : PlacementRule
{
    public override string Id => "X-01";
    public override string Title => "A garden to play in";
    public override RuleStrength Strength => RuleStrength.Wish;
    public override string Source => "Our young people's forum, 2026";
    public override string Unit => "homes without a garden";
    public override double DefaultWeight => 3;   // as bad as three more kilometres from home

    public override Finding Evaluate(in PlacementCase placement) =>
        placement.Home.Answer(new Capability("garden")) == CapabilityAnswer.Yes ? Finding.Nothing : Finding.Counts(1);

    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"Home '{placement.Home.Id}' is not known to have a garden.";
}
