using System.Globalization;

namespace Matching;

/// <summary>Sections that several papers have.</summary>
internal static class DraftSections
{
    public const string HowItCounts = "“Counts in all” adds up what speaks against a home by the policy's weights, in kilometre-equivalents (km-eq): as bad as living so many kilometres further from home. It helps to compare; it does not measure a child's well-being.";

    public static DraftSection Child(DraftCase about, HomeId home)
    {
        Referral referral = about.Referral;
        Child child = referral.Child;
        return new DraftSection("The child", new DraftFields(
            new DraftField("Child", $"'{child.Id}', {DraftCase.Of(referral.AgeWhenNeeded(about.Problem), "year")} old when the home is needed", "legal status and care plan, with their dates"),
            new DraftField("Responsible authority", about.NameOf(child.Authority)),
            new DraftField("Home needed from", $"{DraftCase.Day(referral.NeededFrom(about.Problem))}, {Urgency(referral.Urgency)}; {Words.For(referral.Kind)} placement"),
            new DraftField("Kinds of home that the care plan allows", Words.ForAll(referral.CarePlan)),
            new DraftField("Lives now", Present(about)),
            new DraftField("Placements begun in the last twelve months", DraftCase.Number(child.PlacementsInYear)),
            new DraftField("Needs", child.Needs.Count == 0 ? "none recorded" : string.Join("; ", child.Needs.Select(need => $"{need.Capability} ({(need.Strength == NeedStrength.Essential ? "essential" : "desirable")})"))),
            new DraftField("Brothers and sisters", Siblings(about)),
            new DraftField("School", School(about, home), child.School is null ? "school and its view" : null),
            new DraftField("The child's own words", null, "what the child wishes and feels, when and by whom asked (s.78(3))")));
    }

    public static DraftSection Wishes(IReadOnlyList<WishExplanation> wishes) => new(
        "What is wished, and what would become of it",
        wishes.Count == 0
            ? new DraftParagraph("No wish, need or interest is recorded for this child. That is not the same as none.")
            : new DraftTable(
                ["Wish, need or interest", "What would become of it"],
                [.. wishes.Select(wish => (IReadOnlyList<DraftCell>)[wish.Reason, Words.For(wish.Outcome)])]));

    public static DraftSection Proof(DraftCase about)
    {
        MatchingRecord record = about.Record;
        string gap = record.Gap switch
        {
            null => "The search ended without a plan.",
            0 => "For everybody together the plan is proven best by the policy's rules and weights: no other plan scores better, but others may score the same.",
            { } open => string.Create(CultureInfo.InvariantCulture, $"The plan is not proven best: by the first measure that is open, another could be better by at most {open:0.00%}."),
        };
        return new DraftSection(
            "How this can be checked",
            new DraftParagraph($"{gap} That says nothing about how a placement would turn out. The weights are a policy that people have set and may change."),
            new DraftFields(
                new DraftField("Record", record.Hash),
                new DraftField("Register", $"{record.RegisterHash}, as of {DraftCase.Day(record.AsOf)}"),
                new DraftField("Policy", $"{record.PolicyHash}, {record.Policy} on {DraftCase.Day(record.PolicyOn)}"),
                new DraftField("Plan", record.PlanHash),
                new DraftField("Engine", $"{record.Engine}, seed {record.Run.Seed}")));
    }

    public static DraftSection Decision(string who, params IReadOnlyList<DraftField> more) => new(
        "Decision",
        new DraftParagraph("This paper decides nothing. What is decided, by whom and why, is written down in the log of decisions, with the record that it is about."),
        new DraftFields([new DraftField("Decision", null, $"{who}: approved, approved with conditions, or not"), new DraftField("Reasons", null, "reasons, in full"), .. more]));

    public static string Urgency(Urgency urgency) => urgency switch
    {
        Matching.Urgency.Emergency => "an emergency: no safe place to sleep",
        Matching.Urgency.Urgent => "urgent: within days",
        _ => "by plan",
    };

    private static string Present(DraftCase about)
    {
        if (about.Referral.PresentHome is not { } home)
        {
            return "in none of the register's homes";
        }

        string since = about.Referral.PresentSince is { } day ? $" since {DraftCase.Day(day)}" : "";
        string why = about.Referral.MoveReason switch
        {
            MoveReason.ReviewDecision => "a review has decided that the placement may change",
            MoveReason.RiskOfHarm => "immediate risk of significant harm",
            MoveReason.ProviderNotice => "the provider or carer has given notice",
            MoveReason.PlannedStepNearerHome => "a planned step nearer home",
            _ => "no reason recorded",
        };
        return $"in home '{home}' ({about.NameOf(about.HomeOf(home).Authority)}){since}; may move because: {why}";
    }

    private static string Siblings(DraftCase about)
    {
        string[] siblings =
        [
            .. about.Problem.GroupsOf(about.Referral.Child.Id).SelectMany(group => group.Children).Distinct()
                .Where(child => child != about.Referral.Child.Id)
                .OrderBy(child => child.Value, StringComparer.Ordinal)
                .Select(child => about.Problem.FindResident(child) is { } settled
                    ? $"'{child}', settled in home '{settled.Home}'"
                    : about.Plan.HomeOf(child) is { } home ? $"'{child}', proposed for home '{home}'" : $"'{child}', referred, no home proposed"),
        ];
        return siblings.Length == 0 ? "none recorded" : string.Join("; ", siblings);
    }

    private static string School(DraftCase about, HomeId home)
    {
        Child child = about.Referral.Child;
        string? year = child.SchoolYear is { } number ? string.Create(CultureInfo.InvariantCulture, $"year {number}{(number is 10 or 11 ? " (key stage 4, reg 11)" : "")}") : null;
        string? way = child.School is { } school ? $"{about.Problem.Travel.Between(school, about.HomeOf(home).Location)} by road from home '{home}'" : null;
        return year is null && way is null ? "not recorded" : string.Join("; ", new[] { year, way }.OfType<string>());
    }
}
