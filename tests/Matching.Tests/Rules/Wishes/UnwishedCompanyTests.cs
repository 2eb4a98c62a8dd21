namespace Matching.Tests.Rules.Wishes;

public class UnwishedCompanyTests
{
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");
    private static readonly FosterHome Home = Given.FosterHome();

    [Fact]
    public void UnwishedCompany_NoWish_Holds() => Verify.That(new UnwishedCompany()).Given(First, Second).Holds();

    [Fact]
    public void UnwishedCompany_WishFor_Holds() => Verify.That(new UnwishedCompany()).Given(First, Second, Against(First, Second) with { Against = false }).Holds();

    [Fact]
    public void UnwishedCompany_OneWish_CountsImportance() =>
        Verify.That(new UnwishedCompany()).Given(First, Second, Against(Second, First) with { Importance = 3 })
            .Counts(3, "Together against a wish: for child 'c-2' it is wished not to live with child 'c-1'.");

    [Fact]
    public void UnwishedCompany_BothWishIt_AddUp() =>
        Verify.That(new UnwishedCompany()).Given(First, Second, Against(First, Second), Against(Second, First)).Counts(
            4, "Together against a wish: for child 'c-1' it is wished not to live with child 'c-2'; for child 'c-2' it is wished not to live with child 'c-1'.");

    [Fact]
    public void UnwishedCompany_SettledChild_Counts() =>
        Verify.That(new UnwishedCompany()).Given(First, Home, Given.Settled(Home, Second), Against(Second, First)).Counts(2);

    [Theory]
    [InlineData(15, 2)]
    [InlineData(16, 0)]
    public void UnwishedCompany_ParentsWish_CountsUnderSixteen(int age, double amount)
    {
        Child child = Given.Child("c-1", age);
        MatchingProblem problem = Given.Problem(child, Second, Against(child, Second) with { By = WishedBy.Parent });
        new UnwishedCompany().Evaluate(new PairCase(problem, child, Second)).Amount.ShouldBe(amount);
        new UnwishedCompany().ListedPairs(problem)!.Count().ShouldBe(amount > 0 ? 1 : 0);
    }

    [Fact]
    public void ListedPairs_AnyOrderOfInput_ListEachPairOnceInOrderOfIds()
    {
        Child third = Given.Child("c-3");
        MatchingProblem problem = Given.Problem(third, Second, First, Against(third, Second), Against(third, First), Against(Second, First), Against(First, Second));
        new UnwishedCompany().ListedPairs(problem).ShouldBe([(First.Id, Second.Id), (First.Id, third.Id), (Second.Id, third.Id)]);
    }

    private static PersonWish Against(Child child, Child other) => new() { Child = child.Id, Other = other.Id, Against = true };
}
