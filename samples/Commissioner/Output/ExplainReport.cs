using System.Text;
using Matching;

namespace Commissioner.Output;

/// <summary>What explain has found.</summary>
/// <param name="Problem">The register.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Children">The children who were asked about, in their order.</param>
/// <param name="Audit">Whether anybody was passed over; null when it was not asked.</param>
internal sealed record Explained(MatchingProblem Problem, MatchingPolicy Policy, IReadOnlyList<ExplainedChild> Children, EnvyAudit? Audit);

/// <summary>What explain has found of one child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Broken">Rules about this child that the plan breaks.</param>
/// <param name="Explanation">Why this home, or none; null for a home that the register does not have, which can be told, but for and against which nothing counts.</param>
/// <param name="Why">What would have to change, for a child without a home; null when it was not looked for.</param>
internal sealed record ExplainedChild(ChildId Child, IReadOnlyList<BrokenRule> Broken, PlacementExplanation? Explanation, WhyUnplaced? Why);

/// <summary>What explain prints.</summary>
internal static class ExplainReport
{
    public static string Text(Explained explained)
    {
        IEnumerable<string> parts = explained.Children.Select(Text);
        if (explained.Audit is { } audit)
        {
            parts = parts.Append(audit.ToString());
        }

        return string.Join(Environment.NewLine + Environment.NewLine, parts.DefaultIfEmpty("The plan proposes a home for every referred child."));
    }

    private static string Text(ExplainedChild child)
    {
        var text = new StringBuilder();
        foreach (BrokenRule rule in child.Broken)
        {
            text.AppendLine($"This plan breaks {rule}");
        }

        if (child.Explanation is { } explanation)
        {
            text.AppendLine(explanation.ToString());
        }

        if (child.Why is { } why)
        {
            text.AppendLine(ExplanationText.Ways(why));
        }

        return text.ToString().TrimEnd();
    }
}
