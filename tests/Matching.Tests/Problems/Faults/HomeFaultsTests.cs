namespace Matching.Tests.Problems.Faults;

public class HomeFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0201 Home number 4: the entry is null. Leave it out.", data => data.Homes.Add(null!) },
        { "M0202 Home number 4: the id is missing. Give every home an id.", data => data.Homes.Add(ProblemData.Foster("h-4") with { Id = default }) },
        { "M0203 Home 'h-4 ': the id has blanks at its ends or unprintable characters. Maybe it was read with the text around it.", data => data.Homes.Add(ProblemData.Foster("h-4 ")) },
        { "M0204 Home 'h-1': the id is given 3 times. Give each home once.", data => data.Homes.AddRange([ProblemData.Foster("h-1"), ProblemData.Foster("h-1")]) },
        { "M0205 Home 'h-1': provider 'p-9' is not among the providers. Add the provider, or correct its id.", data => data.Change((FosterHome home) => home with { Provider = new("p-9") }) },
        { "M0205 Home 'h-1': provider '' is not among the providers. Add the provider, or correct its id.", data => data.Change((FosterHome home) => home with { Provider = default }) },
        { "M0206 Home 'h-1': location Infinity,-3.00000 is not a point where anybody can live. Give degrees north and east (WGS84) of the middle of its community.", data => data.Change((FosterHome home) => home with { Location = new(double.PositiveInfinity, -3) }) },
        { "M0206 Home 'h-1': location 0.00000,0.00000 is not a point where anybody can live. Give degrees north and east (WGS84) of the middle of its community.", data => data.Change((FosterHome home) => home with { Location = default }) },
        { "M0207 Home 'h-1': location -3.18000,51.48000 is far from Wales, but its authority is 'W06000015'. Maybe latitude and longitude were swapped, or the minus sign of the longitude was lost.", data => data.Change((FosterHome home) => home with { Location = new(-3.18, 51.48) }) },
        { "M0207 Home 'h-1': location 51.48000,3.18000 is far from Wales, but its authority is 'W06000015'. Maybe latitude and longitude were swapped, or the minus sign of the longitude was lost.", data => data.Change((FosterHome home) => home with { Location = new(51.48, 3.18) }) },
        { "M0208 Home 'h-1': authority 'Cardiff' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.", data => data.Change((FosterHome home) => home with { Authority = new("Cardiff") }) },
        { "M0209 Home 'h-1': authority 'W06000099' is not on the map of authorities. Maybe the code is out of date or mistyped.", data => data.Change((FosterHome home) => home with { Authority = new("W06000099") }) },
        { "M0211 Home 'h-1': it has 1 place(s), but 2 settled children live there (c-3, c-4). Maybe the number of places is out of date, or one of them has left.", data => data.Change((Approval approval) => approval with { Places = 1 }) },
        { "M0227 Home 'h-1': weekly cost -1 is not from 0 to 100000 pounds. Maybe pence or a cost a year were given; give null when not recorded.", data => data.Change((FosterHome home) => home with { WeeklyCost = -1 }) },
        { "M0227 Home 'h-1': weekly cost 100000.01 is not from 0 to 100000 pounds. Maybe pence or a cost a year were given; give null when not recorded.", data => data.Change((FosterHome home) => home with { WeeklyCost = 100_000.01m }) },
        { "M0228 Home 'h-1': the list of capabilities is null. Give an empty list when there is nothing in it.", data => data.Change((FosterHome home) => home with { Capabilities = null! }) },
        { "M0228 Home 'h-1': the list of household is null. Give an empty list when there is nothing in it.", data => data.Change((FosterHome home) => home with { Household = null! }) },
        { "M0228 Home 'h-1': the list of interests is null. Give an empty list when there is nothing in it.", data => data.Change((FosterHome home) => home with { Interests = null! }) },
        { "M0229 Home 'h-1': capability 'Step free' is not lower-case words joined by hyphens. Write lower-case words joined by hyphens, such as step-free or faith:islam.", data => data.Change((FosterHome home) => home with { Capabilities = new Dictionary<Capability, bool> { [new("Step free")] = true } }) },
        { "M0229 Home 'h-1': capability '' is not lower-case words joined by hyphens. Write lower-case words joined by hyphens, such as step-free or faith:islam.", data => data.Change((FosterHome home) => home with { Capabilities = new Dictionary<Capability, bool> { [default] = true } }) },
        { "M0230 Home 'h-1': person of the household number 1 has no id, or one with blanks at its ends or unprintable characters. Give the person's pseudonymous id.", data => data.Change((FosterHome home) => home with { Household = [default] }) },
        { "M0231 Home 'h-1': person of the household 'a-1' is given 2 times. Give each person once.", data => data.Change((FosterHome home) => home with { Household = [new("a-1"), new("a-1")] }) },
        { "M0232 Home 'h-1': interest number 1 is blank. Leave it out.", data => data.Change((FosterHome home) => home with { Interests = [""] }) },
        { "M0233 Home 'h-1': interest number 3 repeats number 1. Give each interest once.", data => data.Change((FosterHome home) => home with { Interests = ["horses", "football", "horses"] }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_ResidentsWhomTheHomeWouldNotAdmit_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((FosterHome home) => home with
        {
            IsRegistered = false,
            Approval = new() { Places = 2, Ages = new(0, 1), Sexes = SexesApproved.Girls, NamedChildren = [new("c-elsewhere")] },
        });

        data.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Find_MovableChildBeyondThePlaces_FindsNothing()
    {
        var data = new ProblemData();
        data.ChangeMove(referral => referral with { PresentHome = new("h-1") });

        data.Faults().ShouldBeEmpty();
    }

    [Fact]
    public void Find_ManyResidentsTooMany_NamesTwentyAndCountsTheRest()
    {
        var data = new ProblemData();
        data.Residents.AddRange(Enumerable.Range(10, 30).Select(i => new Resident(ProblemData.Child($"c-{i}"), new("h-1"))));

        data.Faults().ShouldBe(
        [
            "M0211 Home 'h-1': it has 2 place(s), but 32 settled children live there (c-10, c-11, c-12, c-13, c-14, c-15, c-16, c-17, c-18, c-19, c-20, "
                + "c-21, c-22, c-23, c-24, c-25, c-26, c-27, c-28, c-29 and 12 more). Maybe the number of places is out of date, or one of them has left.",
        ]);
    }

    [Fact]
    public void Find_EnglishHomeAnywhere_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((FosterHome home) => home with { Authority = new("E08000003"), Location = new(53.48, -2.24), WeeklyCost = 100_000 });

        data.Faults().ShouldBeEmpty();
    }
}
