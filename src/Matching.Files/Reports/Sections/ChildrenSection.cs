namespace Matching.Files;

/// <summary>One card for each child with a proposal, by responsible authority.</summary>
internal static class ChildrenSection
{
    /// <summary>With at most so many children all cards are open from the start.</summary>
    private const int FewChildren = 100;

    public static void Write(Html page, ReportContext report)
    {
        ReportWords words = report.Words;
        IReadOnlyList<PlanProposal> proposals = report.Document.Proposals;
        report.Begin(page, "children");
        page.Add($"<p>{words["Children.Lead"]}</p><form id=\"find\" hidden><label for=\"id\">{words["Children.Find"]}</label> <input id=\"id\" autocomplete=\"off\"> <button>{words["Children.Go"]}</button> <button type=\"button\" id=\"open\">{words["Children.Open"]}</button> <button type=\"button\" id=\"close\">{words["Children.Close"]}</button><p id=\"found\" role=\"status\" data-none=\"{words["Children.None"]}\"></p></form>\n");
        ILookup<AuthorityId, PlanProposal> byAuthority = proposals.ToLookup(proposal => report.ReferralOf(proposal.Child).Child.Authority);
        var parts = new Html[report.Authorities.Count];
        Parallel.For(0, parts.Length, number => parts[number] = Authority(report, number, [.. byAuthority[report.Authorities[number]]], proposals.Count <= FewChildren));
        foreach (Html part in parts)
        {
            page.Add(part);
        }

        page.Add($"</section>\n");
    }

    private static Html Authority(ReportContext report, int number, PlanProposal[] proposals, bool isOpen)
    {
        var page = new Html();
        if (proposals.Length == 0)
        {
            return page;
        }

        page.Add($"<details class=\"cards a{number}\"{new Html.Safe(isOpen ? " open" : "")}><summary><h3>{report.Words.With("Children.Of", report.NameOf(report.Authorities[number]), ReportWords.Whole(proposals.Length))}</h3></summary>\n");
        foreach (PlanProposal proposal in proposals)
        {
            Card(page, report, proposal);
        }

        return page.Add($"</details>\n");
    }

    private static void Card(Html page, ReportContext report, PlanProposal proposal)
    {
        ReportWords words = report.Words;
        Referral referral = report.ReferralOf(proposal.Child);
        Home home = report.HomeOf(proposal.Home);
        string kind = proposal.IsMove ? "Card.Move" : proposal.PresentHome is null ? "Card.New" : "Card.Stay";
        page.Add($"<article class=\"c {MapSection.ClassesOf(report, proposal)}\"><h4>{proposal.Child}</h4><p class=s>{ChildFactsText.Of(report, referral)}<p class=p>{words[kind]} <b>{proposal.Home}</b> {ChildFactsText.Of(report, home, proposal.Kilometres, withProvider: true)}");
        string speaks = SpeaksFor.Of(report, proposal, referral, home);
        if (speaks.Length > 0)
        {
            page.Add($"<p class=g><b>{words["Card.For"]}</b> {speaks}");
        }

        Against(page, words, proposal);
        CardParts.Wishes(page, report, referral.Child, home, proposal.Wishes);
        Approvals(page, report, proposal);
        CardParts.Alternatives(page, report, proposal.Alternatives, proposal.Contributions);
        page.Add($"</article>\n");
    }

    private static void Against(Html page, ReportWords words, PlanProposal proposal)
    {
        PlanContribution[] counted = [.. proposal.Contributions.Where(one => one.Price > 0).OrderBy(one => one.Level).ThenByDescending(one => one.Price)];
        if (counted.Length == 0)
        {
            page.Add($"<p>{words["Card.Nothing"]}");
            return;
        }

        page.Add($"<table><caption>{words["Card.Against"]}<tbody>");
        foreach (PlanContribution one in counted)
        {
            string amount = ChildFactsText.Amount(words, proposal, one);
            string with = one.With.Count > 0 ? words.With("Card.With", string.Join(", ", one.With)) : "";
            string price = one.Level == ObjectiveLevel.Law ? words["Card.Point"] : ReportWords.Tenths(one.Price);
            page.Add($"<tr><th scope=row>{words.Rule(one.RuleId, one.Title)}<td>{amount}{with}<td>{price}");
        }

        page.Add($"<tr class=t><th scope=row>{words["Card.Total"]}<td><td>{ReportWords.Tenths(proposal.KilometreEquivalents)}</table>");
    }

    private static void Approvals(Html page, ReportContext report, PlanProposal proposal)
    {
        ReportWords words = report.Words;
        if (proposal.ApprovalsRequired.Count == 0)
        {
            return;
        }

        page.Add($"<p class=h>{words["Card.Approvals"]}<ul class=a>");
        foreach (PlanApproval approval in proposal.ApprovalsRequired)
        {
            page.Add($"<li>{(words.Language == ReportLanguage.English ? report.Plain(approval.Task) : words.Find($"Task.{approval.RuleId}") ?? approval.Task)}");
        }

        page.Add($"</ul>");
    }
}
