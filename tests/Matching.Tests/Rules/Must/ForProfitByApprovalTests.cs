namespace Matching.Tests.Rules.Must;

public sealed class ForProfitByApprovalTests
{
    private static readonly Child Child = Given.Child();
    private static readonly Home ForProfit = Given.ChildrensHome() with { Provider = Given.Company.Id };

    [Fact]
    public void ForProfitHome_NotApproved_IsBroken() =>
        Verify.That(new ForProfitByApproval()).Given(Child, ForProfit).IsBroken(
            "Home 'h-1' is run by for-profit provider 'p-company', and the Welsh Ministers have not approved a supplementary placement of child 'c-1' there.");

    [Fact]
    public void ForProfitFosterHome_NotApproved_IsBroken() =>
        Verify.That(new ForProfitByApproval()).Given(Child, Given.FosterHome() with { Provider = Given.Company.Id }).IsBroken();

    [Fact]
    public void ForProfitHome_Approved_Holds() =>
        Verify.That(new ForProfitByApproval()).Given(Child, ForProfit, new SupplementaryApproval(Child.Id, Given.Company.Id, Given.Today)).Holds();

    [Fact]
    public void Approval_OfAnotherChild_DoesNotHelp() =>
        Verify.That(new ForProfitByApproval()).Given(
            Child, Given.Child("c-2"), ForProfit, new SupplementaryApproval(new("c-2"), Given.Company.Id, Given.Today)).IsBroken();

    [Fact]
    public void Child_WhoWouldStay_Holds() => Verify.That(new ForProfitByApproval()).Given(Given.LivingIn(ForProfit, Child), ForProfit).Holds();

    [Fact]
    public void InForceFrom_IsTheFirstOfApril2030() => ForProfitByApproval.InForceFrom.ShouldBe(new DateOnly(2030, 4, 1));
}
