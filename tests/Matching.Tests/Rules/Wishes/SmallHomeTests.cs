namespace Matching.Tests.Rules.Wishes;

public class SmallHomeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void SmallHome_SmallPlaces_Holds(int places) => Verify.That(new SmallHome()).Given(Given.Child(), Given.ChildrensHome(places: places)).Holds();

    [Fact]
    public void SmallHome_OneMore_CountsOne() =>
        Verify.That(new SmallHome()).Given(Given.Child(), Given.ChildrensHome(places: 5)).Counts(1, "Home 'h-1' has 5 places; a small home has at most 4.");

    [Fact]
    public void SmallHome_OwnNumber_IsUsed() => Verify.That(new SmallHome(2)).Given(Given.Child(), Given.ChildrensHome(places: 5)).Counts(3);

    [Fact]
    public void SmallHome_NegativeNumber_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SmallHome(-1)).Message.ShouldStartWith("W-22: the places of a small home must be 0 or more.");
}
