namespace Matching.Tests.Rules.Wishes;

public class AgeGapTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(5)]
    public void AgeGap_UpToTheUsual_Holds(int other) => Verify.That(new AgeGap()).Given(Given.Child("c-1"), Given.Child("c-2", other)).Holds();

    [Fact]
    public void AgeGap_OneYearBeyond_CountsOne() =>
        Verify.That(new AgeGap()).Given(Given.Child("c-1"), Given.Child("c-2", 16))
            .Counts(1, "Children 'c-1' and 'c-2' are 10 and 16 years old, a gap of 6 years; up to 5 is usual.");

    [Fact]
    public void AgeGap_Younger_CountsLikewise() => Verify.That(new AgeGap()).Given(Given.Child("c-1"), Given.Child("c-2", 2)).Counts(3);

    [Fact]
    public void AgeGap_OwnUsualYears_AreUsed() => Verify.That(new AgeGap(0)).Given(Given.Child("c-1"), Given.Child("c-2", 12)).Counts(2);

    [Fact]
    public void ClassOf_Child_IsTheAge()
    {
        Child child = Given.Child(age: 7);
        new AgeGap().ClassOf(Given.Problem(child), child).ShouldBe("7");
    }

    [Fact]
    public void ListedPairs_None_BecauseClassesAreUsed() => new AgeGap().ListedPairs(Given.Problem(Given.Child())).ShouldBeNull();

    [Fact]
    public void AgeGap_NegativeYears_AreRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AgeGap(-1)).Message.ShouldStartWith("W-16: the usual gap must be 0 years or more.");
}
