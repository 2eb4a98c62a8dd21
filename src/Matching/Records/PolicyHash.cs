namespace Matching;

/// <summary>A short text that tells one policy apart from every other: the same for the same name, day, set, order of wishes, rule ids and weights, however its JSON is laid out.</summary>
/// <remarks>SHA-256 over what <see cref="MatchingPolicy.ToJson"/> writes down, line by line as <c>docs/records.md</c> says. Numbers that a rule of one's own was made with are not in it. Pure.</remarks>
public static class PolicyHash
{
    /// <summary>The hash of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        using var hash = new CanonicalLines();
        hash.Add("policy", 1, policy.Name, policy.On, policy.BasedOn?.Country, policy.BasedOn?.CommencementOfSections81ATo81D);
        if (policy.WishOrder != WishOrder.Sum)
        {
            hash.Add("wishes", policy.WishOrder);
        }

        foreach (WeightedRule rule in policy.Rules)
        {
            hash.Add("rule", rule.Rule.Id, MatchingPolicy.HasDefaultMust(rule) ? null : rule.Weight);
        }

        return hash.ToString();
    }
}
