namespace Matching.Tests.Rules.Wishes;

public class WishedCompanyTests
{
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");
    private static readonly FosterHome Home = Given.FosterHome();

    [Fact]
    public void Sets_WishForAReferredChild_CountsImportance() =>
        Verify.That(new WishedCompany()).SetsGiven(First, Second, Wish(Second, First)).ShouldBe("c-1+c-2 ×2");

    [Fact]
    public void Sets_BothWishIt_AddUp() =>
        Verify.That(new WishedCompany()).SetsGiven(First, Second, Wish(First, Second), Wish(Second, First) with { Importance = 3 }).ShouldBe("c-1+c-2 ×5");

    [Fact]
    public void Sets_ReferredChildsWishForASettledChild_IsAnotherRules() =>
        Verify.That(new WishedCompany()).SetsGiven(First, Home, Given.Settled(Home, Second), Wish(First, Second)).ShouldBe("");

    [Fact]
    public void Sets_SettledChildsWishForAReferredChild_Counts() =>
        Verify.That(new WishedCompany()).SetsGiven(First, Home, Given.Settled(Home, Second), Wish(Second, First)).ShouldBe("c-1+c-2 ×2");

    [Fact]
    public void Sets_WishAgainst_IsAnotherRules() => Verify.That(new WishedCompany()).SetsGiven(First, Second, Wish(First, Second) with { Against = true }).ShouldBe("");

    [Theory]
    [InlineData(SiblingRelation.TogetherPreferred, "")]
    [InlineData(SiblingRelation.ApartRequired, "c-1+c-2 ×2")]
    public void Sets_Siblings_AreLeftOutOnlyWhereTogetherIsPreferred(SiblingRelation relation, string sets) =>
        Verify.That(new WishedCompany()).SetsGiven(First, Second, Given.Siblings(relation, First, Second), Wish(First, Second)).ShouldBe(sets);

    [Theory]
    [InlineData(15, "c-1+c-2 ×2")]
    [InlineData(16, "")]
    public void Sets_ParentsWish_CountsUnderSixteen(int age, string sets) =>
        Verify.That(new WishedCompany()).SetsGiven(Given.Child("c-1", age), Second, Wish(First, Second) with { By = WishedBy.Parent }).ShouldBe(sets);

    [Fact]
    public void Sets_AnyOrderOfInput_AreInOrderOfIds()
    {
        Child third = Given.Child("c-3");
        Verify.That(new WishedCompany()).SetsGiven(third, Second, First, Wish(third, Second), Wish(third, First), Wish(First, Second))
            .ShouldBe("c-1+c-2 ×2; c-1+c-3 ×2; c-2+c-3 ×2");
    }

    [Theory]
    [InlineData(1, "Children 'c-1', 'c-2', of whom at least one wishes it, are together.")]
    [InlineData(2, "Children 'c-1', 'c-2', of whom at least one wishes it, are not together.")]
    public void Describe_Parts_SaysWhatBecameOfTheWish(int parts, string sentence) =>
        Verify.That(new WishedCompany()).Sentence(parts, First, Second, Wish(First, Second)).ShouldBe(sentence);

    private static PersonWish Wish(Child child, Child other) => new() { Child = child.Id, Other = other.Id };
}
