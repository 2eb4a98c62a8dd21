using System.Diagnostics;
using Matching.Solver;

namespace Matching.Benchmarks.External;

/// <summary>What one instance's solve reached, in the unit of its file.</summary>
/// <param name="Name">The instance.</param>
/// <param name="Best">Best known value; null when none is published.</param>
/// <param name="Value">Value of the plan, counted afresh by the verifier; null without a plan.</param>
/// <param name="Bound">The proven bound.</param>
/// <param name="Gap">Gap to the bound, a fraction.</param>
/// <param name="GapToBest">How much worse than the best known value, a fraction.</param>
/// <param name="Status">What is held.</param>
/// <param name="Seconds">Seconds of the solve.</param>
/// <param name="LastFound">Seconds until the plan was found.</param>
internal sealed record ExternalRun(
    string Name, decimal? Best, decimal? Value, decimal Bound, double Gap, double? GapToBest, SolutionStatus Status, double Seconds, double LastFound)
{
    /// <summary>Seconds until the plan was proven best; null when it was not.</summary>
    public double? SecondsToProof => Status == SolutionStatus.Optimal ? Seconds : null;

    /// <summary>Solves an instance and checks the plan.</summary>
    /// <exception cref="InvalidOperationException">The plan breaks a rule or is not worth what the solver says: a fault of the solver.</exception>
    public static ExternalRun Of(ExternalInstance instance, decimal? best, double seconds, int threads)
    {
        var watch = new Improvements();
        long started = Stopwatch.GetTimestamp();
        AssignmentSolution solution = new AssignmentSolver().Solve(
            instance.Model, new SolveOptions { TimeLimit = TimeSpan.FromSeconds(seconds), Threads = threads }, watch);
        double took = Stopwatch.GetElapsedTime(started).TotalSeconds;
        LevelValue level = solution.Levels[0];
        decimal? value = solution.HasPlan ? instance.InOwnUnit(Checked(instance, solution)) : null;
        double? toBest = value is null || best is null ? null : (double)((instance.Maximise ? best - value : value - best) / Math.Max(1, Math.Abs(best.Value)))!;
        return new ExternalRun(
            instance.Name, best, value, instance.InOwnUnit(level.Bound), solution.Gap, toBest, solution.Status, took, watch.Seconds);
    }

    private static long Checked(ExternalInstance instance, AssignmentSolution solution)
    {
        PlanVerification check = PlanVerifier.Verify(instance.Model, solution.BinOfItem);
        if (!check.IsFeasible || check.Values[0] != solution.Levels[0].Value || solution.Levels[0].Bound > check.Values[0])
        {
            throw new InvalidOperationException(
                $"{instance.Name}: the plan breaks {check.Violations.Count} rules and is worth {check.Values[0]}; the solver says {solution.Levels[0].Value}, bound {solution.Levels[0].Bound}.");
        }

        return check.Values[0];
    }

    private sealed class Improvements : IProgress<SolveProgress>
    {
        private long? value;

        public double Seconds { get; private set; }

        public void Report(SolveProgress progress)
        {
            if (progress.Levels is { } levels && levels[0].Value != value)
            {
                value = levels[0].Value;
                Seconds = progress.Elapsed.TotalSeconds;
            }
        }
    }
}
