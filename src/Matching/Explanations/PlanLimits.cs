namespace Matching;

/// <summary>How much of each limit on the whole plan a plan uses, so that one child more can be judged without going over everybody again. Immutable.</summary>
internal sealed class PlanLimits
{
    private readonly MatchingProblem problem;
    private readonly (PlanRule Rule, long Sum)[] limits;

    public PlanLimits(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan)
    {
        this.problem = problem;
        limits =
        [
            .. policy.Rules.Select(weighted => weighted.Rule).OfType<PlanRule>().Select(rule => (
                rule,
                problem.Referrals.Sum(referral => Count(rule, referral, plan.HomeOf(referral.Child.Id) is { } home ? problem.FindHome(home) : null))
                    + problem.Residents.Sum(resident => rule.CountSettled(problem, resident)))),
        ];
    }

    /// <summary>The limits that a plan breaks in which some children live elsewhere, by the order of the policy.</summary>
    /// <param name="moves">The children, where the plan has them, and where they would be; null for nowhere.</param>
    public IEnumerable<PlanRule> BrokenBy(IReadOnlyList<(Referral Child, Home? From, Home? To)> moves) => limits
        .Where(limit => limit.Sum + moves.Sum(move => Count(limit.Rule, move.Child, move.To) - Count(limit.Rule, move.Child, move.From)) > limit.Rule.Maximum)
        .Select(limit => limit.Rule);

    private long Count(PlanRule rule, Referral referral, Home? home) =>
        home is null ? rule.CountUnplaced(problem, referral) : rule.Count(new PlacementCase(problem, referral, home));
}
