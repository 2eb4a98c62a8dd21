using Matching;

namespace Hosting;

/// <summary>Two children and two homes of Cardiff; an application reads them from where it keeps them.</summary>
internal static class Register
{
    public static MatchingProblem Build()
    {
        var cardiff = new AuthorityId("W06000015");
        var council = new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = cardiff };
        return new MatchingProblemBuilder(asOf: new(2026, 11, 1))
            .AddProviders(council)
            .AddHomes(Home("h-1", new(51.52, -3.21), weeklyCost: 900), Home("h-2", new(51.50, -3.24), weeklyCost: 1400))
            .AddReferrals(Referral("c-1", new(2015, 3, 2)), Referral("c-2", new(2011, 1, 20)))
            .Build();

        Home Home(string id, GeoPoint location, decimal weeklyCost) =>
            new FosterHome { Id = new(id), Provider = council.Id, Location = location, Authority = cardiff, Approval = new() { Places = 1 }, WeeklyCost = weeklyCost };

        Referral Referral(string id, DateOnly born) =>
            new() { Child = new() { Id = new(id), DateOfBirth = born, HomeCommunity = new(51.48, -3.25), Authority = cardiff } };
    }
}
