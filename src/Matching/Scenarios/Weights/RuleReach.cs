using Matching.Compilation;

namespace Matching;

/// <summary>What a rule could find in any plan of a problem.</summary>
/// <param name="Counts">Whether it finds anything in a placement that is possible.</param>
/// <param name="IsWhole">Whether every amount that it could find is a whole number.</param>
/// <param name="Most">How many prices of it a plan may have at most; more than any plan has, where that is simpler to tell.</param>
internal readonly record struct RuleReach(bool Counts, bool IsWhole, long Most)
{
    public static RuleReach Of(MatchingProblem problem, MatchingPolicy policy, Rule rule, CancellationToken cancellation) => rule switch
    {
        PlacementRule placement => OfPlacements(problem, new PolicyRules(policy), placement, cancellation),
        PairRule pair => OfPairs(problem, pair, cancellation),
        TogetherRule together => OfSets(problem, together),
        _ => default,
    };

    private static RuleReach OfPlacements(MatchingProblem problem, PolicyRules rules, PlacementRule rule, CancellationToken cancellation)
    {
        bool counts = false;
        bool whole = true;
        foreach (Referral referral in problem.Referrals)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (Home home in problem.Homes)
            {
                var placement = new PlacementCase(problem, referral, home);
                double amount = rule.Evaluate(placement).Amount;
                if (amount > 0 && rules.Admits(placement))
                {
                    counts = true;
                    whole &= double.IsInteger(amount);
                    if (!whole)
                    {
                        return new(true, false, problem.Referrals.Count);
                    }
                }
            }
        }

        return new(counts, whole, problem.Referrals.Count);
    }

    private static RuleReach OfPairs(MatchingProblem problem, PairRule rule, CancellationToken cancellation)
    {
        long found = 0;
        bool whole = true;
        Child[] all = [.. problem.Referrals.Select(referral => referral.Child), .. problem.Residents.Select(resident => resident.Child)];
        for (int first = 0; first < problem.Referrals.Count; first++)
        {
            cancellation.ThrowIfCancellationRequested();
            for (int second = first + 1; second < all.Length; second++)
            {
                double amount = rule.Evaluate(new PairCase(problem, all[first], all[second])).Amount;
                found += amount > 0 ? 1 : 0;
                whole &= double.IsInteger(amount);
            }
        }

        return new(found > 0, whole, found);
    }

    private static RuleReach OfSets(MatchingProblem problem, TogetherRule rule)
    {
        TogetherChildren[] sets = [.. rule.Sets(problem).Where(set => set.Children.Count > 1 && set.Amount > 0)];
        return new(sets.Length > 0, sets.All(set => double.IsInteger(set.Amount)), sets.Sum(set => (long)set.Children.Count - 1));
    }
}
