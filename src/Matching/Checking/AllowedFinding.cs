using System.Globalization;

namespace Matching;

/// <summary>Evaluates rules and refuses a finding that the rule's strength does not allow, so that a faulty rule of one's own cannot pass as a cost of nothing.</summary>
internal static class AllowedFinding
{
    public static Finding Of(PlacementRule rule, in PlacementCase placement)
    {
        Finding finding = rule.Evaluate(placement);
        return IsAllowed(rule, finding) ? finding : throw Fault(rule, finding, $"child '{placement.Child.Id}' in home '{placement.Home.Id}'");
    }

    /// <summary>Judges a pair both ways round: a rule that gives two answers is at fault.</summary>
    public static Finding Of(PairRule rule, in PairCase pair, Home home)
    {
        Finding finding = rule.Evaluate(pair);
        if (!IsAllowed(rule, finding))
        {
            throw Fault(rule, finding, $"children '{pair.First.Id}' and '{pair.Second.Id}' in home '{home.Id}'");
        }

        Finding reverse = rule.Evaluate(new PairCase(pair.Problem, pair.Second, pair.First));
        return reverse == finding
            ? finding
            : throw new InvalidOperationException(
                $"Rule {rule.Id}: found {Say(finding)} for children '{pair.First.Id}' and '{pair.Second.Id}' in home '{home.Id}', but {Say(reverse)} for the same two the other way round; findings on pairs must be symmetric.");
    }

    public static Finding Of(HomeRule rule, in HomeCase home)
    {
        Finding finding = rule.Evaluate(home);
        return IsAllowed(rule, finding)
            ? finding
            : throw Fault(rule, finding, $"children {string.Join(", ", home.Proposed.Select(child => $"'{child.Id}'"))} in home '{home.Home.Id}'");
    }

    private static bool IsAllowed(Rule rule, Finding finding) =>
        (finding.Kind == FindingKind.Nothing || finding.Kind == AllowedKind(rule)) && double.IsFinite(finding.Amount) && finding.Amount >= 0;

    private static FindingKind AllowedKind(Rule rule) => rule.Strength switch
    {
        RuleStrength.Must => FindingKind.Broken,
        RuleStrength.Approval => FindingKind.NeedsApproval,
        _ => FindingKind.Counts,
    };

    private static InvalidOperationException Fault(Rule rule, Finding finding, string subject) => new(
        $"Rule {rule.Id}: found {Say(finding)} for {subject}; a rule of strength {rule.Strength} may find only Nothing or {AllowedKind(rule)}, by a finite amount of 0 or more.");

    private static string Say(Finding finding) => string.Create(CultureInfo.InvariantCulture, $"{finding.Kind} by {finding.Amount}");
}
