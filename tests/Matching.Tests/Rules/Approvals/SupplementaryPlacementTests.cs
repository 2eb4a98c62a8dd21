namespace Matching.Tests.Rules.Approvals;

public sealed class SupplementaryPlacementTests
{
    private static readonly Child Child = Given.Child();
    private static readonly Home ForProfit = Given.ChildrensHome() with { Provider = Given.Company.Id };

    [Fact]
    public void ForProfitHome_NeedsTheMinisters() =>
        Verify.That(new SupplementaryPlacement()).Given(Child, ForProfit).NeedsApproval(
            "Home 'h-1' is run by for-profit provider 'p-company' of Wales, so placing child 'c-1' there is a supplementary placement.",
            "Authority 'W06000015' applies to the Welsh Ministers, who approve the supplementary placement of child 'c-1' with provider 'p-company' in home 'h-1' before it is made; "
                + "the application shows why each compliant alternative is less appropriate.");

    [Fact]
    public void ForProfitFosterHome_NeedsTheMinisters() =>
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.FosterHome() with { Provider = Given.Company.Id }).NeedsApproval();

    [Fact]
    public void PrivateProvidersOfEngland_NeedTheMinisters_CharitiesIncluded()
    {
        Verify.That(new SupplementaryPlacement()).Given(Child, ForProfit, Given.Company with { Country = Country.England }).NeedsApproval();
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.ChildrensHome(), Given.Charity with { Country = Country.England }).NeedsApproval(
            "Home 'h-1' is run by not-for-profit provider 'p-charity' of England, so placing child 'c-1' there is a supplementary placement.");
    }

    [Fact]
    public void PublicAndNotForProfitHomes_NeedNothing()
    {
        var english = new Provider { Id = new("p-bristol"), Kind = ProviderKind.LocalAuthority, Authority = Given.Bristol, Country = Country.England };
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.ChildrensHome()).Holds();
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.FosterHome()).Holds();
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.ChildrensHome() with { Provider = english.Id }, english).Holds();
    }

    [Fact]
    public void KinshipSecureAndSupported_NeedNothing()
    {
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.KinshipHome("k-1", Child) with { Provider = Given.Company.Id }).Holds();
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.SecureHome() with { Provider = Given.Company.Id }).Holds();
        Verify.That(new SupplementaryPlacement()).Given(Child, Given.Supported() with { Provider = Given.Company.Id }).Holds();
    }

    [Fact]
    public void Provider_ApprovedForThisChild_NeedsNothingMore()
    {
        Verify.That(new SupplementaryPlacement()).Given(Child, ForProfit, new SupplementaryApproval(Child.Id, Given.Company.Id, Given.Today)).Holds();
        Verify.That(new SupplementaryPlacement()).Given(
            Child, Given.Child("c-2"), ForProfit, new SupplementaryApproval(new("c-2"), Given.Company.Id, Given.Today)).NeedsApproval();
    }

    [Fact]
    public void ChildOfAnEnglishAuthority_IsNotConcerned() => Verify.That(new SupplementaryPlacement()).Given(Child with { Authority = Given.Bristol }, ForProfit).Holds();

    [Fact]
    public void Child_WhoWouldStay_NeedsNothing() => Verify.That(new SupplementaryPlacement()).Given(Given.LivingIn(ForProfit, Child), ForProfit).Holds();
}
