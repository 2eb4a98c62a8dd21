namespace Matching.Tests.Problems.Faults;

public class ChildListFaultsTests
{
    private static readonly GeoPoint Nowhere = new(91, 0);

    private static readonly FaultCases Cases = new()
    {
        { "M0120 Child 'c-1': the list of needs is null. Give an empty list when there is nothing in it.", data => data.Change((Child child) => child with { Needs = null! }) },
        { "M0120 Child 'c-1': the list of family time is null. Give an empty list when there is nothing in it.", data => data.Change((Child child) => child with { FamilyTime = null! }) },
        { "M0120 Child 'c-1': the list of exclusion zones is null. Give an empty list when there is nothing in it.", data => data.Change((Child child) => child with { ExclusionZones = null! }) },
        { "M0120 Child 'c-1': the list of unsafe people is null. Give an empty list when there is nothing in it.", data => data.Change((Child child) => child with { UnsafePeople = null! }) },
        { "M0120 Child 'c-1': the list of interests is null. Give an empty list when there is nothing in it.", data => data.Change((Child child) => child with { Interests = null! }) },
        { "M0121 Child 'c-1': need number 2 has no capability code, or a malformed one. Write lower-case words joined by hyphens, such as step-free or faith:islam.", data => data.Change((Child child) => child with { Needs = [Need.Essential(Capability.Autism), Need.Essential(new("Self harm"))] }) },
        { "M0121 Child 'c-1': need number 1 has no capability code, or a malformed one. Write lower-case words joined by hyphens, such as step-free or faith:islam.", data => data.Change((Child child) => child with { Needs = [default] }) },
        { "M0122 Child 'c-1': need number 1 has strength 7, which is none of the listed values. Use Essential or Desirable.", data => data.Change((Child child) => child with { Needs = [new(Capability.Autism, (NeedStrength)7)] }) },
        { "M0123 Child 'c-1': need number 3 repeats number 1. Give each capability once, as essential or as desirable.", data => data.Change((Child child) => child with { Needs = [Need.Essential(Capability.Autism), Need.Essential(Capability.StepFree), Need.Desirable(Capability.Autism)] }) },
        { "M0124 Child 'c-1': family time number 1 is at 91.00000,0.00000, which is not a point where anybody can live. Give degrees north and east (WGS84) of the community.", data => data.Change((Child child) => child with { FamilyTime = [new(Nowhere, 4)] }) },
        { "M0125 Child 'c-1': family time number 1 happens 0 times a month, not more than 0 and at most 62. Maybe times a year were given; leave out what does not happen.", data => data.Change((Child child) => child with { FamilyTime = [new(ProblemData.Community, 0)] }) },
        { "M0125 Child 'c-1': family time number 2 happens 62.5 times a month, not more than 0 and at most 62. Maybe times a year were given; leave out what does not happen.", data => data.Change((Child child) => child with { FamilyTime = [new(ProblemData.Community, 62), new(ProblemData.Community, 62.5)] }) },
        { "M0125 Child 'c-1': family time number 1 happens NaN times a month, not more than 0 and at most 62. Maybe times a year were given; leave out what does not happen.", data => data.Change((Child child) => child with { FamilyTime = [new(ProblemData.Community, double.NaN)] }) },
        { "M0126 Child 'c-1': exclusion zone number 1 has its middle at 91.00000,0.00000, which is not a point where anybody can live. Give degrees north and east (WGS84).", data => data.Change((Child child) => child with { ExclusionZones = [new(Nowhere, Distance.FromKilometres(2))] }) },
        { "M0127 Child 'c-1': exclusion zone number 1 has a radius of 5000 km, which is not a number from 0 to 500. Maybe metres were given for kilometres.", data => data.Change((Child child) => child with { ExclusionZones = [new(ProblemData.Community, Distance.FromKilometres(5000))] }) },
        { "M0127 Child 'c-1': exclusion zone number 1 has a radius of -1 km, which is not a number from 0 to 500. Maybe metres were given for kilometres.", data => data.Change((Child child) => child with { ExclusionZones = [new(ProblemData.Community, Distance.FromKilometres(-1))] }) },
        { "M0128 Child 'c-1': unsafe person number 2 has no id, or one with blanks at its ends or unprintable characters. Give the person's pseudonymous id.", data => data.Change((Child child) => child with { UnsafePeople = [new("a-1"), default] }) },
        { "M0129 Child 'c-1': unsafe person 'a-1' is given 2 times. Give each person once.", data => data.Change((Child child) => child with { UnsafePeople = [new("a-1"), new("a-2"), new("a-1")] }) },
        { "M0130 Child 'c-1': interest number 1 is blank. Leave it out.", data => data.Change((Child child) => child with { Interests = [" "] }) },
        { "M0130 Child 'c-1': interest number 2 is blank. Leave it out.", data => data.Change((Child child) => child with { Interests = ["football", null!] }) },
        { "M0131 Child 'c-1': interest number 2 repeats number 1. Give each interest once.", data => data.Change((Child child) => child with { Interests = ["football", "football"] }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_ListsAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((Child child) => child with
        {
            Needs = [Need.Essential(Capability.Faith("islam")), Need.Desirable(Capability.Language("british-sign-language"))],
            FamilyTime = [new(ProblemData.Community, 0.25), new(ProblemData.Community, 62)],
            ExclusionZones = [new(ProblemData.Community, Distance.Zero), new(ProblemData.Community, Distance.FromKilometres(500))],
        });

        data.Faults().ShouldBeEmpty();
    }
}
