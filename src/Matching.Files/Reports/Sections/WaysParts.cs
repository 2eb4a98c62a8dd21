namespace Matching.Files;

/// <summary>What the section of children without a home tells about what would have to change: a table for all of them, and a part of each card.</summary>
internal static class WaysParts
{
    private const string Separator = " · ";

    /// <summary>Whether anybody was passed over, and the least that would have to change for each child.</summary>
    public static void Summary(Html page, ReportContext report, IEnumerable<PlanUnplaced> children)
    {
        ReportWords words = report.Words;
        if (report.Document.Audit is { } audit)
        {
            page.Add($"<p class=\"audit\">{Audit(words, audit)}</p>\n");
        }

        PlanUnplaced[] asked = [.. children.Where(child => child.Ways is not null)];
        if (asked.Length > 0)
        {
            Table(page, report, asked);
        }

        if (report.Document.WaysNotSought is { Count: > 0 } others)
        {
            page.Add($"<p>{words.With("Ways.Rest", ReportWords.Whole(others.Count))}</p>\n");
        }
    }

    private static void Table(Html page, ReportContext report, PlanUnplaced[] asked)
    {
        ReportWords words = report.Words;
        page.Add($"<table class=\"ways\"><caption>{words["Ways.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Column.child"]}</th><th scope=\"col\">{words["Ways.Least"]}</th><th scope=\"col\">{words["Ways.Who"]}</th></tr></thead><tbody>");
        foreach (PlanUnplaced child in asked)
        {
            page.Add($"<tr><th scope=\"row\">{child.Child}{Separator}{words.Of(child.Urgency)}</th>");
            if (child.Ways!.ChangeSets is [var first, ..])
            {
                page.Add($"<td class=\"left\">{WaysText.Of(report, child, first)}</td><td class=\"left\">{string.Join("; ", first.Changes.Select(change => words.Of(change.By)).Distinct())}</td></tr>");
            }
            else
            {
                page.Add($"<td class=\"left\">{words[child.Ways.IsCut ? "Ways.NotFound" : "Ways.NoChange"]}</td><td class=\"left\">–</td></tr>");
            }
        }

        page.Add($"</tbody></table>\n");
    }

    /// <summary>Who has the places that were open to a child, what placing the child there would cost everybody, and what would have to change.</summary>
    public static void Card(Html page, ReportContext report, PlanUnplaced child)
    {
        ReportWords words = report.Words;
        if (child.Ways is not { } ways)
        {
            if (report.Document.WaysNotSought is not null)
            {
                page.Add($"<p>{words["Ways.NotAsked"]}");
            }

            return;
        }

        if (ways.Together.Count > 0)
        {
            page.Add($"<p>{words.With("Ways.Together", string.Join(", ", ways.Together))}");
        }

        if (ways.Contested.Count > 0)
        {
            page.Add($"<p class=h>{words["Ways.Contested"]}<ul>");
            foreach (PlanContestedHome home in ways.Contested)
            {
                page.Add($"<li><b>{home.Home}</b> {ChildFactsText.Of(report, report.HomeOf(home.Home), home.Kilometres, withProvider: false)}: {Against(words, home)}. {Instead(words, home.Instead)}");
            }

            page.Add($"</ul>");
        }

        Changes(page, report, child, ways);
    }

    private static void Changes(Html page, ReportContext report, PlanUnplaced child, PlanWays ways)
    {
        ReportWords words = report.Words;
        if (ways.ChangeSets.Count == 0)
        {
            page.Add($"<p>{words[ways.IsCut ? "Ways.NotFound" : "Ways.NoChange"]}");
            return;
        }

        page.Add($"<p class=h>{words["Ways.Changes"]}<p>{words["Ways.Tried"]}<ol>");
        foreach (PlanChangeSet set in ways.ChangeSets)
        {
            page.Add($"<li><b>{WaysText.WithWho(report, child, set)}</b> {WaysText.Then(report, set)}");
        }

        page.Add($"</ol>");
        if (ways.IsCut)
        {
            page.Add($"<p class=s>{words["Ways.Cut"]}");
        }
    }

    private static string Against(ReportWords words, PlanContestedHome home) => string.Join("; ", new[]
    {
        home.ProposedTo.Count == 0 ? null : words.With("Ways.ProposedTo", string.Join(", ", home.ProposedTo)),
        home.Against.Count == 0 ? words["Ways.Ended"] : string.Join("; ", home.Against.Select(rule => words.Find($"Against.{rule.RuleId}") ?? words.With("Card.RuledOut", words.Rule(rule.RuleId, rule.Title)))),
    }.OfType<string>());

    private static string Instead(ReportWords words, PlanInstead? plan) => plan is null
        ? words["Ways.NoPlan"]
        : words.With(plan.IsProven ? "Ways.With" : "Ways.WithBound", WaysText.Others(words, plan.Unplaced, plan.Placed, plan.Moved), WaysText.Of(words, plan.Difference));

    private static string Audit(ReportWords words, PlanAudit audit) => audit switch
    {
        { Pairs: 0 } => words["Audit.None"],
        { WithoutReason: 0 } => words.With("Audit.Fair", ReportWords.Whole(audit.Pairs)),
        _ => words.With("Audit.Open", ReportWords.Whole(audit.Pairs), ReportWords.Whole(audit.WithoutReason)),
    };
}
