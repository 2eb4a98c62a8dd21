using Matching.Compilation;

namespace Matching;

/// <summary>Finds the rules that pins break by themselves, whoever else lives where.</summary>
internal static class PinChecks
{
    /// <summary>The pinned children with all who must be with them, each in the home of the pin.</summary>
    public static IReadOnlyList<PlacementOf> WithUnits(Units units, IReadOnlyList<ChildAtHome> pins)
    {
        var homes = pins.ToDictionary(pin => pin.Child, pin => pin.Home);
        foreach (ChildAtHome pin in pins)
        {
            foreach (Referral member in units.Members[units.UnitOf[pin.Child]])
            {
                homes.TryAdd(member.Child.Id, pin.Home);
            }
        }

        return [.. homes.OrderBy(pair => pair.Key.Value, StringComparer.Ordinal).Select(pair => new PlacementOf(pair.Key, pair.Value))];
    }

    /// <summary>Every rule that those placed break with each other and with who is settled there, everybody else out of the way; limits on the whole plan aside.</summary>
    public static IReadOnlyList<BrokenRule> BrokenBy(MatchingProblem problem, MatchingPolicy policy, IEnumerable<PlacementOf> placements)
    {
        var plan = new ResolvedPlan(problem, new PlacementPlan(placements));
        var findings = new PlanFindings();
        findings.AddMisfits(plan.Misfits);
        PlacementChecks.Run(plan, policy, findings);
        CompanyChecks.Run(plan, policy, findings);
        TogetherChecks.Run(plan, policy, findings);
        return findings.BrokenRules();
    }
}
