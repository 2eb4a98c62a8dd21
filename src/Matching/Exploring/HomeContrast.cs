namespace Matching;

/// <summary>Why one home is proposed for a child and not another one: rule by rule, and what the other home would cost everybody. Data first, text second.</summary>
/// <remarks>Immutable; lists are in a stable order.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Proposed">The home that is proposed; null when none is.</param>
/// <param name="Instead">The home that is asked about.</param>
/// <param name="Outcome">How the question was answered.</param>
/// <param name="RuledOutBy">Rules that rule the home out for the child (and for those who must be with the child), whoever else lives where; empty unless <see cref="ChoiceOutcome.RuledOut"/>.</param>
/// <param name="Rules">
/// Every rule that counts as proposed or would count instead, in the best plan with the choice; beside those who are settled in the home alone, when there is no such plan.
/// </param>
/// <param name="Cost">What the choice would cost everybody; null unless <see cref="ChoiceOutcome.Possible"/>.</param>
public sealed record HomeContrast(
    ChildId Child, HomeId? Proposed, HomeId Instead, ChoiceOutcome Outcome, IReadOnlyList<BrokenRule> RuledOutBy, IReadOnlyList<RuleContrast> Rules, ChoiceCost? Cost)
{
    /// <summary>The contrast as text, in plain words; do not parse it.</summary>
    public override string ToString() => ContrastText.Of(this);
}
