namespace Matching;

/// <summary>Checks any plan, also one made by hand: every rule it breaks, every approval it needs, what it costs, every measure.</summary>
/// <remarks>
/// <para>Evaluates every rule from scratch, case by case; shares no code with the compiler or the engine, so that the matcher's own result can be proved by it. Pure; safe for any
/// number of threads.</para>
/// <para>A plan that does not fit its problem (unknown child or home, settled child named) is reported as broken rule <see cref="MisfitRuleId"/>, never an exception. Such an entry is
/// left out of everything else: a referred child proposed for an unknown home counts as unplaced.</para>
/// </remarks>
public static class PlanChecker
{
    /// <summary>Rule id of an entry that does not fit the problem: <c>M-00</c>.</summary>
    public const string MisfitRuleId = "M-00";

    /// <summary>Checks a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">The plan; referred children that it does not name are unplaced.</param>
    /// <param name="policy">The policy; null for <see cref="MatchingPolicy.Wales"/> on the problem's date.</param>
    /// <exception cref="InvalidOperationException">A rule of the policy is at fault: it finds what its strength does not allow, or names a child that the problem does not have.</exception>
    public static PlanReport Check(MatchingProblem problem, PlacementPlan plan, MatchingPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        policy ??= MatchingPolicy.Wales(problem.AsOf);

        var resolved = new ResolvedPlan(problem, plan);
        PlanFindings findings = Find(resolved, policy);
        IReadOnlyList<ApprovalRequired> approvals = findings.Approvals();
        return new(
            findings.BrokenRules(),
            approvals,
            findings.Score(),
            PlanMeasurer.Measure(PlanSnapshot.Before(problem), policy, []),
            PlanMeasurer.Measure(PlanSnapshot.After(problem, resolved.Proposals), policy, approvals));
    }

    /// <summary>Every rule broken and the price level by level; measures are left to <see cref="Check"/>.</summary>
    /// <param name="resolved">The plan.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="scope">Which children and homes alone to look at, with whatever they have part in; null for all.</param>
    internal static PlanFindings Find(ResolvedPlan resolved, MatchingPolicy policy, PlanScope? scope = null)
    {
        var findings = new PlanFindings();
        findings.AddMisfits(resolved.Misfits);
        findings.AddUnplaced(resolved.Unplaced.Where(referral => scope is null || scope.Children.Contains(referral.Child.Id)));
        PlacementChecks.Run(resolved, policy, findings, scope);
        CompanyChecks.Run(resolved, policy, findings, scope);
        TogetherChecks.Run(resolved, policy, findings, scope);
        PlanLimitChecks.Run(resolved, policy, findings);
        return findings;
    }
}
