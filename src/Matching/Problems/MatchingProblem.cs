namespace Matching;

/// <summary>Everything that a plan is made from: children, homes, and what people have said about them. Validated, whole, unchanging.</summary>
/// <remarks>
/// Made by <see cref="MatchingProblemBuilder"/>. Lists are in ascending ordinal order of their ids, so the order of input never matters. Immutable and safe for any
/// number of threads.
/// </remarks>
public sealed class MatchingProblem
{
    private readonly Dictionary<ChildId, Child> children;
    private readonly Dictionary<ChildId, Referral> referrals;
    private readonly Dictionary<ChildId, Resident> residents;
    private readonly Dictionary<HomeId, Home> homes;
    private readonly Dictionary<ProviderId, Provider> providers;
    private readonly Dictionary<HomeId, Child[]> residentsByHome;
    private readonly Dictionary<ChildId, SiblingGroup[]> groupsByChild;
    private readonly Dictionary<ChildId, Wish[]> wishesByChild;
    private readonly Dictionary<ChildId, Judgement[]> judgementsByChild;
    private readonly HashSet<(ChildId, HomeId)> declines;
    private readonly HashSet<(ChildId, ProviderId)> supplementary;
    private readonly HashSet<ChildId> withSupplementary;
    private readonly Dictionary<(ChildId, ChildId), int> impacts;
    private readonly Dictionary<ChildId, HomeId[]> kinshipHomes;

    internal MatchingProblem(ProblemParts parts)
    {
        AsOf = parts.AsOf;
        Authorities = parts.Authorities;
        Travel = parts.Travel;
        Providers = [.. parts.Providers.OrderBy(provider => provider.Id.Value, StringComparer.Ordinal)];
        Homes = [.. parts.Homes.OrderBy(home => home.Id.Value, StringComparer.Ordinal)];
        Referrals = [.. parts.Referrals.OrderBy(referral => referral.Child.Id.Value, StringComparer.Ordinal)];
        Residents = [.. parts.Residents.OrderBy(resident => resident.Child.Id.Value, StringComparer.Ordinal)];
        SiblingGroups = [.. parts.SiblingGroups.OrderBy(group => group.Id.Value, StringComparer.Ordinal).Select(ProblemOrder.OfMembers)];
        ImpactAssessments =
        [
            .. parts.ImpactAssessments
                .OrderBy(impact => impact.Child.Value, StringComparer.Ordinal)
                .ThenBy(impact => impact.On.Value, StringComparer.Ordinal),
        ];
        Wishes = ProblemOrder.Of(parts.Wishes);
        Judgements = ProblemOrder.Of(parts.Judgements);
        Declines = ProblemOrder.Of(parts.Declines);
        SupplementaryApprovals = ProblemOrder.Of(parts.SupplementaryApprovals);

        referrals = Referrals.ToDictionary(referral => referral.Child.Id);
        residents = Residents.ToDictionary(resident => resident.Child.Id);
        children = Referrals.Select(referral => referral.Child).Concat(Residents.Select(resident => resident.Child)).ToDictionary(child => child.Id);
        homes = Homes.ToDictionary(home => home.Id);
        providers = Providers.ToDictionary(provider => provider.Id);
        residentsByHome = Grouped(Residents, resident => resident.Home, resident => resident.Child);
        groupsByChild = Grouped(SiblingGroups.SelectMany(group => group.Children.Select(child => (child, group))), pair => pair.child, pair => pair.group);
        wishesByChild = Grouped(Wishes, wish => wish.Child, wish => wish);
        judgementsByChild = Grouped(Judgements, judgement => judgement.Child, judgement => judgement);
        declines = [.. Declines.Select(decline => (decline.Child, decline.Home))];
        supplementary = [.. SupplementaryApprovals.Select(approval => (approval.Child, approval.Provider))];
        withSupplementary = [.. SupplementaryApprovals.Select(approval => approval.Child)];
        impacts = ImpactAssessments.ToDictionary(impact => (impact.Child, impact.On), impact => impact.Severity);
        kinshipHomes = Grouped(
            Homes.OfType<KinshipHome>().SelectMany(home => home.Approval.NamedChildren.Select(child => (child, home.Id))), pair => pair.child, pair => pair.Id);
    }

    /// <summary>The day as of which everything holds: ages, rules in force, availability.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The authorities and their borders.</summary>
    public AuthorityMap Authorities { get; }

    /// <summary>How far it is by road.</summary>
    public ITravel Travel { get; }

    /// <summary>Providers by id.</summary>
    public IReadOnlyList<Provider> Providers { get; }

    /// <summary>Homes by id.</summary>
    public IReadOnlyList<Home> Homes { get; }

    /// <summary>Children who need a home, by child id.</summary>
    public IReadOnlyList<Referral> Referrals { get; }

    /// <summary>Settled children, by child id.</summary>
    public IReadOnlyList<Resident> Residents { get; }

    /// <summary>Sibling groups by id, the members of each by id.</summary>
    public IReadOnlyList<SiblingGroup> SiblingGroups { get; }

    /// <summary>Impact assessments, by child and by the child affected.</summary>
    public IReadOnlyList<ImpactAssessment> ImpactAssessments { get; }

    /// <summary>Wishes, by child, the most important first, then by what they are about.</summary>
    public IReadOnlyList<Wish> Wishes { get; }

    /// <summary>Professional judgements, by child, home, kind and date.</summary>
    public IReadOnlyList<Judgement> Judgements { get; }

    /// <summary>Declines, by child, home and date.</summary>
    public IReadOnlyList<Decline> Declines { get; }

    /// <summary>Ministers' approvals of supplementary placements, by child, provider and date.</summary>
    public IReadOnlyList<SupplementaryApproval> SupplementaryApprovals { get; }

    /// <summary>Finds a child, settled or referred; null when there is none.</summary>
    /// <param name="id">The child's id.</param>
    public Child? FindChild(ChildId id) => children.GetValueOrDefault(id);

    /// <summary>Finds a child's referral; null when the child is settled or unknown.</summary>
    /// <param name="id">The child's id.</param>
    public Referral? FindReferral(ChildId id) => referrals.GetValueOrDefault(id);

    /// <summary>Finds where a settled child lives; null when the child is not settled.</summary>
    /// <param name="id">The child's id.</param>
    public Resident? FindResident(ChildId id) => residents.GetValueOrDefault(id);

    /// <summary>Finds a home; null when there is none.</summary>
    /// <param name="id">The home's id.</param>
    public Home? FindHome(HomeId id) => homes.GetValueOrDefault(id);

    /// <summary>The provider of a home.</summary>
    /// <param name="home">A home of this problem.</param>
    public Provider ProviderOf(Home home)
    {
        ArgumentNullException.ThrowIfNull(home);
        return providers[home.Provider];
    }

    /// <summary>Settled children of a home, by child id.</summary>
    /// <param name="home">The home's id.</param>
    public IReadOnlyList<Child> ResidentsOf(HomeId home) => residentsByHome.GetValueOrDefault(home) ?? [];

    /// <summary>Sibling groups that a child belongs to, by group id.</summary>
    /// <param name="child">The child's id.</param>
    public IReadOnlyList<SiblingGroup> GroupsOf(ChildId child) => groupsByChild.GetValueOrDefault(child) ?? [];

    /// <summary>Wishes for a child, in a fixed order.</summary>
    /// <param name="child">The child's id.</param>
    public IReadOnlyList<Wish> WishesFor(ChildId child) => wishesByChild.GetValueOrDefault(child) ?? [];

    /// <summary>Judgements about a child, in a fixed order.</summary>
    /// <param name="child">The child's id.</param>
    public IReadOnlyList<Judgement> JudgementsOn(ChildId child) => judgementsByChild.GetValueOrDefault(child) ?? [];

    /// <summary>Whether a home has declined a child.</summary>
    /// <param name="child">The child's id.</param>
    /// <param name="home">The home's id.</param>
    public bool HasDeclined(ChildId child, HomeId home) => declines.Contains((child, home));

    /// <summary>Whether Ministers have approved a supplementary placement of a child with a provider.</summary>
    /// <param name="child">The child's id.</param>
    /// <param name="provider">The provider's id.</param>
    public bool HasSupplementaryApproval(ChildId child, ProviderId provider) => supplementary.Contains((child, provider));

    /// <summary>Whether Ministers have approved any supplementary placement of a child.</summary>
    internal bool HasSupplementaryApproval(ChildId child) => withSupplementary.Contains(child);

    /// <summary>Assessed severity of one child's coming for another, 0 to 4; null when not assessed.</summary>
    /// <param name="child">The child whose coming is assessed.</param>
    /// <param name="on">The child affected.</param>
    public int? ImpactOf(ChildId child, ChildId on) => impacts.TryGetValue((child, on), out int severity) ? severity : null;

    /// <summary>Homes of connected persons that name a child, by home id.</summary>
    /// <param name="child">The child's id.</param>
    public IReadOnlyList<HomeId> KinshipHomesOf(ChildId child) => kinshipHomes.GetValueOrDefault(child) ?? [];

    /// <summary>Whether two children are siblings: both in one sibling group, whatever its relation.</summary>
    /// <param name="first">One child.</param>
    /// <param name="second">The other.</param>
    public bool AreSiblings(ChildId first, ChildId second)
    {
        IReadOnlyList<SiblingGroup> groups = GroupsOf(first);
        for (int index = 0; index < groups.Count; index++)
        {
            if (groups[index].Children.Contains(second))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Groups once, so that rules can read a child's share millions of times without allocating.</summary>
    private static Dictionary<TKey, TElement[]> Grouped<TSource, TKey, TElement>(IEnumerable<TSource> source, Func<TSource, TKey> key, Func<TSource, TElement> element)
        where TKey : notnull =>
        source.GroupBy(key, element).ToDictionary(group => group.Key, group => group.ToArray());
}
