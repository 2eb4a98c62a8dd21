namespace Matching;

/// <summary>Works out what each rule adds for one child in one home, from the rules alone.</summary>
internal static class Contributions
{
    /// <summary>Every rule that counts, dearest first, then by rule id.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="placement">The child and the home.</param>
    /// <param name="companions">All other children who would live there.</param>
    public static List<Contribution> Of(MatchingPolicy policy, in PlacementCase placement, IEnumerable<Child> companions)
    {
        var found = new List<Contribution>();
        foreach (WeightedRule weighted in policy.Rules)
        {
            if (weighted.Rule is PlacementRule rule)
            {
                Finding finding = rule.Evaluate(placement);
                if (finding.Kind is FindingKind.Counts or FindingKind.NeedsApproval)
                {
                    found.Add(Of(weighted, finding.Amount, [], rule.Describe(placement, finding)));
                }
            }
        }

        AddCompany(found, policy, placement, companions);
        return Sorted(found);
    }

    /// <summary>What is known of a child in a home, and what more companions add to it.</summary>
    public static List<Contribution> With(MatchingPolicy policy, in PlacementCase placement, IReadOnlyList<Contribution> known, IEnumerable<Child> more)
    {
        var found = new List<Contribution>(known);
        AddCompany(found, policy, placement, more);
        return Sorted(found);
    }

    private static void AddCompany(List<Contribution> found, MatchingPolicy policy, in PlacementCase placement, IEnumerable<Child> companions)
    {
        foreach (Child companion in companions)
        {
            var pair = new PairCase(placement.Problem, placement.Child, companion);
            foreach (WeightedRule weighted in policy.Rules)
            {
                if (weighted.Rule is PairRule rule && rule.Evaluate(pair) is { Kind: FindingKind.Counts or FindingKind.NeedsApproval } finding)
                {
                    Contribution one = Of(weighted, finding.Amount, [companion.Id], rule.Describe(pair, finding));
                    found.Add(one with { Share = SharedPrice.PartOf(placement.Problem, one.Price, placement.Child.Id, [placement.Child.Id, companion.Id]) });
                }
            }
        }
    }

    /// <summary>What being apart from siblings and wished-for company adds in a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="sets">The sets of children that the child belongs to.</param>
    /// <param name="child">The child.</param>
    /// <param name="home">Where the child would live; null for nowhere.</param>
    /// <param name="plan">Where everybody else would live.</param>
    public static List<Contribution> OfTogether(MatchingProblem problem, IEnumerable<TogetherSet> sets, ChildId child, HomeId? home, PlacementPlan plan)
    {
        var found = new List<Contribution>();
        foreach ((WeightedRule weighted, TogetherRule rule, TogetherChildren group) in sets.Where(set => set.Rule.Strength != RuleStrength.Must))
        {
            ChildId[] members = [.. group.Children.Distinct()];
            HomeId?[] homes = [.. members.Select(member => member == child ? home : problem.FindResident(member)?.Home ?? plan.HomeOf(member))];
            int parts = homes.OfType<HomeId>().Distinct().Count() + homes.Count(one => one is null);
            if (parts > 1)
            {
                Contribution one = Of(weighted, group.Amount, [.. members.Where(member => member != child)], rule.Describe(problem, group, parts));
                long price = (parts - 1) * one.Price;
                found.Add(one with { Amount = (parts - 1) * group.Amount, Price = price, Share = SharedPrice.PartOf(problem, price, child, members) });
            }
        }

        return Sorted(found);
    }

    private static Contribution Of(WeightedRule weighted, double amount, IReadOnlyList<ChildId> with, string words) =>
        new(weighted.Rule.Id, weighted.Rule.Title, weighted.Rule.Level, amount, weighted.Rule.Unit, weighted.Price(amount), with, words);

    private static List<Contribution> Sorted(List<Contribution> found) =>
        [.. found.OrderBy(one => one.Level).ThenByDescending(one => one.Price).ThenBy(one => one.RuleId, StringComparer.Ordinal)];
}
