namespace Matching;

/// <summary>Essential needs recorded: a home that has not said whether it can meet one is a doubt with a price, and something to check.</summary>
/// <remarks>
/// <para>Counts each essential need, of any kind, that the home has not recorded. Unknown is not "no": the home stays possible, and the sentence asks people to check. An
/// essential need against a recorded "no" is barred by <c>M-18</c>.</para>
/// <para>Source: SI 2017/1264 reg 14 (the provider determines that the service is suitable); practice of essential and desirable elements of a match.</para>
/// <para>Unit: needs to check. Range: 0 to the number of essential needs. Default weight: 10 km-eq, as much as a desirable need not met: a telephone call often settles it, but
/// a proposal that rests on several is a weak one. An assumption.</para>
/// </remarks>
public sealed class EssentialNeedNotRecorded : NeedRule
{
    /// <inheritdoc/>
    public override string Id => "W-14";

    /// <inheritdoc/>
    public override string Title => "Essential needs recorded";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 reg 14; practice of matching";

    /// <inheritdoc/>
    public override string Unit => "needs to check";

    /// <inheritdoc/>
    public override double DefaultWeight => 10;

    /// <inheritdoc/>
    public override double Amount(Need need, CapabilityAnswer answer) =>
        need.Strength == NeedStrength.Essential && answer == CapabilityAnswer.NotRecorded ? 1 : 0;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        Home home = placement.Home;
        string doubts = string.Join(", ", placement.Child.Needs.Where(need => IsDoubt(home, need)).Select(need => need.Capability));
        return $"Check this with home '{home.Id}': it has not recorded whether it offers {doubts}, which is essential for child '{placement.Child.Id}'.";
    }

    private bool IsDoubt(Home home, Need need) => Amount(need, home.Answer(need.Capability)) > 0;
}
