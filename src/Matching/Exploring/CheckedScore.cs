using Matching.Solver;

namespace Matching;

/// <summary>Checks answers by the rules themselves before they are told, never by what the engine says. Safe for concurrent use.</summary>
internal sealed class CheckedScore
{
    private readonly MatchingResult result;
    private readonly ResolvedPlan resolved;

    /// <summary>Takes the result that questions are asked about; what was checked of its plan holds for all that an answer leaves as it is.</summary>
    public CheckedScore(MatchingResult result)
    {
        this.result = result;
        resolved = new ResolvedPlan(result.Problem, result.Plan);
    }

    /// <summary>What a plan costs, as the independent checks find it.</summary>
    /// <param name="problem">The result's problem, or another.</param>
    /// <param name="plan">A plan of that problem.</param>
    /// <param name="levels">What it costs by the engine.</param>
    /// <exception cref="InvalidOperationException">A rule is broken, or the score differs from the solver's: a fault of a rule or of this library, never of the data.</exception>
    public PlanScore Of(MatchingProblem problem, PlacementPlan plan, IReadOnlyList<LevelValue> levels)
    {
        var answer = new ResolvedPlan(problem, plan);
        PlanScope? scope = ReferenceEquals(problem, result.Problem) ? PlanScope.Between(resolved, answer) : null;
        PlanFindings findings = PlanChecker.Find(answer, result.Policy, scope);
        if (findings.BrokenRules() is [var broken, ..])
        {
            throw new InvalidOperationException($"Impossible state: the plan of an answer breaks rule {broken}.");
        }

        PlanScore score = scope is null
            ? findings.Score()
            : result.Score - (PlanChecker.Find(resolved, result.Policy, scope).Score() - findings.Score());
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
