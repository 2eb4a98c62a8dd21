namespace Matching.Files;

/// <summary>What can be had for what: a picture of the points and all of them as a table.</summary>
internal static class FrontSection
{
    public const string Name = "pareto";

    public static void Write(Html page, ReportContext report, IReadOnlyList<ChoiceFront> choices)
    {
        int picture = 0;
        ChoiceText.Each(page, report, Name, choices, (front, number) =>
        {
            ReportWords words = report.Words;
            page.Add($"<p>{words.With("Pareto.Lead", string.Join("; ", front.TradeOffs.Select(words.Of)))}</p><p>{words.With("Pareto.Found", ReportWords.Whole(front.Points.Count))} {words[front.IsComplete ? "Pareto.Complete" : "Pareto.Sample"]}</p>\n");
            if (front.Points.Count > 0)
            {
                FrontPicture.Write(page, words, front, picture++);
                Points(page, words, front, number);
            }

            if (front.TradeOffs.Contains(TradeOff.WeeklyCost) && front.Points.Any(point => point.Values.CostNotRecorded > 0))
            {
                page.Add($"<p>{words["Pareto.Missing"]}</p>");
            }
        });
    }

    private static void Points(Html page, ReportWords words, ChoiceFront front, string number)
    {
        TradeOff[] shown = [.. front.TradeOffs, .. Enum.GetValues<TradeOff>().Except(front.TradeOffs)];
        WideTable.Begin(
            page,
            words["Pareto.Caption"] + number,
            [
                (words["Pareto.Point"], true), .. shown.Select(one => (words.Of(one), false)), (words[$"Level.{ObjectiveLevel.Wishes}"], false),
                (words["Proof.Gap"], false), (words["Pareto.NotDominated"], true),
            ]);
        foreach ((int index, ChoicePoint point) in front.Points.Index())
        {
            Row(ReportWords.Whole(index + 1), point, point.Gap is { } gap ? ChoiceText.Percent(gap) : "–", ChoiceText.Proven(words, point.IsProven));
        }

        Row(words["Pareto.Policy"], front.Best, "–", "–");
        WideTable.End(page);

        void Row(string name, ChoicePoint point, string gap, string proof) => WideTable.Row(
            page, name, [.. shown.Select(one => (ChoiceText.Amount(one, point.Values[one]), false)), (ChoiceText.KilometreEquivalents(words, point.KilometreEquivalents), false), (gap, false), (proof, true)]);
    }
}
