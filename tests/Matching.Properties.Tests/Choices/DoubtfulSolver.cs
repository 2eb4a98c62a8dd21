using Matching.Solver;

namespace Matching.Properties.Tests.Choices;

/// <summary>A solver that ends before its proof: it returns a plan that may be worse than the best, with bounds that hold and may be far below.</summary>
/// <param name="turn">Which of the plans that differ from the best in one item it returns, and how far its bounds are below; another one each time.</param>
/// <param name="always">Whether it ends like this each time, or the first time only.</param>
internal sealed class DoubtfulSolver(int turn, bool always) : IAssignmentSolver
{
    private static readonly long[] Below = [0, 30, 1_000_000];
    private readonly AssignmentSolver solver = new();
    private int answers;

    public AssignmentSolution Solve(AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        AssignmentSolution best = solver.Solve(model, options, progress, cancellationToken);
        return best.HasPlan && (always || answers == 0) ? Worse(model, best, turn + (5 * answers++)) : best;
    }

    private static AssignmentSolution Worse(AssignmentModel model, AssignmentSolution best, int which)
    {
        (int?[] Bins, IReadOnlyList<long> Values)[] others = [([.. best.BinOfItem], [.. best.Levels.Select(level => level.Value)]), .. Others(model, [.. best.BinOfItem])];
        (int?[] bins, IReadOnlyList<long> values) = others[which % others.Length];
        var levels = new LevelValue[values.Count];
        bool isAsBest = true;
        for (int level = 0; level < levels.Length; level++)
        {
            // Of plans that are worse than the best at an earlier level nothing is proven but that no cost is below zero.
            long bound = isAsBest ? Math.Max(0, best.Levels[level].Bound - Below[which % Below.Length]) : 0;
            levels[level] = new(best.Levels[level].Name, values[level], Math.Min(bound, values[level]));
            isAsBest &= values[level] == best.Levels[level].Value;
        }

        bool isProven = Array.TrueForAll(levels, level => level.IsClosed);
        return new(isProven ? SolutionStatus.Optimal : SolutionStatus.Feasible, isProven ? StopReason.SearchComplete : StopReason.WorkLimit, bins, levels, best.Work, null, best.Statistics);
    }

    // Each plan that keeps every rule of the model and has one item elsewhere.
    private static IEnumerable<(int?[] Bins, IReadOnlyList<long> Values)> Others(AssignmentModel model, int?[] best)
    {
        for (int item = 0; item < best.Length; item++)
        {
            foreach (int? bin in model.ArcBin[model.ArcStart[item]..model.ArcStart[item + 1]].ToArray().Select(bin => (int?)bin).Append(null))
            {
                int?[] bins = [.. best.Select((one, index) => index == item ? bin : one)];
                if (PlanVerifier.Verify(model, bins) is { IsFeasible: true } verified)
                {
                    yield return (bins, verified.Values);
                }
            }
        }
    }
}
