namespace Matching;

/// <summary>
/// The draft of an application to the Welsh Ministers for a supplementary placement (Social Services and Well-being (Wales) Act 2014 s.81B, inserted by the Health and Social Care (Wales) Act
/// 2025 s.13): every home of a compliant provider in the register, and why each is less appropriate as far as the register knows.
/// </summary>
/// <remarks>
/// <para>Compliant are local authorities, also English ones, and not-for-profit providers registered in Wales (s.81A(4)). The Ministers approve when they are satisfied that no alternative is as appropriate and
/// compliant, and that the placement is reasonable; so <see cref="Alternatives"/> leaves none out. When the sections come into force is for people to check.</para>
/// <para>Data first: <see cref="ToDraft"/> puts it into words. It decides nothing. Immutable.</para>
/// </remarks>
public sealed class SupplementaryApplication
{
    private SupplementaryApplication(DraftCase about, HomeConsidered home)
    {
        About = about;
        Home = home;
        PlacementPlan moved = new([.. about.Plan.Placements.Where(placement => placement.Child != about.Referral.Child.Id), new PlacementOf(about.Referral.Child.Id, home.Home)]);
        Wishes =
        [
            .. WishExplanations.Of(about.Problem, about.Policy, moved, about.Referral).Select(wish => about.Plan.HomeOf(about.Referral.Child.Id) == home.Home
                ? wish
                : wish with { Reason = wish.Reason.Replace($"home '{home.Home}' is proposed", $"home '{home.Home}' is applied for", StringComparison.Ordinal) }),
        ];
        Alternatives = [.. about.Homes.Where(one => IsCompliant(about, one.Home))];
    }

    /// <summary>What it is made from.</summary>
    public DraftCase About { get; }

    /// <summary>The home that the application is about, of a provider that s.81A(4) does not allow, with what counts against it, also where a rule rules it out.</summary>
    public HomeConsidered Home { get; }

    /// <summary>Every wish and preference recorded, and what would become of it in that home.</summary>
    public IReadOnlyList<WishExplanation> Wishes { get; }

    /// <summary>Every home of a compliant provider in the register: those open to the child first, the best first, then all others by id.</summary>
    public IReadOnlyList<HomeConsidered> Alternatives { get; }

    /// <summary>Makes the application.</summary>
    /// <param name="about">The case.</param>
    /// <param name="home">The home that it is about; null for the one that is proposed.</param>
    /// <exception cref="ArgumentException">No home is named or proposed, it is not in the register, or s.81A(4) allows its provider.</exception>
    public static SupplementaryApplication Of(DraftCase about, HomeId? home = null)
    {
        ArgumentNullException.ThrowIfNull(about);
        ChildId child = about.Referral.Child.Id;
        HomeId id = home ?? about.Explanation.Proposal?.Home
            ?? throw new ArgumentException($"No home is proposed for child '{child}'; name the home that the application is about.", nameof(home));
        return about.Problem.FindHome(id) is null
            ? throw new ArgumentException($"Home '{id}' is not in the register; name one that is.", nameof(home))
            : IsCompliant(about, id)
            ? throw new ArgumentException($"Home '{id}' is of a provider that s.81A(4) allows, so s.81B asks for no application; name the home that it is about.", nameof(home))
            : new SupplementaryApplication(about, HomeConsidered.Whole(about.Problem, about.Policy, about.Plan, about.Referral, about.HomeOf(id)));
    }

    /// <summary>The application in words.</summary>
    public Draft ToDraft() => SupplementaryApplicationText.Of(this);

    private static bool IsCompliant(DraftCase about, HomeId home) => SupplementaryPlacement.IsCompliant(about.Problem.ProviderOf(about.HomeOf(home)));
}
