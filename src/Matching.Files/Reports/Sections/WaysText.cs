using System.Globalization;

namespace Matching.Files;

/// <summary>Words for what would have to change, and for what another plan would cost everybody.</summary>
internal static class WaysText
{
    /// <summary>What another plan costs everybody, level by level.</summary>
    public static string Of(ReportWords words, PlanDifference difference)
    {
        string[] parts =
        [
            .. new[]
            {
                Children(words, ObjectiveLevel.UnplacedEmergency, difference.UnplacedEmergency),
                Children(words, ObjectiveLevel.UnplacedUrgent, difference.UnplacedUrgent),
                Children(words, ObjectiveLevel.UnplacedPlanned, difference.UnplacedPlanned),
                Children(words, ObjectiveLevel.Law, difference.LawPoints),
                difference.KilometreEquivalents == 0 ? null : words.With(
                    difference.KilometreEquivalents > 0 ? "Ways.More" : "Ways.Less",
                    Level(words, ObjectiveLevel.Wishes),
                    words.With("KmEq", ReportWords.Tenths(Math.Abs(difference.KilometreEquivalents)))),
            }.OfType<string>(),
        ];
        return parts.Length == 0 ? words["Ways.Same"] : string.Join("; ", parts);
    }

    /// <summary>What would become of other children.</summary>
    public static string Others(ReportWords words, IReadOnlyList<string> unplaced, IReadOnlyList<string> placed, IReadOnlyList<PlanMoved> moved)
    {
        string[] parts =
        [
            .. new[]
            {
                unplaced.Count == 0 ? null : words.With("Ways.NoHome", string.Join(", ", unplaced)),
                placed.Count == 0 ? null : words.With("Ways.AHome", string.Join(", ", placed)),
                moved.Count == 0 ? null : words.With("Ways.Elsewhere", string.Join(", ", moved.Select(other => other.Child))),
            }.OfType<string>(),
        ];
        return parts.Length == 0 ? words["Ways.NobodyElse"] : string.Join("; ", parts);
    }

    private static string Others(ReportWords words, IReadOnlyList<PlanMoved> moved) => Others(
        words,
        [.. moved.Where(other => other.To is null).Select(other => other.Child)],
        [.. moved.Where(other => other.From is null).Select(other => other.Child)],
        [.. moved.Where(other => other is { From: not null, To: not null })]);

    private static string AtCost(ReportWords words, PlanChangeSet set) => set.HarmsNobody ? "" : words["Ways.AtCost"] + " ";

    /// <summary>All changes of a set in one sentence, without who could make them.</summary>
    public static string Of(ReportContext report, PlanUnplaced child, PlanChangeSet set) =>
        AtCost(report.Words, set) + Capital(string.Join("; ", set.Changes.Select(change => Of(report, child, set.Home, change))));

    /// <summary>All changes of a set in one sentence with who could make them, said once where it is the same for all.</summary>
    public static string WithWho(ReportContext report, PlanUnplaced child, PlanChangeSet set)
    {
        bool same = set.Changes.DistinctBy(change => change.By).Count() == 1;
        string Who(PlanChange change) => same && change != set.Changes[^1] ? "" : $" ({report.Words.Of(change.By)})";
        return AtCost(report.Words, set) + Capital(string.Join("; ", set.Changes.Select(change => Of(report, child, set.Home, change) + Who(change)))) + ".";
    }

    /// <summary>What would then be proposed, for whom else it matters, and what is not proven.</summary>
    public static string Then(ReportContext report, PlanChangeSet set)
    {
        ReportWords words = report.Words;
        string distance = words.Distance(set.Kilometres);
        return string.Join(' ', new[]
        {
            set.ProposedHome is null ? words.With("Ways.Could", set.Home, distance, string.Join(", ", set.PlacedInstead))
                : set.ProposedHome == set.Home ? words.With("Ways.Then", set.Home, distance)
                : words.With("Ways.Another", set.ProposedHome, set.Home),
            words.With("Ways.Together.Cost", Capital(Others(words, set.Moved)), Of(words, set.Difference)),
            set.MovedOut is { } leaving ? words.With("Ways.MovedOut", string.Join(", ", leaving)) : null,
            set.IsBestProven ? null : words["Ways.BestOpen"],
            set.IsSmallestProven ? null : words["Ways.SmallestOpen"],
        }.OfType<string>());
    }

    private static string Of(ReportContext report, PlanUnplaced child, string home, PlanChange change)
    {
        ReportWords words = report.Words;
        string subject = change.Subject ?? "";
        return words.With(
            change.Kind == ChangeKind.JudgementWithdrawn ? $"ChangeKind.{change.Kind}.{subject}" : $"ChangeKind.{change.Kind}",
            words.With("Wish.Home", home),
            change.Kind == ChangeKind.ChildNamed || change.Children.Count == 0 ? child.Child : string.Join(", ", change.Children),
            change.Kind switch
            {
                ChangeKind.AvailableEarlier => words.Day(DateOnly.ParseExact(subject, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ChangeKind.CapabilityOffered => words.Capability(subject),
                ChangeKind.KindsApproved => words.Of(report.ReferralOf(child.Child).Kind),
                ChangeKind.CarePlanAllows => words.Of(report.HomeOf(home).Kind),
                _ => subject,
            },
            change.Kind == ChangeKind.MoreStaff ? ReportWords.Tenths(change.Size / 1000.0) : ReportWords.Whole(change.Size));
    }

    private static string? Children(ReportWords words, ObjectiveLevel level, long difference) =>
        difference == 0 ? null : words.With(difference > 0 ? "Ways.More" : "Ways.Fewer", Level(words, level), ReportWords.Whole(Math.Abs(difference)));

    private static string Level(ReportWords words, ObjectiveLevel level) => words[$"Level.{level}"].ToLowerInvariant();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
