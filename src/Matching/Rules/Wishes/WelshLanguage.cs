namespace Matching;

/// <summary>The Welsh language, as the child's own stated need: a home that speaks it, education through it.</summary>
/// <remarks>
/// <para>Counts each need of the kind <see cref="CapabilityKind.Welsh"/> that the home does not meet: 1 when recorded as "no", <see cref="NotRecorded"/> when a
/// desirable need is not recorded. Nothing follows from where a child was born or whether the child speaks Welsh; only the stated need counts.</para>
/// <para>Source: SSWBA 2014 s.78(3) with s.6(2) and (4) (cultural and linguistic background); SI 2017/1264 reg 24 (language needs). The law sets no duty of a Welsh-speaking
/// home as such.</para>
/// <para>Unit: needs not met. Range: 0 to the number of such needs. Default weight: 15 km-eq, the same as for other languages, culture and faith, because s.6 does not rank
/// them, and more than another desirable need, because s.6 names them.</para>
/// </remarks>
public sealed class WelshLanguage : NeedRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="notRecorded">What a desirable need counts that the home has not recorded, 0 to 1. Default: one half.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="notRecorded"/> is not from 0 to 1.</exception>
    public WelshLanguage(double notRecorded = UnmetNeeds.DefaultNotRecorded) => NotRecorded = UnmetNeeds.Checked("W-10", notRecorded);

    /// <summary>What a desirable need counts that the home has not recorded, 0 to 1.</summary>
    public double NotRecorded { get; }

    /// <inheritdoc/>
    public override string Id => "W-10";

    /// <inheritdoc/>
    public override string Title => "The Welsh language";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(3), s.6(2), s.6(4); SI 2017/1264 reg 24";

    /// <inheritdoc/>
    public override string Unit => "needs not met";

    /// <inheritdoc/>
    public override double DefaultWeight => 15;

    /// <inheritdoc/>
    public override double Amount(Need need, CapabilityAnswer answer) =>
        need.Capability.Kind == CapabilityKind.Welsh ? UnmetNeeds.Amount(need, answer, NotRecorded) : 0;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        UnmetNeeds.Describe(placement, CapabilityKind.Welsh, CapabilityKind.Welsh, NotRecorded);
}
