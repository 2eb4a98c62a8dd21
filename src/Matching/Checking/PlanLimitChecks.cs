namespace Matching;

/// <summary>Checks every <see cref="PlanRule"/>: the sum over all children against its maximum.</summary>
internal static class PlanLimitChecks
{
    /// <summary>What one child may add, either way: 2^40. Millions of children then stay within 64 bits.</summary>
    private const long GreatestCount = 1L << 40;

    public static void Run(ResolvedPlan plan, MatchingPolicy policy, PlanFindings findings)
    {
        foreach (PlanRule rule in policy.Rules.Select(weighted => weighted.Rule).OfType<PlanRule>())
        {
            long sum = Sum(rule, plan);
            if (sum > rule.Maximum)
            {
                findings.AddBroken(rule, [], null, rule.Describe(sum));
            }
        }
    }

    private static long Sum(PlanRule rule, ResolvedPlan plan)
    {
        long sum = 0;
        foreach (Proposal proposal in plan.Proposals)
        {
            sum += InRange(rule, rule.Count(new PlacementCase(plan.Problem, proposal.Referral, proposal.Home)), proposal.Referral.Child.Id, proposal.Home.Id);
        }

        foreach (Referral referral in plan.Unplaced)
        {
            sum += InRange(rule, rule.CountUnplaced(plan.Problem, referral), referral.Child.Id, null);
        }

        foreach (Resident resident in plan.Problem.Residents)
        {
            sum += InRange(rule, rule.CountSettled(plan.Problem, resident), resident.Child.Id, resident.Home);
        }

        return sum;
    }

    private static long InRange(PlanRule rule, long count, ChildId child, HomeId? home) => count is >= -GreatestCount and <= GreatestCount
        ? count
        : throw new InvalidOperationException(
            $"Rule {rule.Id}: child '{child}' {(home is { } id ? $"in home '{id}'" : "without a home")} adds {count}; one child may add from {-GreatestCount} to {GreatestCount}.");
}
