namespace Matching.Tests.Rules.Wishes;

public class WelshLanguageTests
{
    private static readonly Child Child = Given.Child() with
    {
        Needs = [Need.Desirable(Capability.WelshSpeaking), Need.Essential(Capability.WelshMedium), Need.Desirable(Capability.Autism)],
    };

    private static FosterHome Home(params (Capability Capability, bool Has)[] answers) =>
        Given.FosterHome() with { Capabilities = answers.ToDictionary(answer => answer.Capability, answer => answer.Has) };

    [Fact]
    public void WelshLanguage_BothOffered_Holds() =>
        Verify.That(new WelshLanguage()).Given(Child, Home((Capability.WelshSpeaking, true), (Capability.WelshMedium, true))).Holds();

    [Fact]
    public void WelshLanguage_DesirableNotRecorded_CountsHalf() =>
        Verify.That(new WelshLanguage()).Given(Child, Home((Capability.WelshMedium, true)))
            .Counts(0.5, "Home 'h-1' has not recorded whether it offers welsh-speaking, for child 'c-1'.");

    [Fact]
    public void WelshLanguage_DesirableRecordedNo_CountsOne() =>
        Verify.That(new WelshLanguage()).Given(Child, Home((Capability.WelshSpeaking, false), (Capability.WelshMedium, true)))
            .Counts(1, "Home 'h-1' does not offer welsh-speaking, for child 'c-1'.");

    [Fact]
    public void WelshLanguage_OneNoAndOneNotRecorded_NamesBoth() =>
        Verify.That(new WelshLanguage()).Given(Child, Home((Capability.WelshMedium, false)))
            .Counts(1.5, "Home 'h-1' does not offer welsh-medium, and has not recorded whether it offers welsh-speaking, for child 'c-1'.");

    [Fact]
    public void WelshLanguage_EssentialNotRecorded_IsADoubtOfAnotherRule() =>
        Verify.That(new WelshLanguage()).Given(Given.Child() with { Needs = [Need.Essential(Capability.WelshMedium)] }, Home()).Holds();

    [Fact]
    public void WelshLanguage_SpeakerWithoutStatedNeed_Holds() => Verify.That(new WelshLanguage()).Given(Given.Child() with { SpeaksWelsh = true }, Home()).Holds();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void WelshLanguage_OwnShareForNotRecorded_IsUsed(double share) =>
        new WelshLanguage(share).Evaluate(Verify.Case(Child, Home((Capability.WelshMedium, true)))).Amount.ShouldBe(share);

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void WelshLanguage_ShareOutOfRange_IsRefused(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new WelshLanguage(share)).Message.ShouldStartWith("W-10: what a need not recorded counts must be from 0 to 1.");
}
