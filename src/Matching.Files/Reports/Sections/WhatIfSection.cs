namespace Matching.Files;

/// <summary>What edits would change: level by level, who would live elsewhere, who gains and who loses, and every measure that changes.</summary>
internal static class WhatIfSection
{
    public const string Name = "what-if";

    public static void Write(Html page, ReportContext report, IReadOnlyList<ChoiceWhatIf> choices) => ChoiceText.Each(page, report, Name, choices, (whatIf, number) =>
    {
        ReportWords words = report.Words;
        page.Add($"<p>{words.With("WhatIf.Lead", ChoiceText.Which(report, whatIf.PlanHashBefore))}</p>");
        if (whatIf.Scenario.Length > 0)
        {
            page.Add($"<p><b>{whatIf.Scenario}</b></p>");
        }

        page.Add($"<ol lang=\"en\">");
        foreach (string edit in whatIf.Edits)
        {
            page.Add($"<li>{edit}</li>");
        }

        page.Add($"</ol>\n");
        Levels(page, words, whatIf, number);
        if (!whatIf.BurdensCompare)
        {
            page.Add($"<p>{words["WhatIf.Policies"]}</p>");
        }

        Who(page, words, whatIf, number);
        Measures(page, report, whatIf, number);
    });

    private static void Levels(Html page, ReportWords words, ChoiceWhatIf whatIf, string number)
    {
        WideTable.Begin(page, words["WhatIf.Levels"] + number, (words["Proof.Level"], true), (words["Before"], false), (words["After"], false), (words["WhatIf.Change"], false), (words["WhatIf.Proof"], true));
        foreach (ChoiceLevel level in whatIf.Levels)
        {
            bool compares = whatIf.BurdensCompare || level.Level < ObjectiveLevel.Law;
            (bool before, bool after) = (level.Before <= level.BoundBefore, level.After <= level.BoundAfter);
            string proof = before && after ? words["WhatIf.BothProven"]
                : after ? words["WhatIf.AfterProven"]
                : words.With("WhatIf.MayImprove", Amount(level.Level, (double)level.After - level.BoundAfter));
            WideTable.Row(
                page,
                words[$"Level.{level.Level}"],
                (Amount(level.Level, level.Before), false),
                (Amount(level.Level, level.After), false),
                (compares ? Signed(level.Level, (double)level.After - level.Before) : "–", false),
                (proof, true));
        }

        WideTable.End(page);

        string Amount(ObjectiveLevel level, double value) => level == ObjectiveLevel.Wishes ? ChoiceText.KilometreEquivalents(words, value / 10) : ReportWords.Whole(value);
        string Signed(ObjectiveLevel level, double value) => value == 0 ? "0" : (value > 0 ? "+" : "−") + Amount(level, Math.Abs(value));
    }

    private static void Who(Html page, ReportWords words, ChoiceWhatIf whatIf, string number)
    {
        ChoiceChild[] elsewhere = [.. whatIf.Children.Where(child => child.Change != ChildChange.SameHome).OrderBy(child => child.Change)];
        page.Add($"<p>{(elsewhere.Length == 0 ? words["WhatIf.Nobody"] : words.With("WhatIf.Who", ReportWords.Whole(elsewhere.Length)))} {words.With("WhatIf.Gains", Listed(whatIf.Gaining), Listed(whatIf.Losing))}</p>");
        if (elsewhere.Length == 0)
        {
            return;
        }

        WideTable.Begin(
            page,
            words["WhatIf.WhoCaption"] + number,
            (words["Column.child"], true), (words["WhatIf.What"], true), (words["Before"], true), (words["After"], true), (words["WhatIf.BurdenBefore"], false), (words["WhatIf.BurdenAfter"], false));
        foreach (ChoiceChild child in elsewhere)
        {
            WideTable.Row(
                page, child.Child, (words.Of(child.Change), true), (Home(child.Before), true), (Home(child.After), true), (Burden(child.Before), false), (Burden(child.After), false));
        }

        WideTable.End(page);
        page.Add($"<p class=\"note\">{words["WhatIf.BurdenNote"]}</p>");

        string Listed(IReadOnlyList<string> children) => children.Count == 0 ? words["WhatIf.NoOne"] : string.Join(", ", children);
        string Home(ChoiceStanding? standing) => standing is null ? "–"
            : standing is { IsReferred: false, Home: { } home } ? words.With("WhatIf.Settled", home)
            : ChoiceText.Home(words, standing.Home, standing.Kilometres);
        string Burden(ChoiceStanding? standing) => whatIf.BurdensCompare && standing?.BurdenKilometreEquivalents is { } burden ? ReportWords.Tenths(burden) : "–";
    }

    // Small numbers are hidden before what changes is chosen, so that a row that is missing tells nothing either.
    private static void Measures(Html page, ReportContext report, ChoiceWhatIf whatIf, string number)
    {
        ReportWords words = report.Words;
        PlanMeasure[] changed =
        [
            .. SmallNumbers.Suppress(whatIf.Measures).Where(measure => measure.Unit != MeasureUnit.Miles
                && (whatIf.BurdensCompare || measure.Unit != MeasureUnit.KilometreEquivalents)
                && ReportContext.ValueOf(measure.Before, measure.BeforeIsSuppressed, measure.Unit) != ReportContext.ValueOf(measure.After, measure.AfterIsSuppressed, measure.Unit)),
        ];
        if (changed.Length == 0)
        {
            page.Add($"<p>{words["WhatIf.NoMeasure"]}</p>");
            return;
        }

        WideTable.Begin(page, words["WhatIf.Measures"] + number, (words["Measure"], true), (words["Groups.Group"], true), (words["Before"], false), (words["After"], false), (words["Unit"], true));
        foreach (PlanMeasure measure in changed)
        {
            WideTable.Row(
                page,
                report.TitleOf(measure),
                (measure.Group is { } group ? ChoiceText.Group(report, group, measure.GroupTitle ?? group) : words["Column.everybody"], true),
                (ReportContext.ValueOf(measure.Before, measure.BeforeIsSuppressed, measure.Unit), false),
                (ReportContext.ValueOf(measure.After, measure.AfterIsSuppressed, measure.Unit), false),
                (words.Of(measure.Unit), true));
        }

        WideTable.End(page);
    }
}
