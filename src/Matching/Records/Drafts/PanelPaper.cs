namespace Matching;

/// <summary>The paper for a panel on a placement outside the responsible authority's area (SI 2015/1818 reg 12): what a panel must see, as far as the register knows it.</summary>
/// <remarks>
/// Data first: <see cref="ToDraft"/> puts it into words. It decides nothing. Reg 12(1): only when no placement is available in the area that is capable of meeting the child's needs; reg 12(2):
/// in an order of preference; reg 12(3)–(4): not before a panel has approved it with its reasons and the nominated officer has endorsed it. Immutable.
/// </remarks>
public sealed class PanelPaper
{
    private PanelPaper(DraftCase about, ProposedPlacement proposal)
    {
        About = about;
        Proposal = proposal;
        Areas =
        [
            .. Enum.GetValues<AreaTier>()
                .Where(tier => tier <= proposal.Tier)
                .Select(tier => new AreaConsidered(tier, [.. about.Homes.Where(home => home.Tier == tier && home.Home != proposal.Home)])),
        ];
    }

    /// <summary>What it is made from.</summary>
    public DraftCase About { get; }

    /// <summary>The home proposed.</summary>
    public ProposedPlacement Proposal { get; }

    /// <summary>The responsible authority's own area, then each step of reg 12(2) up to that of the home proposed, with every home of the register there but the one proposed.</summary>
    public IReadOnlyList<AreaConsidered> Areas { get; }

    /// <summary>Makes the paper for a child for whom a home outside the area is proposed.</summary>
    /// <param name="about">The case.</param>
    /// <exception cref="ArgumentException">No home is proposed for the child, or one in the responsible authority's own area.</exception>
    public static PanelPaper Of(DraftCase about)
    {
        ArgumentNullException.ThrowIfNull(about);
        ChildId child = about.Referral.Child.Id;
        ProposedPlacement proposal = about.Explanation.Proposal
            ?? throw new ArgumentException($"No home is proposed for child '{child}'; a panel paper is about a home outside the area that is proposed.", nameof(about));
        return proposal.Tier == AreaTier.Own
            ? throw new ArgumentException($"Home '{proposal.Home}', proposed for child '{child}', is in the responsible authority's own area; reg 12 asks for no panel.", nameof(about))
            : new PanelPaper(about, proposal);
    }

    /// <summary>The paper in words.</summary>
    public Draft ToDraft() => PanelPaperText.Of(this);
}

/// <summary>The homes of one step of the order of preference, as they were considered for a child.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Tier">The step.</param>
/// <param name="Homes">Every home of the register there, but the one proposed; those open to the child first.</param>
public sealed record AreaConsidered(AreaTier Tier, IReadOnlyList<HomeConsidered> Homes)
{
    /// <summary>Homes that no rule about this child rules out.</summary>
    public IEnumerable<HomeConsidered> Open => Homes.Where(home => home.IsOpen);

    /// <summary>Homes in which the child could live as well, with everybody else where the plan says.</summary>
    public IEnumerable<HomeConsidered> WithRoom => Homes.Where(home => home.HasRoom);
}
