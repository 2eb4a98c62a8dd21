using System.Globalization;

namespace Matching;

/// <summary>What is different between two results: who would live elsewhere, who gains, who loses, level by level and measure by measure.</summary>
/// <remarks>
/// <para>The results may have different problems and policies: children may have joined or left, and homes too. Differences compose (<see cref="Then"/>) and turn round
/// (<see cref="Reversed"/>). Lists of children are by id. Equal by what it says. Immutable.</para>
/// <para>A difference tells what two plans propose. It says nothing of how a child would fare.</para>
/// </remarks>
public sealed class ResultDiff : IEquatable<ResultDiff>
{
    private ResultDiff(ComparedPlan before, ComparedPlan after, IReadOnlyList<ChildDifference> children) => (Before, After, Children) = (before, after, children);

    /// <summary>The result from which the difference is seen.</summary>
    public ComparedPlan Before { get; }

    /// <summary>The other result.</summary>
    public ComparedPlan After { get; }

    /// <summary>Every child who stands otherwise, in whatever way.</summary>
    public IReadOnlyList<ChildDifference> Children { get; }

    /// <summary>
    /// Whether both policies weigh alike, so that burdens can be set against each other. Where they do not, a burden would change for everybody without anybody's home being another, and who
    /// gains and who loses goes by distance alone.
    /// </summary>
    public bool BurdensCompare => Before.Policy.Compare(After.Policy).All(difference => difference is NameChanged or DateChanged);

    /// <summary>Proposals that differ: the home proposed before and after.</summary>
    public IReadOnlyList<ProposalChange> Changes =>
    [
        .. Children.Select(child => new ProposalChange(child.Child, Proposed(child.Before), Proposed(child.After))).Where(change => change.From != change.To),
    ];

    /// <summary>Children for whom something of one kind is different.</summary>
    /// <param name="change">The kind.</param>
    public IReadOnlyList<ChildDifference> Of(ChildChange change) => [.. Children.Where(child => child.Change == change)];

    /// <summary>Children who are in both problems and for whom the plan after is better: newly placed, or with less burden; with less distance where burdens do not compare.</summary>
    public IReadOnlyList<ChildDifference> Gaining => [.. Children.Where(child => Direction(child) < 0)];

    /// <summary>Children who are in both problems and for whom the plan after is worse: no longer placed, or with more burden; with more distance where burdens do not compare.</summary>
    public IReadOnlyList<ChildDifference> Losing => [.. Children.Where(child => Direction(child) > 0)];

    /// <summary>Value and bound of every level before and after.</summary>
    public IReadOnlyList<LevelDifference> Levels =>
        [.. Enum.GetValues<ObjectiveLevel>().Select(level => new LevelDifference(level, Before.Levels[(int)level], After.Levels[(int)level]))];

    /// <summary>Every measure before and after, those of groups with small numbers suppressed, in the order of <see cref="MeasureTable"/>.</summary>
    public IReadOnlyList<MeasureRow> Measures => MeasureTable.Compare(Before.Measures, After.Measures);

    /// <summary>What the policy after has that is different.</summary>
    public IReadOnlyList<PolicyDifference> Policies => Before.Policy.Compare(After.Policy);

    /// <summary>Whether nothing at all is different.</summary>
    public bool IsEmpty => Children.Count == 0 && Before.IsSame(After);

    /// <summary>The difference from one result to another.</summary>
    /// <param name="before">The result from which it is seen.</param>
    /// <param name="after">The other result.</param>
    public static ResultDiff Between(MatchingResult before, MatchingResult after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        Dictionary<ChildId, ChildStanding> left = Standings(before, after.Problem);
        Dictionary<ChildId, ChildStanding> right = Standings(after, before.Problem);
        return new(ComparedPlan.Of(before), ComparedPlan.Of(after), Sorted(left.Keys.Union(right.Keys).Select(child => new ChildDifference(child, left.GetValueOrDefault(child), right.GetValueOrDefault(child)))));
    }

    /// <summary>This difference and then another one that starts where this one ends: the same as the difference from the first result to the last.</summary>
    /// <param name="next">The difference that follows.</param>
    /// <exception cref="ArgumentException">It does not start where this one ends.</exception>
    public ResultDiff Then(ResultDiff next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var first = Children.ToDictionary(child => child.Child);
        var second = next.Children.ToDictionary(child => child.Child);
        if (!After.IsSame(next.Before) || first.Values.FirstOrDefault(child => second.TryGetValue(child.Child, out ChildDifference? later) && later.Before != child.After) is not null)
        {
            throw new ArgumentException("The second difference does not start at the result at which the first one ends; give differences of results in a row.", nameof(next));
        }

        return new(Before, next.After, Sorted(first.Keys.Union(second.Keys).Select(child => new ChildDifference(
            child,
            first.TryGetValue(child, out ChildDifference? one) ? one.Before : second[child].Before,
            second.TryGetValue(child, out ChildDifference? other) ? other.After : first[child].After))));
    }

    /// <summary>The difference seen from the other result.</summary>
    public ResultDiff Reversed() => new(After, Before, [.. Children.Select(child => new ChildDifference(child.Child, child.After, child.Before))]);

    /// <inheritdoc/>
    public bool Equals(ResultDiff? other) => other is not null && Before.IsSame(other.Before) && After.IsSame(other.After) && Children.SequenceEqual(other.Children);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ResultDiff);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Children.Count, Before.Status, After.Status);

    /// <summary>The difference in one line for people; do not parse it.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Another home is proposed for {Of(ChildChange.OtherHome).Count} child(ren), a home for {Of(ChildChange.Placed).Count} who had none, none for {Of(ChildChange.Unplaced).Count} who had one; {Gaining.Count} gain, {Losing.Count} lose.");

    /// <summary>Where children stand: all who are referred here, and those settled here who are not settled in the same home in the other problem.</summary>
    private static Dictionary<ChildId, ChildStanding> Standings(MatchingResult result, MatchingProblem other)
    {
        WeightedRule[] wishes = ChildBurden.WishesOf(result.Policy);
        var standings = result.Problem.Referrals.ToDictionary(referral => referral.Child.Id, referral => ChildStanding.Of(result, wishes, referral));
        foreach (Resident resident in result.Problem.Residents)
        {
            // What is the same object in both stands the same in both, so thousands of settled children need not be looked at.
            bool isSame = ReferenceEquals(other.FindResident(resident.Child.Id), resident)
                && ReferenceEquals(other.FindHome(resident.Home), result.Problem.FindHome(resident.Home))
                && ReferenceEquals(other.Travel, result.Problem.Travel);
            if (!isSame)
            {
                standings.Add(resident.Child.Id, ChildStanding.Of(result.Problem, resident));
            }
        }

        return standings;
    }

    private static IReadOnlyList<ChildDifference> Sorted(IEnumerable<ChildDifference> children) =>
        [.. children.Where(child => child.Before != child.After).OrderBy(child => child.Child.Value, StringComparer.Ordinal)];

    private static HomeId? Proposed(ChildStanding? standing) => standing is { IsReferred: true } ? standing.Home : null;

    /// <summary>Below zero for who gains, above for who loses.</summary>
    private int Direction(ChildDifference child) => child.Change switch
    {
        ChildChange.Placed => -1,
        ChildChange.Unplaced => 1,
        ChildChange.Joined or ChildChange.Left => 0,
        _ when BurdensCompare && child.BurdenChange is { } burden => burden.Tenths.CompareTo(0),
        _ => child.KilometresChange?.CompareTo(0) ?? 0,
    };
}
