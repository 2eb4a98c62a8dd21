using System.Globalization;

namespace Matching;

/// <summary>A floor below which no member of a group may be served.</summary>
/// <remarks>
/// <para>A floor chooses among the plans that leave as few children without a home, by urgency, and keep to what the law prefers, as well as the best plan does. It never leaves one more child without a
/// home, so it cannot be kept by leaving out whoever would be below it.</para>
/// <para>Immutable.</para>
/// </remarks>
/// <param name="Group">The group; settled children do not count.</param>
/// <param name="GreatestBurden">The greatest burden (<see cref="ChildBurden"/>) of any member who has a home, 0 or more; null for any.</param>
/// <param name="LeastPlaced">The least share of the members who have a home, 0 to 1; null for any.</param>
public sealed record GroupFloor(FloorGroup Group, KilometreEquivalent? GreatestBurden = null, double? LeastPlaced = null)
{
    /// <summary>The floor as a sentence.</summary>
    public override string ToString()
    {
        string[] parts =
        [
            .. GreatestBurden is { } burden ? [$"no member is proposed a home with a burden above {burden}"] : Array.Empty<string>(),
            .. LeastPlaced is { } share ? [string.Create(CultureInfo.InvariantCulture, $"at least {share * 100:0.##} % of the members have a home")] : Array.Empty<string>(),
        ];
        return $"{Group.Title} ({Group.Key}): {(parts.Length == 0 ? "no floor" : string.Join(", and ", parts))}.";
    }

    internal void Validate()
    {
        ArgumentNullException.ThrowIfNull(Group);
        if (GreatestBurden is { Tenths: < 0 } burden)
        {
            throw new ArgumentOutOfRangeException(nameof(GreatestBurden), burden, $"The greatest burden of group '{Group.Key}' must be 0 km-eq or more, or null for any.");
        }

        if (LeastPlaced is { } share && share is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(LeastPlaced), share, $"The least share placed of group '{Group.Key}' must be from 0 to 1, or null for any.");
        }
    }
}

/// <summary>The best plan that keeps every floor, or which floors stand in the way.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Result">The plan; its gap says how far its sum of wishes may be from the best plan without floors. Null when none was found.</param>
/// <param name="Bound">No plan that keeps every floor, and is as good at the levels before, has a smaller sum of wishes; null without a plan.</param>
/// <param name="Extra">What the floors cost: the sum of wishes above that of the plan without them; null without a plan.</param>
/// <param name="InTheWay">Floors that no plan keeps together; as far as each search without one ended with a proof, none of them can be left out of that; empty when there is a plan, and when it is not known.</param>
/// <param name="IsKnown">Whether it is settled: there is a plan, or it is proven that there is none.</param>
/// <param name="Groups">The worst-served member of each group, beside the plan without floors; empty without a plan.</param>
public sealed record FloorsResult(
    MatchingResult? Result, KilometreEquivalent? Bound, KilometreEquivalent? Extra, IReadOnlyList<GroupFloor> InTheWay, bool IsKnown, IReadOnlyList<GroupBurden> Groups);
