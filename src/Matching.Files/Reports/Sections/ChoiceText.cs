using System.Globalization;

namespace Matching.Files;

/// <summary>Words and headings that the sections of choices have in common.</summary>
internal static class ChoiceText
{
    /// <summary>Begins the section of one kind of choice, if there is one, and heads each of them where there are several.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="section">The id of the section.</param>
    /// <param name="choices">The choices of this kind.</param>
    /// <param name="write">Writes one of them; the text tells its captions apart from those of the others.</param>
    public static void Each<T>(Html page, ReportContext report, string section, IReadOnlyList<T> choices, Action<T, string> write)
    {
        if (choices.Count == 0)
        {
            return;
        }

        report.Begin(page, section);
        foreach ((int index, T choice) in choices.Index())
        {
            string number = choices.Count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({index + 1})");
            if (number.Length > 0)
            {
                page.Add($"<h3>{report.Words.With("Choice.File", index + 1, choices.Count)}</h3>");
            }

            write(choice, number);
        }

        page.Add($"</section>\n");
    }

    public static string KilometreEquivalents(ReportWords words, double? number) => number is { } value ? words.With("KmEq", ReportWords.Tenths(value)) : "–";

    public static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0.###} %");

    /// <summary>A value of a trade-off without its unit, which its title has.</summary>
    public static string Amount(TradeOff tradeOff, double value) => tradeOff == TradeOff.Distance ? ReportWords.Tenths(value) : ReportWords.Whole(value);

    public static string Proven(ReportWords words, bool isProven) => words[isProven ? "Choice.Proven" : "Choice.NotProven"];

    /// <summary>A home with its distance, or that there is none.</summary>
    public static string Home(ReportWords words, string? home, double? kilometres) => home is null
        ? words["Choice.NoHome"]
        : kilometres is { } far ? words.With("Choice.Home", home, ReportWords.Tenths(far)) : home;

    /// <summary>Whether a plan is the one that the report is about.</summary>
    public static string Which(ReportContext report, string planHash) => report.Words[planHash == PlanHash.Of(report.Document.ToPlan()) ? "Choice.This" : "Choice.Another"];

    /// <summary>What a group of children is called.</summary>
    public static string Group(ReportContext report, string key, string title)
    {
        const string authority = "authority-";
        return report.Words.Find($"Group.{key}")
            ?? (key.StartsWith(authority, StringComparison.Ordinal) ? report.Words.With("Group.OfAuthority", report.NameOf(new(key[authority.Length..]))) : title);
    }

    /// <summary>The worst-served member of each group in two plans.</summary>
    public static void Groups(Html page, ReportContext report, string caption, string before, string after, IReadOnlyList<PlanGroupBurden> groups)
    {
        WideTable.Begin(page, caption, (report.Words["Groups.Group"], true), (before, false), (after, false));
        foreach (PlanGroupBurden group in groups)
        {
            WideTable.Row(page, Group(report, group.Group, group.Title), (Burden(group, group.WorstBefore), false), (Burden(group, group.Worst), false));
        }

        WideTable.End(page);
    }

    private static string Burden(PlanGroupBurden group, double? burden) => ReportContext.ValueOf(burden, group.IsSuppressed, MeasureUnit.KilometreEquivalents);
}
