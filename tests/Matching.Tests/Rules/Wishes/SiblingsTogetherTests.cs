namespace Matching.Tests.Rules.Wishes;

public class SiblingsTogetherTests
{
    private static readonly Child First = Given.Child("c-1");
    private static readonly Child Second = Given.Child("c-2");
    private static readonly Child Third = Given.Child("c-3");
    private static readonly FosterHome Home = Given.FosterHome(places: 3);

    [Fact]
    public void Sets_PreferredGroups_CountEachPartOnce() =>
        Verify.That(new SiblingsTogether()).SetsGiven(First, Second, Third, Given.Siblings(SiblingRelation.TogetherPreferred, First, Second, Third))
            .ShouldBe("c-1+c-2+c-3 ×1");

    [Theory]
    [InlineData(SiblingRelation.TogetherRequired)]
    [InlineData(SiblingRelation.ApartRequired)]
    public void Sets_OtherRelations_AreLeftOut(SiblingRelation relation) =>
        Verify.That(new SiblingsTogether()).SetsGiven(First, Second, Given.Siblings(relation, First, Second)).ShouldBe("");

    [Fact]
    public void Sets_SettledMembers_Belong() =>
        Verify.That(new SiblingsTogether()).SetsGiven(First, Home, Given.Settled(Home, Second), Given.Siblings(SiblingRelation.TogetherPreferred, First, Second))
            .ShouldBe("c-1+c-2 ×1");

    [Fact]
    public void Sets_AllSettled_AreLeftOut() =>
        Verify.That(new SiblingsTogether())
            .SetsGiven(Home, Given.Settled(Home, First), Given.Settled(Home, Second), Given.Siblings(SiblingRelation.TogetherPreferred, First, Second))
            .ShouldBe("");

    [Theory]
    [InlineData(1, "Siblings 'c-1', 'c-2' are together.")]
    [InlineData(2, "Siblings 'c-1', 'c-2' are in 2 parts.")]
    public void Describe_Parts_SaysWhatBecameOfThem(int parts, string sentence) =>
        Verify.That(new SiblingsTogether()).Sentence(parts, First, Second, Given.Siblings(SiblingRelation.TogetherPreferred, First, Second)).ShouldBe(sentence);
}
