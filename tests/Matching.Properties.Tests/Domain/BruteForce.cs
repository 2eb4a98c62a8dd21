namespace Matching.Properties.Tests.Domain;

/// <summary>Tries every plan of a small problem and judges each with the plan checker alone.</summary>
internal static class BruteForce
{
    /// <summary>The best score of any plan that keeps every rule; null when there is none.</summary>
    public static PlanScore? Best(MatchingProblem problem, MatchingPolicy policy) =>
        Scores(problem, policy).Aggregate((PlanScore?)null, (best, score) => best is null || score < best ? score : best);

    /// <summary>The score of each plan that keeps every rule.</summary>
    public static IEnumerable<PlanScore> Scores(MatchingProblem problem, MatchingPolicy policy) => Judged(problem, policy).Select(judged => judged.Score);

    /// <summary>Each plan that keeps every rule, with its score.</summary>
    public static IEnumerable<(PlacementPlan Plan, PlanScore Score)> Judged(MatchingProblem problem, MatchingPolicy policy) => Plans(problem, policy)
        .Select(plan => (Plan: plan, Report: PlanChecker.Check(problem, plan, policy)))
        .Where(judged => judged.Report.KeepsEveryRule)
        .Select(judged => (judged.Plan, judged.Report.Score));

    private static IEnumerable<PlacementPlan> Plans(MatchingProblem problem, MatchingPolicy policy)
    {
        ChildId[] children = [.. problem.Referrals.Select(referral => referral.Child.Id)];
        HomeId?[][] choices = [.. children.Select(child => Choices(problem, policy, child))];
        var digits = new int[children.Length];
        while (true)
        {
            yield return new PlacementPlan(children.Select((child, i) => new PlacementOf(child, choices[i][digits[i]])));
            int position = 0;
            while (position < digits.Length && ++digits[position] == choices[position].Length)
            {
                digits[position++] = 0;
            }

            if (position == digits.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>Homes that the child alone could have; a home that is barred for the child alone is barred in every plan, save by group rules.</summary>
    private static HomeId?[] Choices(MatchingProblem problem, MatchingPolicy policy, ChildId child)
    {
        Referral referral = problem.FindReferral(child)!;
        return
        [
            null,
            .. problem.Homes
                .Where(home => policy.Rules.All(rule => rule.Rule is not PlacementRule single || single.Evaluate(new PlacementCase(problem, referral, home)).Kind != FindingKind.Broken))
                .Select(home => (HomeId?)home.Id),
        ];
    }
}
