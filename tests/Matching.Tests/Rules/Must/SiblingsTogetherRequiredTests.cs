namespace Matching.Tests.Rules.Must;

public sealed class SiblingsTogetherRequiredTests
{
    private static readonly Child[] Children = [Given.Child("c-1"), Given.Child("c-2"), Given.Child("c-3"), Given.Child("c-4")];

    [Fact]
    public void Sets_AreTheGroupsThatMustLiveTogether()
    {
        Home home = Given.FosterHome();
        Verify.That(new SiblingsTogetherRequired()).SetsGiven(
            Children[0], Children[1], home, Given.Settled(home, Children[2]), Children[3],
            Given.Siblings(SiblingRelation.TogetherRequired, Children[0], Children[2]), Given.Siblings(SiblingRelation.TogetherPreferred, Children[1], Children[3]))
            .ShouldBe("c-1+c-3 ×1");
    }

    [Theory]
    [InlineData(1, "Siblings 'c-1', 'c-2', who must live together, would.")]
    [InlineData(2, "Siblings 'c-1', 'c-2' must live together, as assessed, and would be in 2 parts.")]
    public void Sentence_SaysWhatBecomesOfThem(int parts, string sentence) =>
        Verify.That(new SiblingsTogetherRequired()).Sentence(parts, Children[0], Children[1], Given.Siblings(SiblingRelation.TogetherRequired, Children[..2])).ShouldBe(sentence);

    [Fact]
    public void Strength_IsMust() => new SiblingsTogetherRequired().Strength.ShouldBe(RuleStrength.Must);
}
