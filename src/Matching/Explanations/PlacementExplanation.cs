using System.Text;

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
    /// <summary>The sum of all contributions on the level of wishes; those shared with other children in full.</summary>
    public KilometreEquivalent Total => new(Contributions.Where(one => one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price));

    internal static PlacementExplanation Of(MatchingResult result, Referral referral)
    {
        ChildId child = referral.Child.Id;
        ExplanationIndex index = result.Index;
        HomeId? home = result.Plan.HomeOf(child);
        List<Contribution> together = Matching.Contributions.OfTogether(result.Problem, index.SetsOf(child), child, home, result.Plan);
        IReadOnlyList<WishExplanation> wishes = result.WishesOf(child);
        if (home is not { } proposed)
        {
            return new PlacementExplanation(child, null, index.UnplacedOf(child), together, wishes);
        }

        var placement = new PlacementCase(result.Problem, referral, result.Problem.FindHome(proposed)!);
        List<Contribution> own = Matching.Contributions.Of(result.Policy, placement, index.CompanionsOf(child, proposed));
        return new PlacementExplanation(child, index.ProposalOf(child), null, [.. own, .. together], wishes);
    }

    /// <summary>The explanation as text, in plain words.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Proposal is { } proposal)
        {
            text.AppendLine(proposal.IsMove || proposal.PresentHome is null
                ? $"Child '{Child}': home '{proposal.Home}' is proposed, {proposal.Distance} from the home community. People decide."
                : $"Child '{Child}': staying in home '{proposal.Home}' is proposed, {proposal.Distance} from the home community. People decide.");
            text.AppendLine(Contributions.Count == 0 ? "Nothing counts against it." : $"What counts against it, {Total} together:");
        }
        else
        {
            text.AppendLine($"Child '{Child}': no home is proposed. Better unplaced and explained than placed unsafely.");
            text.AppendLine(Unplaced!.EligibleHomes == 0
                ? "No home is open to this child:"
                : $"{Unplaced.EligibleHomes} home(s) could take this child, but their places are proposed to others or who lives there stands against it. Other homes are ruled out:");
            foreach (RuledOutHomes ruledOut in Unplaced.RuledOut)
            {
                text.AppendLine($"  {ruledOut.RuleId} {ruledOut.Title}: {ruledOut.Homes} home(s), {ruledOut.OnlyThis} by this alone");
            }
        }

        foreach (Contribution contribution in Contributions)
        {
            text.AppendLine($"  {contribution.RuleId} {contribution}");
        }

        foreach (ApprovalRequired approval in Proposal?.ApprovalsRequired ?? [])
        {
            text.AppendLine($"To seek: {approval.Task}");
        }

        if (Wishes.Count > 0)
        {
            text.AppendLine($"What is wished, {Wishes.Count(wish => wish.Outcome == WishOutcome.Met)} of {Wishes.Count} met:");
        }

        foreach (WishExplanation wish in Wishes)
        {
            text.AppendLine($"  {wish.RuleId} {wish}");
        }

        return text.ToString().TrimEnd();
    }
}
