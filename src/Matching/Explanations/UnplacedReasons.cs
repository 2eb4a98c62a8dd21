namespace Matching;

/// <summary>Finds, for each unplaced child, which rules rule out how many homes.</summary>
internal static class UnplacedReasons
{
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="withReasons">Whether to look for reasons; without a plan there are none but that the search ended.</param>
    public static IReadOnlyList<UnplacedChild> Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, bool withReasons)
    {
        Referral[] unplaced = [.. problem.Referrals.Where(referral => plan.HomeOf(referral.Child.Id) is null)];
        if (!withReasons)
        {
            return Array.ConvertAll(unplaced, referral => new UnplacedChild(referral.Child.Id, referral.Urgency, 0, []));
        }

        var reasons = new UnplacedChild[unplaced.Length];
        Parallel.For(0, unplaced.Length, i => reasons[i] = Of(problem, policy, unplaced[i]));
        return reasons;
    }

    /// <summary>The reasons for one child, as if the plan did not place them.</summary>
    public static UnplacedChild Of(MatchingProblem problem, MatchingPolicy policy, Referral referral)
    {
        var homes = new int[policy.Rules.Count];
        var alone = new int[policy.Rules.Count];
        int eligible = 0;
        foreach (Home home in problem.Homes)
        {
            var placement = new PlacementCase(problem, referral, home);
            int broken = 0;
            int last = 0;
            for (int rule = 0; rule < homes.Length && policy.Rules[rule].Rule.Strength == RuleStrength.Must; rule++)
            {
                if (Breaks(policy.Rules[rule].Rule, placement))
                {
                    homes[rule]++;
                    broken++;
                    last = rule;
                }
            }

            eligible += broken == 0 ? 1 : 0;
            alone[last] += broken == 1 ? 1 : 0;
        }

        return new UnplacedChild(
            referral.Child.Id,
            referral.Urgency,
            eligible,
            [
                .. Enumerable.Range(0, homes.Length)
                    .Where(rule => homes[rule] > 0)
                    .OrderByDescending(rule => homes[rule])
                    .ThenBy(rule => policy.Rules[rule].Rule.Id, StringComparer.Ordinal)
                    .Select(rule => new RuledOutHomes(policy.Rules[rule].Rule.Id, policy.Rules[rule].Rule.Title, homes[rule], alone[rule])),
            ]);
    }

    /// <summary>Whether a rule bars the child from the home as it is now, with those who are settled there.</summary>
    internal static bool Breaks(Rule rule, in PlacementCase placement)
    {
        switch (rule)
        {
            case PlacementRule single:
                return single.Evaluate(placement).Kind == FindingKind.Broken;
            case PairRule pair:
                foreach (Child settled in placement.Problem.ResidentsOf(placement.Home.Id))
                {
                    if (pair.Evaluate(new PairCase(placement.Problem, placement.Child, settled)).Kind == FindingKind.Broken)
                    {
                        return true;
                    }
                }

                return false;
            case HomeRule whole:
                Child[] residents = [.. placement.Problem.ResidentsOf(placement.Home.Id)];
                return whole.Evaluate(new HomeCase(placement.Problem, placement.Home, residents, [placement.Child])).Kind == FindingKind.Broken;
            default:
                return false;
        }
    }
}
