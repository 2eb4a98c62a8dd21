namespace Matching;

/// <summary>How far a child's home is from what is wished for that child: the price of the wishes about this child in this home, summed.</summary>
/// <remarks>
/// Wishes about one child in one home count, on the level of wishes; what the child shares with others (who lives together, siblings apart) and approvals do not. Immutable.
/// </remarks>
/// <param name="Child">The child.</param>
/// <param name="Burden">The sum.</param>
public sealed record ChildBurden(ChildId Child, KilometreEquivalent Burden)
{
    /// <summary>The rules whose prices are summed: wishes about one child in one home.</summary>
    internal static WeightedRule[] WishesOf(MatchingPolicy policy) =>
        [.. policy.Rules.Where(weighted => weighted.Rule is PlacementRule { Strength: RuleStrength.Wish, Level: ObjectiveLevel.Wishes })];

    /// <summary>The burden of a child in a home.</summary>
    internal static ChildBurden Of(IReadOnlyList<WeightedRule> wishes, in PlacementCase placement)
    {
        long tenths = 0;
        foreach (WeightedRule weighted in wishes)
        {
            tenths += weighted.Price(AllowedFinding.Of((PlacementRule)weighted.Rule, placement).Amount);
        }

        return new(placement.Child.Id, new(tenths));
    }

    /// <summary>The referred child with the greatest burden, the first by id where several have it; null when no referred child has a home.</summary>
    internal static ChildBurden? Worst(PlanSnapshot snapshot, MatchingPolicy policy)
    {
        ChildBurden? worst = null;
        foreach (ChildBurden one in All(snapshot, policy))
        {
            worst = worst is null || one.Burden > worst.Burden ? one : worst;
        }

        return worst;
    }

    /// <summary>The burden of every referred child who has a home, by child id.</summary>
    internal static IEnumerable<ChildBurden> All(PlanSnapshot snapshot, MatchingPolicy policy)
    {
        WeightedRule[] wishes = WishesOf(policy);
        return snapshot.Referred.Select(proposal =>
            Of(wishes, new PlacementCase(snapshot.Problem, proposal.Referral, proposal.Home)));
    }
}
