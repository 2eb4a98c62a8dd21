using System.Globalization;
using System.Text;
using Matching.Solver;

namespace Matching;

/// <summary>Says a result in a few lines.</summary>
internal static class ResultSummary
{
    public static string Of(MatchingResult result)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"A proposal for {result.Problem.Referrals.Count} child(ren) and {result.Problem.Homes.Count} home(s), policy {result.Policy.Name} on {result.Policy.On:yyyy-MM-dd}. People decide.");
        text.AppendLine(CultureInfo.InvariantCulture, $"Proposed   {result.Proposals.Count} ({result.Proposals.Count(proposal => proposal.IsMove)} move(s)), unplaced {result.Unplaced.Count}");
        text.AppendLine($"Proof      {Proof(result)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Wishes     {new KilometreEquivalent(result.Score.Wishes)} in all, approvals to seek {result.Check.ApprovalsRequired.Count}");
        text.AppendLine(CultureInfo.InvariantCulture, $"Checked    {result.Check.BrokenRules.Count} broken rule(s)");
        return text.ToString().TrimEnd();
    }

    private static string Proof(MatchingResult result) => result.Status switch
    {
        SolutionStatus.Optimal => "best possible plan, proven",
        SolutionStatus.Feasible => string.Create(
            CultureInfo.InvariantCulture,
            $"within {result.Gap * 100:0.00} % of the best possible plan at level {result.Levels.First(level => !level.IsClosed).Name}; stopped by {result.StopReason}"),
        SolutionStatus.Infeasible => "no plan keeps every limit, proven",
        _ => $"no plan was found; stopped by {result.StopReason}",
    };
}
