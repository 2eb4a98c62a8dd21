namespace Matching.Tests.Problems.Faults;

public class ResidentFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0501 Resident number 3: the entry is null. Leave it out.", data => data.Residents.Add(null!) },
        { "M0502 Resident number 3: its child is null. Give the child.", data => data.Residents.Add(new(null!, new("h-1"))) },
        { "M0503 Settled child 'c-3': the child is given 2 times in home 'h-1'. Give each settled child once.", data => data.Residents.Add(data.Residents[0]) },
        { "M0504 Settled child 'c-3': the child lives in 2 homes (h-1, h-2). Give the home where the child lives now.", data => data.Residents.Add(data.Residents[0] with { Home = new("h-2") }) },
        { "M0505 Settled child 'c-3': home 'h-9' is not among the homes. Add the home, or correct its id.", data => data.Residents[0] = data.Residents[0] with { Home = new("h-9") } },
        { "M0505 Settled child 'c-3': home '' is not among the homes. Add the home, or correct its id.", data => data.Residents[0] = data.Residents[0] with { Home = default } },
        { "M0506 Settled child 'c-3': living there since 2014-06-14 is before the date of birth 2014-06-15. Maybe one of the two dates is wrong.", data => data.Residents[0] = data.Residents[0] with { Since = new(2014, 6, 14) } },
        { "M0507 Settled child 'c-3': living there since 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.Residents[0] = data.Residents[0] with { Since = new(2026, 11, 2) } },
        { "M0508 Settled child 'c-3': born on 2005-11-01, the child is 21 on the as-of date 2026-11-01. Leave out who has grown up, or correct the date of birth.", data => data.Residents[0] = data.Residents[0] with { Child = ProblemData.Child("c-3") with { DateOfBirth = new(2005, 11, 1) } } },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_YoungPersonOfTwentyWhoStaysOn_FindsNothing()
    {
        var data = new ProblemData();
        data.Residents[0] = data.Residents[0] with { Child = ProblemData.Child("c-3") with { DateOfBirth = new(2005, 11, 2) }, Since = new(2005, 11, 2) };

        data.Faults().ShouldBeEmpty();
    }
}
