using System.Collections.Immutable;

namespace Matching;

/// <summary>What counts in a plan, and how much: rules with weights, in force on a date.</summary>
/// <remarks>
/// Policies are data: immutable, comparable, printable, serialisable. Levels are compared lexicographically in the order of <see cref="ObjectiveLevel"/>: unplaced by urgency,
/// then what the law prefers, then the sum of wishes. Start from <see cref="Wales"/> or <see cref="England"/> and change it with <see cref="With(Rule, double?)"/>,
/// <see cref="Without"/> and <see cref="WithWeight"/>; print it with <see cref="ToText"/>, store it with <see cref="ToJson"/>. Safe for any number of threads.
/// </remarks>
public sealed partial class MatchingPolicy : IEquatable<MatchingPolicy>
{
    private readonly ImmutableDictionary<string, WeightedRule> byId;

    /// <summary>Makes a policy from rules.</summary>
    /// <param name="name">Its name: "Wales", "England", your own.</param>
    /// <param name="on">The date on which the rules are in force.</param>
    /// <param name="rules">Rules with weights, each id once.</param>
    /// <exception cref="ArgumentException">A rule id is missing or given twice, or a weight is not a number from 0 to 1,000,000.</exception>
    public MatchingPolicy(string name, DateOnly on, IEnumerable<WeightedRule> rules)
        : this(name, on, rules, null, WishOrder.Sum)
    {
    }

    private MatchingPolicy(string name, DateOnly on, IEnumerable<WeightedRule> rules, StatutorySet? basedOn, WishOrder wishOrder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(rules);
        Name = name;
        On = on;
        BasedOn = basedOn;
        WishOrder = wishOrder;
        Rules = [.. rules.OrderBy(rule => rule.Rule.Strength).ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)];
        foreach (WeightedRule rule in Rules)
        {
            if (string.IsNullOrWhiteSpace(rule.Rule.Id))
            {
                throw new ArgumentException($"Rule '{rule.Rule.Title}' has no id; give it one, such as 'X-01'.", nameof(rules));
            }

            if (!double.IsFinite(rule.Weight) || rule.Weight is < 0 or > 1_000_000)
            {
                throw new ArgumentException($"Rule {rule.Rule.Id}: weight {rule.Weight} must be a number from 0 to 1,000,000.", nameof(rules));
            }
        }

        if (Rules.GroupBy(rule => rule.Rule.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"Rule id {twice.Key} is given {twice.Count()} times; each rule needs an id of its own.", nameof(rules));
        }

        byId = Rules.ToImmutableDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The date on which its rules are in force.</summary>
    public DateOnly On { get; }

    /// <summary>The set from which it started; null when it was made of rules alone.</summary>
    public StatutorySet? BasedOn { get; }

    /// <summary>Whether wishes are compared by their sum, or for the worst-off child first.</summary>
    public WishOrder WishOrder { get; }

    /// <summary>Its rules with their weights: what must hold, then approvals, then wishes; by id within each.</summary>
    public IReadOnlyList<WeightedRule> Rules { get; }

    /// <summary>Finds a rule; null when the policy does not have it.</summary>
    /// <param name="id">The rule's id.</param>
    public WeightedRule? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>This policy with a rule added, or replaced where the id is known.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weight">Its weight, 0 to 1,000,000; null for <see cref="Rule.DefaultWeight"/>.</param>
    public MatchingPolicy With(Rule rule, double? weight = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new(Name, On, Rules.Where(other => other.Rule.Id != rule.Id).Append(new WeightedRule(rule, weight ?? rule.DefaultWeight)), BasedOn, WishOrder);
    }

    /// <summary>This policy without a rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <exception cref="ArgumentException">The policy has no such rule.</exception>
    public MatchingPolicy Without(string id)
    {
        WeightedRule without = Required(id);
        return new(Name, On, Rules.Where(rule => rule != without), BasedOn, WishOrder);
    }

    /// <summary>This policy with another weight for one rule.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="weight">The new weight, 0 to 1,000,000.</param>
    /// <exception cref="ArgumentException">The policy has no such rule, or the weight is out of range.</exception>
    public MatchingPolicy WithWeight(string id, double weight) => With(Required(id).Rule, weight);

    /// <summary>This policy under another name.</summary>
    /// <param name="name">The new name.</param>
    public MatchingPolicy WithName(string name) => new(name, On, Rules, BasedOn, WishOrder);

    /// <summary>This policy with wishes compared in another way.</summary>
    /// <param name="order">The way.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such way.</exception>
    public MatchingPolicy WithWishOrder(WishOrder order) => Enum.IsDefined(order)
        ? new(Name, On, Rules, BasedOn, order)
        : throw new ArgumentOutOfRangeException(nameof(order), order, "Wishes are compared by Sum or by WorstOffFirst.");

    private WeightedRule Required(string id) => Find(id)
        ?? throw new ArgumentException($"Policy '{Name}' has no rule {id}. It has: {string.Join(", ", Rules.Select(rule => rule.Rule.Id))}.", nameof(id));
}
