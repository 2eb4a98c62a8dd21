using System.Text.Json;

namespace Matching;

public sealed partial class MatchingPolicy
{
    private const double GreatestWeight = 1_000_000;

    /// <summary>The policy as JSON: name, date, the set it is based on, how wishes are compared where that is not by their sum, and the ids and weights of its rules.</summary>
    /// <remarks>
    /// Rules are named and not described. Read it again with <see cref="Parse"/>, and supply to it rules of your own as well as rules that were made with other
    /// numbers than the set's; what a rule was made with is not written.
    /// </remarks>
    public string ToJson()
    {
        var document = new PolicyDocument(
            Name,
            On,
            BasedOn?.Country.ToString(),
            BasedOn?.CommencementOfSections81ATo81D,
            WishOrder == WishOrder.Sum ? null : WishOrder.ToString(),
            [.. Rules.Select(rule => new PolicyDocumentRule(rule.Rule.Id, HasDefaultMust(rule) ? null : rule.Weight))]);
        return JsonSerializer.Serialize(document, PolicyJsonContext.Readable.PolicyDocument) + "\n";
    }

    /// <summary>Reads a policy from JSON as <see cref="ToJson"/> writes it. Comments and trailing commas are allowed.</summary>
    /// <remarks>
    /// The policy has exactly the rules that are named: rules of the set that are not named are left out. A rule without a weight has its default one.
    /// </remarks>
    /// <param name="json">The text.</param>
    /// <param name="ownRules">Rules that the set does not have, or that stand in for the set's rule of the same id. Default: none.</param>
    /// <exception cref="InvalidPolicyException">The text has faults; it lists every one of them.</exception>
    /// <exception cref="ArgumentException">Two of <paramref name="ownRules"/> have the same id.</exception>
    public static MatchingPolicy Parse(string json, IEnumerable<Rule>? ownRules = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        Rule[] own = [.. ownRules ?? []];
        if (own.GroupBy(rule => rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Rule id {twice.Key} is supplied {twice.Count()} times; each rule needs an id of its own.", nameof(ownRules));
        }

        var reader = new PolicyReader(own, GreatestWeight);
        reader.Read(json);
        return reader.Faults.Count == 0 ? new(reader.Name, reader.On, reader.Rules, reader.BasedOn, reader.WishOrder) : throw new InvalidPolicyException(reader.Faults);
    }

    internal static bool HasDefaultMust(WeightedRule rule) => rule.Rule.Strength == RuleStrength.Must && rule.Weight == rule.Rule.DefaultWeight;
}
