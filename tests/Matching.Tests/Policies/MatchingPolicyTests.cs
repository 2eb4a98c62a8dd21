namespace Matching.Tests.Policies;

public class MatchingPolicyTests
{
    private static readonly DateOnly On = new(2026, 11, 1);
    private static readonly MatchingPolicy Small = new("Small", On, [new(new NearSchool(), 0.5), new(new NotVetoed(), 0), new(new OutOfArea(), 5), new(new KinshipFirst(), 1)]);

    [Fact]
    public void Rules_AnyOrder_AreByStrengthAndId() => Small.Rules.Select(rule => rule.Rule.Id).ShouldBe(["M-11", "A-01", "W-01", "W-03"]);

    [Fact]
    public void Find_UnknownId_IsNull() => Small.Find("W-99").ShouldBeNull();

    [Fact]
    public void With_NewRule_HasItsDefaultWeight() => Small.With(new SmallHome()).Find("W-22")!.Weight.ShouldBe(1);

    [Fact]
    public void With_KnownId_ReplacesRuleAndWeight()
    {
        MatchingPolicy policy = Small.With(new NearSchool(), 3);
        policy.Rules.Count.ShouldBe(4);
        policy.Find("W-03")!.Weight.ShouldBe(3);
        Small.Find("W-03")!.Weight.ShouldBe(0.5);
    }

    [Fact]
    public void Without_KnownId_LeavesTheOthers() => Small.Without("A-01").Rules.Select(rule => rule.Rule.Id).ShouldBe(["M-11", "W-01", "W-03"]);

    [Fact]
    public void Without_UnknownId_NamesWhatThereIs() =>
        Should.Throw<ArgumentException>(() => Small.Without("W-99")).Message.ShouldStartWith("Policy 'Small' has no rule W-99. It has: M-11, A-01, W-01, W-03.");

    [Fact]
    public void WithWeight_KnownId_ChangesThatWeightAlone() => Small.WithWeight("W-03", 2).Rules.Select(rule => rule.Weight).ShouldBe([0, 5, 1, 2]);

    [Fact]
    public void WithWeight_UnknownId_IsRefused() =>
        Should.Throw<ArgumentException>(() => Small.WithWeight("W-99", 1)).Message.ShouldStartWith("Policy 'Small' has no rule W-99.");

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void WithWeight_AtTheEndsOfTheRange_IsTaken(double weight) => Small.WithWeight("W-03", weight).Find("W-03")!.Weight.ShouldBe(weight);

    [Theory]
    [InlineData(-0.1, "-0.1")]
    [InlineData(1_000_001, "1000001")]
    [InlineData(double.NaN, "NaN")]
    public void WithWeight_OutOfRange_IsRefused(double weight, string shown) =>
        Should.Throw<ArgumentException>(() => Small.WithWeight("W-03", weight)).Message
            .ShouldStartWith($"Rule W-03: weight {shown} must be a number from 0 to 1,000,000.");

    [Fact]
    public void WithName_AnotherName_KeepsEverythingElse()
    {
        MatchingPolicy renamed = Small.WithName("Ours");
        renamed.Name.ShouldBe("Ours");
        renamed.Rules.ShouldBe(Small.Rules);
    }

    [Fact]
    public void Constructor_IdTwice_IsRefused() =>
        Should.Throw<ArgumentException>(() => new MatchingPolicy("Two", On, [new(new NearSchool(), 1), new(new NearSchool(), 2)])).Message
            .ShouldStartWith("Rule id W-03 is given 2 times; each rule needs an id of its own.");
}
