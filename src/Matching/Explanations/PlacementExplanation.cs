namespace Matching;

/// <summary>Why a home is proposed for a child, or why none is: data first, text second.</summary>
/// <remarks>Immutable; lists are in a stable order.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Proposal">What is proposed; null when the child is unplaced.</param>
/// <param name="Unplaced">Why nothing is proposed; null when something is.</param>
/// <param name="Contributions">What counts against the proposal, dearest first; approvals to seek included.</param>
/// <param name="Wishes">Every wish and preference recorded for the child and what became of it: wishes first, the most important first, then needs, then interests.</param>
public sealed record PlacementExplanation(
    ChildId Child, ProposedPlacement? Proposal, UnplacedChild? Unplaced, IReadOnlyList<Contribution> Contributions, IReadOnlyList<WishExplanation> Wishes)
{
    /// <summary>What is not recorded and should be checked before anybody decides, by <see cref="CheckItem.Kind"/>.</summary>
    /// <value>Default: nothing.</value>
    public IReadOnlyList<CheckItem> ToCheck { get; init; } = [];

    /// <summary>This child's part of the plan's score at every level: the parts of all referred children, placed or not, add up to <see cref="PlanReport.Score"/> exactly.</summary>
    /// <remarks>A child without a home counts one at the level of their urgency; a price shared with others counts by <see cref="Contribution.Share"/>. No cost of a plan belongs to no child: limits on the whole plan are kept and cost nothing.</remarks>
    public PlanScore Share => new(ShareAt(ObjectiveLevel.UnplacedEmergency), ShareAt(ObjectiveLevel.UnplacedUrgent), ShareAt(ObjectiveLevel.UnplacedPlanned), ShareAt(ObjectiveLevel.Law), ShareAt(ObjectiveLevel.Wishes));

    /// <summary>The sum of all contributions on the level of wishes; those shared with other children in full.</summary>
    public KilometreEquivalent Total => new(Contributions.Where(one => one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price));

    /// <summary>Explains what any plan proposes for one child, also a plan made by hand, or why it proposes nothing.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="child">A referred child.</param>
    /// <param name="check">What <see cref="PlanChecker"/> finds for this plan under this policy; approvals to seek come from it.</param>
    /// <exception cref="ArgumentException">The child is not referred in this problem, or the plan proposes a home that is not in it.</exception>
    public static PlacementExplanation Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, ChildId child, PlanReport check)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(check);
        Referral referral = problem.FindReferral(child)
            ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only referred children can be explained.", nameof(child));
        IEnumerable<TogetherSet> sets = TogetherSet.Of(policy, problem).Where(set => set.Group.Children.Contains(child));
        if (plan.HomeOf(child) is not { } home)
        {
            return OfUnplaced(problem, policy, plan, referral, sets, UnplacedReasons.Of(problem, policy, referral));
        }

        if (problem.FindHome(home) is null)
        {
            throw new ArgumentException($"Home '{home}', proposed for child '{child}', is not in this problem; check the plan first.", nameof(plan));
        }

        var proposal = ProposedPlacement.Of(problem, referral, home, check.ApprovalsRequired.Where(approval => approval.Child == child));
        IEnumerable<Child> proposedWith = plan.Placements
            .Where(other => other.Home == home && other.Child != child)
            .Select(other => problem.FindReferral(other.Child)?.Child)
            .OfType<Child>();
        return OfProposal(problem, policy, plan, referral, sets, proposal, problem.ResidentsOf(home).Concat(proposedWith));
    }

    internal static PlacementExplanation Of(MatchingResult result, Referral referral)
    {
        ChildId child = referral.Child.Id;
        ExplanationIndex index = result.Index;
        return result.Plan.HomeOf(child) is { } home
            ? OfProposal(result.Problem, result.Policy, result.Plan, referral, index.SetsOf(child), index.ProposalOf(child), index.CompanionsOf(child, home))
            : OfUnplaced(result.Problem, result.Policy, result.Plan, referral, index.SetsOf(child), index.UnplacedOf(child));
    }

    private static PlacementExplanation OfUnplaced(
        MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, Referral referral, IEnumerable<TogetherSet> sets, UnplacedChild unplaced) => new(
        referral.Child.Id,
        null,
        unplaced,
        Matching.Contributions.OfTogether(problem, sets, referral.Child.Id, null, plan),
        WishExplanations.Of(problem, policy, plan, referral))
        {
            ToCheck = CheckItems.Of(policy, problem, referral, null, [], []),
        };

    private static PlacementExplanation OfProposal(
        MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, Referral referral, IEnumerable<TogetherSet> sets, ProposedPlacement proposal, IEnumerable<Child> companions)
    {
        var placement = new PlacementCase(problem, referral, problem.FindHome(proposal.Home)!);
        Child[] company = [.. companions];
        List<Contribution> own = Matching.Contributions.Of(policy, placement, company);
        List<Contribution> together = Matching.Contributions.OfTogether(problem, sets, proposal.Child, proposal.Home, plan);
        IReadOnlyList<WishExplanation> wishes = WishExplanations.Of(problem, policy, plan, referral);
        return new PlacementExplanation(proposal.Child, proposal, null, [.. own, .. together], wishes)
        {
            ToCheck = CheckItems.Of(policy, problem, referral, placement.Home, company, wishes),
        };
    }

    private long ShareAt(ObjectiveLevel level) =>
        (Unplaced is { } unplaced && (int)unplaced.Urgency == (int)level ? 1 : 0) + Contributions.Where(one => one.Level == level).Sum(one => one.Share);

    /// <summary>The explanation as text, in plain words, made from the data above (<see cref="ExplanationText"/>).</summary>
    public override string ToString() => ExplanationText.Of(this);
}
