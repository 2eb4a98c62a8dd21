namespace Matching;

/// <summary>The authorities, their borders, and how each stands to each other.</summary>
/// <remarks>Immutable and safe for any number of threads. Authorities that are not on the map are told apart by the country of their code.</remarks>
public sealed partial class AuthorityMap
{
    private readonly Dictionary<AuthorityId, Authority> byId;
    private readonly HashSet<(AuthorityId, AuthorityId)> borders = [];

    /// <summary>Makes a map.</summary>
    /// <param name="authorities">The authorities, each once. A border named by one side holds for both.</param>
    /// <exception cref="ArgumentException">An authority is given twice.</exception>
    public AuthorityMap(IEnumerable<Authority> authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        Authorities = [.. authorities.OrderBy(authority => authority.Id.Value, StringComparer.Ordinal)];
        byId = [];
        foreach (Authority authority in Authorities)
        {
            if (!byId.TryAdd(authority.Id, authority))
            {
                throw new ArgumentException($"Authority '{authority.Id}' is given twice; give each authority once.", nameof(authorities));
            }

            foreach (AuthorityId neighbour in authority.Neighbours)
            {
                borders.Add((authority.Id, neighbour));
                borders.Add((neighbour, authority.Id));
            }
        }
    }

    /// <summary>The authorities in ascending order of their codes.</summary>
    public IReadOnlyList<Authority> Authorities { get; }

    /// <summary>Finds an authority.</summary>
    /// <param name="id">Its code.</param>
    /// <returns>The authority, or null when it is not on the map.</returns>
    public Authority? Find(AuthorityId id) => byId.GetValueOrDefault(id);

    /// <summary>Whether two authorities share a border.</summary>
    /// <param name="first">One authority.</param>
    /// <param name="second">The other.</param>
    public bool Border(AuthorityId first, AuthorityId second) => borders.Contains((first, second));

    /// <summary>The tier of a home, seen from the responsible authority.</summary>
    /// <param name="responsible">The authority that looks after the child.</param>
    /// <param name="homeAuthority">The authority in whose area the home is.</param>
    public AreaTier Tier(AuthorityId responsible, AuthorityId homeAuthority)
    {
        if (responsible == homeAuthority)
        {
            return AreaTier.Own;
        }

        bool border = Border(responsible, homeAuthority);
        return homeAuthority.Country switch
        {
            Country.Wales => border ? AreaTier.BorderingWelsh : AreaTier.OtherWelsh,
            Country.England => border ? AreaTier.BorderingEnglish : AreaTier.OtherEnglish,
            _ => AreaTier.Elsewhere,
        };
    }
}
