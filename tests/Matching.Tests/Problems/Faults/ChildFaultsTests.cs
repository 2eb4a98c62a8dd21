namespace Matching.Tests.Problems.Faults;

public class ChildFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0101 Child of referral number 3: the id is missing. Give every child a pseudonymous id.", data => data.Referrals.Add(new() { Child = ProblemData.Child("c-5") with { Id = default } }) },
        { "M0101 Child of resident number 3: the id is missing. Give every child a pseudonymous id.", data => data.Residents.Add(new(ProblemData.Child(" "), new("h-2"))) },
        { "M0102 Child ' c-5': the id has blanks at its ends or unprintable characters. Maybe it was read with the text around it.", data => data.Referrals.Add(new() { Child = ProblemData.Child(" c-5") }) },
        { "M0102 Child 'c?5': the id has blanks at its ends or unprintable characters. Maybe it was read with the text around it.", data => data.Referrals.Add(new() { Child = ProblemData.Child("c\n5") }) },
        { "M0103 Child 'c-1': date of birth 1989-12-31 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => data.Change((Child child) => child with { DateOfBirth = new(1989, 12, 31) }) },
        { "M0103 Child 'c-1': date of birth 0001-01-01 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => data.Change((Child child) => child with { DateOfBirth = default }) },
        { "M0104 Child 'c-1': date of birth 2027-01-04 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.Change((Child child) => child with { DateOfBirth = new(2027, 1, 4) }) },
        { "M0104 Child 'c-1': date of birth 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.Change((Child child) => child with { DateOfBirth = new(2026, 11, 2) }) },
        { "M0105 Child 'c-1': home community NaN,-3.00000 is not a point where anybody can live. Give degrees north and east (WGS84) of the middle of the community.", data => data.Change((Child child) => child with { HomeCommunity = new(double.NaN, -3) }) },
        { "M0105 Child 'c-1': home community 0.00000,0.00000 is not a point where anybody can live. Give degrees north and east (WGS84) of the middle of the community.", data => data.Change((Child child) => child with { HomeCommunity = default }) },
        { "M0106 Child 'c-1': authority '' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.", data => data.Change((Child child) => child with { Authority = default }) },
        { "M0106 Child 'c-1': authority 'w06000015' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.", data => data.Change((Child child) => child with { Authority = new("w06000015") }) },
        { "M0106 Child 'c-1': authority 'W0600001' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.", data => data.Change((Child child) => child with { Authority = new("W0600001") }) },
        { "M0107 Child 'c-1': authority 'W06000017' is not on the map of authorities. Maybe the code is out of date or mistyped.", data => data.Change((Child child) => child with { Authority = new("W06000017") }) },
        { "M0108 Child 'c-1': sex 9 is none of the listed values. Use Female, Male or NotRecorded.", data => data.Change((Child child) => child with { Sex = (Sex)9 }) },
        { "M0109 Child 'c-1': school 51.00000,181.00000 is not a point where a school can be. Give degrees north and east (WGS84), or null when there is none.", data => data.Change((Child child) => child with { School = new(51, 181) }) },
        { "M0110 Child 'c-1': school year 0 is not from 1 to 13. Maybe an age was given for the year; give null when not at school.", data => data.Change((Child child) => child with { SchoolYear = 0 }) },
        { "M0110 Child 'c-1': school year 14 is not from 1 to 13. Maybe an age was given for the year; give null when not at school.", data => data.Change((Child child) => child with { SchoolYear = 14 }) },
        { "M0111 Child 'c-1': staff needed NaN is not a number from 0 to 10. 1 is one to one; give null when not assessed.", data => data.Change((Child child) => child with { StaffNeeded = double.NaN }) },
        { "M0111 Child 'c-1': staff needed -0.5 is not a number from 0 to 10. 1 is one to one; give null when not assessed.", data => data.Change((Child child) => child with { StaffNeeded = -0.5 }) },
        { "M0111 Child 'c-1': staff needed Infinity is not a number from 0 to 10. 1 is one to one; give null when not assessed.", data => data.Change((Child child) => child with { StaffNeeded = double.PositiveInfinity }) },
        { "M0112 Child 'c-1': placements in the year -1 is not from 0 to 100. Count those begun in the twelve months before the as-of date.", data => data.Change((Child child) => child with { PlacementsInYear = -1 }) },
        { "M0112 Child 'c-1': placements in the year 101 is not from 0 to 100. Count those begun in the twelve months before the as-of date.", data => data.Change((Child child) => child with { PlacementsInYear = 101 }) },
        { "M0113 Child 'c-1': the secure authorisation ends on 2026-10-31, before it begins on 2026-11-01. Maybe the two dates were swapped.", data => data.Change((Child child) => child with { SecureAuthorisation = new(new(2026, 11, 1), new(2026, 10, 31), false) }) },
        { "M0114 Child 'c-1': the secure authorisation begins on 0001-01-01, before 1990-01-01. Maybe the date is missing or the century is wrong.", data => data.Change((Child child) => child with { SecureAuthorisation = new(default, new(2026, 11, 30), false) }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_ValuesAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((Child child) => child with
        {
            DateOfBirth = data.AsOf,
            SchoolYear = 1,
            StaffNeeded = 0,
            PlacementsInYear = 100,
            School = new(90, 180),
            SecureAuthorisation = new(data.AsOf, data.AsOf, true),
            Authority = new("S12000036"),
        });
        data.Residents[0] = data.Residents[0] with { Child = data.Residents[0].Child with { SchoolYear = 13, StaffNeeded = 10, Authority = new("E06000019") }, Since = null };

        data.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Find_ChildOfOwnMapWithoutWales_AcceptsAnyWelshCode()
    {
        var data = new ProblemData();
        data.Change((Child child) => child with { Authority = new("W06000017") });
        var map = new AuthorityMap([new(new("E06000019"), "Herefordshire", "Swydd Henffordd", [])]);

        data.Builder().UseAuthorities(map).FindFaults().ShouldBeEmpty();
    }
}
