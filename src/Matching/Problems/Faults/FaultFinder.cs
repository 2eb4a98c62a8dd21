namespace Matching;

/// <summary>What all checks share: the parts, what is known among them, and the faults found so far.</summary>
internal sealed class FaultFinder
{
    private readonly List<DataFault> faults = [];
    private readonly HashSet<ChildId> children = [];
    private readonly HashSet<HomeId> homes = [];
    private readonly HashSet<ProviderId> providers = [];
    private readonly HashSet<ChildId> unreadChildren;
    private readonly UnreadRecords unread;
    private readonly bool mapHasWales;

    public FaultFinder(ProblemParts parts, UnreadRecords unread)
    {
        Parts = parts;
        this.unread = unread;
        unreadChildren = [.. unread.Children];
        AsOfHolds = parts.AsOf >= EarliestAsOf && parts.AsOf <= LatestAsOf;
        mapHasWales = parts.Authorities.Authorities.Any(authority => authority.Id.Country == Country.Wales);
        children.UnionWith(parts.Referrals.Where(referral => referral?.Child is not null).Select(referral => referral.Child.Id));
        children.UnionWith(parts.Residents.Where(resident => resident?.Child is not null).Select(resident => resident.Child.Id));
        children.UnionWith(unreadChildren);
        children.UnionWith(unread.ChildrenAlone.Select(child => child.Id));
        homes.UnionWith(unread.Homes);
        providers.UnionWith(unread.Providers);
        homes.UnionWith(parts.Homes.Where(home => home is not null).Select(home => home.Id));
        providers.UnionWith(parts.Providers.Where(provider => provider is not null).Select(provider => provider.Id));
    }

    /// <summary>Nobody who is looked after, or stays on after care, was born before; earlier dates in a child's file are slips.</summary>
    public static DateOnly EarliestForChildren { get; } = new(1990, 1, 1);

    /// <summary>Approvals and registrations may be old, but not so old.</summary>
    public static DateOnly EarliestForHomes { get; } = new(1900, 1, 1);

    public static DateOnly EarliestAsOf { get; } = new(2000, 1, 1);

    public static DateOnly LatestAsOf { get; } = new(2100, 12, 31);

    public ProblemParts Parts { get; }

    public DateOnly AsOf => Parts.AsOf;

    /// <summary>Whether the problem's own date can be compared with; if not, that is the one fault reported about it.</summary>
    public bool AsOfHolds { get; }

    public bool Knows(ChildId child) => !FaultText.IsMissing(child.Value) && (unread.MayLackChildren || children.Contains(child));

    /// <summary>Whether a child's own data could not be read, so that there is nothing to check them by.</summary>
    public bool IsUnread(Child child) => unreadChildren.Contains(child.Id);

    public bool Knows(HomeId home) => !FaultText.IsMissing(home.Value) && (unread.MayLackHomes || homes.Contains(home));

    public bool Knows(ProviderId provider) => !FaultText.IsMissing(provider.Value) && (unread.MayLackProviders || providers.Contains(provider));

    public bool IsFuture(DateOnly date) => AsOfHolds && date > AsOf;

    /// <summary>Whether a point is on the globe and not the default value, which stands for "forgotten".</summary>
    public static bool IsPoint(GeoPoint point) => point.IsValid && point != default;

    /// <summary>Adds a fault. Numbers and dates are written the same way in every culture.</summary>
    public void Add(FaultKind kind, string subject, FormattableString problem) =>
        faults.Add(new DataFault(kind.Code, subject, FormattableString.Invariant(problem), kind.Advice));

    /// <summary>Every fault once, by code, then subject, then problem, whatever the order of the data.</summary>
    public IReadOnlyList<DataFault> Sorted() =>
    [
        .. faults.Distinct()
            .OrderBy(fault => fault.Code, StringComparer.Ordinal)
            .ThenBy(fault => fault.Subject, StringComparer.Ordinal)
            .ThenBy(fault => fault.Problem, StringComparer.Ordinal),
    ];

    /// <summary>A day on which people assessed, judged or approved something: not in the future, and not long before anybody concerned was born.</summary>
    public void CheckDated(DateOnly date, string subject, FaultKind future, FaultKind tooEarly)
    {
        if (date < EarliestForChildren)
        {
            Add(tooEarly, subject, $"its date {date:yyyy-MM-dd} is before {EarliestForChildren:yyyy-MM-dd}.");
        }
        else if (IsFuture(date))
        {
            Add(future, subject, $"its date {date:yyyy-MM-dd} is after the as-of date {AsOf:yyyy-MM-dd}.");
        }
    }

    public void CheckOwnId(string? id, string subject, FaultKind missing, FaultKind malformed)
    {
        if (FaultText.IsMissing(id))
        {
            Add(missing, subject, $"the id is missing.");
        }
        else if (FaultText.IsMalformed(id))
        {
            Add(malformed, subject, $"the id has blanks at its ends or unprintable characters.");
        }
    }

    /// <summary>Checks an authority's code.</summary>
    /// <returns>Whether the code is well formed, so that its country can be trusted.</returns>
    public bool CheckAuthority(AuthorityId authority, string subject, FaultKind malformed, FaultKind unknown)
    {
        if (authority.Value is not { Length: 9 } code || !char.IsAsciiLetterUpper(code[0]) || !code.AsSpan(1).ContainsOnlyDigits())
        {
            Add(malformed, subject, $"authority {FaultText.Quote(authority.Value)} is not a code of one capital letter and eight digits.");
            return false;
        }

        if (mapHasWales && authority.Country == Country.Wales && Parts.Authorities.Find(authority) is null)
        {
            Add(unknown, subject, $"authority {FaultText.Quote(code)} is not on the map of authorities.");
        }

        return true;
    }

    /// <summary>The list, or an empty one and a fault when a caller has given null.</summary>
    public IReadOnlyList<T> Held<T>(IReadOnlyList<T>? list, string subject, string what, FaultKind missing)
    {
        if (list is null)
        {
            Add(missing, subject, $"the list of {what} is null.");
        }

        return list ?? [];
    }

    /// <summary>Ids inside a part: each must be sound and given once.</summary>
    public void CheckIds<T>(IReadOnlyList<T> ids, Func<T, string?> text, string subject, string what, FaultKind unsound, FaultKind repeated)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (!FaultText.IsSound(text(ids[i])))
            {
                Add(unsound, subject, $"{what} number {i + 1} has no id, or one with blanks at its ends or unprintable characters.");
            }
        }

        foreach ((string id, int count) in Repeated(ids, text))
        {
            Add(repeated, subject, $"{what} {FaultText.Quote(id)} is given {count} times.");
        }
    }

    /// <summary>Plain words inside a part: none blank, each once. Told by their place in the list, because words about a child stay out of messages.</summary>
    public void CheckWords<T>(IReadOnlyList<T> words, Func<T, string?> text, string subject, string what, FaultKind repeated)
    {
        if (words.Count < 2)
        {
            return;
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < words.Count; i++)
        {
            if (text(words[i]) is { } word && !first.TryAdd(word, i + 1))
            {
                Add(repeated, subject, $"{what} number {i + 1} repeats number {first[word]}.");
            }
        }
    }

    /// <summary>Ids that are given more than once, with how often. Missing ids are faults of their own.</summary>
    public static IEnumerable<(string Id, int Count)> Repeated<T>(IReadOnlyList<T> parts, Func<T, string?> id)
    {
        if (parts.Count < 2)
        {
            return [];
        }

        var counts = new Dictionary<string, int>(parts.Count, StringComparer.Ordinal);
        foreach (T part in parts)
        {
            if (id(part) is { } value && !FaultText.IsMissing(value))
            {
                counts[value] = counts.GetValueOrDefault(value) + 1;
            }
        }

        return counts.Where(entry => entry.Value > 1).Select(entry => (entry.Key, entry.Value));
    }
}
