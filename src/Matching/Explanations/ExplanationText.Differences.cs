using System.Globalization;

namespace Matching;

public static partial class ExplanationText
{
    /// <summary>What one plan costs more or less than another, level by level, in words; "the same" where nothing differs.</summary>
    /// <param name="difference">The difference at each level; below 0 for less.</param>
    public static string Of(PlanScore difference)
    {
        string[] parts =
        [
            .. new[]
            {
                Children(difference.UnplacedEmergency, "emergency"),
                Children(difference.UnplacedUrgent, "urgent"),
                Children(difference.UnplacedPlanned, "planned"),
                difference.Law == 0 ? null : $"{Count(Math.Abs(difference.Law), "point")} of law {MoreOrLess(difference.Law)}",
                difference.Wishes == 0 ? null : $"{new KilometreEquivalent(Math.Abs(difference.Wishes))} {MoreOrLess(difference.Wishes)} for wishes and approvals",
            }.OfType<string>(),
        ];
        return parts.Length == 0 ? "the same" : string.Join(", ", parts);
    }

    /// <summary>A number and what it counts, in the plural where there is not one.</summary>
    internal static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {(number == 1 ? one : many ?? one + "s")}");

    private static string? Children(long difference, string urgency) => difference == 0
        ? null
        : $"{Count(Math.Abs(difference), $"{urgency} child", $"{urgency} children")} {(difference > 0 ? "more" : "fewer")} without a home";

    private static string MoreOrLess(long difference) => difference > 0 ? "more" : "less";

    /// <summary>Children by id: "child 'c-1'", "children 'c-1', 'c-2'".</summary>
    private static string Named(IReadOnlyList<ChildId> children) => $"{(children.Count == 1 ? "child" : "children")} {Words.List(children)}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
