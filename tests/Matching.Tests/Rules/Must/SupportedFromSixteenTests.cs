namespace Matching.Tests.Rules.Must;

public sealed class SupportedFromSixteenTests
{
    [Fact]
    public void Child_OfSixteen_Holds() => Verify.That(new SupportedFromSixteen()).Given(Given.Child(age: 16), Given.Supported()).Holds();

    [Fact]
    public void Child_OfFifteen_IsBroken() =>
        Verify.That(new SupportedFromSixteen()).Given(Given.Child(age: 15), Given.Supported()).IsBroken(
            "Home 'h-1' is supported accommodation, from the age of 16; child 'c-1' is 15 on 2026-11-02.");

    [Fact]
    public void Child_OfSeventeen_Holds() => Verify.That(new SupportedFromSixteen()).Given(Given.Child(age: 17), Given.Supported()).Holds();

    [Fact]
    public void MinimumAge_OfOnesOwn_Holds() => Verify.That(new SupportedFromSixteen(minimumAge: 15)).Given(Given.Child(age: 15), Given.Supported()).Holds();

    [Fact]
    public void OtherHomes_AreNotConcerned() => Verify.That(new SupportedFromSixteen()).Given(Given.Child(age: 3), Given.FosterHome()).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() => Verify.That(new SupportedFromSixteen()).Given(Given.LivingIn(Given.Supported(), Given.Child(age: 15)), Given.Supported()).IsBroken();

    [Theory]
    [InlineData(-1)]
    [InlineData(19)]
    public void MinimumAge_OutOfRange_Throws(int age) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SupportedFromSixteen(age)).Message.ShouldStartWith(
            "The minimum age for supported accommodation must be from 0 to 18 years.");
}
