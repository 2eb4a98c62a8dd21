namespace Matching.Files;

/// <summary>How far from home children live, before and after: a picture with the line of 20 miles, and the same as a table.</summary>
internal static class DistanceSection
{
    private const int MilesABar = 5;
    private const int Bars = 13;
    private const int Height = 220;
    private const int Step = 54;
    private const int Left = 56;
    private const int Lines = 4;

    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        (int[] before, int[] after) = Count(report);
        report.Begin(page, "distances");
        page.Add($"<p>{words["Distances.Lead"]}</p>\n");
        Picture(page, words, before, after);
        page.Add($"<details><summary>{words["Distances.Table"]}</summary><table><caption>{words["Distances.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Distances.From"]}</th><th scope=\"col\">{words["Before"]}</th><th scope=\"col\">{words["After"]}</th></tr></thead><tbody>");
        for (int bar = 0; bar < Bars; bar++)
        {
            page.Add($"<tr><th scope=\"row\">{Range(words, bar)}</th><td>{ReportWords.Whole(before[bar])}</td><td>{ReportWords.Whole(after[bar])}</td></tr>");
        }

        page.Add($"</tbody></table></details></section>\n");
    }

    private static (int[] Before, int[] After) Count(ReportContext report)
    {
        int[] before = new int[Bars];
        int[] after = new int[Bars];
        foreach (Resident resident in report.Problem.Residents)
        {
            int bar = BarOf(report, resident.Child, resident.Home);
            before[bar]++;
            after[bar]++;
        }

        foreach (Referral referral in report.Problem.Referrals)
        {
            if (referral.PresentHome is { } present)
            {
                before[BarOf(report, referral.Child, present)]++;
            }

            if (report.HomeOf(referral.Child.Id) is { } proposed)
            {
                after[BarOf(report, referral.Child, proposed)]++;
            }
        }

        return (before, after);
    }

    // Exactly 20 miles is not over 20 miles, so each bar has its upper end.
    private static int BarOf(ReportContext report, Child child, HomeId home)
    {
        double miles = report.Problem.Travel.Between(child.HomeCommunity, report.HomeOf(home.Value).Location).Miles;
        return Math.Clamp((int)Math.Ceiling(miles / MilesABar) - 1, 0, Bars - 1);
    }

    private static string Range(ReportWords words, int bar)
    {
        int from = bar * MilesABar;
        return bar == Bars - 1
            ? words.With("Distances.Over", Kilometres(from), from)
            : words.With("Distances.Range", Kilometres(from), Kilometres(from + MilesABar), from, from + MilesABar);
    }

    /// <summary>How many children lie between two lines: 1, 2 or 5 times a power of ten, so that the lines have round numbers.</summary>
    private static int StepOfLines(int most)
    {
        int power = 1;
        while (true)
        {
            foreach (int round in new[] { 1, 2, 5 })
            {
                if (round * power * Lines >= most)
                {
                    return round * power;
                }
            }

            power *= 10;
        }
    }

    private static string Kilometres(int miles) => ReportWords.Whole(Distance.FromMiles(miles).Kilometres);

    private static void Picture(Html page, ReportWords words, int[] before, int[] after)
    {
        double most = Lines * StepOfLines(before.Concat(after).Max());
        const int right = Left + (Bars * Step);
        page.Add($"<figure><svg class=\"chart\" viewBox=\"0 0 {right + 10} {Height + 62}\" role=\"img\" aria-labelledby=\"dt dd\"><title id=\"dt\">{words["Distances.Caption"]}</title><desc id=\"dd\">{words.With("Distances.Picture", ReportWords.Whole(before.Skip(4).Sum()), ReportWords.Whole(after.Skip(4).Sum()))}</desc>");
        foreach (int quarter in Enumerable.Range(0, Lines + 1))
        {
            int y = 20 + Height - (Height * quarter / Lines);
            page.Add($"<path class=\"grid\" d=\"M{Left} {y}H{right}\"/><text class=\"end\" x=\"{Left - 8}\" y=\"{y + 4}\">{ReportWords.Whole(most * quarter / Lines)}</text>");
        }

        for (int bar = 0; bar < Bars; bar++)
        {
            int x = Left + (bar * Step);
            Bar(x + 6, before[bar], "before");
            Bar(x + 28, after[bar], "after");
            page.Add($"<text x=\"{x}\" y=\"{Height + 38}\" class=\"mid\">{bar * MilesABar}</text>");
        }

        int line = Left + (4 * Step);
        page.Add($"<path class=\"limit\" d=\"M{line} 6V{Height + 20}\"/><text x=\"{line + 6}\" y=\"14\" class=\"strong\">{words["Distances.Twenty"]}</text><text x=\"{right}\" y=\"{Height + 58}\" class=\"end\">{words["Distances.Axis"]}</text></svg>");
        page.Add($"<figcaption><span class=\"key before\"></span>{words["Before"]} <span class=\"key after\"></span>{words["After"]}</figcaption></figure>\n");

        void Bar(int x, int children, string kind)
        {
            int height = children == 0 ? 0 : Math.Max(1, (int)Math.Round(Height * children / most));
            page.Add($"<path class=\"{kind}\" d=\"M{x} {20 + Height}v-{height}h20v{height}z\"/>");
        }
    }
}
