using System.Globalization;

namespace Matching;

/// <summary>What a paper about one child is made from: the register, the policy, the record with its plan, and every home as it was considered.</summary>
/// <remarks>Immutable.</remarks>
public sealed class DraftCase
{
    /// <summary>Puts a case together.</summary>
    /// <param name="problem">The register.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="record">The record of what was proposed from them.</param>
    /// <param name="child">A referred child.</param>
    /// <exception cref="ArgumentException">The record is of another register or policy, or the child is not referred.</exception>
    public DraftCase(MatchingProblem problem, MatchingPolicy policy, MatchingRecord record, ChildId child)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(record);
        if (record.RegisterHash != RegisterHash.Of(problem) || record.PolicyHash != PolicyHash.Of(policy))
        {
            throw new ArgumentException("The record was made from another register or by another policy; give those that it was made from.", nameof(record));
        }

        Referral = problem.FindReferral(child)
            ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; papers are made for referred children.", nameof(child));
        (Problem, Policy, Record) = (problem, policy, record);
        Plan = record.ToPlan();
        Explanation = PlacementExplanation.Of(problem, policy, Plan, child, PlanChecker.Check(problem, Plan, policy));
        Homes = HomeConsidered.All(problem, policy, Plan, child);
    }

    /// <summary>The register.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>The policy.</summary>
    public MatchingPolicy Policy { get; }

    /// <summary>The record.</summary>
    public MatchingRecord Record { get; }

    /// <summary>The recorded plan.</summary>
    public PlacementPlan Plan { get; }

    /// <summary>The child's referral.</summary>
    public Referral Referral { get; }

    /// <summary>Why this home is proposed, or why none is.</summary>
    public PlacementExplanation Explanation { get; }

    /// <summary>Every home of the register, as it was considered for the child.</summary>
    public IReadOnlyList<HomeConsidered> Homes { get; }

    internal string Notice => string.Create(
        CultureInfo.InvariantCulture,
        $"Draft, a proposal; people decide. Made from the register of {Problem.AsOf:d MMMM yyyy} and the record {Record.Hash[..16]}…; ids stand for names. What stands in square brackets is for people to fill in.");

    internal string NameOf(AuthorityId authority) => Problem.Authorities.Find(authority)?.Name ?? authority.Value;

    internal Home HomeOf(HomeId home) => Problem.FindHome(home)!;

    internal HomeConsidered Considered(HomeId home) => Homes.First(one => one.Home == home);

    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    internal static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    internal static string Of(int number, string one) => $"{Number(number)} {one}{(number == 1 ? "" : "s")}";

    internal static string Rules(IEnumerable<RuleAgainst> rules) => string.Join("; ", rules.Select(rule => $"{rule.RuleId} {rule.Title}"));

    /// <summary>How many homes each rule rules out, and how many it alone; most first.</summary>
    internal static DraftTable ByRule(IReadOnlyList<HomeConsidered> homes) => new(
        ["Rule", "Homes that it rules out", "That it alone rules out"],
        [
            .. homes.SelectMany(home => home.RuledOutBy, (home, rule) => (rule, Alone: home.RuledOutBy.Count == 1))
                .GroupBy(pair => pair.rule)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.RuleId, StringComparer.Ordinal)
                .Select(group => (IReadOnlyList<DraftCell>)[$"{group.Key.RuleId} {group.Key.Title}", Number(group.Count()), Number(group.Count(pair => pair.Alone))]),
        ]);

    /// <summary>Words of a rule with the names of authorities in the place of their codes.</summary>
    internal string Named(string words) => Problem.Authorities.Authorities.Aggregate(
        words, (text, authority) => text.Replace($"authority '{authority.Id}'", authority.Name, StringComparison.Ordinal));

    /// <summary>Why an open home is less appropriate than another, from the register and the plan; null where nothing recorded says so.</summary>
    internal static string? WhyNot(HomeConsidered home, HomeConsidered than)
    {
        List<string> reasons = [];
        if (home.TakenBy.Count > 0)
        {
            string others = home.ProposedThere.Count == 0 ? "" : $" (proposed there: {string.Join(", ", home.ProposedThere.Select(child => $"'{child}'"))})";
            reasons.Add($"not with everybody else where the plan proposes: {Rules(home.TakenBy)}{others}");
        }

        if (home.Law > than.Law)
        {
            reasons.Add("the law prefers the other home");
        }

        if (home.Law >= than.Law && home.Wishes > than.Wishes)
        {
            reasons.Add($"counts {home.Wishes - than.Wishes} more{Dearer(home, than)}");
        }
        else if (reasons.Count > 0 && home.Law <= than.Law && home.Wishes < than.Wishes)
        {
            reasons.Add($"it would count {than.Wishes - home.Wishes} less");
        }

        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    // The three rules that make most of the difference; others may count the other way, so they need not add up to it.
    private static string Dearer(HomeConsidered home, HomeConsidered chosen)
    {
        string[] dearer =
        [
            .. home.Contributions.Select(one => (one.RuleId, one.Title)).Distinct()
                .Select(rule => (rule.RuleId, rule.Title, More: Price(home, rule.RuleId) - Price(chosen, rule.RuleId)))
                .Where(rule => rule.More > 0)
                .OrderByDescending(rule => rule.More).ThenBy(rule => rule.RuleId, StringComparer.Ordinal)
                .Take(3)
                .Select(rule => string.Create(CultureInfo.InvariantCulture, $"{rule.RuleId} {rule.Title} +{rule.More / 10.0:0.0}")),
        ];
        return dearer.Length == 0 ? "" : $": {string.Join(", ", dearer)}";
    }

    private static long Price(HomeConsidered home, string ruleId) =>
        home.Contributions.Where(one => one.RuleId == ruleId && one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price);
}
