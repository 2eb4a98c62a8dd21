namespace Matching.Tests.Rules.Wishes;

public class ParentsWishesTests
{
    private static readonly FosterHome Home = Given.FosterHome("h-1");
    private static readonly FosterHome Other = Given.FosterHome("h-2");

    [Fact]
    public void ParentsWishes_NotMet_CountsImportance() =>
        Verify.That(new ParentsWishes()).Given(Given.Child(), Home, Other, ForOther() with { Importance = 3 })
            .Counts(3, "Not met in home 'h-1' for child 'c-1', whose parent wishes to live in home 'h-2' (matters very much).");

    [Fact]
    public void ParentsWishes_ChildsOwn_AreAnotherRules() => Verify.That(new ParentsWishes()).Given(Given.Child(), Home, Other, ForOther() with { By = WishedBy.Child }).Holds();

    [Fact]
    public void ParentsWishes_AtFifteen_Count() => Verify.That(new ParentsWishes()).Given(Given.Child(age: 15), Home, Other, ForOther()).Counts(2);

    [Fact]
    public void ParentsWishes_FromSixteen_CountNothing() => Verify.That(new ParentsWishes()).Given(Given.Child(age: 16), Home, Other, ForOther()).Holds();

    private static HomeWish ForOther() => new() { Child = new("c-1"), Home = Other.Id, By = WishedBy.Parent };
}
