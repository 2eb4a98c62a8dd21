namespace Matching.Tests.Problems.Faults;

public class DeclineFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0921 Decline number 2: the entry is null. Leave it out.", data => data.Declines.Add(null!) },
        { "M0922 Decline of child 'c-9' by home 'h-1': child 'c-9' is neither referred nor settled. Add the child, or leave the decline out.", data => data.Declines[0] = data.Declines[0] with { Child = new("c-9") } },
        { "M0923 Decline of child 'c-2' by home 'h-9': home 'h-9' is not among the homes. Add the home, or leave the decline out.", data => data.Declines[0] = data.Declines[0] with { Home = new("h-9") } },
        { "M0924 Decline of child 'c-2' by home 'h-1': its date 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.Declines[0] = data.Declines[0] with { On = new(2026, 11, 2) } },
        { "M0925 Decline of child 'c-2' by home 'h-1': its date 0001-01-01 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => data.Declines[0] = data.Declines[0] with { On = default } },
        { "M0926 Decline of child 'c-2' by home 'h-1': it is given 2 times for 2026-10-02. Give each decline once.", data => data.Declines.Add(data.Declines[0]) },
        { "M0931 Supplementary approval number 2: the entry is null. Leave it out.", data => data.SupplementaryApprovals.Add(null!) },
        { "M0932 Supplementary approval of child '' with provider 'p-2': child '' is neither referred nor settled. Add the child, or leave the approval out.", data => data.SupplementaryApprovals[0] = data.SupplementaryApprovals[0] with { Child = default } },
        { "M0933 Supplementary approval of child 'c-1' with provider 'p-9': provider 'p-9' is not among the providers. Add the provider, or leave the approval out.", data => data.SupplementaryApprovals[0] = data.SupplementaryApprovals[0] with { Provider = new("p-9") } },
        { "M0934 Supplementary approval of child 'c-1' with provider 'p-2': its date 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.SupplementaryApprovals[0] = data.SupplementaryApprovals[0] with { On = new(2026, 11, 2) } },
        { "M0935 Supplementary approval of child 'c-1' with provider 'p-2': its date 0001-01-01 is before 1990-01-01. Maybe the date is missing or the century is wrong.", data => data.SupplementaryApprovals[0] = data.SupplementaryApprovals[0] with { On = default } },
        { "M0936 Supplementary approval of child 'c-1' with provider 'p-2': it is given 2 times for 2026-10-03. Give each approval once.", data => data.SupplementaryApprovals.Add(data.SupplementaryApprovals[0]) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_DeclinedAgainOnAnotherDay_FindsNothing()
    {
        var data = new ProblemData();
        data.Declines.Add(data.Declines[0] with { On = data.AsOf });

        data.Faults().ShouldBeEmpty();
    }
}
