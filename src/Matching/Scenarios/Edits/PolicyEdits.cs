using System.Globalization;

namespace Matching;

/// <summary>The weight of a rule changes.</summary>
/// <param name="RuleId">The rule, one that counts.</param>
/// <param name="Weight">The new weight, 0 to 1,000,000.</param>
public sealed record ChangeWeight(string RuleId, double Weight) : ScenarioEdit
{
    /// <inheritdoc/>
    public override bool ChangesPolicy => true;

    /// <inheritdoc/>
    public override string Describe() => Invariant($"The weight of rule {RuleId} is {Weight}.");

    internal override void Make(ScenarioDraft draft)
    {
        if (PolicyEdits.Find(draft, RuleId) is not { } found)
        {
            return;
        }

        if (found.Rule.Strength == RuleStrength.Must)
        {
            draft.Fault($"rule {found.Rule} must hold, so that a weight has no meaning.", "Switch the rule off instead, if the law that applies allows it.");
        }
        else if (!double.IsFinite(Weight) || Weight is < 0 or > 1_000_000)
        {
            draft.Fault($"the weight {Weight} is out of range.", "Give a number from 0 to 1,000,000.");
        }
        else
        {
            draft.Policy = draft.Policy.WithWeight(RuleId, Weight);
        }
    }
}

/// <summary>A rule is switched off.</summary>
/// <param name="RuleId">The rule.</param>
public sealed record SwitchRuleOff(string RuleId) : ScenarioEdit
{
    /// <inheritdoc/>
    public override bool ChangesPolicy => true;

    /// <inheritdoc/>
    public override string Describe() => $"Rule {RuleId} is switched off.";

    internal override void Make(ScenarioDraft draft)
    {
        if (PolicyEdits.Find(draft, RuleId) is not null)
        {
            draft.Policy = draft.Policy.Without(RuleId);
        }
    }
}

/// <summary>A rule of the statutory set from which the policy started is switched on again.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Weight">Its weight, 0 to 1,000,000; null for the default.</param>
public sealed record SwitchRuleOn(string RuleId, double? Weight = null) : ScenarioEdit
{
    /// <inheritdoc/>
    public override bool ChangesPolicy => true;

    /// <inheritdoc/>
    public override string Describe() => Weight is { } weight ? Invariant($"Rule {RuleId} is switched on with the weight {weight}.") : $"Rule {RuleId} is switched on.";

    internal override void Make(ScenarioDraft draft)
    {
        Rule[] known = [.. (draft.Policy.BasedOn?.Rules(draft.Policy.On) ?? []).Select(weighted => weighted.Rule).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        if (draft.Policy.Find(RuleId) is not null)
        {
            draft.Fault($"the policy has rule {RuleId} already.", "Change its weight instead.");
        }
        else if (known.FirstOrDefault(rule => rule.Id == RuleId) is not { } rule)
        {
            string ids = known.Length == 0 ? "none" : string.Join(", ", known.Where(one => draft.Policy.Find(one.Id) is null).Select(one => one.Id).DefaultIfEmpty("none"));
            draft.Fault($"rule {RuleId} is not in the set from which the policy started, on {draft.Policy.On:yyyy-MM-dd}.", $"Rules that can be switched on: {ids}.");
        }
        else if (Weight is { } weight && (!double.IsFinite(weight) || weight is < 0 or > 1_000_000))
        {
            draft.Fault($"the weight {weight} is out of range.", "Give a number from 0 to 1,000,000.");
        }
        else
        {
            draft.Policy = draft.Policy.With(rule, Weight);
        }
    }
}

/// <summary>What edits of the policy share.</summary>
internal static class PolicyEdits
{
    /// <summary>A rule of the policy; null, with a fault, when it has none of this id.</summary>
    public static WeightedRule? Find(ScenarioDraft draft, string id)
    {
        WeightedRule? found = id is null ? null : draft.Policy.Find(id);
        if (found is null)
        {
            draft.Fault(
                $"the policy '{draft.Policy.Name}' has no rule {id}.",
                string.Create(CultureInfo.InvariantCulture, $"It has: {string.Join(", ", draft.Policy.Rules.Select(rule => rule.Rule.Id))}."));
        }

        return found;
    }
}
