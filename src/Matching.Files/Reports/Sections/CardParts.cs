namespace Matching.Files;

/// <summary>The parts that cards of children with and without a proposal share.</summary>
internal static class CardParts
{
    private const int MostDifferences = 2;

    /// <summary>What is wished and needed, by what became of it.</summary>
    public static void Wishes(Html page, ReportContext report, Child child, Home? home, IReadOnlyList<PlanWish> wishes)
    {
        ReportWords words = report.Words;
        IEnumerable<(WishOutcome Outcome, string Text)> told =
        [
            .. child.Needs.Where(need => need.Strength == NeedStrength.Essential && need.Capability.Kind == CapabilityKind.Care)
                .Select(need => (OutcomeOf(home, need), words.With("Wish.Essential", words.Capability(need.Capability.Code)))),
            .. wishes.Select(wish => (wish.Outcome, Text(words, wish))),
        ];
        ILookup<WishOutcome, string> byOutcome = told.ToLookup(one => one.Outcome, one => one.Text);
        if (byOutcome.Count == 0)
        {
            page.Add($"<p>{words["Card.NoWishes"]}");
            return;
        }

        page.Add($"<ul class=w>");
        foreach (WishOutcome outcome in Enum.GetValues<WishOutcome>().Where(outcome => byOutcome[outcome].Any()))
        {
            page.Add($"<li class=\"o{(int)outcome}\"><b>{words.Of(outcome)}:</b> {string.Join("; ", byOutcome[outcome])}");
        }

        page.Add($"</ul>");
    }

    /// <summary>The next best homes, and why not.</summary>
    public static void Alternatives(Html page, ReportContext report, IReadOnlyList<PlanAlternative> alternatives, IReadOnlyList<PlanContribution>? own)
    {
        ReportWords words = report.Words;
        if (alternatives.Count == 0)
        {
            page.Add($"<p>{words["Card.NoAlternatives"]}");
            return;
        }

        page.Add($"<p class=h>{words["Card.Alternatives"]}<ol>");
        foreach (PlanAlternative other in alternatives)
        {
            page.Add($"<li><b>{other.Home}</b> {ChildFactsText.Of(report, report.HomeOf(other.Home), other.Kilometres, withProvider: false)}: {Why(words, report.Document, other, own)}");
        }

        page.Add($"</ol>");
    }

    /// <summary>Why another home is not proposed.</summary>
    public static string Why(ReportWords words, PlanDocument plan, PlanAlternative other, IReadOnlyList<PlanContribution>? own)
    {
        var reasons = new List<string>();
        reasons.AddRange(other.RuledOutBy.Select(rule => words.Find($"Against.{rule.RuleId}") ?? words.With("Card.RuledOut", words.Rule(rule.RuleId, rule.Title))));
        if (other.LawPointsMore > 0)
        {
            reasons.Add(words["Card.Law"]);
        }

        if (other.KilometreEquivalentsMore is { } more && own is not null)
        {
            reasons.Add(more > 0
                ? words.With("Card.More", ReportWords.Tenths(more), Differences(words, plan, other, own))
                : more < 0 ? words.With("Card.Less", ReportWords.Tenths(-more)) : words["Card.Same"]);
            if (more <= 0 && other.RuledOutBy.Count == 0 && other.LawPointsMore <= 0)
            {
                reasons.Add(words["Card.Whole"]);
            }
        }
        else
        {
            reasons.Add(words.With("Card.Price", ReportWords.Tenths(other.KilometreEquivalents)));
        }

        return string.Join("; ", reasons);
    }

    /// <summary>What makes a home dearer than the one proposed, the most first.</summary>
    private static string Differences(ReportWords words, PlanDocument plan, PlanAlternative other, IReadOnlyList<PlanContribution> own)
    {
        var more = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (PlanPrice price in other.Prices.Where(price => price.Level == ObjectiveLevel.Wishes))
        {
            more[price.RuleId] = more.GetValueOrDefault(price.RuleId) + price.Price;
        }

        foreach (PlanContribution one in own.Where(one => one.Level == ObjectiveLevel.Wishes))
        {
            more[one.RuleId] = more.GetValueOrDefault(one.RuleId) - one.Price;
        }

        return string.Join(", ", more.Where(pair => pair.Value >= 0.05)
            .OrderByDescending(pair => pair.Value)
            .Take(MostDifferences)
            .Select(pair => $"{TitleOf(words, plan, own, pair.Key)} +{ReportWords.Tenths(pair.Value)}"));
    }

    private static string TitleOf(ReportWords words, PlanDocument plan, IReadOnlyList<PlanContribution> own, string ruleId)
    {
        string? title = own.FirstOrDefault(one => one.RuleId == ruleId)?.Title ?? plan.Approvals.FirstOrDefault(approval => approval.RuleId == ruleId)?.Title;
        return title is null ? words.Find($"Rule.{ruleId}") ?? ruleId : words.Rule(ruleId, title);
    }

    private static WishOutcome OutcomeOf(Home? home, Need need) => home?.Answer(need.Capability) switch
    {
        CapabilityAnswer.Yes => WishOutcome.Met,
        CapabilityAnswer.No => WishOutcome.NotMet,
        _ => WishOutcome.Undecided,
    };

    /// <summary>What is wished, in a few words.</summary>
    public static string Text(ReportWords words, PlanWish wish)
    {
        string what = wish.About switch
        {
            WishKind.Place => words.With("Wish.Place", words.Distance(wish.WithinKilometres ?? 0)),
            WishKind.Feature when wish.By == WishedBy.Child => words.With("Wish.Feature", words.Capability(wish.Subject ?? "")),
            WishKind.Feature => words.Capability(wish.Subject ?? ""),
            WishKind.Need => words.With(wish.Essential == true ? "Wish.Essential" : "Wish.Desirable", words.Capability(wish.Subject ?? "")),
            _ => words.With($"Wish.{wish.About}", wish.Subject),
        };
        string asked = wish.Against ? words.With("Wish.Against", what) : what;
        string whose = wish.By == WishedBy.Parent ? words.With("Wish.Parent", asked) : asked;
        string important = wish.Importance == 3 ? words.With("Wish.Important", whose) : whose;
        return wish.Counts ? important : words.With("Wish.Weightless", important);
    }
}
