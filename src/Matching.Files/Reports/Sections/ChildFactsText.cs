namespace Matching.Files;

/// <summary>What a card says of a child and of a home: what the register holds, and no more.</summary>
internal static class ChildFactsText
{
    /// <summary>Kilometres that people would see as a difference.</summary>
    private const double LeastDifference = 0.1;

    private static readonly string NearHome = new NearHomeCommunity().Id;

    /// <summary>Age, urgency, kind of placement, where the child lives now, siblings.</summary>
    public static string Of(ReportContext report, Referral referral)
    {
        (ReportWords words, Child child) = (report.Words, referral.Child);
        DateOnly from = referral.From ?? report.Problem.AsOf;
        string[] siblings =
        [
            .. report.Problem.GroupsOf(child.Id).Where(group => group.Relation != SiblingRelation.ApartRequired)
                .SelectMany(group => group.Children).Where(other => other != child.Id).Select(other => other.Value).Distinct().Order(StringComparer.Ordinal),
        ];
        return string.Join(" · ", new[]
        {
            words.With("Card.Age", child.AgeOn(from)),
            words.Of(referral.Urgency),
            words.Of(referral.Kind),
            referral.From is { } later ? words.With("Card.From", words.Day(later)) : null,
            referral.PresentHome is { } present ? words.With("Card.Present", present, referral.MoveReason is { } reason ? words.Of(reason) : "") : null,
            child.PlacementsInYear > 1 ? words.With("Card.Placements", child.PlacementsInYear) : null,
            siblings.Length > 0 ? words.With("Card.Siblings", string.Join(", ", siblings)) : null,
        }.OfType<string>());
    }

    /// <summary>Kind, authority, kind of provider, distance, weekly cost.</summary>
    public static string Of(ReportContext report, Home home, double kilometres, bool withProvider)
    {
        ReportWords words = report.Words;
        return string.Join(" · ", new[]
        {
            words.Of(home.Kind),
            report.NameOf(home.Authority),
            words.Distance(kilometres),
            withProvider ? words.Of(report.Problem.ProviderOf(home).Kind) : null,
            withProvider && home.WeeklyCost is { } cost ? words.With("Card.Cost", ReportWords.Whole((double)cost)) : null,
        }.OfType<string>());
    }

    /// <summary>An amount in a rule's own unit; distances in kilometres and miles, and how far it really is where far kilometres count more.</summary>
    public static string Amount(ReportWords words, PlanProposal proposal, PlanContribution one) => words.Find($"Unit.{one.RuleId}") is not { } own
        ? $"{Number(one.Amount)} {one.Unit}"
        : one.RuleId == NearHome && Math.Abs(one.Amount - proposal.Kilometres) >= LeastDifference
            ? words.With("Card.Far", words.Distance(proposal.Kilometres), ReportWords.Tenths(one.Amount))
            : string.Format(System.Globalization.CultureInfo.InvariantCulture, own, Number(one.Amount), words.Distance(one.Amount));

    private static string Number(double amount) => amount.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture);
}
