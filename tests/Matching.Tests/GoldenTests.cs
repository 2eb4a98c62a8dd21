namespace Matching.Tests;

public class GoldenTests
{
    [Theory]
    [InlineData("a\nb\n", "a\nb\n")]
    [InlineData("a\r\nb", "a\nb\n")]
    [InlineData("a\n\n", "a")]
    public void Difference_SameButForLineEndings_IsNone(string golden, string actual) =>
        Golden.Difference("docs/x.md", golden, actual).ShouldBeNull();

    [Fact]
    public void Difference_OneLineChanged_NamesTheLineAndBothTexts() =>
        Golden.Difference("docs/x.md", "a\nb\n", "a\nc\n").ShouldBe(
            "docs/x.md is out of date: line 2 is \"b\" and should be \"c\". Run the test with UPDATE_GOLDEN=1 to rewrite it, and read the difference before you commit.");

    [Fact]
    public void Difference_NoFile_SaysSo() =>
        Golden.Difference("docs/x.md", null, "a").ShouldBe(
            "docs/x.md does not exist. Run the test with UPDATE_GOLDEN=1 to rewrite it, and read the difference before you commit.");
}
