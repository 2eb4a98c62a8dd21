namespace Matching;

/// <summary>Records that a source has and that could not be read, so that the rest can be checked for every fault of its own.</summary>
/// <remarks>For readers of files, with <see cref="MatchingProblemBuilder.FindFaults(UnreadRecords)"/>. Immutable.</remarks>
public sealed record UnreadRecords
{
    /// <summary>Providers that could not be read.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ProviderId> Providers { get; init => field = Held.List(value); } = [];

    /// <summary>Homes that could not be read.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<HomeId> Homes { get; init => field = Held.List(value); } = [];

    /// <summary>Children who could not be read. Where one is referred or settled, the child's own data are not checked.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<ChildId> Children { get; init => field = Held.List(value); } = [];

    /// <summary>Children who were read, but whose referral or home was not: their own data are checked.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Child> ChildrenAlone { get; init => field = Held.List(value); } = [];

    /// <summary>Whether there may be more providers, so that none that is named can be called unknown.</summary>
    public bool MayLackProviders { get; init; }

    /// <summary>Whether there may be more homes, so that none that is named can be called unknown.</summary>
    public bool MayLackHomes { get; init; }

    /// <summary>Whether there may be more children, so that none who is named can be called unknown.</summary>
    public bool MayLackChildren { get; init; }
}
