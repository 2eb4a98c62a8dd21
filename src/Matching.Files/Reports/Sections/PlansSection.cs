namespace Matching.Files;

/// <summary>Several near-best plans side by side, and who would live elsewhere in which.</summary>
internal static class PlansSection
{
    public const string Name = "plans";

    private static readonly string[] Measures =
        ["from-home-worst-kilometres", "school-changes", "out-of-area-in-wales", "outside-wales", "siblings-together", "essential-needs-not-recorded", "worst-off"];

    public static void Write(Html page, ReportContext report, IReadOnlyList<ChoicePlans> choices) => ChoiceText.Each(page, report, Name, choices, (plans, number) =>
    {
        ReportWords words = report.Words;
        page.Add($"<p>{words.With("Plans.Lead", plans.LeastDifferences)}</p><p>{words.With("Plans.Found", plans.Plans.Count, plans.Asked, ChoiceText.KilometreEquivalents(words, plans.BoundKilometreEquivalents))}");
        if (plans.GreatestGap is { } gap)
        {
            page.Add($" {words.With("Plans.Within", ChoiceText.Percent(gap))}");
        }

        page.Add($" {words.Of(plans.End)}</p>");
        if (plans.Plans.Count > 0)
        {
            Comparison(page, report, plans, number);
            page.Add($"<p class=\"note\">{words["Plans.Note"]}</p>");
            Children(page, report, plans, number);
        }
    });

    private static void Comparison(Html page, ReportContext report, ChoicePlans plans, string number)
    {
        ReportWords words = report.Words;
        string here = PlanHash.Of(report.Document.ToPlan());
        WideTable.Begin(page, words["Plans.Caption"] + number, [("", true), .. plans.Plans.Select((plan, index) => (words.With(plan.PlanHash == here ? "Plans.PlanHere" : "Plans.Plan", index + 1), false))]);
        Row(words["Plans.Unplaced"], plan => ReportWords.Whole(plan.Unplaced));
        Row(words[$"Level.{ObjectiveLevel.Wishes}"], plan => ChoiceText.KilometreEquivalents(words, plan.KilometreEquivalents));
        Row(words["Plans.Above"], plan => $"{ChoiceText.KilometreEquivalents(words, plan.ExtraKilometreEquivalents)} ({ChoiceText.Percent(plan.Gap)})");
        Row(words["Plans.Best"], plan => ChoiceText.Proven(words, plan.IsBestOfItsKind));
        for (int other = 0; other + 1 < plans.Plans.Count; other++)
        {
            int index = other;
            Row(words.With("Plans.Differs", index + 1), plan => plan.Differences.Count > index ? ReportWords.Whole(plan.Differences[index]) : "–");
        }

        Row(words["Plans.Approvals"], plan => ReportWords.Whole(plan.Approvals));
        foreach (TradeOff one in Enum.GetValues<TradeOff>())
        {
            Row(words.Of(one), plan => ChoiceText.Amount(one, plan.TradeOffs[one]));
        }

        foreach (ChoiceMeasure measure in plans.Plans[0].Measures.Where(measure => Measures.Contains(measure.Key)))
        {
            Row(
                $"{words.Find($"Measure.{measure.Key}") ?? measure.Title} ({words.Of(measure.Unit)})",
                plan => ReportContext.ValueOf(plan.Measures.FirstOrDefault(other => other.Key == measure.Key)?.Value, isSuppressed: false, measure.Unit));
        }

        WideTable.End(page);

        void Row(string title, Func<ChoicePlan, string> cell) => WideTable.Row(page, title, plans.Plans.Select(plan => (cell(plan), false)));
    }

    private static void Children(Html page, ReportContext report, ChoicePlans plans, string number)
    {
        if (plans.Children.Count == 0)
        {
            return;
        }

        ReportWords words = report.Words;
        page.Add($"<details><summary>{words.With("Plans.Who", ReportWords.Whole(plans.Children.Count))}</summary>");
        WideTable.Begin(page, words["Plans.WhoCaption"] + number, [(words["Column.child"], true), .. plans.Plans.Select((_, index) => (words.With("Plans.Plan", index + 1), true))]);
        foreach (ChoiceChildHomes child in plans.Children)
        {
            WideTable.Row(page, child.Child, child.Homes.Select(home => (ChoiceText.Home(words, home.Home, home.Kilometres), true)));
        }

        WideTable.End(page);
        page.Add($"</details>\n");
    }
}
