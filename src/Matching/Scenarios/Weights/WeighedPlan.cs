namespace Matching;

/// <summary>What one plan costs at any weight of one rule, as the checker's own rules find it.</summary>
internal sealed class WeighedPlan
{
    private readonly ResolvedPlan resolved;
    private readonly MatchingPolicy policy;
    private readonly WeightedRule varied;
    private readonly PlanScore rest;

    public WeighedPlan(MatchingProblem problem, PlacementPlan plan, MatchingPolicy policy, WeightedRule varied)
    {
        (Plan, this.policy, this.varied) = (plan, policy, varied);
        resolved = new ResolvedPlan(problem, plan);
        rest = Score(policy.Without(varied.Rule.Id), withUnplaced: true);
    }

    public PlacementPlan Plan { get; }

    /// <summary>The plan's score with another weight for the rule.</summary>
    public PlanScore At(double weight)
    {
        PlanScore own = Score(new MatchingPolicy(policy.Name, policy.On, [varied with { Weight = weight }]), withUnplaced: false);
        return new(rest.UnplacedEmergency, rest.UnplacedUrgent, rest.UnplacedPlanned, rest.Law + own.Law, rest.Wishes + own.Wishes);
    }

    private PlanScore Score(MatchingPolicy rules, bool withUnplaced)
    {
        var findings = new PlanFindings();
        if (withUnplaced)
        {
            findings.AddUnplaced(resolved.Unplaced);
        }

        PlacementChecks.Run(resolved, rules, findings);
        CompanyChecks.Run(resolved, rules, findings);
        TogetherChecks.Run(resolved, rules, findings);
        return findings.Score();
    }
}
