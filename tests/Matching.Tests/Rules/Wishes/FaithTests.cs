namespace Matching.Tests.Rules.Wishes;

public class FaithTests
{
    private static readonly Child Child = Given.Child() with { Needs = [Need.Desirable(Capability.Faith("islam")), Need.Desirable(Capability.Culture("kurdish"))] };

    [Fact]
    public void Faith_Shared_Holds() => Verify.That(new Faith()).Given(Child, Home(true)).Holds();

    [Fact]
    public void Faith_NotShared_CountsOne() =>
        Verify.That(new Faith()).Given(Child, Home(false)).Counts(1, "Home 'h-1' does not offer faith:islam, for child 'c-1'.");

    [Fact]
    public void Faith_NotRecorded_CountsHalf() =>
        Verify.That(new Faith()).Given(Child, Given.FosterHome()).Counts(0.5, "Home 'h-1' has not recorded whether it offers faith:islam, for child 'c-1'.");

    [Fact]
    public void Faith_AnotherFaithRecorded_CountsAsNotRecorded() =>
        Verify.That(new Faith())
            .Given(Child, Given.FosterHome() with { Capabilities = new Dictionary<Capability, bool> { [Capability.Faith("methodist")] = true } })
            .Counts(0.5);

    [Fact]
    public void Faith_ShareOutOfRange_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Faith(-1)).Message.ShouldStartWith("W-12: what a need not recorded counts must be from 0 to 1.");

    private static FosterHome Home(bool shares) =>
        Given.FosterHome() with { Capabilities = new Dictionary<Capability, bool> { [Capability.Faith("islam")] = shares } };
}
