namespace Matching;

/// <summary>One home of the register as it was considered for one child, while everybody else lives where the plan says.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home.</param>
/// <param name="Tier">Where it is, seen from the responsible authority.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="RuledOutBy">Rules that rule it out for this child, with those who are settled there; empty when it is open to the child.</param>
/// <param name="TakenBy">Rules that stand against it because of those who are proposed for it, or of siblings who must share a home: no place left, for instance. Empty for a home that is ruled out.</param>
/// <param name="ProposedThere">Other children whom the plan proposes for it, by id.</param>
/// <param name="Law">Price on the level of the law, in points; 0 for a home that is ruled out.</param>
/// <param name="Wishes">Price on the level of wishes; 0 for a home that is ruled out.</param>
/// <param name="Contributions">What would count against it, dearest first; empty for a home that is ruled out.</param>
public sealed record HomeConsidered(
    HomeId Home,
    AreaTier Tier,
    Distance Distance,
    IReadOnlyList<RuleAgainst> RuledOutBy,
    IReadOnlyList<RuleAgainst> TakenBy,
    IReadOnlyList<ChildId> ProposedThere,
    long Law,
    KilometreEquivalent Wishes,
    IReadOnlyList<Contribution> Contributions)
{
    /// <summary>Whether no rule about this child, and those who are settled there, rules the home out.</summary>
    public bool IsOpen => RuledOutBy.Count == 0;

    /// <summary>Whether the child could live there as well, with everybody else where the plan says.</summary>
    public bool HasRoom => IsOpen && TakenBy.Count == 0;

    /// <summary>Considers every home of the register for one child: those open to the child first, the best first, then all others by id.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="plan">Where everybody else would live.</param>
    /// <param name="child">A referred child.</param>
    /// <returns>All homes, none left out.</returns>
    /// <exception cref="ArgumentException">The child is not referred in this problem.</exception>
    public static IReadOnlyList<HomeConsidered> All(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, ChildId child)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(plan);
        Referral referral = problem.FindReferral(child)
            ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only for referred children homes are considered.", nameof(child));
        (ILookup<HomeId, Child> proposed, TogetherSet[] sets) = Around(problem, policy, plan, child);
        return
        [
            .. problem.Homes
                .Select(home => Of(policy, plan, new PlacementCase(problem, referral, home), [.. proposed[home.Id]], sets, evenIfRuledOut: false))
                .OrderBy(home => home.IsOpen ? 0 : 1).ThenBy(home => home.Law).ThenBy(home => home.Wishes).ThenBy(home => home.Home.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>One home with all that would count against it, also where a rule rules it out.</summary>
    internal static HomeConsidered Whole(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, Referral referral, Home home)
    {
        (ILookup<HomeId, Child> proposed, TogetherSet[] sets) = Around(problem, policy, plan, referral.Child.Id);
        return Of(policy, plan, new PlacementCase(problem, referral, home), [.. proposed[home.Id]], sets, evenIfRuledOut: true);
    }

    // Who else is proposed for each home, and whom the child belongs together with.
    private static (ILookup<HomeId, Child> Proposed, TogetherSet[] Sets) Around(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, ChildId child) => (
        plan.Placements
            .Where(placement => placement.Home is not null && placement.Child != child && problem.FindReferral(placement.Child) is not null)
            .ToLookup(placement => placement.Home!.Value, placement => problem.FindReferral(placement.Child)!.Child),
        [.. TogetherSet.Of(policy, problem).Where(set => set.Group.Children.Contains(child))]);

    private static HomeConsidered Of(MatchingPolicy policy, PlacementPlan plan, PlacementCase placement, Child[] proposed, TogetherSet[] sets, bool evenIfRuledOut)
    {
        RuleAgainst[] ruledOut = Against(policy.Rules.Select(weighted => weighted.Rule).Where(rule => rule.Strength == RuleStrength.Must && UnplacedReasons.Breaks(rule, placement)));
        ChildId[] there = [.. proposed.Select(one => one.Id)];
        if (ruledOut.Length > 0 && !evenIfRuledOut)
        {
            return new HomeConsidered(placement.Home.Id, placement.Tier, placement.FromHomeCommunity, ruledOut, [], there, 0, default, []);
        }

        List<Contribution> contributions =
        [
            .. Matching.Contributions.Of(policy, placement, placement.Problem.ResidentsOf(placement.Home.Id).Concat(proposed)),
            .. Matching.Contributions.OfTogether(placement.Problem, sets, placement.Child.Id, placement.Home.Id, plan),
        ];
        return new HomeConsidered(
            placement.Home.Id,
            placement.Tier,
            placement.FromHomeCommunity,
            ruledOut,
            Against(Company(policy, placement, proposed).Concat(Siblings(plan, placement, sets))),
            there,
            contributions.Where(one => one.Level == ObjectiveLevel.Law).Sum(one => one.Price),
            new KilometreEquivalent(contributions.Where(one => one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price)),
            contributions);
    }

    private static IEnumerable<Rule> Company(MatchingPolicy policy, PlacementCase placement, Child[] proposed)
    {
        var whole = new HomeCase(placement.Problem, placement.Home, placement.Problem.ResidentsOf(placement.Home.Id), [.. proposed, placement.Child]);
        return policy.Rules.Select(weighted => weighted.Rule).Where(rule => rule switch
        {
            HomeRule about => about.Evaluate(whole).Kind == FindingKind.Broken,
            PairRule pair => proposed.Any(other => pair.Evaluate(new PairCase(placement.Problem, placement.Child, other)).Kind == FindingKind.Broken),
            _ => false,
        });
    }

    private static IEnumerable<Rule> Siblings(PlacementPlan plan, PlacementCase placement, TogetherSet[] sets) => sets
        .Where(set => set.Rule.Strength == RuleStrength.Must && set.Group.Children.Any(
            member => member != placement.Child.Id && (placement.Problem.FindResident(member)?.Home ?? plan.HomeOf(member)) != placement.Home.Id))
        .Select(set => set.Rule);

    private static RuleAgainst[] Against(IEnumerable<Rule> rules) =>
        [.. rules.DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new RuleAgainst(rule.Id, rule.Title))];
}
