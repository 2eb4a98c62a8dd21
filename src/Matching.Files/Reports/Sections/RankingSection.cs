namespace Matching.Files;

/// <summary>Choices for one child or one home: what each counts alone, what it would cost everybody, and rule by rule where that was asked.</summary>
internal static class RankingSection
{
    public const string Name = "ranking";

    public static void Write(Html page, ReportContext report, IReadOnlyList<ChoiceRanking> choices) => ChoiceText.Each(page, report, Name, choices, (ranking, number) =>
    {
        ReportWords words = report.Words;
        bool ofChild = ranking.Child is not null;
        page.Add($"<p>{words.With(ofChild ? "Ranking.Child" : "Ranking.Home", ranking.Child ?? ranking.Home, ChoiceText.Which(report, ranking.PlanHash))}</p>");
        if (ranking.Choices.Count == 0)
        {
            page.Add($"<p>{words["Ranking.None"]}</p>");
            return;
        }

        WideTable.Begin(
            page,
            words["Ranking.Caption"] + number,
            (words[ofChild ? "Column.home" : "Column.child"], true), (words["Ranking.Alone"], false), (words["Ranking.Everybody"], true), (words["Ranking.Others"], true));
        foreach (ChoiceAnswer choice in ranking.Choices)
        {
            string subject = ofChild ? choice.Home : choice.Child;
            WideTable.Row(
                page,
                choice.IsProposed ? words.With("Ranking.Proposed", subject) : subject,
                (Alone(words, choice), false),
                (Everybody(words, choice), true),
                (choice.Instead is { } plan ? WaysText.Others(words, plan.Unplaced, plan.Placed, plan.Moved) : "–", true));
        }

        WideTable.End(page);
        foreach (ChoiceAnswer choice in ranking.Choices.Where(choice => choice.Rules is { Count: > 0 }))
        {
            Rules(page, words, ranking, choice, number);
        }
    });

    private static string Alone(ReportWords words, ChoiceAnswer choice)
    {
        string wishes = ChoiceText.KilometreEquivalents(words, choice.KilometreEquivalents);
        return choice.LawPoints is { } points and not 0 ? words.With("Ranking.Law", ReportWords.Whole(points), wishes) : wishes;
    }

    private static string Everybody(ReportWords words, ChoiceAnswer choice) => choice switch
    {
        { Outcome: ChoiceOutcome.RuledOut } => words.With("Ranking.RuledOut", string.Join("; ", choice.RuledOutBy.Select(rule => words.Rule(rule.RuleId, rule.Title)))),
        { Outcome: ChoiceOutcome.NoPlan } => words["Ranking.NoPlan"],
        { Instead: { } plan } => plan.IsProven ? WaysText.Of(words, plan.Difference) : words.With("Ranking.AtMost", WaysText.Of(words, plan.Difference)),
        _ => words["Ranking.NotFound"],
    };

    private static void Rules(Html page, ReportWords words, ChoiceRanking ranking, ChoiceAnswer choice, string number)
    {
        string proposed = ranking.Proposed ?? words["Choice.NoHome"];
        WideTable.Begin(page, words.With("Ranking.Rules", proposed, choice.Home) + number, (words["Column.rule"], true), (proposed, false), (choice.Home, false));
        foreach (ChoiceRule rule in choice.Rules!)
        {
            WideTable.Row(page, words.Rule(rule.RuleId, rule.Title), (Price(rule, rule.Proposed), false), (Price(rule, rule.Instead), false));
        }

        WideTable.End(page);

        string Price(ChoiceRule rule, double price) => rule.Level == ObjectiveLevel.Law ? words.With("Ranking.Points", ReportWords.Whole(price)) : ChoiceText.KilometreEquivalents(words, price);
    }
}
