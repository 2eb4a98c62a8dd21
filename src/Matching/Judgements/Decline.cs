namespace Matching;

/// <summary>A provider or carer said no to this child: excludes the pair, with no penalty to the carer.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
/// <param name="On">When.</param>
public sealed record Decline(ChildId Child, HomeId Home, DateOnly On);

/// <summary>The Welsh Ministers' approval of a supplementary placement with a for-profit provider (SSWBA 2014 s.81B, inserted by the Health and Social Care (Wales) Act 2025 s.13).</summary>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider that is named.</param>
/// <param name="On">When it was approved.</param>
public sealed record SupplementaryApproval(ChildId Child, ProviderId Provider, DateOnly On);
