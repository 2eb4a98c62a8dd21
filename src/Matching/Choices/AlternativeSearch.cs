using Matching.Solver;

namespace Matching;

/// <summary>Looks for near-best plans one after the other, each under the limit that it differs from all before it.</summary>
internal sealed class AlternativeSearch(PlacementMatcher matcher, MatchingProblem problem, AlternativeOptions options)
{
    private readonly List<AlternativePlan> plans = [];
    private MatchingPolicy limited = matcher.Policy;

    public PlanAlternatives Run(CancellationToken cancellationToken)
    {
        MatchingResult best = matcher.Match(problem, options.Search, null, cancellationToken);
        LevelValue wishes = best.Levels[(int)ObjectiveLevel.Wishes];
        var bound = new KilometreEquivalent(wishes.Bound);
        if (best.Status is SolutionStatus.Infeasible or SolutionStatus.NoSolution)
        {
            return new([], bound, End(best.Status, best.StopReason));
        }

        if (!options.Allows(wishes.Value, wishes.Bound))
        {
            return new([], bound, End(best.Status, best.StopReason));
        }

        plans.Add(new(best, [], wishes.Gap, Extra(wishes.Value), best.Status == SolutionStatus.Optimal));
        while (plans.Count < options.Count)
        {
            if (Next(cancellationToken) is { } end)
            {
                return new(plans, bound, end);
            }
        }

        return new(plans, bound, AlternativesEnd.AllFound);

        KilometreEquivalent Extra(long value) => new(value - wishes.Bound);
    }

    // Adds the next plan; says why there is none where there is none.
    private AlternativesEnd? Next(CancellationToken cancellationToken)
    {
        MatchingResult best = plans[0].Result;
        PlacementPlan last = plans[^1].Result.Plan;
        limited = limited.With(new DifferentFrom(plans.Count, last, problem.Referrals.Count, options.LeastDifferences));
        var run = new MatchRun(problem, limited, matcher.Solver, options.Search with { Start = last }, null);
        AssignmentSolution solution = run.Solve(cancellationToken);
        if (!solution.HasPlan)
        {
            return End(solution.Status, solution.StopReason);
        }

        for (int level = 0; level < (int)ObjectiveLevel.Wishes; level++)
        {
            long value = best.Levels[level].Value;
            if (solution.Levels[level].Value != value)
            {
                // Better than the best was is possible where the best was not proven: then it is welcome. Worse is not near, and proven so where the bound says it.
                if (solution.Levels[level].Value < value)
                {
                    break;
                }

                return IsProven(level) && solution.Levels[level].Bound > value ? AlternativesEnd.NoMoreExist : End(solution.Status, solution.StopReason);
            }
        }

        LevelValue wishes = solution.Levels[(int)ObjectiveLevel.Wishes];
        long bound = best.Levels[(int)ObjectiveLevel.Wishes].Bound;
        if (!options.Allows(wishes.Value, bound))
        {
            // Better than the best was at an earlier level and still too far: those as good there as the best was have not been looked at.
            bool isAsGood = Enumerable.Range(0, (int)ObjectiveLevel.Wishes).All(level => solution.Levels[level].Value == best.Levels[level].Value);
            return !isAsGood ? End(SolutionStatus.Feasible, solution.StopReason)
                : IsProven((int)ObjectiveLevel.Wishes) && !options.Allows(wishes.Bound, bound) ? AlternativesEnd.NoMoreExist
                : End(solution.Status, solution.StopReason);
        }

        PlacementPlan plan = run.Decompile(solution);
        PlanReport check = run.Check(plan, solution);
        MatchingResult result = ChoiceResults.Of(problem, matcher.Policy, plan, check, best.Levels, solution);
        plans.Add(new(
            result,
            [.. plans.Select(earlier => ProposalChange.Between(earlier.Result.Plan, plan).Count)],
            result.Levels[^1].Gap,
            new(wishes.Value - bound),
            solution.Status == SolutionStatus.Optimal));
        return null;

        // A bound speaks of plans that are as good at all levels before, and of every plan only where none is better there.
        bool IsProven(int level) => solution.Levels.Take(level).All(one => one.IsClosed);
    }

    private static AlternativesEnd End(SolutionStatus status, StopReason reason) =>
        reason == StopReason.Cancelled ? AlternativesEnd.Cancelled
        : status is SolutionStatus.Infeasible or SolutionStatus.Optimal ? AlternativesEnd.NoMoreExist
        : AlternativesEnd.NoMoreFound;
}
