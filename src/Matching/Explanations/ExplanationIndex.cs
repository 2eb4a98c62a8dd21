namespace Matching;

/// <summary>A set of children who should share a home, with the rule that says so.</summary>
/// <param name="Weighted">The rule with its weight.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Group">The set, of two or more.</param>
internal readonly record struct TogetherSet(WeightedRule Weighted, TogetherRule Rule, TogetherChildren Group)
{
    /// <summary>Every set of a policy, in the order of its rules.</summary>
    public static IEnumerable<TogetherSet> Of(MatchingPolicy policy, MatchingProblem problem) => policy.Rules
        .Where(weighted => weighted.Rule is TogetherRule)
        .SelectMany(weighted => ((TogetherRule)weighted.Rule).Sets(problem), (weighted, group) => new TogetherSet(weighted, (TogetherRule)weighted.Rule, group))
        .Where(set => set.Group.Children.Distinct().Count() > 1);
}

/// <summary>What explanations of one result look up again and again, found once, so that explaining everybody costs no more than explaining each. Immutable.</summary>
internal sealed class ExplanationIndex
{
    private readonly MatchingProblem problem;
    private readonly Dictionary<ChildId, ProposedPlacement> proposals;
    private readonly Dictionary<ChildId, UnplacedChild> unplaced;
    private readonly ILookup<HomeId, ChildId> proposedAt;
    private readonly ILookup<ChildId, TogetherSet> sets;

    public ExplanationIndex(MatchingResult result)
    {
        problem = result.Problem;
        proposals = result.Proposals.ToDictionary(proposal => proposal.Child);
        unplaced = result.Unplaced.ToDictionary(child => child.Child);
        proposedAt = result.Proposals.ToLookup(proposal => proposal.Home, proposal => proposal.Child);
        sets = TogetherSet.Of(result.Policy, result.Problem)
            .SelectMany(set => set.Group.Children.Distinct(), (set, child) => (child, set))
            .ToLookup(pair => pair.child, pair => pair.set);
    }

    /// <summary>The proposal for a child who has one.</summary>
    public ProposedPlacement ProposalOf(ChildId child) => proposals[child];

    /// <summary>The reasons for a child who has no proposal.</summary>
    public UnplacedChild UnplacedOf(ChildId child) => unplaced[child];

    /// <summary>The sets that a child belongs to, in the order of the policy's rules.</summary>
    public IEnumerable<TogetherSet> SetsOf(ChildId child) => sets[child];

    /// <summary>All others who would live in a home: those settled there, then those proposed for it.</summary>
    public IEnumerable<Child> CompanionsOf(ChildId child, HomeId home) => problem.ResidentsOf(home).Concat(ProposedWith(child, home));

    /// <summary>The others who are proposed for a home, by child id.</summary>
    public IEnumerable<Child> ProposedWith(ChildId child, HomeId home) => proposedAt[home].Where(other => other != child).Select(other => problem.FindChild(other)!);
}
