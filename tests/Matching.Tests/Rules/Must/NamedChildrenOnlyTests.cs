namespace Matching.Tests.Rules.Must;

public sealed class NamedChildrenOnlyTests
{
    private static readonly Child Child = Given.Child("c-1");

    private static FosterHome Naming(params string[] ids) =>
        Given.FosterHome() with { Approval = new() { Places = 2, NamedChildren = [.. ids.Select(id => new ChildId(id))] } };

    [Fact]
    public void Child_Named_Holds() => Verify.That(new NamedChildrenOnly()).Given(Child, Naming("c-2", "c-1")).Holds();

    [Fact]
    public void Child_NotNamed_IsBroken() =>
        Verify.That(new NamedChildrenOnly()).Given(Child, Naming("c-2", "c-3")).IsBroken(
            "Home 'h-1' is approved for named children only ('c-2', 'c-3'); child 'c-1' is not named.");

    [Fact]
    public void Approval_ThatNamesNobody_IsForAnybody() => Verify.That(new NamedChildrenOnly()).Given(Child, Naming()).Holds();

    [Fact]
    public void ConnectedPersonsHome_IsNotConcerned() => Verify.That(new NamedChildrenOnly()).Given(Child, Given.KinshipHome("k-1", Given.Child("c-2"))).Holds();

    [Fact]
    public void Emergency_DoesNotOpenTheHome() =>
        Verify.That(new NamedChildrenOnly()).Given(
            Given.Referral(Child) with { Urgency = Urgency.Emergency, EmergencyOutsideApproval = true }, Naming("c-2")).IsBroken();

    [Fact]
    public void Child_WhoWouldStay_HoldsWithCarersOnly()
    {
        Home registered = Given.ChildrensHome() with { Approval = Naming("c-2").Approval };
        Verify.That(new NamedChildrenOnly()).Given(Given.LivingIn(Naming("c-2"), Child), Naming("c-2")).Holds();
        Verify.That(new NamedChildrenOnly()).Given(Given.LivingIn(registered, Child), registered).IsBroken();
    }
}
