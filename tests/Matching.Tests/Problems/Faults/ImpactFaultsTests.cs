namespace Matching.Tests.Problems.Faults;

public class ImpactFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0701 Impact assessment number 2: the entry is null. Leave it out.", data => data.ImpactAssessments.Add(null!) },
        { "M0702 Impact assessment of child 'c-9' on child 'c-3': child 'c-9' is neither referred nor settled. Add the child, or leave the assessment out.", data => Change(data, impact => impact with { Child = new("c-9") }) },
        { "M0702 Impact assessment of child 'c-1' on child '': child '' is neither referred nor settled. Add the child, or leave the assessment out.", data => Change(data, impact => impact with { On = default }) },
        { "M0703 Impact assessment of child 'c-1' on child 'c-1': both children are 'c-1'. Maybe one of the two ids is wrong.", data => Change(data, impact => impact with { On = ProblemData.First }) },
        { "M0704 Impact assessment of child 'c-1' on child 'c-3': severity 5 is not from 0 to 4. 0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.", data => Change(data, impact => impact with { Severity = 5 }) },
        { "M0704 Impact assessment of child 'c-1' on child 'c-3': severity -1 is not from 0 to 4. 0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.", data => Change(data, impact => impact with { Severity = -1 }) },
        { "M0705 Impact assessment of child 'c-1' on child 'c-3': it is given 3 times, with severity 1, 2. Keep the assessment that holds, most often the latest.", data => data.ImpactAssessments.AddRange([data.ImpactAssessments[0], data.ImpactAssessments[0] with { Severity = 1 }]) },
        { "M0706 Impact assessment of child 'c-1' on child 'c-3': its date 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => Change(data, impact => impact with { AssessedOn = new(2026, 11, 2) }) },
        { "M0707 Impact assessment of child 'c-1' on child 'c-3': its date 0001-01-01 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => Change(data, impact => impact with { AssessedOn = default }) },
        { "M0708 Impact assessment of child 'c-1' on child 'c-3': the assessor's role is missing. Give the role of the assessor, never a name.", data => Change(data, impact => impact with { AssessedBy = null! }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_BothDirectionsAndSeveritiesAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        Change(data, impact => impact with { Severity = 0, AssessedOn = data.AsOf });
        data.ImpactAssessments.Add(new(ProblemData.Third, ProblemData.First, 4, "registered manager", new(1990, 1, 1)));

        data.Faults().ShouldBeEmpty();
    }

    private static void Change(ProblemData data, Func<ImpactAssessment, ImpactAssessment> change) => data.ImpactAssessments[0] = change(data.ImpactAssessments[0]);
}
