using Matching.Tests.Problems;

namespace Matching.Tests.Scenarios;

/// <summary>Applies edits to the small problem, and tells whether an edited problem is one that was built by hand.</summary>
internal static class Edited
{
    public static readonly MatchingPolicy Policy = MatchingPolicy.Wales(new(2026, 11, 1));

    public static AppliedScenario By(params ScenarioEdit[] edits) => new Scenario("test", edits).Apply(new ProblemData().Build(), Policy);

    /// <summary>The message with which edits are refused, a line each, without the line that counts them.</summary>
    public static string[] Refused(params ScenarioEdit[] edits) =>
        [.. Should.Throw<InvalidScenarioException>(() => By(edits)).Faults.Select(fault => fault.ToString())];

    /// <summary>Applies one edit and compares with the small problem after a change by hand.</summary>
    public static void ShouldBe(ScenarioEdit edit, Action<ProblemData> byHand)
    {
        var data = new ProblemData();
        byHand(data);
        Text(By(edit).Problem).ShouldBe(Text(data.Build()));
    }

    /// <summary>Everything that a problem holds, written out: entities are equal by id alone, which would hide what differs.</summary>
    public static string Text(MatchingProblem problem) => System.Text.Json.JsonSerializer.Serialize(
        new object[]
        {
            problem.AsOf,
            problem.Providers,
            problem.Homes.Select(Parts),
            problem.Referrals,
            problem.Residents,
            problem.SiblingGroups,
            problem.ImpactAssessments,
            problem.Wishes.Select(wish => (object)wish),
            problem.Judgements,
            problem.Declines,
            problem.SupplementaryApprovals,
        });

    private static object Parts(Home home) => new
    {
        Kind = home.GetType().Name,
        Home = home with { Capabilities = new Dictionary<Capability, bool>() },
        (home as FosterHome)?.Exemption,
        (home as KinshipHome)?.AssessedOn,
        (home as StaffedHome)?.Staff,
        Capabilities = home.Capabilities.OrderBy(pair => pair.Key.Code, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"),
    };
}
