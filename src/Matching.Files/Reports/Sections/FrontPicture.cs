namespace Matching.Files;

/// <summary>The first two trade-offs of a front as a picture: points by number, those that are proven filled, and the policy's own plan as a square.</summary>
/// <remarks>Form and number tell what colour tells too; the table beneath has every number.</remarks>
internal static class FrontPicture
{
    private const int Left = 84;
    private const int Top = 34;
    private const int Width = 440;
    private const int Height = 250;
    private const int Lines = 4;

    /// <summary>With more points their numbers would cover each other.</summary>
    private const int MostNumbers = 30;

    public static void Write(Html page, ReportWords words, ChoiceFront front, int number)
    {
        (TradeOff across, TradeOff up) = (front.TradeOffs[0], front.TradeOffs[1]);
        var x = Scale.Of(front, across);
        var y = Scale.Of(front, up);
        page.Add($"<figure class=\"front\"><svg class=\"chart\" viewBox=\"0 0 {Left + Width + 30} {Top + Height + 56}\" role=\"img\" aria-labelledby=\"ft{number} fd{number}\"><title id=\"ft{number}\">{words.With("Pareto.PictureTitle", words.Of(across), words.Of(up))}</title>");
        page.Add($"<desc id=\"fd{number}\">{words.With("Pareto.Picture", ReportWords.Whole(front.Points.Count), words.Of(across), x.Text(0), x.Text(1), words.Of(up), y.Text(0), y.Text(1))}</desc>");
        foreach (int line in Enumerable.Range(0, Lines + 1))
        {
            double part = (double)line / Lines;
            (int across1, int up1) = ((int)(Left + (Width * part)), (int)(Top + (Height * (1 - part))));
            page.Add($"<path class=\"grid\" d=\"M{Left} {up1}h{Width}\"/><text class=\"end\" x=\"{Left - 10}\" y=\"{up1 + 5}\">{y.Text(part)}</text><path class=\"grid\" d=\"M{across1} {Top}v{Height}\"/><text class=\"mid\" x=\"{across1}\" y=\"{Top + Height + 22}\">{x.Text(part)}</text>");
        }

        page.Add($"<text x=\"4\" y=\"16\">{words.Of(up)}</text><text class=\"end\" x=\"{Left + Width}\" y=\"{Top + Height + 46}\">{words.Of(across)}</text>");
        (int bestX, int bestY) = At(front.Best);
        page.Add($"<path class=\"policy\" d=\"M{bestX - 9} {bestY - 9}h18v18h-18z\"/>");
        foreach ((int index, ChoicePoint point) in front.Points.Index())
        {
            (int left, int top) = At(point);
            page.Add($"<circle class=\"{new Html.Safe(point.IsProven ? "point" : "point open")}\" cx=\"{left}\" cy=\"{top}\" r=\"6\"/>");
            if (front.Points.Count <= MostNumbers)
            {
                page.Add($"<text class=\"number\" x=\"{left + 9}\" y=\"{top - 8}\">{index + 1}</text>");
            }
        }

        page.Add($"</svg><figcaption><span class=\"key point\"></span>{words["Pareto.KeyProven"]} <span class=\"key open\"></span>{words["Pareto.KeyOpen"]} <span class=\"key policy\"></span>{words["Pareto.Policy"]}</figcaption></figure>\n");

        (int X, int Y) At(ChoicePoint point) => ((int)(Left + (Width * x.PartOf(point))), (int)(Top + (Height * (1 - y.PartOf(point)))));
    }

    /// <summary>From the least to the greatest value of one trade-off; where all are equal, one more, so that there is a place for them.</summary>
    private sealed record Scale(TradeOff TradeOff, double Least, double Greatest)
    {
        public static Scale Of(ChoiceFront front, TradeOff tradeOff)
        {
            double[] values = [.. front.Points.Append(front.Best).Select(point => point.Values[tradeOff])];
            (double least, double greatest) = (values.Min(), values.Max());
            double step = tradeOff == TradeOff.Distance ? 0.1 : 1;

            // Children and parts are whole, so the lines stand at whole numbers where there are few.
            return new(tradeOff, least, greatest - least < step * Lines ? least + (step * Lines) : greatest);
        }

        public double PartOf(ChoicePoint point) => (point.Values[TradeOff] - Least) / (Greatest - Least);

        public string Text(double part) => ChoiceText.Amount(TradeOff, Least + ((Greatest - Least) * part));
    }
}
