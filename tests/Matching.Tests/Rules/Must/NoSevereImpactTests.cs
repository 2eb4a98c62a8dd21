namespace Matching.Tests.Rules.Must;

public sealed class NoSevereImpactTests
{
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");

    [Fact]
    public void Impact_OfFour_IsBrokenEitherWay()
    {
        const string sentence = "The impact of child 'c-1' on child 'c-2' is assessed at severity 4: they must not live together.";
        Verify.That(new NoSevereImpact()).Given(First, Second, Given.Impact(First, Second, 4)).IsBroken(sentence);
        Verify.That(new NoSevereImpact()).Given(Second, First, Given.Impact(First, Second, 4)).IsBroken(sentence);
    }

    [Fact]
    public void Impact_OfThree_Holds() =>
        Verify.That(new NoSevereImpact()).Given(First, Second, Given.Impact(First, Second, 3), Given.Impact(Second, First, 3)).Holds();

    [Fact]
    public void Impact_NotAssessed_Holds() => Verify.That(new NoSevereImpact()).Given(First, Second).Holds();

    [Fact]
    public void Impact_OnASettledChild_IsBroken()
    {
        Home home = Given.ChildrensHome();
        Verify.That(new NoSevereImpact()).Given(First, home, Given.Settled(home, Second), Given.Impact(Second, First, 4)).IsBroken(
            "The impact of child 'c-2' on child 'c-1' is assessed at severity 4: they must not live together.");
    }

    [Fact]
    public void ListedPairs_AreThoseOfSeverityFour() =>
        new NoSevereImpact().ListedPairs(Given.Problem(First, Second, Given.Child("c-3"), Given.Impact(First, Second, 3), Given.Impact(Second, First, 4)))
            .ShouldBe([(Second.Id, First.Id)]);
}
