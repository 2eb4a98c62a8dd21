namespace Matching.Tests.Checking;

public sealed class PlanScoreTests
{
    private static readonly PlanScore Score = new(5, 7, 11, 13, 17);

    [Fact]
    public void Difference_TwoScores_IsThatOfEachLevel() => (Score - new PlanScore(1, 2, 3, 4, 5)).ShouldBe(new PlanScore(4, 5, 8, 9, 12));

    [Fact]
    public void Order_EarlierLevelWorseAndLaterOnesBetter_IsWorse()
    {
        PlanScore[] rising =
        [
            new(0, 9, 9, 9, 9), new(1, 0, 9, 9, 9), new(1, 1, 0, 9, 9), new(1, 1, 1, 0, 9), new(1, 1, 1, 1, 0), new(1, 1, 1, 1, 1),
        ];
        for (int index = 1; index < rising.Length; index++)
        {
            (PlanScore better, PlanScore worse) = (rising[index - 1], rising[index]);
            (better < worse, better <= worse, better > worse, better >= worse).ShouldBe((true, true, false, false));
            (worse < better, worse <= better, worse > better, worse >= better).ShouldBe((false, false, true, true));
        }

        PlanScore same = Score with { Law = Score.Law };
        (same < Score, same <= Score, same > Score, same >= Score).ShouldBe((false, true, false, true));
    }
}
