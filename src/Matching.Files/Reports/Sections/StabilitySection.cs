namespace Matching.Files;

/// <summary>Who would move and who stays, and which brothers and sisters are together.</summary>
internal static class StabilitySection
{
    public static void Write(Html page, ReportContext report)
    {
        report.Begin(page, "stability");
        Moves(page, report);
        Siblings(page, report);
        page.Add($"</section>\n");
    }

    private static void Moves(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        page.Add($"<p>{words["Moves.Lead"]}</p><div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{words["Moves.Caption"]}\"><table><caption>{words["Moves.Caption"]}</caption><thead><tr><th scope=\"col\">{words["Moves.Why"]}</th><th scope=\"col\">{words["Children"]}</th><th scope=\"col\">{words["Moves.Stay"]}</th><th scope=\"col\">{words["Moves.Move"]}</th><th scope=\"col\">{words["Moves.Unplaced"]}</th></tr></thead><tbody>");
        foreach (MoveReason? reason in Enum.GetValues<MoveReason>().Select(reason => (MoveReason?)reason).Append(null))
        {
            Referral[] referrals = [.. report.Problem.Referrals.Where(referral => referral.MoveReason == reason)];
            int stay = referrals.Count(referral => referral.PresentHome is { } present && report.HomeOf(referral.Child.Id) == present);
            int without = referrals.Count(referral => report.HomeOf(referral.Child.Id) is null);
            page.Add($"<tr><th scope=\"row\">{(reason is { } why ? words.Of(why) : words["Moves.New"])}</th><td>{ReportWords.Whole(referrals.Length)}</td><td>{ReportWords.Whole(stay)}</td><td>{ReportWords.Whole(referrals.Length - stay - without)}</td><td>{ReportWords.Whole(without)}</td></tr>");
        }

        page.Add($"</tbody></table></div>\n");
    }

    private static void Siblings(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        page.Add($"<h3>{words["Siblings.Heading"]}</h3><p>{words["Siblings.Lead"]}</p>");
        MeasureSection.Table(page, report, words["Siblings.Caption"], report.Document.Measures.Where(measure => measure.Group is null && measure.Key.StartsWith("siblings-", StringComparison.Ordinal)));
        SiblingGroup[] apart =
        [
            .. report.Problem.SiblingGroups.Where(group => group.Relation != SiblingRelation.ApartRequired
                && group.Children.Any(child => report.Problem.FindReferral(child) is not null)
                && (group.Children.Select(report.HomeOf).Distinct().Count() > 1 || report.HomeOf(group.Children[0]) is null)),
        ];
        if (apart.Length == 0)
        {
            return;
        }

        page.Add($"<details><summary>{words.With("Siblings.Apart", ReportWords.Whole(apart.Length))}</summary><table><caption>{words["Siblings.ApartCaption"]}</caption><thead><tr><th scope=\"col\">{words["Siblings.Group"]}</th><th scope=\"col\" class=\"left\">{words["Siblings.Assessed"]}</th><th scope=\"col\" class=\"left\">{words["Siblings.Where"]}</th></tr></thead><tbody>");
        foreach (SiblingGroup group in apart)
        {
            string where = string.Join("; ", group.Children.Select(child => report.HomeOf(child) is { } home ? words.With("Siblings.In", child, home) : words.With("Siblings.Nowhere", child)));
            page.Add($"<tr><th scope=\"row\">{group.Id.Value}</th><td class=\"left\">{words.Of(group.Relation)}</td><td class=\"left\">{where}</td></tr>");
        }

        page.Add($"</tbody></table></details>\n");
    }
}
