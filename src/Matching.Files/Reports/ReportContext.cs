using System.Text.RegularExpressions;

namespace Matching.Files;

/// <summary>The plan, its register and the words, with what several sections look up. Immutable.</summary>
internal sealed partial class ReportContext
{
    private static readonly string[] Before = ["overview", "map", "distances", "flows", "stability", "approvals", "groups", "measures", "unplaced"];

    private static readonly string[] Behind = ["children", RecordSection.Name, "about"];

    private readonly Dictionary<AuthorityId, int> numbers;
    private readonly Dictionary<(string? Group, string Key), PlanMeasure> measures;
    private readonly Dictionary<string, string?> homes;

    public ReportContext(MatchingProblem problem, PlanDocument document, ReportWords words)
    {
        (Problem, Document, Words) = (problem, document, words);
        homes = document.Proposals.Select(proposal => (proposal.Child, Home: (string?)proposal.Home))
            .Concat(document.Unplaced.Select(unplaced => (unplaced.Child, Home: (string?)null)))
            .ToDictionary(pair => pair.Child, pair => pair.Home, StringComparer.Ordinal);
        CheckThatItIsOneOf(problem);
        Authorities =
        [
            .. problem.Referrals.Select(referral => referral.Child.Authority).Distinct()
                .OrderBy(NameOf, StringComparer.OrdinalIgnoreCase).ThenBy(authority => authority.Value, StringComparer.Ordinal),
        ];
        numbers = Authorities.Select((authority, number) => (authority, number)).ToDictionary(pair => pair.authority, pair => pair.number);
        measures = document.Measures.ToDictionary(measure => (measure.Group, measure.Key));
    }

    /// <summary>The sections in their order, those of choices among them: the ids of their headings.</summary>
    public static IEnumerable<string> Sections(IEnumerable<string> choices) => [.. Before, .. choices, .. Behind];

    public MatchingProblem Problem { get; }

    public PlanDocument Document { get; }

    public ReportWords Words { get; }

    /// <summary>The authorities that are responsible for referred children, by name.</summary>
    public IReadOnlyList<AuthorityId> Authorities { get; }

    /// <summary>The number of a responsible authority, from 0: classes of cards and lines have it.</summary>
    public int NumberOf(AuthorityId authority) => numbers[authority];

    /// <summary>An authority's name in the language of the report; its code where it is not on the map.</summary>
    public string NameOf(AuthorityId authority) =>
        Problem.Authorities.Find(authority) is { } known ? Words.Language == ReportLanguage.Welsh ? known.WelshName : known.Name : authority.Value;

    /// <summary>A rule's own English sentence for people to read: authorities by their names, ids without quotation marks.</summary>
    public string Plain(string sentence) => QuotedId().Replace(sentence, match =>
        match.Groups["thing"].Value is "authority" or "Authority" ? NameOf(new(match.Groups["id"].Value)) : $"{match.Groups["thing"].Value} {match.Groups["id"].Value}");

    public Referral ReferralOf(string child) => Problem.FindReferral(new(child))!;

    public Home HomeOf(string home) => Problem.FindHome(new(home))!;

    /// <summary>Where a child would live: settled, proposed, or nowhere.</summary>
    public HomeId? HomeOf(ChildId child) =>
        Problem.FindResident(child)?.Home ?? (homes.GetValueOrDefault(child.Value) is { } home ? new HomeId(home) : null);

    public PlanMeasure? Measure(string key, string? group = null) => measures.GetValueOrDefault((group, key));

    /// <summary>What a measure counts, for people to read.</summary>
    public string TitleOf(PlanMeasure measure) => Words.Find($"Measure.{measure.Key}")
        ?? (measure.Key.StartsWith("approvals-", StringComparison.Ordinal) && measure.Key["approvals-".Length..] is var rule
            ? Words.With("Measure.approvals", Words.Rule(rule, Document.Approvals.FirstOrDefault(approval => approval.RuleId == rule)?.Title ?? rule))
            : measure.Title);

    /// <summary>A value of a measure: a number, "–" for nothing to measure, "*" for suppressed.</summary>
    public static string ValueOf(double? number, bool isSuppressed, MeasureUnit unit) => (number, unit) switch
    {
        _ when isSuppressed => "*",
        (null, _) => "–",
        (double value, MeasureUnit.Kilometres or MeasureUnit.Miles or MeasureUnit.KilometreEquivalents) => ReportWords.Tenths(value),
        (double value, MeasureUnit.PoundsAWeek) => $"£{ReportWords.Whole(value)}",
        (double value, _) => ReportWords.Whole(value),
    };

    /// <summary>A value of a measure with its unit, kilometres with miles.</summary>
    public string AmountOf(double? number, bool isSuppressed, MeasureUnit unit) =>
        unit == MeasureUnit.Kilometres && number is { } kilometres ? Words.Distance(kilometres) : ValueOf(number, isSuppressed, unit);

    /// <summary>Begins a section with its heading.</summary>
    public void Begin(Html page, string section) =>
        page.Add($"<section aria-labelledby=\"{section}\"><h2 id=\"{section}\">{Words[$"Section.{section}"]}</h2>\n");

    [GeneratedRegex("(?<thing>[Aa]uthority|child|home) '(?<id>[^']+)'", RegexOptions.ExplicitCapture)]
    private static partial Regex QuotedId();

    private void CheckThatItIsOneOf(MatchingProblem problem)
    {
        if (homes.Keys.FirstOrDefault(child => problem.FindReferral(new(child)) is null) is { } child)
        {
            throw new ArgumentException($"The plan names child '{child}', who is not referred in this register; give the register that the plan was made from.", nameof(problem));
        }

        IEnumerable<string> named = homes.Values.OfType<string>()
            .Concat(Document.Proposals.SelectMany(proposal => proposal.Alternatives).Concat(Document.Unplaced.SelectMany(unplaced => unplaced.Alternatives)).Select(other => other.Home))
            .Concat(Document.Unplaced.SelectMany(unplaced => unplaced.Ways is { } ways ? ways.Contested.Select(home => home.Home).Concat(ways.ChangeSets.Select(set => set.Home)) : []));
        if (named.FirstOrDefault(home => problem.FindHome(new(home)) is null) is { } home)
        {
            throw new ArgumentException($"The plan names home '{home}', which is not in this register; give the register that the plan was made from.", nameof(problem));
        }
    }
}
