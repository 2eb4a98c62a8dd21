namespace Matching;

public sealed partial class MatchingPolicy
{
    /// <summary>Equal name, date, order of wishes, rule ids, rule types and weights; the numbers with which a rule was made are not looked at.</summary>
    /// <param name="other">Another policy.</param>
    public bool Equals(MatchingPolicy? other) => other is not null && Compare(other).Count == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MatchingPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, On, Rules.Count);

    /// <summary>What another policy has that is different, seen from this one: empty exactly when the two are equal.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns>The name, then the date, then the order of wishes, then rules by strength and id.</returns>
    public IReadOnlyList<PolicyDifference> Compare(MatchingPolicy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        List<PolicyDifference> differences = [];
        if (Name != other.Name)
        {
            differences.Add(new NameChanged(Name, other.Name));
        }

        if (On != other.On)
        {
            differences.Add(new DateChanged(On, other.On));
        }

        if (WishOrder != other.WishOrder)
        {
            differences.Add(new WishOrderChanged(WishOrder, other.WishOrder));
        }

        IEnumerable<Rule> rules = Rules.Concat(other.Rules.Where(rule => Find(rule.Rule.Id) is null))
            .Select(rule => rule.Rule)
            .OrderBy(rule => rule.Strength)
            .ThenBy(rule => rule.Id, StringComparer.Ordinal);
        differences.AddRange(rules.SelectMany(rule => Differences(Find(rule.Id), other.Find(rule.Id))));
        return differences;
    }

    private static IEnumerable<PolicyDifference> Differences(WeightedRule? before, WeightedRule? after)
    {
        if (before is null || after is null)
        {
            yield return before is null ? new RuleAdded(after!) : new RuleRemoved(before);
            yield break;
        }

        if (before.Rule.GetType() != after.Rule.GetType())
        {
            yield return new RuleReplaced(before.Rule, after.Rule);
        }

        if (!before.Weight.Equals(after.Weight))
        {
            yield return new WeightChanged(after.Rule, before.Weight, after.Weight);
        }
    }
}
