namespace Matching.Tests.Rules.Must;

public sealed class HomeTakesOneChildTests
{
    private static readonly Home Solo = Given.ChildrensHome(places: 2) with { TakesOneChild = true };

    [Fact]
    public void Home_WithOneChild_Holds() => Verify.That(new HomeTakesOneChild()).Given(Solo, Given.Child("c-1")).Holds();

    [Fact]
    public void Home_WithTwoProposed_IsBroken() =>
        Verify.That(new HomeTakesOneChild()).Given(Solo, Given.Child("c-1"), Given.Child("c-2")).IsBroken("Home 'h-1' takes one child at a time; 2 children would live there.");

    [Fact]
    public void Home_WithOneSettledAndOneProposed_IsBroken() => Verify.That(new HomeTakesOneChild()).Given(Solo, Given.Child("c-1"), Given.Settled(Solo, Given.Child("c-2"))).IsBroken();

    [Fact]
    public void SettledChildren_TooManyAlone_Hold() =>
        Verify.That(new HomeTakesOneChild()).Given(Solo, Given.Settled(Solo, Given.Child("c-1")), Given.Settled(Solo, Given.Child("c-2"))).Holds();

    [Fact]
    public void OtherHomes_Hold() => Verify.That(new HomeTakesOneChild()).Given(Given.ChildrensHome(), Given.Child("c-1"), Given.Child("c-2")).Holds();
}
