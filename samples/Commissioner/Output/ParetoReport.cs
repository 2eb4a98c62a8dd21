using System.Globalization;
using Matching;
using Spectre.Console;

namespace Commissioner.Output;

/// <summary>What pareto prints: the points, and on a terminal a plot of the first two trade-offs.</summary>
internal static class ParetoReport
{
    private const int PlotWidth = 60;
    private const int PlotHeight = 14;

    public static void Write(IAnsiConsole console, ParetoFront front)
    {
        if (front.Points.Count == 0)
        {
            console.WriteLine(LevelWords.Proof(front.Best));
            return;
        }

        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Points found: {front.Points.Count}. {(front.IsComplete ? "This is the whole front: it is proven that there is no other point." : "This is a sample: there may be others between them.")} People decide."));
        console.WriteLine();
        console.Write(Points(front));
        console.WriteLine("No point is better than another in every trade-off of the front. Distance, moves and cost are over referred children; a split is a part of a sibling group beyond the first.");
        console.WriteLine("Gap: how far the sum that a point was found by may be above the least, at most. Not dominated: no plan is better in one without being worse in another.");
        if (front.Points.Sum(point => point.Values.CostNotRecorded) > 0 && front.TradeOffs.Contains(TradeOff.WeeklyCost))
        {
            console.WriteLine("Homes whose cost is not recorded look free; record it before you trust this front.");
        }

        if (Screen.IsTerminal && front.Points.Count > 1)
        {
            console.WriteLine();
            foreach (string line in Plot(front))
            {
                console.WriteLine(line);
            }
        }
    }

    private static Table Points(ParetoFront front)
    {
        TradeOff[] shown = [.. front.TradeOffs, .. Enum.GetValues<TradeOff>().Except(front.TradeOffs)];
        Table table = MatchReport.Plain(["", .. shown.Select(TradeOffWords.Title), "Wishes and approvals", "Gap", "Not dominated"]).RightAligned([.. Enumerable.Range(1, shown.Length + 2)]);
        foreach ((int index, ParetoPoint point) in front.Points.Index())
        {
            Row((index + 1).ToString(CultureInfo.InvariantCulture), point.Values, point.Result, LevelWords.Percent(point.Gap), point.IsProven ? "proven" : "not proven");
        }

        Row("Policy", PlanTradeOffs.Of(front.Best.Problem, front.Best.Plan), front.Best, "", "the best plan by the policy");
        return table;

        void Row(string name, PlanTradeOffs values, MatchingResult result, string gap, string proof) => table.AddRow(MatchReport.Cells(
            [name, .. shown.Select(one => TradeOffWords.Amount(one, values[one])), LevelWords.Amount((int)ObjectiveLevel.Wishes, result.Score.Wishes), gap, proof]));
    }

    // Points by number, the policy's plan as P: the first trade-off to the right, the second upwards.
    internal static IEnumerable<string> Plot(ParetoFront front)
    {
        (TradeOff across, TradeOff up) = (front.TradeOffs[0], front.TradeOffs[1]);
        PlanTradeOffs[] values = [.. front.Points.Select(point => point.Values), PlanTradeOffs.Of(front.Best.Problem, front.Best.Plan)];
        (long left, long right) = (values.Min(one => one[across]), values.Max(one => one[across]));
        (long bottom, long top) = (values.Min(one => one[up]), values.Max(one => one[up]));
        char[][] plot = [.. Enumerable.Range(0, PlotHeight).Select(_ => Enumerable.Repeat(' ', PlotWidth).ToArray())];
        for (int index = values.Length - 1; index >= 0; index--)
        {
            int column = (int)((values[index][across] - left) * (PlotWidth - 1) / Math.Max(1, right - left));
            int row = (int)((top - values[index][up]) * (PlotHeight - 1) / Math.Max(1, top - bottom));
            plot[row][column] = index == values.Length - 1 ? 'P' : index < 9 ? (char)('1' + index) : '*';
        }

        (string first, string last) = (TradeOffWords.Amount(up, top), TradeOffWords.Amount(up, bottom));
        int margin = Math.Max(first.Length, last.Length);
        yield return $"{TradeOffWords.Title(up)} (upwards) and {TradeOffWords.Title(across).ToLowerInvariant()} (to the right); P is the policy's best plan";
        for (int row = 0; row < PlotHeight; row++)
        {
            yield return $"{(row == 0 ? first : row == PlotHeight - 1 ? last : "").PadLeft(margin)} │{new string(plot[row]).TrimEnd()}";
        }

        string end = TradeOffWords.Amount(across, right);
        yield return $"{new string(' ', margin)} └{new string('─', PlotWidth)}";
        yield return $"{new string(' ', margin + 2)}{TradeOffWords.Amount(across, left).PadRight(PlotWidth - end.Length)}{end}";
    }
}
