namespace Matching.Tests.Rules.Wishes;

public class SharedInterestsTests
{
    [Fact]
    public void SharedInterests_NoneOfTheChilds_Holds() => Verify.That(new SharedInterests()).Given(Given.Child(), Given.FosterHome()).Holds();

    [Fact]
    public void SharedInterests_AllShared_Holds() => Verify.That(new SharedInterests()).Given(Liking("football", "horses"), Sharing("Horses", "FOOTBALL", "music")).Holds();

    [Fact]
    public void SharedInterests_OneShared_CountsTheOthers() =>
        Verify.That(new SharedInterests()).Given(Liking("football", "horses", "chess"), Sharing("horses"))
            .Counts(2, "Home 'h-1' does not share these interests of child 'c-1': football, chess.");

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    public void SharedInterests_Many_CountUpToTheMost(int interests, double amount) =>
        Verify.That(new SharedInterests()).Given(Liking([.. Enumerable.Range(1, interests).Select(number => $"sport-{number}")]), Given.FosterHome()).Counts(amount);

    [Fact]
    public void SharedInterests_OwnMost_IsUsed() => Verify.That(new SharedInterests(1)).Given(Liking("football", "horses"), Given.FosterHome()).Counts(1);

    [Fact]
    public void SharedInterests_NegativeMost_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SharedInterests(-1)).Message.ShouldStartWith("W-21: the most interests that count must be 0 or more.");

    private static Child Liking(params string[] interests) => Given.Child() with { Interests = interests };

    private static FosterHome Sharing(params string[] interests) => Given.FosterHome() with { Interests = interests };
}
