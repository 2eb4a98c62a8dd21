using Matching;

var asOf = new DateOnly(2026, 11, 1);
var cardiff = new AuthorityId("W06000015");
var council = new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = cardiff };
ChildId ash = new("c-1"), bay = new("c-2"), fern = new("c-3");   // ids, never names

MatchingProblem problem = new MatchingProblemBuilder(asOf)
    .AddProviders(council)
    .AddHomes(
        FosterHome("h-1", new(51.52, -3.21), new() { Places = 2, Ages = new(5, 12) }),
        FosterHome("h-2", new(51.48, -3.24), new() { Places = 1, Ages = new(0, 17) }))
    .AddReferrals(Referral(ash, new(2015, 3, 2)), Referral(bay, new(2017, 9, 14)), Referral(fern, new(2011, 1, 20)))
    .AddSiblings(ash, bay)
    .Build();                                                      // throws once, listing every fault in the data

var matcher = new PlacementMatcher(MatchingPolicy.Wales(asOf));
MatchingResult result = matcher.Match(problem, new() { TimeLimit = TimeSpan.FromSeconds(5) });

Console.WriteLine(result.Summary());
Console.WriteLine(result.Explain(bay));

Home FosterHome(string id, GeoPoint location, Approval approval) =>
    new FosterHome { Id = new(id), Provider = council.Id, Location = location, Authority = cardiff, Approval = approval };

Referral Referral(ChildId id, DateOnly born) =>
    new() { Child = new() { Id = id, DateOfBirth = born, HomeCommunity = new(51.48, -3.25), Authority = cardiff } };
