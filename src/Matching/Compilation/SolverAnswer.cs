using Matching.Solver;

namespace Matching.Compilation;

/// <summary>The form of what a solver returns, before anything is read from it. What the plan means is the checker's business.</summary>
internal static class SolverAnswer
{
    /// <summary>The solution, when it is about this model: a value for each level, and of a plan one bin of the model, or none, for each item.</summary>
    /// <exception cref="InvalidOperationException">It is not; the message names the solver's type, what it gave and what would be right.</exception>
    public static AssignmentSolution Expect(AssignmentSolution? solution, AssignmentModel model, IAssignmentSolver solver)
    {
        string? fault = solution is null ? "no solution; where there is no plan, return one with status NoSolution or Infeasible"
            : solution.Levels.Count != model.Levels.Count ? $"values of {solution.Levels.Count} level(s); the model has {model.Levels.Count}"
            : solution.UnlistedBinding.Count != 0 && solution.UnlistedBinding.Count != model.ItemCount ? $"{nameof(solution.UnlistedBinding)} of {solution.UnlistedBinding.Count} item(s); none or all {model.ItemCount} of the model would be right"
            : !solution.HasPlan ? null
            : solution.BinOfItem.Count != model.ItemCount ? $"bins of {solution.BinOfItem.Count} item(s); the model has {model.ItemCount}"
            : FirstBeyond(solution, model) is { } item ? $"bin {solution.BinOfItem[item]} for item {item}; the model's bins are 0 to {model.BinCount - 1}"
            : null;
        return fault is null ? solution! : throw new InvalidOperationException($"Solver '{solver.GetType().Name}' gave {fault}.");
    }

    private static int? FirstBeyond(AssignmentSolution solution, AssignmentModel model)
    {
        for (int item = 0; item < model.ItemCount; item++)
        {
            if (solution.BinOfItem[item] is { } bin && (bin < 0 || bin >= model.BinCount))
            {
                return item;
            }
        }

        return null;
    }
}
