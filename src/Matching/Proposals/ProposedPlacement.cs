namespace Matching;

/// <summary>What the matcher proposes for one child. Never called placement or decision: people decide.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Home">The home proposed.</param>
/// <param name="PresentHome">Where the child lives now; null for nowhere.</param>
/// <param name="Distance">Road distance from the child's home community.</param>
/// <param name="Tier">Where the home is, seen from the responsible authority.</param>
/// <param name="ApprovalsRequired">Approvals to seek before the proposal can become a placement, by rule id.</param>
public sealed record ProposedPlacement(
    ChildId Child, HomeId Home, HomeId? PresentHome, Distance Distance, AreaTier Tier, IReadOnlyList<ApprovalRequired> ApprovalsRequired)
{
    /// <summary>Whether the child would leave a home that they live in now.</summary>
    public bool IsMove => PresentHome is not null && PresentHome != Home;

    internal static ProposedPlacement Of(MatchingProblem problem, Referral referral, HomeId home, IEnumerable<ApprovalRequired> approvals)
    {
        var placement = new PlacementCase(problem, referral, problem.FindHome(home)!);
        return new ProposedPlacement(referral.Child.Id, home, referral.PresentHome, placement.FromHomeCommunity, placement.Tier, [.. approvals]);
    }
}

/// <summary>An approval to seek.</summary>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
/// <param name="Task">Who has to approve what, and by when, in plain words.</param>
/// <param name="Source">The law behind it.</param>
public sealed record ApprovalRequired(string RuleId, ChildId Child, HomeId Home, string Task, string Source);
