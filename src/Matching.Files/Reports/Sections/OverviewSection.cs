using Matching.Solver;

namespace Matching.Files;

/// <summary>The first page: what this is, what would change, and how good the plan is proven to be.</summary>
internal static class OverviewSection
{
    private static readonly string[] Headlines =
    [
        "placed", "unplaced-emergency", "unplaced-urgent", "unplaced-planned", "from-home-median-kilometres", "over-twenty-miles", "out-of-area-in-wales", "outside-wales",
        "siblings-together", "three-or-more-placements", "school-changes", "not-with-family", "weekly-cost-known",
    ];

    public static void Write(Html page, ReportContext report)
    {
        (ReportWords words, PlanDocument plan) = (report.Words, report.Document);
        page.Add($"""
            <header class="first"><p class="tag">{words["Tag"]}</p><h1>{words["Title"]}</h1>
            <p class="lead">{Lead(report)}</p>
            <p>{words["Overview.People"]}</p></header>

            """);
        report.Begin(page, "overview");
        Facts(page, report);
        Headline(page, report);
        Proof(page, report);
        page.Add($"</section>\n");
    }

    private static void Headline(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        page.Add($"<table class=\"big\"><caption>{words["Overview.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Measure"]}</th><th scope=\"col\">{words["Before"]}</th><th scope=\"col\">{words["After"]}</th></tr></thead><tbody>");
        foreach (PlanMeasure measure in Headlines.Select(key => report.Measure(key)).OfType<PlanMeasure>())
        {
            page.Add($"<tr><th scope=\"row\">{report.TitleOf(measure)}</th><td>{report.AmountOf(measure.Before, measure.BeforeIsSuppressed, measure.Unit)}</td><td>{report.AmountOf(measure.After, measure.AfterIsSuppressed, measure.Unit)}</td></tr>");
        }

        page.Add($"</tbody></table><p class=\"note\">{words["Overview.Note"]}</p>\n");
    }

    private static void Proof(Html page, ReportContext report)
    {
        (ReportWords words, PlanDocument plan) = (report.Words, report.Document);
        page.Add($"<h3>{words["Proof.Heading"]}</h3><p class=\"proof\">{Sentence(report)}</p><p>{words[$"Stop.{plan.StopReason}"]} {words["Proof.Checked"]}</p>\n");
        if (plan.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible))
        {
            return;
        }

        page.Add($"<table><caption>{words["Proof.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Proof.Level"]}</th><th scope=\"col\">{words["Proof.Plan"]}</th><th scope=\"col\">{words["Proof.Bound"]}</th><th scope=\"col\">{words["Proof.Gap"]}</th></tr></thead><tbody>");
        for (int level = 0; level < plan.Levels.Count; level++)
        {
            PlanLevel one = plan.Levels[level];
            page.Add($"<tr><th scope=\"row\">{words[$"Level.{(ObjectiveLevel)level}"]}</th><td>{Amount(words, level, one.Score)}</td><td>{Amount(words, level, one.Bound)}</td><td>{(one.Bound >= one.Score ? words["Proof.Closed"] : Percent(one.Gap))}</td></tr>");
        }

        page.Add($"</tbody></table>\n");
    }

    /// <summary>How many children there are, with a home proposed and without.</summary>
    public static string Lead(ReportContext report)
    {
        PlanDocument plan = report.Document;
        return report.Words.With(plan.Unplaced.Count == 0 ? "Overview.LeadAll" : "Overview.Lead", ReportWords.Whole(plan.Proposals.Count + plan.Unplaced.Count), ReportWords.Whole(plan.Proposals.Count), ReportWords.Whole(plan.Unplaced.Count));
    }

    /// <summary>The proof of the gap in plain words.</summary>
    public static string Sentence(ReportContext report)
    {
        (ReportWords words, PlanDocument plan) = (report.Words, report.Document);
        int open = plan.Levels.ToList().FindIndex(level => level.Bound < level.Score);
        if (plan.Status != SolutionStatus.Feasible || open < 0)
        {
            return words[$"Status.{plan.Status}"];
        }

        PlanLevel level = plan.Levels[open];
        string first = open == 0 ? "" : words.With("Proof.ClosedBefore", string.Join(", ", plan.Levels.Take(open).Select((_, index) => words[$"Level.{(ObjectiveLevel)index}"].ToLowerInvariant()))) + " ";
        return first + words.With(
            "Proof.Open",
            words[$"Level.{(ObjectiveLevel)open}"].ToLowerInvariant(),
            Amount(words, open, level.Score),
            Amount(words, open, level.Bound),
            Amount(words, open, level.Score - level.Bound),
            Percent(level.Gap));
    }

    /// <summary>What the plan was made from: day, policy, register, its hash, search, library.</summary>
    public static IReadOnlyList<(string Term, string Text)> FactsOf(ReportContext report)
    {
        (ReportWords words, PlanDocument plan) = (report.Words, report.Document);
        return
        [
            (words["Fact.AsOf"], words.Day(plan.AsOf)),
            (words["Fact.Policy"], words.With("Fact.PolicyOn", plan.Policy, words.Day(plan.PolicyOn))),
            (words["Fact.Register"], words.With("Fact.RegisterOf", ReportWords.Whole(plan.Children), ReportWords.Whole(plan.Homes))),
            (words["Fact.Hash"], plan.RegisterHash),
            (words["Fact.Run"], Limits(words, plan.Run)),
            (words["Fact.Engine"], plan.Engine),
        ];
    }

    private static void Facts(Html page, ReportContext report)
    {
        page.Add($"<dl class=\"facts\">");
        foreach ((string term, string text) in FactsOf(report))
        {
            page.Add($"<div><dt>{term}</dt><dd>{text}</dd></div>");
        }

        page.Add($"</dl>\n");
    }

    private static string Limits(ReportWords words, PlanRun run) => string.Join(", ", new[]
    {
        words.With("Fact.Seed", run.Seed),
        run.TimeLimitSeconds is { } seconds ? words.With("Fact.Time", ReportWords.Tenths(seconds)) : null,
        run.WorkLimit is { } work ? words.With("Fact.Work", ReportWords.Whole(work)) : null,
        run.GapLimit > 0 ? words.With("Fact.Gap", Percent(run.GapLimit)) : null,
    }.OfType<string>());

    private static string Amount(ReportWords words, int level, long value) => (ObjectiveLevel)level switch
    {
        ObjectiveLevel.Wishes => words.With("KmEq", ReportWords.Tenths(value / 10.0)),
        _ => ReportWords.Whole(value),
    };

    private static string Percent(double gap) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{gap * 100:0.##} %");
}
