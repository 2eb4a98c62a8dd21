namespace Matching.Tests.Rules.Wishes;

public class NearHomeCommunityTests
{
    private static readonly NearHomeCommunity Rule = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(29, 29)]
    [InlineData(30, 30)]
    [InlineData(31, 31.5)]
    [InlineData(80, 105)]
    [InlineData(81, 107)]
    [InlineData(180, 305)]
    public void Amount_AroundEachKnee_IsPiecewiseLinear(double kilometres, double amount) =>
        Rule.Amount(Distance.FromKilometres(kilometres)).ShouldBe(amount, 1e-9);

    [Fact]
    public void Amount_EachKilometre_CountsNoLessThanTheOneBefore()
    {
        double[] steps = [.. Enumerable.Range(1, 300).Select(km => Rule.Amount(Distance.FromKilometres(km)) - Rule.Amount(Distance.FromKilometres(km - 1)))];
        steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First - 1e-9);
        steps[0].ShouldBe(1);
    }

    [Fact]
    public void NearHomeCommunity_AtHome_Holds() => Verify.That(Rule).Given(Given.Child(), Given.FosterHome()).Holds();

    [Fact]
    public void NearHomeCommunity_Far_CountsConvexly() =>
        Verify.That(Rule).Given(Given.Child(), Given.FosterHome() with { Location = Given.Place(40) })
            .Counts(45, "Home 'h-1' is 40.0 km (24.9 miles) by road from the home community of child 'c-1'.");

    [Fact]
    public void NearHomeCommunity_OwnKneesAndFactors_AreUsed() =>
        new NearHomeCommunity(Distance.FromKilometres(10), Distance.FromKilometres(20), 2, 3).Amount(Distance.FromKilometres(21)).ShouldBe(10 + 20 + 3);

    [Fact]
    public void NearHomeCommunity_KneesThatFall_AreRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new NearHomeCommunity(Distance.FromKilometres(20), Distance.FromKilometres(10)))
            .Message.ShouldStartWith("W-02: very far must be a distance not below far, 20.0 km (12.4 miles).");

    [Theory]
    [InlineData(0.9, 2, "farFactor")]
    [InlineData(double.NaN, 2, "farFactor")]
    [InlineData(1.5, 1.4, "veryFarFactor")]
    [InlineData(1.5, double.PositiveInfinity, "veryFarFactor")]
    public void NearHomeCommunity_FactorsThatFall_AreRefused(double far, double veryFar, string parameter) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new NearHomeCommunity(farFactor: far, veryFarFactor: veryFar)).ParamName.ShouldBe(parameter);

    [Fact]
    public void NearHomeCommunity_NegativeDistance_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new NearHomeCommunity(Distance.FromKilometres(-1))).ParamName.ShouldBe("far");
}
