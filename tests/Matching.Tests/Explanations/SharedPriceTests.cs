using Matching.Tests.Rules;

namespace Matching.Tests.Explanations;

public sealed class SharedPriceTests
{
    private static readonly Home House = Given.FosterHome("h-1", places: 9);

    private static readonly MatchingProblem Problem = Given.Problem(
        House, Given.Child("c-1"), Given.Child("c-2"), Given.Child("c-3"), new Resident(Given.Child("a-settled"), House.Id));

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(1, 1, 0, 0)]
    [InlineData(2, 1, 1, 0)]
    [InlineData(3, 1, 1, 1)]
    [InlineData(7, 3, 2, 2)]
    [InlineData(1_000_000_000_001, 333_333_333_334, 333_333_333_334, 333_333_333_333)]
    public void PartOf_PriceOfThree_IsSharedToTheLastUnit(long price, long first, long second, long third)
    {
        ChildId[] concerned = [new("c-3"), new("a-settled"), new("c-1"), new("c-2")];

        long[] parts = [.. new[] { "c-1", "c-2", "c-3" }.Select(child => SharedPrice.PartOf(Problem, price, new(child), concerned))];

        parts.ShouldBe([first, second, third]);
        parts.Sum().ShouldBe(price);
    }

    [Fact]
    public void PartOf_OnlyOneIsReferred_IsAllOfIt() =>
        SharedPrice.PartOf(Problem, 7, new("c-2"), [new("a-settled"), new("c-2")]).ShouldBe(7);
}
