namespace Matching.Tests.Geography;

public class DistanceTests
{
    [Fact]
    public void FromMiles_TwentyMiles_IsThirtyTwoKilometresAndABit()
    {
        Distance.FromMiles(20).Kilometres.ShouldBe(32.18688, 1e-12);
        Distance.FromMiles(20).Miles.ShouldBe(20, 1e-12);
        Distance.FromKilometres(1.609344).Miles.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Default_IsZero() => default(Distance).ShouldBe(Distance.Zero);

    [Fact]
    public void Compare_ShorterAndLonger_AreInOrder()
    {
        var near = Distance.FromKilometres(5);
        var far = Distance.FromMiles(5);

        (near < far).ShouldBeTrue();
        (near <= far).ShouldBeTrue();
        (far > near).ShouldBeTrue();
        (far >= near).ShouldBeTrue();
        (far < near).ShouldBeFalse();
        (far <= near).ShouldBeFalse();
        (near > far).ShouldBeFalse();
        (near >= far).ShouldBeFalse();
        (near <= Distance.FromKilometres(5) && near >= Distance.FromKilometres(5)).ShouldBeTrue();
        near.CompareTo(far).ShouldBeLessThan(0);
        near.CompareTo(Distance.FromKilometres(5)).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1e9, true)]
    [InlineData(-0.001, false)]
    [InlineData(double.NaN, false)]
    [InlineData(double.PositiveInfinity, false)]
    [InlineData(double.NegativeInfinity, false)]
    public void IsValid_Kilometres_IsFiniteAndNotNegative(double kilometres, bool valid) => Distance.FromKilometres(kilometres).IsValid.ShouldBe(valid);

    [Fact]
    public void ToString_Distance_GivesBothUnits() => Distance.FromKilometres(32.18688).ToString().ShouldBe("32.2 km (20.0 miles)");
}
