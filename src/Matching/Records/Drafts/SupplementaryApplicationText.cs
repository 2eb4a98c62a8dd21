using System.Globalization;

namespace Matching;

/// <summary>Puts an application for a supplementary placement into words.</summary>
internal static class SupplementaryApplicationText
{
    // Rules about the provider's legal form are what the application asks the Ministers to decide on.
    private static readonly string[] RulesOnProfit = ["A-06", "M-25"];

    public static Draft Of(SupplementaryApplication application) => new(
        $"Application for a supplementary placement: child '{application.About.Referral.Child.Id}'",
        application.About.Notice,
        [
            Asked(application),
            DraftSections.Child(application.About, application.Home.Home),
            Placement(application),
            WhyNotOtherwise(),
            Counted(application),
            Open(application),
            DraftSections.Wishes(application.Wishes),
            DraftSections.Proof(application.About),
            DraftSections.Decision("the authority, to apply or not; then the Welsh Ministers", new DraftField("Submitted", null, "role of who submits, and date")),
            Annex(application),
        ]);

    private static DraftSection Asked(SupplementaryApplication application)
    {
        DraftCase about = application.About;
        bool inForce = RulesOnProfit.Any(id => about.Policy.Find(id) is not null);
        string policy = inForce
            ? $"The policy of {DraftCase.Day(about.Policy.On)} that the plan was made by holds the rule on for-profit providers."
            : $"The policy of {DraftCase.Day(about.Policy.On)} that the plan was made by does not hold the rule on for-profit providers: it is not yet in force there.";
        return new DraftSection(
            "What is asked",
            new DraftParagraph($"{about.NameOf(about.Referral.Child.Authority)} asks the Welsh Ministers to approve a supplementary placement of child '{about.Referral.Child.Id}' in home '{application.Home.Home}' (Social Services and Well-being (Wales) Act 2014 s.81B, inserted by the Health and Social Care (Wales) Act 2025 s.13)."),
            new DraftParagraph("The Ministers must approve it if they are satisfied that no alternative is as appropriate for the child and compliant with s.81A(4), and that the placement is reasonable. Otherwise they give written reasons and direct the authority to think again."),
            new DraftParagraph(policy),
            new DraftParagraph(DraftSections.HowItCounts),
            new DraftBlank("whether ss.81A and 81B are in force on the day of the application"));
    }

    private static DraftSection Placement(SupplementaryApplication application)
    {
        (DraftCase about, HomeConsidered considered) = (application.About, application.Home);
        Home home = about.HomeOf(considered.Home);
        RuleAgainst[] against = [.. considered.RuledOutBy.Where(rule => !RulesOnProfit.Contains(rule.RuleId))];
        List<DraftField> fields =
        [
            new("Provider", $"'{home.Provider}', {Words.For(about.Problem.ProviderOf(home).Kind)}", "name of the provider as registered"),
            new("Home", $"'{home.Id}', {Words.For(home.Kind)} in {about.NameOf(home.Authority)}, {Words.For(considered.Tier)}; {considered.Distance} by road from the home community"),
            new("Payment", home.WeeklyCost is { } pounds ? string.Create(CultureInfo.InvariantCulture, $"£{pounds:#,0.##} a week, as the register has it") : "not recorded", "terms of the placement and payment, in full"),
            new("Counts in all", Counts(considered)),
            new("In the plan", about.Plan.HomeOf(about.Referral.Child.Id) == home.Id ? "this home is proposed for the child" : "this home is not the one proposed; the application names it"),
        ];
        if (against.Length > 0)
        {
            fields.Add(new("Other rules that rule it out", DraftCase.Rules(against), "how this would be put right before a placement"));
        }

        return new DraftSection("The placement", new DraftFields(fields));
    }

    private static DraftSection WhyNotOtherwise() => new(
        "Why the child's well-being asks for it",
        new DraftParagraph("The application must say why placing the child with a compliant provider would be inconsistent with the duty to safeguard and promote the child's well-being (s.78), having regard to: whether the child would be in the authority's area or otherwise near home; whether education or training would be disrupted; whether brothers and sisters would be together; a disability's needs; and, if already placed, the disruption of a move (s.81A(5)(a))."),
        new DraftBlank("the reasons, for this child, under each of these"));

    private static DraftSection Counted(SupplementaryApplication application)
    {
        HomeConsidered[] ruledOut = [.. application.Alternatives.Where(home => !home.IsOpen)];
        int open = application.Alternatives.Count - ruledOut.Length;
        List<DraftPart> parts =
        [
            new DraftParagraph($"The register has {DraftCase.Of(application.Alternatives.Count, "home")} of compliant providers. Every one was considered. {DraftCase.Number(ruledOut.Length)} {(ruledOut.Length == 1 ? "is" : "are")} ruled out for this child by at least one rule that must hold; {DraftCase.Number(open)} {(open == 1 ? "is" : "are")} open to the child."),
            new DraftTable(
                ["Provider", "Homes", "Ruled out", "Open to the child", "Could take the child in this plan"],
                [
                    .. application.Alternatives.GroupBy(home => application.About.Problem.ProviderOf(application.About.HomeOf(home.Home)).Kind).OrderBy(group => group.Key)
                        .Select(group => (IReadOnlyList<DraftCell>)
                        [
                            Words.For(group.Key), DraftCase.Number(group.Count()), DraftCase.Number(group.Count(home => !home.IsOpen)), DraftCase.Number(group.Count(home => home.IsOpen)),
                            DraftCase.Number(group.Count(home => home.HasRoom)),
                        ]),
                ]),
        ];
        if (ruledOut.Length > 0)
        {
            parts.Add(DraftCase.ByRule(ruledOut));
        }

        return new DraftSection("Every compliant alternative, counted", [.. parts]);
    }

    private static DraftSection Open(SupplementaryApplication application)
    {
        HomeConsidered[] open = [.. application.Alternatives.Where(home => home.IsOpen)];
        return open.Length == 0
            ? new DraftSection("Compliant homes open to the child", new DraftParagraph("None in the register."), new DraftBlank("which homes outside the register were asked"))
            : new DraftSection(
                "Compliant homes open to the child",
                new DraftParagraph("By every rule that must hold the child could live in these. For each the register's reason stands, compared with the home applied for, where it has one; whether that makes it less appropriate is a judgement that people make."),
                new DraftTable(
                    ["Home", "Provider", "Where", "From the home community", "Counts in all", "From the register", "Why it is less appropriate"],
                    [.. open.Select(home => Row(application, home))]),
                new DraftBlank("which compliant homes outside the register were asked, and with what answer"));
    }

    private static IReadOnlyList<DraftCell> Row(SupplementaryApplication application, HomeConsidered home)
    {
        Home about = application.About.HomeOf(home.Home);
        return
        [
            $"'{home.Home}', {Words.For(about.Kind)}",
            Words.For(application.About.Problem.ProviderOf(about).Kind),
            application.About.NameOf(about.Authority),
            home.Distance.ToString(),
            Counts(home),
            Reason(application, home),
            new(null, "judgement"),
        ];
    }

    // Compared with the home that the application is about, which need not be the one proposed.
    private static string Reason(SupplementaryApplication application, HomeConsidered home)
    {
        string reason = DraftCase.WhyNot(home, application.Home) ?? "no reason in the register: it counts no more than the home applied for. Look at it again";
        return application.About.Plan.HomeOf(application.About.Referral.Child.Id) == home.Home ? $"the plan proposes this home for the child; {reason}" : reason;
    }

    private static string Counts(HomeConsidered home) => home.Law == 0 ? home.Wishes.ToString() : $"{home.Law} of law, {home.Wishes}";

    private static DraftSection Annex(SupplementaryApplication application)
    {
        IEnumerable<IGrouping<string, HomeConsidered>> groups = application.Alternatives
            .Where(home => !home.IsOpen)
            .GroupBy(home => DraftCase.Rules(home.RuledOutBy))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal);
        return new DraftSection(
            "Annex: every compliant home that is ruled out, by the rules that do",
            new DraftTable(
                ["Rules", "Number", "Homes"],
                [
                    .. groups.Select(group => (IReadOnlyList<DraftCell>)
                        [group.Key, DraftCase.Number(group.Count()), string.Join(", ", group.Select(home => home.Home.Value).Order(StringComparer.Ordinal))]),
                ]));
    }
}
