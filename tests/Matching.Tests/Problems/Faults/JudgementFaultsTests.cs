namespace Matching.Tests.Problems.Faults;

public class JudgementFaultsTests
{
    private static readonly DateOnly Day = new(2026, 10, 5);

    private static readonly FaultCases Cases = new()
    {
        { "M0901 Judgement number 2: the entry is null. Leave it out.", data => data.Judgements.Add(null!) },
        { "M0902 Judgement of child 'c-9' and home 'h-3': child 'c-9' is neither referred nor settled. Add the child, or leave the judgement out.", data => Change(data, judgement => judgement with { Child = new("c-9") }) },
        { "M0903 Judgement of child 'c-1' and home '': home '' is not among the homes. Add the home, or leave the judgement out.", data => Change(data, judgement => judgement with { Home = default }) },
        { "M0904 Judgement of child 'c-1' and home 'h-3': kind 4 is none of the listed values. Use Pin, Veto, Recommend or AdviseAgainst.", data => Change(data, judgement => judgement with { Kind = (JudgementKind)4 }) },
        { "M0905 Judgement of child 'c-1' and home 'h-3': the judge's role is missing. Give the role of who judged, never a name.", data => Change(data, judgement => judgement with { By = "" }) },
        { "M0906 Judgement of child 'c-1' and home 'h-3': its date 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => Change(data, judgement => judgement with { On = new(2026, 11, 2) }) },
        { "M0907 Judgement of child 'c-1' and home 'h-3': its date 1989-12-31 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => Change(data, judgement => judgement with { On = new(1989, 12, 31) }) },
        { "M0908 Judgement of child 'c-1' and home 'h-3': its reason is null. Give an empty text when no reason is recorded.", data => Change(data, judgement => judgement with { Why = null! }) },
        { "M0909 Judgement of child 'c-1' and home 'h-3': Recommend on 2026-10-01 is given 2 times by the same role. Give each judgement once.", data => data.Judgements.Add(data.Judgements[0] with { Why = "the child asks" }) },
        { "M0910 Child 'c-1': the child is pinned to 2 homes (h-1, h-2). Keep one pin.", data => data.Judgements.AddRange([Judge("h-2", JudgementKind.Pin), Judge("h-1", JudgementKind.Pin)]) },
        { "M0911 Judgement of child 'c-1' and home 'h-1': the home is both pinned and vetoed. Keep the later judgement.", data => data.Judgements.AddRange([Judge("h-1", JudgementKind.Veto), Judge("h-1", JudgementKind.Pin)]) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_OpposedAdviceAndPinToHomeThatDeclined_FindsNothing()
    {
        var data = new ProblemData();
        data.Judgements.Add(data.Judgements[0] with { By = "reviewing officer" });
        data.Judgements.Add(Judge("h-3", JudgementKind.AdviseAgainst));
        data.Judgements.Add(Judge("h-1", JudgementKind.Pin));
        data.Declines.Add(new(ProblemData.First, new("h-1"), data.AsOf));

        data.Faults().ShouldBeEmpty();
    }

    private static Judgement Judge(string home, JudgementKind kind) => new(ProblemData.First, new(home), kind, "team manager", Day);

    private static void Change(ProblemData data, Func<Judgement, Judgement> change) => data.Judgements[0] = change(data.Judgements[0]);
}
