namespace Matching.Tests.Rules.Wishes;

public class LanguageAndCultureTests
{
    private static readonly Child Child = Given.Child() with
    {
        Needs = [Need.Desirable(Capability.Language("kurdish")), Need.Desirable(Capability.Culture("kurdish")), Need.Desirable(Capability.Faith("islam"))],
    };

    [Fact]
    public void LanguageAndCulture_BothOffered_Holds() =>
        Verify.That(new LanguageAndCulture()).Given(Child, Home(language: true, culture: true)).Holds();

    [Fact]
    public void LanguageAndCulture_OneMissing_CountsOne() =>
        Verify.That(new LanguageAndCulture()).Given(Child, Home(language: false, culture: true))
            .Counts(1, "Home 'h-1' does not offer language:kurdish, for child 'c-1'.");

    [Fact]
    public void LanguageAndCulture_NothingRecorded_CountsHalfEach() =>
        Verify.That(new LanguageAndCulture()).Given(Child, Given.FosterHome())
            .Counts(1, "Home 'h-1' has not recorded whether it offers language:kurdish, culture:kurdish, for child 'c-1'.");

    [Fact]
    public void LanguageAndCulture_ShareOutOfRange_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new LanguageAndCulture(2)).Message.ShouldStartWith("W-11: what a need not recorded counts must be from 0 to 1.");

    private static FosterHome Home(bool language, bool culture) => Given.FosterHome() with
    {
        Capabilities = new Dictionary<Capability, bool> { [Capability.Language("kurdish")] = language, [Capability.Culture("kurdish")] = culture },
    };
}
