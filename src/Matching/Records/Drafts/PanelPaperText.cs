namespace Matching;

/// <summary>Puts a panel paper into words.</summary>
internal static class PanelPaperText
{
    public static Draft Of(PanelPaper paper) => new(
        $"Placement outside the area: paper for the panel on child '{paper.About.Referral.Child.Id}'",
        paper.About.Notice,
        [
            Asked(paper),
            DraftSections.Child(paper.About, paper.Proposal.Home),
            OwnArea(paper),
            Preference(paper),
            HomeProposed(paper),
            DraftSections.Wishes(paper.About.Explanation.Wishes),
            Conditions(paper),
            Tasks(paper),
            DraftSections.Proof(paper.About),
            DraftSections.Decision(
                "the panel",
                new DraftField("Panel", null, "who sat, by role; who spoke for the receiving authority; date"),
                new DraftField("Nominated officer", null, "endorsed or not, and date (reg 12(3)–(4))")),
        ]);

    private static DraftSection Asked(PanelPaper paper)
    {
        (DraftCase about, ProposedPlacement proposal) = (paper.About, paper.Proposal);
        string where = $"{about.NameOf(about.HomeOf(proposal.Home).Authority)}, {Words.For(proposal.Tier)} ({Step(proposal.Tier)})";
        List<DraftPart> parts =
        [
            new DraftParagraph(
                $"The panel is asked whether child '{proposal.Child}' of {about.NameOf(about.Referral.Child.Authority)} may be placed in home '{proposal.Home}' in {where}. It is {proposal.Distance} by road from the child's home community."),
            new DraftParagraph(
                "A placement outside the area may not be put into effect until a panel has approved it and written down its reasons, and the nominated officer has endorsed it (Care Planning, Placement and Case Review (Wales) Regulations 2015, SI 2015/1818, reg 12(3)–(4))."),
        ];
        parts.Add(new DraftParagraph(DraftSections.HowItCounts));
        if (proposal.Tier == AreaTier.Elsewhere)
        {
            parts.Add(new DraftParagraph("A placement outside England and Wales also needs the court's approval (Social Services and Well-being (Wales) Act 2014 s.124)."));
        }

        if (about.Referral.Urgency == Urgency.Emergency)
        {
            parts.Add(new DraftParagraph(
                "The referral is an emergency. Then the nominated officer endorses first, with the child's views heard and the placement found to be the most appropriate; relatives and the independent reviewing officer are consulted within 5 working days; this panel decides within 25 working days; and the receiving authority is told within 24 hours, and in full within 5 working days (reg 12(5)–(6))."));
        }

        return new DraftSection("What the panel is asked", [.. parts]);
    }

    private static DraftSection OwnArea(PanelPaper paper)
    {
        AreaConsidered own = paper.Areas[0];
        string area = paper.About.NameOf(paper.About.Referral.Child.Authority);
        HomeConsidered[] open = [.. own.Open];
        int room = own.WithRoom.Count();
        List<DraftPart> parts =
        [
            new DraftParagraph($"Reg 12(1) asks whether a placement is available in the area that is capable of meeting the child's needs. The register has {DraftCase.Of(own.Homes.Count, "home")} in {area}, of every provider. {RuledOut(own, open)}"),
        ];
        if (open.Length < own.Homes.Count)
        {
            parts.Add(DraftCase.ByRule(own.Homes));
        }

        if (open.Length > 0)
        {
            parts.Add(new DraftParagraph(Open(open.Length, room)));
            parts.Add(Table(paper.About, open, withReasonAsked: true));
        }

        parts.Add(new DraftBlank($"whether any home in {area} that is not in the register was asked, and whether any of those above is capable of meeting the child's needs"));
        return new DraftSection("Why not in the area", [.. parts]);
    }

    private static string RuledOut(AreaConsidered own, HomeConsidered[] open) => (own.Homes.Count, open.Length) switch
    {
        (0, _) => "",
        (var all, 0) => all == 1 ? "It is ruled out for this child:" : "All of them are ruled out for this child, each by at least one rule that must hold:",
        (var all, var some) when some == all => "No rule that must hold rules any of them out.",
        (var all, var some) => $"{DraftCase.Number(all - some)} of them {(all - some == 1 ? "is" : "are")} ruled out for this child, each by at least one rule that must hold:",
    };

    private static string Open(int open, int room)
    {
        string opened = $"{DraftCase.Of(open, "home")} {(open == 1 ? "is" : "are")} open to the child by every rule that must hold";
        return room == 0
            ? $"{opened}, but {(open == 1 ? "it cannot" : "none can")} take the child while everybody else lives where the plan proposes. The panel may ask what it would mean for the others."
            : $"{opened}, and {(room == open ? open == 1 ? "it" : "each of them" : $"{DraftCase.Number(room)} of them")} could take the child with everybody else where the plan proposes. By the policy's weights more counts against {(room == 1 ? "it" : "these")} than against the home proposed. Whether that is enough under reg 12(1) is for the panel.";
    }

    private static DraftSection Preference(PanelPaper paper)
    {
        List<DraftPart> parts =
        [
            new DraftParagraph($"Reg 12(2) sets an order of preference for placements outside the area. The home proposed is {Words.For(paper.Proposal.Tier)}, {Step(paper.Proposal.Tier)}. These are the steps before it, and the other homes of its own step:"),
            new DraftTable(
                ["Step", "Homes in the register", "Open to the child", "Could take the child in this plan"],
                [.. paper.Areas.Skip(1).Select(area => (IReadOnlyList<DraftCell>)[$"{Words.For(area.Tier)}, {Step(area.Tier)}", DraftCase.Number(area.Homes.Count), DraftCase.Number(area.Open.Count()), DraftCase.Number(area.WithRoom.Count())])]),
        ];
        foreach (AreaConsidered area in paper.Areas.Skip(1).Where(area => area.Open.Any()))
        {
            HomeConsidered[] best = [.. area.Open.Take(MostListed)];
            int all = area.Open.Count();
            parts.Add(new DraftParagraph(all > best.Length
                ? $"The best {best.Length} of {DraftCase.Number(all)} open homes {Words.For(area.Tier)}:"
                : $"Open homes {Words.For(area.Tier)}:"));
            parts.Add(Table(paper.About, best, withReasonAsked: area.Tier < paper.Proposal.Tier));
        }

        return new DraftSection("The order of preference", [.. parts]);
    }

    private static DraftTable Table(DraftCase about, IReadOnlyList<HomeConsidered> homes, bool withReasonAsked) => new(
        ["Home", "Kind", "Authority", "From the home community", "Counts in all", "Why it is not the one proposed"],
        [
            .. homes.Select(home => (IReadOnlyList<DraftCell>)
            [
                home.Home.Value,
                Words.For(about.HomeOf(home.Home).Kind),
                about.NameOf(about.HomeOf(home.Home).Authority),
                home.Distance.ToString(),
                home.Law == 0 ? home.Wishes.ToString() : $"{home.Law} of law, {home.Wishes}",
                DraftCase.WhyNot(home, about.Considered(about.Explanation.Proposal!.Home)) is { } reason
                    ? new DraftCell(reason)
                    : new DraftCell("no reason in the register", withReasonAsked ? "why it is less appropriate, or look at it again" : null),
            ]),
        ]);

    private static DraftSection HomeProposed(PanelPaper paper)
    {
        (DraftCase about, ProposedPlacement proposal) = (paper.About, paper.Proposal);
        Home home = about.HomeOf(proposal.Home);
        HomeConsidered considered = about.Considered(proposal.Home);
        int settled = about.Problem.ResidentsOf(home.Id).Count;
        return new DraftSection(
            "The home proposed",
            new DraftFields(
                new DraftField("Home", $"'{home.Id}', {Words.For(home.Kind)}, approved for {DraftCase.Of(home.Approval.Places, "child")}".Replace("childs", "children", StringComparison.Ordinal) + $" aged {home.Approval.Ages}"),
                new DraftField("Provider", $"'{home.Provider}', {Words.For(about.Problem.ProviderOf(home).Kind)}", "registration checked, and date"),
                new DraftField("Where", $"{about.NameOf(home.Authority)}, {proposal.Distance} by road from the home community"),
                new DraftField("Who lives there", $"{DraftCase.Number(settled)} settled; {(considered.ProposedThere.Count == 0 ? "nobody else is proposed" : $"also proposed: {string.Join(", ", considered.ProposedThere.Select(child => $"'{child}'"))}")}", "the provider's assessment of compatibility (SI 2017/1264 reg 14)"),
                new DraftField("Cost", home.WeeklyCost is { } pounds ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"£{pounds:#,0.##} a week") : "not recorded")),
            new DraftParagraph(about.Explanation.Contributions.Count == 0
                ? "Nothing that the policy weighs counts against it."
                : $"What counts against it, {about.Explanation.Total} together (what is shared with other children is counted in full):"),
            new DraftList([.. about.Explanation.Contributions.Where(one => one.Price > 0).Select(one => $"{one.RuleId} {about.Named(one.ToString())}")]));
    }

    private static DraftSection Conditions(PanelPaper paper) => new(
        "What must be shown before approval",
        new DraftTable(
            ["Reg 12(3)–(4) asks", "What the register and the plan tell", "What people show"],
            [
                ["The child's wishes and feelings are known and were given due consideration", WishesTold(paper.About), new(null, "how and when the child was heard")],
                ["It is the most appropriate placement available and consistent with the child's plan", $"allowed by the care plan: {Words.ForAll(paper.About.Referral.CarePlan)}; other homes are listed above", new(null, "judgement of the social worker and the team manager")],
                ["Relatives have been consulted, where appropriate", "not recorded", new(null, "who, by role, and what they said")],
                ["The independent reviewing officer has been consulted", "not recorded", new(null, "date and view")],
                ["The child's educational needs are agreed with the receiving area", paper.About.Referral.Child.SchoolYear is null ? "no school year recorded" : "school: see above", new(null, "school place, additional learning needs, view of the receiving authority")],
                ["The child's health needs are agreed with the receiving area", "needs: see above", new(null, "health board and view")],
            ]));

    private static string WishesTold(DraftCase about) => about.Explanation.Wishes.Count == 0
        ? "no wish is recorded"
        : $"{DraftCase.Number(about.Explanation.Wishes.Count(wish => wish.Outcome == WishOutcome.Met))} of {DraftCase.Number(about.Explanation.Wishes.Count)} recorded wishes and needs would be met";

    private static DraftSection Tasks(PanelPaper paper) => new(
        "Approvals to seek, and what follows an approval",
        new DraftList([.. paper.Proposal.ApprovalsRequired.Select(approval => $"{paper.About.Named(approval.Task)} ({approval.Source})")]),
        new DraftParagraph("After an approval, under the same regulations:"),
        new DraftList(
            "a placement plan before the placement, or within 5 working days of it (reg 10);",
            "those who must be told are told before the placement, or within 5 working days (reg 14);",
            "a doctor within 10 and a dentist within 20 working days (reg 7)."));

    private const int MostListed = 10;

    private static string Step(AreaTier tier) => tier switch
    {
        AreaTier.BorderingWelsh => "reg 12(2)(a)",
        AreaTier.BorderingEnglish => "reg 12(2)(b)",
        AreaTier.OtherWelsh => "reg 12(2)(c)",
        AreaTier.OtherEnglish => "reg 12(2)(d)",
        _ => "reg 12(2)(e)",
    };
}
