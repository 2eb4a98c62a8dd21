namespace Matching;

/// <summary>Desirable needs of care, access and household.</summary>
/// <remarks>
/// <para>Counts each need of the kind <see cref="CapabilityKind.Care"/> that the home does not meet: 1 when recorded as "no", <see cref="NotRecorded"/> when a desirable
/// need is not recorded. Essential needs against a recorded "no" are barred by <c>M-18</c>, and essential needs not recorded are a doubt (<c>W-14</c>).</para>
/// <para>Source: SSWBA 2014 s.78 and s.81 (the most appropriate placement; suitable for a disabled child); practice of essential and desirable elements of a match.</para>
/// <para>Unit: needs not met. Range: 0 to the number of such needs. Default weight: 10 km-eq: desirable is what people would drive ten kilometres further for. An
/// assumption.</para>
/// </remarks>
public sealed class DesirableNeeds : NeedRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="notRecorded">What a desirable need counts that the home has not recorded, 0 to 1. Default: one half.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="notRecorded"/> is not from 0 to 1.</exception>
    public DesirableNeeds(double notRecorded = UnmetNeeds.DefaultNotRecorded) => NotRecorded = UnmetNeeds.Checked("W-13", notRecorded);

    /// <summary>What a desirable need counts that the home has not recorded, 0 to 1.</summary>
    public double NotRecorded { get; }

    /// <inheritdoc/>
    public override string Id => "W-13";

    /// <inheritdoc/>
    public override string Title => "Desirable needs met";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78, s.81(8), s.81A(5)(a)(iv); practice of matching";

    /// <inheritdoc/>
    public override string Unit => "needs not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override double Amount(Need need, CapabilityAnswer answer) =>
        need.Capability.Kind == CapabilityKind.Care ? UnmetNeeds.Amount(need, answer, NotRecorded) : 0;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        UnmetNeeds.Describe(placement, CapabilityKind.Care, CapabilityKind.Care, NotRecorded);
}
