using System.Globalization;
using System.Text;

namespace Matching;

/// <summary>Says contrasts and choices in plain words.</summary>
internal static class ContrastText
{
    public static string Of(HomeContrast contrast)
    {
        var text = new StringBuilder();
        text.AppendLine(contrast.Proposed is { } home
            ? home == contrast.Instead ? $"Child '{contrast.Child}': home '{home}' is what the proposal says. People decide." : $"Child '{contrast.Child}': home '{home}' is proposed, and not home '{contrast.Instead}'. People decide."
            : $"Child '{contrast.Child}': no home is proposed; this is what home '{contrast.Instead}' would mean. People decide.");
        AddRules(text, contrast);
        AddOutcome(text, contrast);
        return text.ToString().TrimEnd();
    }

    public static string Line(RankedChoice choice)
    {
        string pair = $"Child '{choice.Alone.Child}' in home '{choice.Alone.Home}': {choice.Alone.Wishes} alone";
        string said = choice.IsProposed ? ", proposed" : "";
        return $"{pair}{said}; {Answer(choice)}{(choice.Cost is null ? "" : Others(choice.Cost))}";
    }

    public static string Answer(RankedChoice choice) => Outcome(choice.Outcome, choice.RuledOutBy, choice.Cost);

    /// <summary>What a choice costs everybody, in one clause.</summary>
    public static string Cost(ChoiceCost cost)
    {
        string[] parts = [.. cost.Levels.Where(level => level.Change != 0).Select(level => Change(level.Level, level.Change))];
        string change = cost.IsFree ? "nothing more" : string.Join(" and ", parts);
        return cost.IsExact ? $"costs {change} in all" : $"costs {change} in all, or less: the search was not ended";
    }

    private static string Outcome(ChoiceOutcome outcome, IReadOnlyList<BrokenRule> ruledOutBy, ChoiceCost? cost) => outcome switch
    {
        ChoiceOutcome.Possible => Cost(cost!),
        ChoiceOutcome.RuledOut => $"ruled out by {string.Join(", ", ruledOutBy.Select(rule => rule.RuleId).Distinct())}",
        ChoiceOutcome.NoPlan => "no plan with it keeps every rule",
        _ => "no plan with it was found within the limits",
    };

    private static string Others(ChoiceCost cost) => cost.Others.Count switch
    {
        0 => "",
        1 => $"; 1 other child elsewhere ('{cost.Others[0].Child}')",
        _ => string.Create(CultureInfo.InvariantCulture, $"; {cost.Others.Count} other children elsewhere"),
    };

    private static void AddRules(StringBuilder text, HomeContrast contrast)
    {
        // What adds nothing on either side stays in the data; read aloud it would be noise.
        RuleContrast[] counting = [.. contrast.Rules.Where(rule => rule.Proposed.Concat(rule.Instead).Any(one => one.Price != 0))];
        if (contrast.Proposed == contrast.Instead || counting.Length == 0)
        {
            return;
        }

        text.AppendLine("Rule by rule for this child, as proposed and then instead:");
        foreach (RuleContrast rule in counting)
        {
            text.AppendLine($"  {rule.RuleId} {rule.Title}: {Side(rule, rule.Proposed)} and {Side(rule, rule.Instead)}, {Signed(rule.Level, rule.PriceDifference)}");
        }
    }

    private static void AddOutcome(StringBuilder text, HomeContrast contrast)
    {
        switch (contrast.Outcome)
        {
            case ChoiceOutcome.RuledOut:
                text.AppendLine($"Home '{contrast.Instead}' cannot be proposed for this child:");
                foreach (BrokenRule rule in contrast.RuledOutBy)
                {
                    text.AppendLine($"  {rule}");
                }

                break;
            case ChoiceOutcome.Possible:
                AddCost(text, contrast.Cost!);
                break;
            default:
                text.AppendLine($"With the child in home '{contrast.Instead}', {Outcome(contrast.Outcome, [], null)}.");
                break;
        }
    }

    private static void AddCost(StringBuilder text, ChoiceCost cost)
    {
        text.AppendLine($"The best proposal with this home {Cost(cost)}.");
        if (!cost.IsExact)
        {
            string[] least = [.. cost.Levels.Where(level => !level.IsExact).Take(1).Select(level => $"{Words(level.Level)}: {Signed(level.Level, cost.AtLeast(level.Level))} at least")];
            text.AppendLine($"What is proven: {string.Join(", ", least)}.");
        }

        text.AppendLine(cost.Others.Count == 0 ? "No other child would live elsewhere." : "For other children it would mean:");
        foreach (ChildDifference other in cost.Others)
        {
            text.AppendLine($"  Child '{other.Child}': {Move(other)}");
        }
    }

    private static string Move(ChildDifference other) => other.Change switch
    {
        ChildChange.Placed => $"home '{other.After!.Home}' instead of none",
        ChildChange.Unplaced => $"no home instead of home '{other.Before!.Home}'",
        _ => $"home '{other.After!.Home}' instead of home '{other.Before!.Home}', {Signed(ObjectiveLevel.Wishes, other.BurdenChange?.Tenths ?? 0)} for this child's wishes",
    };

    private static string Side(RuleContrast rule, IReadOnlyList<Contribution> side) =>
        side.Count == 0 ? "nothing" : Amount(rule.Level, side.Sum(one => one.Price));

    private static string Change(ObjectiveLevel level, long change) => level switch
    {
        ObjectiveLevel.Wishes => Signed(level, change),
        ObjectiveLevel.Law => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(change)} point(s) of law {(change > 0 ? "more" : "less")}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(change)} {(change > 0 ? "more" : "fewer")} unplaced ({Words(level)})"),
    };

    private static string Words(ObjectiveLevel level) => level switch
    {
        ObjectiveLevel.UnplacedEmergency => "emergencies",
        ObjectiveLevel.UnplacedUrgent => "urgent",
        ObjectiveLevel.UnplacedPlanned => "planned",
        ObjectiveLevel.Law => "law",
        _ => "wishes and approvals",
    };

    private static string Signed(ObjectiveLevel level, long amount) => amount switch
    {
        0 => "no difference",
        > 0 => $"{Amount(level, amount)} more",
        _ => $"{Amount(level, -amount)} less",
    };

    private static string Amount(ObjectiveLevel level, long amount) => level switch
    {
        ObjectiveLevel.Wishes => new KilometreEquivalent(amount).ToString(),
        ObjectiveLevel.Law => string.Create(CultureInfo.InvariantCulture, $"{amount} point(s)"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{amount} child(ren)"),
    };
}
