using System.Globalization;
using System.Text;

namespace Matching.Tests.Policies;

/// <summary>Makes docs/rules.md from the rules themselves, so that the page cannot say anything else than the code.</summary>
internal static class RuleTable
{
    private static readonly DateOnly Earliest = NoNewForProfitRegistration.InForceFrom.AddDays(-1);

    /// <summary>The dated sets, oldest first, each with the words for being in it and in all later ones.</summary>
    private static readonly (string Words, MatchingPolicy Policy)[] WelshSets =
    [
        ("Wales", MatchingPolicy.Wales(Earliest)),
        .. new[] { NoNewForProfitRegistration.InForceFrom, NoAddedForProfitCapacity.InForceFrom, ForProfitByApproval.InForceFrom }
            .Select(date => ($"Wales from {Day(date)}", MatchingPolicy.Wales(date))),
    ];

    private static readonly MatchingPolicy England = MatchingPolicy.England(Earliest);

    private static readonly Rule[] Limits = [new MoveLimit(0), new WeeklyBudget(0), new ProviderKindShare(ProviderKind.ForProfit, 0)];

    /// <summary>The whole page.</summary>
    public static string ToMarkdown()
    {
        var page = new StringBuilder();
        page.Append(Opening()).Append('\n');
        Section(page, "Must", "A proposal never breaks these. They have no weight.", Rules(RuleStrength.Must));
        Section(page, "Approval", "Allowed, at a cost; each puts a task on the proposal's list of approvals.", Rules(RuleStrength.Approval));
        Section(page, "Wish", "What counts, and how much.", Rules(RuleStrength.Wish));
        Section(page, "Limits", "Limits on the whole plan that a user may add to a policy. No set has them.", Limits);
        page.Append(Differences());
        return page.ToString();
    }

    private static string Opening() =>
        """
        # Rules

        This page is generated from the rules. Change a rule, not the page, and run the tests with `UPDATE_GOLDEN=1`.

        ## How to read the weights

        A weight says how many more kilometres from the home community one unit of the rule's amount is worth: kilometre-equivalents, km-eq for short. A weight of 15 for "changes of
        school" says that it is as bad for a child to change school as to live fifteen kilometres further away, so two plans that differ by just that are equally good. A weight can
        therefore be read aloud, disagreed with and changed. (Kilometres themselves count more for a child who is already far; see W-02.) One rule stands apart: the connected person's home
        comes first by law, its unit is points, and no number of kilometres outweighs a point. Before all of that a plan is compared by how many children it leaves unplaced, the most urgent
        first. Default weights are a beginning and not a finding: each rule's documentation says why its weight is what it is, and which part of it is an assumption. A policy prints its
        weights (`ToText`), compares them with another's (`Compare`) and stores them (`ToJson`).

        SSWBA 2014 is the Social Services and Well-being (Wales) Act 2014; its ss.81A–81D were inserted by the Health and Social Care (Wales) Act 2025.
        """;

    private static IEnumerable<Rule> Rules(RuleStrength strength) =>
        WelshSets[^1].Policy.Rules.Concat(England.Rules)
            .Select(rule => rule.Rule)
            .Where(rule => rule.Strength == strength)
            .DistinctBy(rule => (rule.Id, rule.GetType()))
            .OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static void Section(StringBuilder page, string title, string about, IEnumerable<Rule> rules)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{about}\n\n");
        page.Append("| Id | Title | Strength | Unit | Default weight | Source | Sets |\n|---|---|---|---|---|---|---|\n");
        foreach (Rule rule in rules)
        {
            string[] cells = [rule.Id, rule.Title, title == "Limits" ? "must, optional" : Strength(rule), rule.Unit, Weight(rule), rule.Source, Sets(rule)];
            page.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
        }
    }

    private static string Strength(Rule rule) => rule.Strength switch
    {
        RuleStrength.Must => "must",
        RuleStrength.Approval => "approval",
        _ => "wish",
    };

    private static string Weight(Rule rule) => rule switch
    {
        { Strength: RuleStrength.Must } => "–",
        { Level: ObjectiveLevel.Wishes } => string.Create(CultureInfo.InvariantCulture, $"{rule.DefaultWeight} km-eq"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rule.DefaultWeight} point, before all other wishes"),
    };

    private static string Sets(Rule rule)
    {
        string? wales = WelshSets.FirstOrDefault(set => Has(set.Policy, rule)).Words;
        string? england = Has(England, rule) ? "England" : null;
        string text = string.Join("; ", new[] { wales, england }.OfType<string>());
        return text == "Wales; England" ? "all" : text.Length == 0 ? "none" : rule is SupplementaryPlacement ? $"{text}, earlier where the user gives the day (see below)" : text;
    }

    private static bool Has(MatchingPolicy policy, Rule rule) => policy.Find(rule.Id)?.Rule.GetType() == rule.GetType();

    private static string Differences()
    {
        var wales = (NearHomeCommunity)WelshSets[0].Policy.Find("W-02")!.Rule;
        var england = (NearHomeCommunity)England.Find("W-02")!.Rule;
        return string.Create(CultureInfo.InvariantCulture, $"""

            ## Sets and their differences

            `MatchingPolicy.Wales(date)` gives the set in force on a date; there are four, which change on {Day(NoNewForProfitRegistration.InForceFrom)}, {Day(NoAddedForProfitCapacity.InForceFrom)} and {Day(ForProfitByApproval.InForceFrom)}.
            `MatchingPolicy.England(date)` gives one set for every date.

            - **Supplementary placements (A-06).** The day on which ss.81A–81D of the Social Services and Well-being (Wales) Act 2014 come into force is **not confirmed by our sources**. It is a
              parameter of `MatchingPolicy.Wales`: from the day that the user gives, the set has A-06; without one, only from {Day(ForProfitByApproval.InForceFrom)}. From then on M-25 bars what is not approved, and a
              policy that takes M-25 out still has A-06 to ask for the approval.
            - **Places (M-03).** From {Day(NoAddedForProfitCapacity.InForceFrom)} places that for-profit homes in Wales have added since do not count.
            - **Near the home community (W-02).** In Wales a kilometre counts {wales.FarFactor} from {wales.Far.Kilometres:0} km on and {wales.VeryFarFactor} from {wales.VeryFar.Kilometres:0} km on; in England from {england.Far.Miles:0} and {england.VeryFar.Miles:0} miles on. Twenty miles is a threshold of
              English practice and statistics; no Welsh one was found, so the Welsh distances are an assumption.
            - **Preferred area (W-09).** In Wales the order of SI 2015/1818 reg 12(2); in England every area but the own counts alike.
            - **Out of area (A-01).** In Wales a panel and the nominated officer; in England the nominated officer, or the director of children's services for a placement at a distance. The exceptions of
              the English regulation 11(3) and (4) are not modelled.
            - **Supported accommodation (M-24).** From 16 by law in England; in Wales the same age is this library's default, and a policy may leave the rule out or set another age.
            - **Shared rules in England.** Most rules are shared, and their sources name the Welsh provision first. The English set is simplified and says so; have it checked before you rely on it.

            """).ReplaceLineEndings("\n");
    }

    private static string Day(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
