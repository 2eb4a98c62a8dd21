namespace Matching.Tests.Rules.Must;

public sealed class SiblingsApartTests
{
    private static readonly Child[] Children = [Given.Child("c-1"), Given.Child("c-2"), Given.Child("c-3")];

    [Fact]
    public void Siblings_ApartRequired_AreBroken() =>
        Verify.That(new SiblingsApart()).Given(Children[0], Children[1], Given.Siblings(SiblingRelation.ApartRequired, Children[0], Children[1])).IsBroken(
            "Siblings 'c-1' and 'c-2' of group 's-c-1+c-2' must live apart, as assessed.");

    [Theory]
    [InlineData(SiblingRelation.TogetherPreferred)]
    [InlineData(SiblingRelation.TogetherRequired)]
    public void Siblings_OfAnotherRelation_Hold(SiblingRelation relation) =>
        Verify.That(new SiblingsApart()).Given(Children[0], Children[1], Given.Siblings(relation, Children[0], Children[1])).Holds();

    [Fact]
    public void Children_OutsideTheGroup_Hold() =>
        Verify.That(new SiblingsApart()).Given(Children[0], Children[1], Children[2], Given.Siblings(SiblingRelation.ApartRequired, Children[1], Children[2])).Holds();

    [Fact]
    public void ListedPairs_AreAllPairsOfTheGroup() =>
        new SiblingsApart().ListedPairs(Given.Problem([.. Children, Given.Siblings(SiblingRelation.ApartRequired, Children)])).ShouldBe(
            [(Children[0].Id, Children[1].Id), (Children[0].Id, Children[2].Id), (Children[1].Id, Children[2].Id)]);
}
