namespace Matching;

/// <summary>A group of referred children below whose floor nobody may be served: those of the measures, those with an essential need, and those of each authority.</summary>
/// <remarks>Equal by key. Immutable.</remarks>
/// <param name="Key">Stable key: <c>age-5-9</c>, <c>disabled</c>, <c>essential-needs</c>, <c>authority-W06000015</c>.</param>
/// <param name="Title">For people to read.</param>
public sealed record FloorGroup(string Key, string Title)
{
    private const string OfAuthority = "authority-";
    private const string EssentialNeeds = "essential-needs";

    /// <summary>Every group that a problem's children may belong to, in a stable order.</summary>
    /// <param name="problem">The problem.</param>
    public static IReadOnlyList<FloorGroup> All(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return
        [
            .. ChildGroup.All.Select(group => new FloorGroup(group.Key, group.Title)),
            new(EssentialNeeds, "With an essential need"),
            .. problem.Referrals.Select(referral => referral.Child.Authority.Value).Distinct().Order(StringComparer.Ordinal).Select(code => new FloorGroup(OfAuthority + code, $"Of authority {code}")),
        ];
    }

    /// <summary>A group by its key.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="ArgumentException">The problem has no such group.</exception>
    public static FloorGroup Find(MatchingProblem problem, string key) => All(problem).FirstOrDefault(group => group.Key == key)
        ?? throw new ArgumentException($"There is no group '{key}'. There are: {string.Join(", ", All(problem).Select(group => group.Key))}.", nameof(key));

    /// <summary>Whether a referred child belongs to it.</summary>
    internal bool Includes(MatchingProblem problem, Referral referral) =>
        Key == EssentialNeeds ? referral.Child.Needs.Any(need => need.Strength == NeedStrength.Essential)
        : Key.StartsWith(OfAuthority, StringComparison.Ordinal) ? referral.Child.Authority.Value == Key[OfAuthority.Length..]
        : ChildGroup.All.Single(group => group.Key == Key).Includes(problem, new ChildState(problem, referral.Child, referral, null));
}
