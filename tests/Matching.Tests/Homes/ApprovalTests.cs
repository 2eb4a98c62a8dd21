namespace Matching.Tests.Homes;

public class ApprovalTests
{
    [Fact]
    public void New_OnlyPlaces_AdmitsEveryChild()
    {
        var approval = new Approval { Places = 2 };

        approval.Ages.ShouldBe(new AgeRange(0, 17));
        approval.Sexes.ShouldBe(SexesApproved.Any);
        approval.Kinds.ShouldBeEmpty();
        approval.NamedChildren.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Contains_Age_BothEndsAreInclusive(int age, bool contained) => new AgeRange(5, 10).Contains(age).ShouldBe(contained);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 25, true)]
    [InlineData(-1, 5, false)]
    [InlineData(6, 5, false)]
    [InlineData(0, 26, false)]
    public void IsValid_Range_IsWithinTwentyFiveYears(int from, int to, bool valid) => new AgeRange(from, to).IsValid.ShouldBe(valid);

    [Fact]
    public void ToString_Range_GivesBothEnds() => new AgeRange(5, 10).ToString().ShouldBe("5–10");

    [Theory]
    [InlineData("2026-12-23", false)]
    [InlineData("2026-12-24", true)]
    [InlineData("2026-12-26", true)]
    [InlineData("2026-12-27", false)]
    public void Contains_Day_BothEndsAreInclusive(string day, bool contained) =>
        new DateSpan(new(2026, 12, 24), new(2026, 12, 26)).Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", null)).ShouldBe(contained);

    [Fact]
    public void Exemption_ListChangedByTheCallerAfterwards_StaysAsItWas()
    {
        List<ChildId> children = [new("c-1")];
        var exemption = new FosteringLimitExemption(children, true);
        children.Clear();

        exemption.Children.ShouldBe([new ChildId("c-1")]);
    }
}
