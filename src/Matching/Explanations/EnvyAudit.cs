namespace Matching;

/// <summary>A check over a whole plan that no child was passed over for another of the same or lower urgency without a reason.</summary>
/// <remarks>
/// For each child without a home, every home that no rule keeps from the child is looked at, and in it everybody proposed who is no more urgent: were the two to change places, with all
/// who must be with them, would a rule be broken or the plan be worse? Pure, on all processors, in a stable order. Immutable.
/// </remarks>
/// <param name="Findings">Every such pair with its reason, by child, then home, then the other child.</param>
public sealed record EnvyAudit(IReadOnlyList<EnvyFinding> Findings)
{
    /// <summary>Pairs for which there is no reason, or none is proven.</summary>
    public IEnumerable<EnvyFinding> WithoutReason => Findings.Where(finding => finding.Reason is EnvyReason.None or EnvyReason.SearchEndedFirst);

    /// <summary>Whether every pair has a reason.</summary>
    public bool IsFair => !WithoutReason.Any();

    /// <summary>Audits a result.</summary>
    /// <param name="result">The result.</param>
    public static EnvyAudit Of(MatchingResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Of(result.Problem, result.Policy, result.Plan, result.Levels.All(level => level.IsClosed) ? EnvyReason.None : EnvyReason.SearchEndedFirst);
    }

    /// <summary>Audits any plan, also one made by hand.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="plan">A plan that keeps every rule; <see cref="PlanChecker"/> tells.</param>
    public static EnvyAudit Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(plan);
        return Of(problem, policy, plan, EnvyReason.None);
    }

    private static EnvyAudit Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, EnvyReason withoutReason)
    {
        var swaps = new SwapCheck(problem, policy, plan);
        Referral[] unplaced = [.. problem.Referrals.Where(referral => plan.HomeOf(referral.Child.Id) is null)];
        var found = new EnvyFinding[unplaced.Length][];
        Parallel.For(0, found.Length, index => found[index] = [.. swaps.Of(unplaced[index], withoutReason)]);
        return new EnvyAudit([.. found.SelectMany(findings => findings)]);
    }

    /// <summary>The audit as text, in plain words, made from the data above (<see cref="ExplanationText"/>).</summary>
    public override string ToString() => ExplanationText.Of(this);
}
