using System.Text;

namespace Matching;

public static partial class ExplanationText
{
    /// <summary>Whether anybody was passed over without a reason.</summary>
    /// <param name="audit">The audit.</param>
    public static string Of(EnvyAudit audit)
    {
        ArgumentNullException.ThrowIfNull(audit);
        var text = new StringBuilder();
        text.AppendLine(audit.Findings.Count == 0
            ? "No child without a home was passed over: no home that is open to one is proposed for somebody of the same or lower urgency."
            : audit.IsFair
                ? $"Nobody was passed over without a reason. {Count(audit.Findings.Count, "time")} a home open to a child without one is proposed for somebody of the same or lower urgency:"
                : $"{Count(audit.WithoutReason.Count(), "time")} a child was passed over without a proven reason; {Count(audit.Findings.Count, "pair was", "pairs were")} looked at:");
        foreach (IGrouping<EnvyReason, EnvyFinding> reason in audit.Findings.GroupBy(finding => finding.Reason).OrderBy(reason => reason.Key))
        {
            text.AppendLine($"  {reason.Count()}: {For(reason.Key)}.");
        }

        foreach (EnvyFinding finding in audit.WithoutReason)
        {
            text.AppendLine($"  {Of(finding)}");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>One pair of children and why the plan prefers one of them.</summary>
    /// <param name="finding">The finding.</param>
    public static string Of(EnvyFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string rules = finding.Rules.Count == 0 ? "" : $" ({string.Join(", ", finding.Rules.Select(rule => $"{rule.RuleId} {rule.Title}"))})";
        string difference = finding.Rules.Count > 0 ? "" : $" Were they to change places: {Of(finding.Difference)}.";
        return $"Child '{finding.Child}' ({Words.For(finding.Urgency)}) has no home, and home '{finding.Home}', open to this child, is proposed for child '{finding.Other}' ({Words.For(finding.OtherUrgency)}): "
            + $"{For(finding.Reason)}{rules}.{difference}";
    }

    private static string For(EnvyReason reason) => reason switch
    {
        EnvyReason.None => "no reason was found",
        EnvyReason.SearchEndedFirst => "no reason is proven, because the search ended first",
        EnvyReason.Rule => "a rule about the home keeps the child out even with the other one gone",
        EnvyReason.Company => "those who would still be there and the child must not live together",
        EnvyReason.SiblingGroup => "children who must be together would be parted, or more would be without a home",
        EnvyReason.PlanLimit => "a limit on the whole plan would be passed",
        EnvyReason.WorseForEverybody => "the other child needs a home as urgently, and with the two the other way round the plan would be worse for everybody together",
        _ => "the other child needs a home as urgently, and the plan would be as good either way",
    };
}
