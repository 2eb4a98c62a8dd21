using FsCheck.Fluent;

namespace Matching.Properties.Tests;

/// <summary>The helper that every property is run by.</summary>
public sealed class RandomCasesTests
{
    private static readonly FsCheck.Arbitrary<int> Numbers = Gen.Choose(0, 999).ToArbitrary();

    [Fact]
    public void Check_SameSeed_DrawsTheSameCasesAndAnotherSeedOthers()
    {
        Drawn(new RandomCases(50, Seed: 3)).ShouldBe(Drawn(new RandomCases(50, Seed: 3)));
        Drawn(new RandomCases(50, Seed: 3)).ShouldNotBe(Drawn(new RandomCases(50, Seed: 4)));
        Drawn(new RandomCases(50)).Count.ShouldBe(50);
    }

    [Fact]
    public void Check_OneCaseFails_FailsWithTheSmallestSuchCase() =>
        Should.Throw<Exception>(() => new RandomCases(100).Check(ArbMap.Default.ArbFor<int>(), number => number.ShouldBeLessThan(7)))
            .Message.ShouldContain("Shrunk:\n7\n".ReplaceLineEndings(Environment.NewLine));

    [Fact]
    public void ShouldHave_TooFewOfAKind_SaysHowManyThereWere()
    {
        CaseTally tally = new RandomCases(40).Check(Numbers, (number, tally) =>
        {
            tally.Note("small", number < 0);
            tally.Note("large", number >= 0);
        });

        tally.ShouldHave("large", 1);
        Should.Throw<ShouldAssertException>(() => tally.ShouldHave("small", 0.125)).Message.ShouldContain(
            "Only 0 of 40 cases are small; with less than 12.5 % of them the property says little.");
        Should.Throw<ShouldAssertException>(() => tally.ShouldHave("never noted", 0.01));
    }

    private static List<int> Drawn(RandomCases cases)
    {
        var drawn = new List<int>();
        cases.Check(Numbers, drawn.Add);
        return drawn;
    }
}
