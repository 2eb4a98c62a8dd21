using Matching.Solver;

namespace Matching;

/// <summary>Checks an answer from scratch before it is told.</summary>
internal static class CheckedScore
{
    /// <summary>What a plan costs, as the independent checks find it.</summary>
    /// <exception cref="InvalidOperationException">A rule is broken, or the score differs from the solver's: a fault of a rule or of this library, never of the data.</exception>
    public static PlanScore Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, IReadOnlyList<LevelValue> levels)
    {
        PlanFindings findings = PlanChecker.Find(new ResolvedPlan(problem, plan), policy);
        if (findings.BrokenRules() is [var broken, ..])
        {
            throw new InvalidOperationException($"Impossible state: the plan of an answer breaks rule {broken}.");
        }

        PlanScore score = findings.Score();
        foreach (ObjectiveLevel level in Enum.GetValues<ObjectiveLevel>())
        {
            if (score[level] != levels[(int)level].Value)
            {
                throw new InvalidOperationException($"Impossible state: at level {level} the solver's score is {levels[(int)level].Value} and the checks' is {score[level]}.");
            }
        }

        return score;
    }
}
