namespace Matching.Files;

/// <summary>What choices for one child, or for one home, would cost everybody.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="PlanHash">The plan that they are compared with: <see cref="Matching.PlanHash"/>.</param>
/// <param name="Choices">The choices, best first for each child alone.</param>
/// <param name="Child">The child that the homes are for; null where children for a home are told.</param>
/// <param name="Home">The home that the children are for; null where homes for a child are told.</param>
/// <param name="Proposed">The home that the plan proposes for <paramref name="Child"/>; null for none, and where children for a home are told.</param>
public sealed record ChoiceRanking(string PlanHash, IReadOnlyList<ChoiceAnswer> Choices, string? Child = null, string? Home = null, string? Proposed = null)
{
    internal static ChoiceRanking Of(MatchingResult result, IReadOnlyList<RankedChoice> choices) => new(
        Matching.PlanHash.Of(result.Plan),
        [
            .. choices.Select(choice => new ChoiceAnswer(
                choice.Alone.Child.Value,
                choice.Alone.Home.Value,
                choice.IsProposed,
                choice.Outcome,
                [.. choice.RuledOutBy.Select(rule => new PlanRuleAgainst(rule.RuleId, rule.Title))],
                choice.Alone.Law,
                choice.Alone.Wishes.Kilometres,
                Instead: Instead(choice.Cost))),
        ]);

    internal static ChoiceRanking Of(MatchingResult result, HomeContrast contrast) => new(
        Matching.PlanHash.Of(result.Plan),
        [
            new ChoiceAnswer(
                contrast.Child.Value,
                contrast.Instead.Value,
                contrast.Proposed == contrast.Instead,
                contrast.Outcome,
                [.. contrast.RuledOutBy.Select(rule => new PlanRuleAgainst(rule.RuleId, rule.Title))],
                Instead: Instead(contrast.Cost),
                Rules: [.. contrast.Rules.Select(rule => new ChoiceRule(rule.RuleId, rule.Title, rule.Level, Price(rule.Level, rule.Proposed), Price(rule.Level, rule.Instead)))]),
        ],
        contrast.Child.Value,
        null,
        contrast.Proposed?.Value);

    private static double Price(ObjectiveLevel level, IReadOnlyList<Contribution> contributions)
    {
        long price = contributions.Sum(one => one.Price);
        return level == ObjectiveLevel.Wishes ? new KilometreEquivalent(price).Kilometres : price;
    }

    private static PlanInstead? Instead(ChoiceCost? cost) => cost is null ? null : new(
        new(
            cost.Levels[(int)ObjectiveLevel.UnplacedEmergency].Change,
            cost.Levels[(int)ObjectiveLevel.UnplacedUrgent].Change,
            cost.Levels[(int)ObjectiveLevel.UnplacedPlanned].Change,
            cost.Levels[(int)ObjectiveLevel.Law].Change,
            new KilometreEquivalent(cost.Levels[(int)ObjectiveLevel.Wishes].Change).Kilometres),
        [.. cost.Others.Where(other => other.Change == ChildChange.Unplaced).Select(other => other.Child.Value)],
        [.. cost.Others.Where(other => other.Change == ChildChange.Placed).Select(other => other.Child.Value)],
        [.. cost.Others.Where(other => other.Change == ChildChange.OtherHome).Select(other => new PlanMoved(other.Child.Value, other.Before?.Home?.Value, other.After?.Home?.Value))],
        cost.IsExact);
}

/// <summary>A child in a home, were it chosen.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="Home">The home's id.</param>
/// <param name="IsProposed">Whether the plan proposes it.</param>
/// <param name="Outcome">Whether there is a plan with it.</param>
/// <param name="RuledOutBy">Rules that rule it out.</param>
/// <param name="LawPoints">What it counts for this child alone on the level of the law, in points; null where it is told rule by rule, as the plan with it has it.</param>
/// <param name="KilometreEquivalents">What it counts for this child alone, in kilometre-equivalents; null likewise.</param>
/// <param name="Instead">The best plan for everybody with it, beside the plan proposed; null where none is told.</param>
/// <param name="Rules">Rule by rule, beside the home proposed; null where it was not asked.</param>
public sealed record ChoiceAnswer(
    string Child,
    string Home,
    bool IsProposed,
    ChoiceOutcome Outcome,
    IReadOnlyList<PlanRuleAgainst> RuledOutBy,
    long? LawPoints = null,
    double? KilometreEquivalents = null,
    PlanInstead? Instead = null,
    IReadOnlyList<ChoiceRule>? Rules = null);

/// <summary>What one rule counts in the home proposed and in another.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule's id.</param>
/// <param name="Title">The rule's title.</param>
/// <param name="Level">The level at which it counts.</param>
/// <param name="Proposed">What it counts in the home proposed, kilometre-equivalents or points of the law; 0 without one.</param>
/// <param name="Instead">What it counts in the other home, in the same unit.</param>
public sealed record ChoiceRule(string RuleId, string Title, ObjectiveLevel Level, double Proposed, double Instead);
