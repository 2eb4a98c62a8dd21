namespace Matching.Files;

/// <summary>A plan as tables: in short, proposals, reasons, wishes, unplaced children, approvals, other homes, measures.</summary>
internal sealed class PlanSheets(ReportContext report)
{
    private const int MostReasons = 4;
    private readonly ReportWords words = report.Words;
    private readonly PlanDocument plan = report.Document;

    public IReadOnlyList<PlanSheet> All() => [Summary(), Proposals(), Unplaced(), Approvals(), Alternatives(), Reasons(), Wishes(), Measures()];

    private PlanSheet Summary() => Table(
        "summary",
        [("fact", PlanFormat.Text, 30), ("text", PlanFormat.Wrapped, 90)],
        OverviewSection.FactsOf(report)
            .Prepend((words["Tag"], OverviewSection.Lead(report)))
            .Append((words["Proof.Heading"], OverviewSection.Sentence(report)))
            .Append((words["Column.stopped"], words[$"Stop.{plan.StopReason}"]))
            .Append((words["About.KmEq"], words["About.KmEq.Text"]))
            .Select(fact => new object?[] { fact.Item1, fact.Item2 }));

    private PlanSheet Proposals() => Table(
        "proposals",
        [
            ("child", PlanFormat.Text, 14), ("home", PlanFormat.Text, 14), ("present_home", PlanFormat.Text, 14), ("proposal", PlanFormat.Text, 22), ("age", PlanFormat.Whole, 7),
            ("urgency", PlanFormat.Text, 16), ("authority", PlanFormat.Text, 22), ("home_authority", PlanFormat.Text, 22), ("tier", PlanFormat.Text, 20), ("kind", PlanFormat.Text, 25),
            ("provider_kind", PlanFormat.Text, 17), ("kilometres", PlanFormat.Tenths, 12), ("miles", PlanFormat.Tenths, 9), ("weekly_cost", PlanFormat.Pounds, 13), ("km_eq", PlanFormat.Tenths, 11),
            ("against", PlanFormat.Wrapped, 60), ("approvals", PlanFormat.Whole, 14), ("met", PlanFormat.Whole, 13), ("not_met", PlanFormat.Whole, 16), ("to_ask", PlanFormat.Whole, 12),
        ],
        plan.Proposals.Select(proposal =>
        {
            Referral referral = report.ReferralOf(proposal.Child);
            Home home = report.HomeOf(proposal.Home);
            return new object?[]
            {
                proposal.Child,
                proposal.Home,
                proposal.PresentHome,
                words[proposal.IsMove ? "Column.Move" : proposal.PresentHome is null ? "Column.New" : "Column.Stay"],
                referral.Child.AgeOn(referral.From ?? report.Problem.AsOf),
                words.Of(referral.Urgency),
                report.NameOf(referral.Child.Authority),
                report.NameOf(home.Authority),
                words.Of(proposal.Tier),
                words.Of(home.Kind),
                words.Of(report.Problem.ProviderOf(home).Kind),
                proposal.Kilometres,
                proposal.Miles,
                home.WeeklyCost,
                proposal.KilometreEquivalents,
                string.Join("; ", proposal.Contributions.Where(one => one.Price > 0).OrderBy(one => one.Level).ThenByDescending(one => one.Price).Take(MostReasons).Select(Against)),
                proposal.ApprovalsRequired.Count,
                proposal.Wishes.Count(wish => wish.Outcome == WishOutcome.Met),
                proposal.Wishes.Count(wish => wish.Outcome == WishOutcome.NotMet),
                proposal.Wishes.Count(wish => wish.Outcome == WishOutcome.Undecided),
            };
        }));

    private PlanSheet Unplaced() => Table(
        "unplaced",
        [("child", PlanFormat.Text, 14), ("authority", PlanFormat.Text, 22), ("urgency", PlanFormat.Text, 16), ("open_homes", PlanFormat.Whole, 14), ("why", PlanFormat.Wrapped, 90)],
        plan.Unplaced.OrderBy(child => child.Urgency).Select(child => new object?[]
        {
            child.Child,
            report.NameOf(report.ReferralOf(child.Child).Child.Authority),
            words.Of(child.Urgency),
            child.EligibleHomes,
            string.Join("; ", child.RuledOut.Take(2 * MostReasons).Select(rule => words.With("Column.RuledOut", words.Rule(rule.RuleId, rule.Title), ReportWords.Whole(rule.Homes), ReportWords.Whole(rule.OnlyThis)))),
        }));

    private PlanSheet Approvals() => Table(
        "approvals",
        [("child", PlanFormat.Text, 14), ("home", PlanFormat.Text, 14), ("rule", PlanFormat.Text, 8), ("approval", PlanFormat.Wrapped, 36), ("task", PlanFormat.Wrapped, 80), ("law", PlanFormat.Wrapped, 36)],
        plan.Proposals.SelectMany(proposal => proposal.ApprovalsRequired, (proposal, approval) => new object?[]
        {
            proposal.Child,
            proposal.Home,
            approval.RuleId,
            words.Rule(approval.RuleId, plan.Approvals.FirstOrDefault(one => one.RuleId == approval.RuleId)?.Title ?? approval.RuleId),
            words.Language == ReportLanguage.English ? approval.Task : words.Find($"Task.{approval.RuleId}") ?? approval.Task,
            approval.Source,
        }));

    private PlanSheet Alternatives() => Table(
        "alternatives",
        [
            ("child", PlanFormat.Text, 14), ("rank", PlanFormat.Whole, 8), ("home", PlanFormat.Text, 14), ("kind", PlanFormat.Text, 25), ("home_authority", PlanFormat.Text, 22), ("kilometres", PlanFormat.Tenths, 12),
            ("miles", PlanFormat.Tenths, 9), ("km_eq", PlanFormat.Tenths, 11), ("km_eq_more", PlanFormat.Tenths, 12), ("why_not", PlanFormat.Wrapped, 90),
        ],
        plan.Proposals.Select(proposal => (proposal.Child, proposal.Alternatives, Own: (IReadOnlyList<PlanContribution>?)proposal.Contributions))
            .Concat(plan.Unplaced.Select(child => (child.Child, child.Alternatives, Own: (IReadOnlyList<PlanContribution>?)null)))
            .SelectMany(child => child.Alternatives, (child, other) => new object?[]
            {
                child.Child,
                Enumerable.Range(1, child.Alternatives.Count).First(rank => child.Alternatives[rank - 1] == other),
                other.Home,
                words.Of(report.HomeOf(other.Home).Kind),
                report.NameOf(report.HomeOf(other.Home).Authority),
                other.Kilometres,
                other.Miles,
                other.KilometreEquivalents,
                other.KilometreEquivalentsMore,
                CardParts.Why(words, plan, other, child.Own),
            }));

    private PlanSheet Reasons() => Table(
        "reasons",
        [
            ("child", PlanFormat.Text, 14), ("home", PlanFormat.Text, 14), ("rule", PlanFormat.Text, 8), ("aim", PlanFormat.Text, 40), ("amount", PlanFormat.Tenths, 10), ("unit", PlanFormat.Text, 44),
            ("price", PlanFormat.Tenths, 12), ("level", PlanFormat.Text, 26), ("with", PlanFormat.Wrapped, 30),
        ],
        plan.Proposals.SelectMany(proposal => proposal.Contributions, (proposal, one) => new object?[]
        {
            proposal.Child,
            proposal.Home,
            one.RuleId,
            words.Rule(one.RuleId, one.Title),
            one.Amount,
            ChildFactsText.Amount(words, proposal, one),
            one.Price,
            words[$"Level.{one.Level}"],
            string.Join(", ", one.With),
        }));

    private PlanSheet Wishes() => Table(
        "wishes",
        [("child", PlanFormat.Text, 14), ("wish", PlanFormat.Wrapped, 60), ("outcome", PlanFormat.Text, 18), ("rule", PlanFormat.Text, 8), ("aim", PlanFormat.Text, 40)],
        plan.Proposals.Select(proposal => (proposal.Child, proposal.Wishes))
            .Concat(plan.Unplaced.Select(child => (child.Child, child.Wishes)))
            .SelectMany(child => child.Wishes, (child, wish) => new object?[]
            {
                child.Child,
                CardParts.Text(words, wish),
                words.Of(wish.Outcome),
                wish.RuleId,
                words.Find($"Rule.{wish.RuleId}") ?? wish.RuleId,
            }));

    private PlanSheet Measures() => Table(
        "measures",
        [("group", PlanFormat.Text, 40), ("measure", PlanFormat.Text, 60), ("before", PlanFormat.Tenths, 14), ("after", PlanFormat.Tenths, 14), ("measure_unit", PlanFormat.Text, 26)],
        SmallNumbers.Suppress(plan.Measures).Select(measure => new object?[]
        {
            measure.Group is { } group ? words.Find($"Group.{group}") ?? measure.GroupTitle : words["Column.everybody"],
            report.TitleOf(measure),
            measure.BeforeIsSuppressed ? "*" : measure.Before,
            measure.AfterIsSuppressed ? "*" : measure.After,
            words.Of(measure.Unit),
        }));

    private string Against(PlanContribution one) => one.Level == ObjectiveLevel.Law
        ? words.Rule(one.RuleId, one.Title)
        : $"{words.Rule(one.RuleId, one.Title)} {ReportWords.Tenths(one.Price)}";

    private PlanSheet Table(string name, (string Key, PlanFormat Format, double Width)[] columns, IEnumerable<object?[]> rows) => new(
        name,
        words[$"Sheet.{name}"],
        [.. columns.Select(column => new PlanColumn(column.Key, words[$"Column.{column.Key}"], column.Format, column.Width))],
        rows);
}
