using System.Collections;

namespace Matching.Files;

/// <summary>Finds what the form of JSON alone does not tell: a part that is missing or too many, an empty place in a list, lists that should be equally long.</summary>
internal static class ChoiceFaults
{
    /// <summary>The first fault; null when there is none.</summary>
    public static string? Of(ChoiceDocument document) => PartsOf(document) ?? document.Kind switch
    {
        ChoiceKind.Plans => Of(document.Plans!),
        ChoiceKind.Pareto => Of(document.Front!),
        ChoiceKind.WhatIf => Of(document.WhatIf!),
        ChoiceKind.Ranking => Of(document.Ranking!),
        _ => Of(document.Floors!),
    };

    private static string? PartsOf(ChoiceDocument document)
    {
        (ChoiceKind Kind, string Name, object? Part)[] parts =
        [
            (ChoiceKind.Plans, "plans", document.Plans), (ChoiceKind.Pareto, "front", document.Front), (ChoiceKind.WhatIf, "whatIf", document.WhatIf),
            (ChoiceKind.Ranking, "ranking", document.Ranking), (ChoiceKind.Floors, "floors", document.Floors),
        ];
        (ChoiceKind _, string name, object? own) = parts.First(part => part.Kind == document.Kind);
        return own is null ? $"'{name}' is missing"
            : Array.Find(parts, part => part.Kind != document.Kind && part.Part is not null) is { Name: { } other } ? $"'{other}' stands beside '{name}'"
            : null;
    }

    private static string? Of(ChoicePlans plans) =>
        Gap(("plans.plans", plans.Plans), ("plans.children", plans.Children))
        ?? plans.Plans.Select((plan, index) =>
            Gap(($"plans.plans[{index}].measures", plan.Measures))
            ?? (plan.Differences.Count == index ? null : $"plans.plans[{index}].differences has {plan.Differences.Count} numbers, and {index} plans stand before it")).FirstOrDefault(fault => fault is not null)
        ?? plans.Children.Select((child, index) =>
            Gap(($"plans.children[{index}].homes", child.Homes))
            ?? (child.Homes.Count == plans.Plans.Count ? null : $"plans.children[{index}].homes has {child.Homes.Count} homes for {plans.Plans.Count} plans")).FirstOrDefault(fault => fault is not null);

    private static string? Of(ChoiceFront front) =>
        Gap(("front.points", front.Points))
        ?? (front.TradeOffs.Count is >= 2 and <= 4 && front.TradeOffs.Distinct().Count() == front.TradeOffs.Count ? null : "front.tradeOffs must be two to four that differ");

    private static string? Of(ChoiceWhatIf whatIf) =>
        Gap(("whatIf.edits", whatIf.Edits), ("whatIf.levels", whatIf.Levels), ("whatIf.children", whatIf.Children), ("whatIf.gaining", whatIf.Gaining), ("whatIf.losing", whatIf.Losing), ("whatIf.measures", whatIf.Measures))
        ?? (whatIf.Measures.Where(measure => measure.Group is null).GroupBy(measure => measure.Key, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: { } twice }
            ? $"whatIf.measures has '{twice}' more than once" : null);

    private static string? Of(ChoiceRanking ranking) =>
        Gap(("ranking.choices", ranking.Choices))
        ?? (ranking.Child is null == ranking.Home is null ? "ranking must have either a child or a home" : null)
        ?? ranking.Choices.Select((choice, index) => Gap(
            ($"ranking.choices[{index}].ruledOutBy", choice.RuledOutBy),
            ($"ranking.choices[{index}].rules", choice.Rules),
            ($"ranking.choices[{index}].instead.unplaced", choice.Instead?.Unplaced),
            ($"ranking.choices[{index}].instead.placed", choice.Instead?.Placed),
            ($"ranking.choices[{index}].instead.moved", choice.Instead?.Moved))).FirstOrDefault(fault => fault is not null);

    private static string? Of(ChoiceFloors floors) => Gap(("floors.floors", floors.Floors), ("floors.inTheWay", floors.InTheWay), ("floors.groups", floors.Groups));

    // A list that is told to hold no null may hold one all the same when it is read from JSON.
    private static string? Gap(params (string Name, IEnumerable? List)[] lists) =>
        lists.Where(list => list.List?.Cast<object?>().Contains(null) == true).Select(list => $"{list.Name} has an empty place").FirstOrDefault();
}
