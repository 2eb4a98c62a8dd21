namespace Matching;

/// <summary>Where a child stands in a result.</summary>
/// <remarks>Equal by value. Immutable.</remarks>
/// <param name="IsReferred">Whether the child is referred; a child who is not is settled.</param>
/// <param name="Home">The home proposed, or where a settled child lives; null for a referred child for whom no home is proposed.</param>
/// <param name="FromHomeCommunity">Road distance from the child's home community to that home; null without one.</param>
/// <param name="Burden">The price of the wishes about this child in that home, by the result's own policy; null for settled children and without a home.</param>
public sealed record ChildStanding(bool IsReferred, HomeId? Home, Distance? FromHomeCommunity, KilometreEquivalent? Burden)
{
    internal static ChildStanding Of(MatchingResult result, IReadOnlyList<WeightedRule> wishes, Referral referral) =>
        Of(result.Problem, wishes, referral, result.Plan.HomeOf(referral.Child.Id));

    internal static ChildStanding Of(MatchingProblem problem, IReadOnlyList<WeightedRule> wishes, Referral referral, HomeId? proposed)
    {
        if (proposed is not { } home)
        {
            return new(true, null, null, null);
        }

        var placement = new PlacementCase(problem, referral, problem.FindHome(home)!);
        return new(true, home, placement.FromHomeCommunity, ChildBurden.Of(wishes, placement).Burden);
    }

    internal static ChildStanding Of(MatchingProblem problem, Resident resident) =>
        new(false, resident.Home, problem.Travel.Between(resident.Child.HomeCommunity, problem.FindHome(resident.Home)!.Location), null);
}

/// <summary>A child who stands otherwise in two results.</summary>
/// <remarks>Equal by value. Immutable.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Before">Where the child stands before; null where the child is not in that problem.</param>
/// <param name="After">Where the child stands after; null where the child is not in that problem.</param>
public sealed record ChildDifference(ChildId Child, ChildStanding? Before, ChildStanding? After)
{
    /// <summary>What the difference is.</summary>
    public ChildChange Change => (Before, After) switch
    {
        (null, _) => ChildChange.Joined,
        (_, null) => ChildChange.Left,
        _ when Before.Home == After.Home => ChildChange.SameHome,
        _ when Before.Home is null => ChildChange.Placed,
        _ when After.Home is null => ChildChange.Unplaced,
        _ => ChildChange.OtherHome,
    };

    /// <summary>How much greater the burden is after than before; less than zero when it is smaller, null where there is none on one side.</summary>
    public KilometreEquivalent? BurdenChange => After?.Burden - Before?.Burden;

    /// <summary>How many kilometres further from the home community the home is after than before; less than zero when it is nearer, null where there is none on one side.</summary>
    public double? KilometresChange => After?.FromHomeCommunity?.Kilometres - Before?.FromHomeCommunity?.Kilometres;
}

/// <summary>What is different for a child.</summary>
public enum ChildChange
{
    /// <summary>A home is proposed where none was.</summary>
    Placed = 0,

    /// <summary>No home is proposed where one was.</summary>
    Unplaced,

    /// <summary>Another home.</summary>
    OtherHome,

    /// <summary>The same home, or none as before; what is wished or recorded for the child differs.</summary>
    SameHome,

    /// <summary>The child was not in the problem before.</summary>
    Joined,

    /// <summary>The child is no longer in the problem.</summary>
    Left,
}
