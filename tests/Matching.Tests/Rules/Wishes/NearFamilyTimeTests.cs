namespace Matching.Tests.Rules.Wishes;

public class NearFamilyTimeTests
{
    private static readonly FosterHome Home = Given.FosterHome() with { Location = Given.Place(10) };

    [Fact]
    public void NearFamilyTime_None_Holds() => Verify.That(new NearFamilyTime()).Given(Given.Child(), Home).Holds();

    [Fact]
    public void NearFamilyTime_AtTheHome_Holds() =>
        Verify.That(new NearFamilyTime()).Given(Given.Child() with { FamilyTime = [new(Given.Place(10), 8)] }, Home).Holds();

    [Theory]
    [InlineData(4, 10)]
    [InlineData(2, 5)]
    [InlineData(28, 70)]
    public void NearFamilyTime_OnePlace_CountsByFrequency(double timesAMonth, double amount) =>
        Verify.That(new NearFamilyTime()).Given(Given.Child() with { FamilyTime = [new(Given.Place(0), timesAMonth)] }, Home).Counts(amount);

    [Fact]
    public void NearFamilyTime_TwoPlaces_AddUp() =>
        Verify.That(new NearFamilyTime()).Given(Given.Child() with { FamilyTime = [new(Given.Place(0), 4), new(Given.Place(18), 1)] }, Home).Counts(
            12,
            "From home 'h-1' the roads to family time of child 'c-1' are 10.0 km (6.2 miles) for 4 times a month, 8.0 km (5.0 miles) for 1 time a month.");
}
