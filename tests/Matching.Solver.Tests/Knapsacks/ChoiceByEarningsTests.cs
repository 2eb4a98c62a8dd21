namespace Matching.Solver.Tests.Knapsacks;

public sealed class ChoiceByEarningsTests
{
    private const int Draws = 10_000;

    [Fact]
    public void Draw_UntriedWays_ComeFirst()
    {
        var choice = new ChoiceByEarnings(3, new Chance(1));
        for (int way = 0; way < 3; way++)
        {
            choice.Draw().ShouldBe(way);
            choice.Note(way, 0, 10);
        }
    }

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(30, 10, 0.65)]
    [InlineData(5, 0, 0.8)]
    public void Draw_EarningsForTheSameWork_ShareOutAllButAnEvenPart(double first, double second, double expected)
    {
        var choice = new ChoiceByEarnings(2, new Chance(2));
        choice.Note(0, first, 100);
        choice.Note(1, second, 100);

        Share(choice).ShouldBe(expected, 0.02);
    }

    [Fact]
    public void Draw_SameEarningsForLessWork_AreWorthMore()
    {
        var choice = new ChoiceByEarnings(2, new Chance(3));
        choice.Note(0, 10, 100);
        choice.Note(1, 10, 300);

        Share(choice).ShouldBe(0.65, 0.02);
    }

    [Fact]
    public void Note_NothingWonForLong_ForgetsWhatWasWonBefore()
    {
        var choice = new ChoiceByEarnings(2, new Chance(4));
        choice.Note(0, 1_000, 100);
        choice.Note(1, 10, 100);
        for (int time = 0; time < 80; time++)
        {
            choice.Note(0, 0, 100);
        }

        Share(choice).ShouldBeLessThan(0.25);
    }

    private static double Share(ChoiceByEarnings choice)
    {
        int first = 0;
        for (int draw = 0; draw < Draws; draw++)
        {
            first += choice.Draw() == 0 ? 1 : 0;
        }

        return (double)first / Draws;
    }
}
