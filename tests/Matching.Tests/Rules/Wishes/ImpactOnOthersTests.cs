namespace Matching.Tests.Rules.Wishes;

public class ImpactOnOthersTests
{
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");

    [Fact]
    public void ImpactOnOthers_NotAssessed_Holds() => Verify.That(new ImpactOnOthers()).Given(First, Second).Holds();

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void ImpactOnOthers_NoneOrBarred_Holds(int severity) =>
        Verify.That(new ImpactOnOthers()).Given(First, Second, Given.Impact(First, Second, severity)).Holds();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ImpactOnOthers_OneWay_CountsSeverity(int severity) =>
        Verify.That(new ImpactOnOthers()).Given(First, Second, Given.Impact(Second, First, severity))
            .Counts(severity, $"Assessed severity of impact, 1 slight to 3 serious: child 'c-2' on child 'c-1' {severity}.");

    [Fact]
    public void ImpactOnOthers_BothWays_AddUp() =>
        Verify.That(new ImpactOnOthers()).Given(First, Second, Given.Impact(First, Second, 1), Given.Impact(Second, First, 3))
            .Counts(4, "Assessed severity of impact, 1 slight to 3 serious: child 'c-1' on child 'c-2' 1, child 'c-2' on child 'c-1' 3.");

    [Fact]
    public void ListedPairs_AssessedBothWays_ListEachPairOnceAndOnlyThoseThatCount()
    {
        Child third = Given.Child("c-3");
        MatchingProblem problem = Given.Problem(
            First, Second, third, Given.Impact(First, Second, 1), Given.Impact(Second, First, 3), Given.Impact(third, First, 2), Given.Impact(Second, third, 4), Given.Impact(third, Second, 0));
        new ImpactOnOthers().ListedPairs(problem).ShouldBe([(First.Id, Second.Id), (third.Id, First.Id)]);
    }
}
