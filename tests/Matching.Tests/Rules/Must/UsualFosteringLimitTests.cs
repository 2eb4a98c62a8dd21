namespace Matching.Tests.Rules.Must;

public sealed class UsualFosteringLimitTests
{
    private static readonly FosterHome Home = Given.FosterHome(places: 6);
    private static readonly Child[] Children = [.. Enumerable.Range(1, 5).Select(number => Given.Child($"c-{number}"))];

    [Fact]
    public void Children_Three_Hold() => Verify.That(new UsualFosteringLimit()).Given(Home, Children[0], Children[1], Given.Settled(Home, Children[2])).Holds();

    [Fact]
    public void Children_Four_AreBroken() =>
        Verify.That(new UsualFosteringLimit()).Given(Home, Children[0], Children[1], Given.Settled(Home, Children[2]), Given.Settled(Home, Children[3])).IsBroken(
            "Foster home 'h-1' would have 4 children who count against the usual fostering limit of 3, and they are not all siblings of each other.");

    [Fact]
    public void Siblings_FourOfOneGroup_Hold() =>
        Verify.That(new UsualFosteringLimit()).Given(
            Home, Children[0], Children[1], Given.Settled(Home, Children[2]), Given.Settled(Home, Children[3]),
            Given.Siblings(SiblingRelation.TogetherPreferred, Children[..4])).Holds();

    [Fact]
    public void Siblings_FourAndOneOther_AreBroken() =>
        Verify.That(new UsualFosteringLimit()).Given(
            [Home, .. Children[..4], Given.Settled(Home, Children[4]), Given.Siblings(SiblingRelation.TogetherPreferred, Children[..4])]).IsBroken();

    [Fact]
    public void Siblings_TwoPairs_AreBroken() =>
        Verify.That(new UsualFosteringLimit()).Given(
            [Home, .. Children[..4], Given.Siblings(SiblingRelation.TogetherPreferred, Children[..2]), Given.Siblings(SiblingRelation.TogetherPreferred, Children[2..4])]).IsBroken();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Children_NamedInAnExemption_DoNotCount(bool granted)
    {
        FosterHome exempt = Home with { Exemption = new([Children[3].Id], granted) };
        Verify.That(new UsualFosteringLimit()).Given([exempt, .. Children[..4]]).Holds();
        Verify.That(new UsualFosteringLimit()).Given([exempt, .. Children]).IsBroken(
            "Foster home 'h-1' would have 4 children who count against the usual fostering limit of 3, and they are not all siblings of each other.");
    }

    [Fact]
    public void SettledChildren_TooManyAlone_HoldUntilOneJoins()
    {
        object[] settled = [Home, .. Children[..4].Select(child => Given.Settled(Home, child))];
        Verify.That(new UsualFosteringLimit()).Given(settled).Holds();
        Verify.That(new UsualFosteringLimit()).Given([.. settled, Children[4]]).IsBroken();
    }

    [Fact]
    public void OtherHomes_AreNotConcerned()
    {
        Verify.That(new UsualFosteringLimit()).Given([Given.ChildrensHome(places: 5), .. Children]).Holds();
        Verify.That(new UsualFosteringLimit()).Given([Given.KinshipHome("k-1", Children), .. Children]).Holds();
        UsualFosteringLimit.Applies(Home).ShouldBeTrue();
        UsualFosteringLimit.Applies(Given.KinshipHome("k-1", Children)).ShouldBeFalse();
        UsualFosteringLimit.CountsAgainst(Home, Children[0]).ShouldBeTrue();
        UsualFosteringLimit.CountsAgainst(Given.ChildrensHome(), Children[0]).ShouldBeFalse();
    }
}
