namespace Matching.Files;

/// <summary>What it costs to put the worst-off child first, and what floors by group cost.</summary>
internal static class FairnessSection
{
    public const string Name = "fairness";

    private const int MostSteps = 30;

    public static void Write(Html page, ReportContext report, IReadOnlyList<ChoiceFloors> floors)
    {
        if (report.Document.Fairness is null && floors.Count == 0)
        {
            return;
        }

        report.Begin(page, Name);
        if (report.Document.Fairness is { } fairness)
        {
            Price(page, report, fairness);
        }

        foreach ((int index, ChoiceFloors one) in floors.Index())
        {
            Floors(page, report, one, floors.Count == 1 ? "" : $" ({ReportWords.Whole(index + 1)})");
        }

        page.Add($"</section>\n");
    }

    private static void Price(Html page, ReportContext report, PlanFairness fairness)
    {
        ReportWords words = report.Words;
        string KmEq(double? number) => ChoiceText.KilometreEquivalents(words, number);
        page.Add($"<p>{words["Fairness.Lead"]}</p><p class=\"proof\">{words.With("Fairness.Price", KmEq(fairness.ExtraKilometreEquivalents), ChoiceText.Percent(fairness.ExtraFraction), KmEq(fairness.SumKilometreEquivalents), KmEq(fairness.LeastSumKilometreEquivalents), KmEq(fairness.LeastSumBoundKilometreEquivalents))}</p>");
        page.Add($"<p>{words.With("Fairness.Worst", KmEq(fairness.WorstKilometreEquivalents), KmEq(fairness.WorstBySumKilometreEquivalents))} {words[fairness.IsWorstProven ? "Fairness.WorstProven" : "Fairness.WorstOpen"]}</p>");
        ChoiceText.Groups(page, report, words["Fairness.Groups"], words["Fairness.BySum"], words["Fairness.This"], fairness.Groups);
        if (fairness.Steps.Count == 0)
        {
            return;
        }

        page.Add($"<details><summary>{words["Fairness.StepsShow"]}</summary>");
        WideTable.Begin(page, words["Fairness.Steps"], (words["Fairness.Burden"], true), (words["Children"], false));
        foreach (PlanBurdenStep step in fairness.Steps.Take(MostSteps))
        {
            WideTable.Row(page, KmEq(step.KilometreEquivalents), (ReportWords.Whole(step.Children), false));
        }

        WideTable.End(page);
        page.Add($"<p>{(fairness.Steps.Count > MostSteps ? words.With("Fairness.MoreSteps", ReportWords.Whole(fairness.Steps.Count - MostSteps)) : "")} {words[fairness.IsComplete ? "Fairness.Complete" : "Fairness.Open"]}</p></details>\n");
    }

    private static void Floors(Html page, ReportContext report, ChoiceFloors floors, string number)
    {
        ReportWords words = report.Words;
        page.Add($"<h3>{words["Floors.Heading"]}{number}</h3><p>{words["Floors.Lead"]}</p>");
        List(page, report, floors.Floors);
        if (floors.PlanHash is not null)
        {
            page.Add($"<p class=\"proof\">{words.With("Floors.Kept", ChoiceText.KilometreEquivalents(words, floors.ExtraKilometreEquivalents), ChoiceText.KilometreEquivalents(words, floors.KilometreEquivalents), ChoiceText.KilometreEquivalents(words, floors.BoundKilometreEquivalents))}</p>");
            ChoiceText.Groups(page, report, words["Floors.Groups"] + number, words["Floors.Without"], words["Floors.With"], floors.Groups);
        }
        else if (floors.InTheWay.Count > 0)
        {
            page.Add($"<p>{words["Floors.InTheWay"]}</p>");
            List(page, report, floors.InTheWay);
        }
        else
        {
            page.Add($"<p>{words[floors.IsKnown ? "Floors.NoPlan" : "Floors.Open"]}</p>");
        }
    }

    private static void List(Html page, ReportContext report, IReadOnlyList<ChoiceFloor> floors)
    {
        ReportWords words = report.Words;
        page.Add($"<ul>");
        foreach (ChoiceFloor floor in floors)
        {
            string[] parts =
            [
                .. floor.GreatestBurden is { } burden ? [words.With("Floors.Burden", ChoiceText.KilometreEquivalents(words, burden))] : Array.Empty<string>(),
                .. floor.LeastPlaced is { } share ? [words.With("Floors.Placed", ChoiceText.Percent(share))] : Array.Empty<string>(),
            ];
            page.Add($"<li>{ChoiceText.Group(report, floor.Group, floor.Title)}: {string.Join("; ", parts)}</li>");
        }

        page.Add($"</ul>\n");
    }
}
