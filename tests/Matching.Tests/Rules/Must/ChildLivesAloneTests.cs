namespace Matching.Tests.Rules.Must;

public sealed class ChildLivesAloneTests
{
    private static readonly Home Home = Given.ChildrensHome();
    private static readonly Child Alone = Given.Child("c-1") with { LivesAlone = true };
    private static readonly Child Other = Given.Child("c-2");

    [Fact]
    public void Child_Alone_Holds() => Verify.That(new ChildLivesAlone()).Given(Home, Alone).Holds();

    [Fact]
    public void Child_WithAnother_IsBroken() =>
        Verify.That(new ChildLivesAlone()).Given(Home, Alone, Other).IsBroken("2 children would live in home 'h-1'; each of these must be the only one there: 'c-1'.");

    [Fact]
    public void Child_JoiningASettledOne_IsBroken() => Verify.That(new ChildLivesAlone()).Given(Home, Alone, Given.Settled(Home, Other)).IsBroken();

    [Fact]
    public void SettledChild_WhoLivesAlone_IsNotJoined() => Verify.That(new ChildLivesAlone()).Given(Home, Other, Given.Settled(Home, Alone)).IsBroken();

    [Fact]
    public void SettledChildren_ByThemselves_Hold() => Verify.That(new ChildLivesAlone()).Given(Home, Given.Settled(Home, Alone), Given.Settled(Home, Other)).Holds();

    [Fact]
    public void OtherChildren_Hold() => Verify.That(new ChildLivesAlone()).Given(Home, Other, Given.Settled(Home, Given.Child("c-3"))).Holds();

    [Fact]
    public void Siblings_AreNoException() =>
        Verify.That(new ChildLivesAlone()).Given(Home, Alone, Other, Given.Siblings(SiblingRelation.TogetherPreferred, Alone, Other)).IsBroken();
}
