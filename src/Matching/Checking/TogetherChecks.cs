namespace Matching;

/// <summary>Checks every <see cref="TogetherRule"/>: sets that must share a home, and what it costs where others are split.</summary>
/// <remarks>A set in which nobody is referred is as it was before the plan: it is neither judged nor priced.</remarks>
internal static class TogetherChecks
{
    public static void Run(ResolvedPlan plan, MatchingPolicy policy, PlanFindings findings, PlanScope? scope = null)
    {
        foreach (WeightedRule weighted in policy.Rules)
        {
            if (weighted.Rule is not TogetherRule rule)
            {
                continue;
            }

            foreach (TogetherChildren set in rule.Sets(plan.Problem).Where(set => scope is null || set.Children.Any(scope.Children.Contains)))
            {
                ChildId[] members = [.. set.Children.Distinct()];
                RefuseUnknown(rule, plan.Problem, members);
                if (members.Length >= 2 && Array.Exists(members, child => plan.Problem.FindReferral(child) is not null))
                {
                    Check(weighted, rule, set, members, plan, findings);
                }
            }
        }
    }

    private static void Check(WeightedRule weighted, TogetherRule rule, TogetherChildren set, ChildId[] members, ResolvedPlan plan, PlanFindings findings)
    {
        HomeId?[] homes = Array.ConvertAll(members, plan.HomeOf);
        int unplaced = homes.Count(home => home is null);
        int parts = homes.Where(home => home is not null).Distinct().Count() + unplaced;
        if (rule.Strength != RuleStrength.Must)
        {
            findings.AddPrice(rule, weighted.Price(set.Amount) * (parts - 1));
            return;
        }

        // All unplaced keeps a required set too: only referred members can be unplaced or proposed, so one of them proposed while the whole is in parts breaks it.
        ChildId[] proposed = [.. members.Where(child => plan.Problem.FindReferral(child) is not null && plan.HomeOf(child) is not null)];
        if (proposed.Length > 0 && parts > 1)
        {
            findings.AddBroken(rule, members, plan.HomeOf(proposed[0]), rule.Describe(plan.Problem, set, parts));
        }
    }

    private static void RefuseUnknown(TogetherRule rule, MatchingProblem problem, ChildId[] members)
    {
        foreach (ChildId child in members)
        {
            if (problem.FindChild(child) is null)
            {
                throw new InvalidOperationException($"Rule {rule.Id}: a set names child '{child}', who is neither referred nor settled in this problem.");
            }
        }
    }
}
