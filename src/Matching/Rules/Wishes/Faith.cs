namespace Matching;

/// <summary>Faith, as the child's own stated need.</summary>
/// <remarks>
/// <para>Counts each need of the kind <see cref="CapabilityKind.Faith"/> that the home does not meet: 1 when recorded as "no", <see cref="NotRecorded"/> when a desirable
/// need is not recorded.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(2) and (4) (religious persuasion).</para>
/// <para>Unit: needs not met. Range: 0 to the number of such needs. Default weight: 15 km-eq, as for language and culture, because s.6 does not rank them.</para>
/// </remarks>
public sealed class Faith : NeedRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="notRecorded">What a desirable need counts that the home has not recorded, 0 to 1. Default: one half.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="notRecorded"/> is not from 0 to 1.</exception>
    public Faith(double notRecorded = UnmetNeeds.DefaultNotRecorded) => NotRecorded = UnmetNeeds.Checked("W-12", notRecorded);

    /// <summary>What a desirable need counts that the home has not recorded, 0 to 1.</summary>
    public double NotRecorded { get; }

    /// <inheritdoc/>
    public override string Id => "W-12";

    /// <inheritdoc/>
    public override string Title => "Faith";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(2), s.6(4)";

    /// <inheritdoc/>
    public override string Unit => "needs not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 15;

    /// <inheritdoc/>
    public override double Amount(Need need, CapabilityAnswer answer) =>
        need.Capability.Kind == CapabilityKind.Faith ? UnmetNeeds.Amount(need, answer, NotRecorded) : 0;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        UnmetNeeds.Describe(placement, CapabilityKind.Faith, CapabilityKind.Faith, NotRecorded);
}
