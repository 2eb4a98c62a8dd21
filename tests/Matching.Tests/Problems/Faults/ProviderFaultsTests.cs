namespace Matching.Tests.Problems.Faults;

public class ProviderFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0301 Provider number 3: the entry is null. Leave it out.", data => data.Providers.Add(null!) },
        { "M0302 Provider number 3: the id is missing. Give every provider an id.", data => data.Providers.Add(new() { Id = default, Kind = ProviderKind.ForProfit }) },
        { "M0303 Provider 'p?3': the id has blanks at its ends or unprintable characters. Maybe it was read with the text around it.", data => data.Providers.Add(new() { Id = new("p\u20283"), Kind = ProviderKind.ForProfit }) },
        { "M0304 Provider 'p-2': the id is given 2 times. Give each provider once.", data => data.Providers.Add(new() { Id = new("p-2"), Kind = ProviderKind.NotForProfit }) },
        { "M0305 Provider 'p-1': kind -1 is none of the listed values. Use LocalAuthority, NotForProfit or ForProfit.", data => data.Change((Provider provider) => provider with { Kind = (ProviderKind)(-1) }) },
        { "M0306 Provider 'p-1': it is a local authority, but its authority is null. Give its GSS code as Authority.", data => data.Change((Provider provider) => provider with { Authority = null }) },
        { "M0307 Provider 'p-1': its kind is NotForProfit, but it names authority 'W06000015'. Give null, or the kind LocalAuthority.", data => data.Change((Provider provider) => provider with { Kind = ProviderKind.NotForProfit }) },
        { "M0308 Provider 'p-1': authority '' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.", data => data.Change((Provider provider) => provider with { Authority = default(AuthorityId) }) },
        { "M0309 Provider 'p-1': authority 'W06000007' is not on the map of authorities. Maybe the code is out of date or mistyped.", data => data.Change((Provider provider) => provider with { Authority = new("W06000007") }) },
        { "M0310 Provider 'p-1': country 3 is none of the listed values. Use Wales, England or Elsewhere.", data => data.Change((Provider provider) => provider with { Country = (Country)3 }) },
        { "M0311 Provider 'p-1': its country is Wales, but authority 'E06000019' belongs to England. Maybe the default country, Wales, was left in place.", data => data.Change((Provider provider) => provider with { Authority = new("E06000019") }) },
        { "M0312 Provider 'p-1': kinds of home 32 are not a combination of the listed values, 0 to 31. Combine the listed kinds; None means registered for nothing.", data => data.Change((Provider provider) => provider with { RegisteredFor = (HomeKinds)32 }) },
        { "M0313 Provider 'p-1': registered ages 17 to 0 are not a range within 0 to 25. Maybe the two ages were swapped.", data => data.Change((Provider provider) => provider with { RegisteredAges = new(17, 0) }) },
        { "M0314 Provider 'p-1': registration 2026-11-02 is after the as-of date 2026-11-01. Leave the provider out until it is registered.", data => data.Change((Provider provider) => provider with { RegisteredOn = new(2026, 11, 2) }) },
        { "M0315 Provider 'p-1': registration 0001-01-01 is before 1900-01-01. Give null when the date is not recorded.", data => data.Change((Provider provider) => provider with { RegisteredOn = default(DateOnly) }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_ProviderRegisteredForNothingSinceToday_FindsNothing()
    {
        var data = new ProblemData();
        data.Change((Provider provider) => provider with { RegisteredFor = HomeKinds.None, RegisteredOn = data.AsOf });

        data.Faults().ShouldBeEmpty();
    }
}
