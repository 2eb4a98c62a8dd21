namespace Matching.Tests.Rules.Wishes;

public class ProviderKindPreferenceTests
{
    [Fact]
    public void ProviderKindPreference_LocalAuthority_Holds() => Verify.That(new ProviderKindPreference()).Given(Given.Child(), RunBy(Given.Council)).Holds();

    [Fact]
    public void ProviderKindPreference_NotForProfit_Holds() => Verify.That(new ProviderKindPreference()).Given(Given.Child(), RunBy(Given.Charity)).Holds();

    [Fact]
    public void ProviderKindPreference_ForProfit_CountsOne() =>
        Verify.That(new ProviderKindPreference()).Given(Given.Child(), RunBy(Given.Company))
            .Counts(1, "Home 'h-1' is run by for-profit provider 'p-company'.");

    [Fact]
    public void ProviderKindPreference_OwnAmounts_AreUsed()
    {
        var rule = new ProviderKindPreference(localAuthority: 1, notForProfit: 2, forProfit: 4);
        Verify.That(rule).Given(Given.Child(), RunBy(Given.Council)).Counts(1, "Home 'h-1' is run by local authority provider 'p-council'.");
        Verify.That(rule).Given(Given.Child(), RunBy(Given.Charity)).Counts(2, "Home 'h-1' is run by not-for-profit provider 'p-charity'.");
        Verify.That(rule).Given(Given.Child(), RunBy(Given.Company)).Counts(4);
    }

    [Fact]
    public void ProviderKindPreference_ConnectedPerson_Holds()
    {
        Child child = Given.Child();
        Verify.That(new ProviderKindPreference(localAuthority: 1)).Given(child, Given.KinshipHome("h-1", child)).Holds();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void ProviderKindPreference_AmountBelowZero_IsRefused(double amount) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ProviderKindPreference(notForProfit: amount)).ParamName.ShouldBe("notForProfit");

    private static FosterHome RunBy(Provider provider) => Given.FosterHome() with { Provider = provider.Id };
}
