namespace Matching.Solver.Tests;

/// <summary>
/// Tries every plan of a small model (about 8 items and 6 bins) and keeps the lexicographically least. Its only shortcut is that a bin
/// that already breaks a rule gets no further items. Work is counted as 100 for each plan tried.
/// </summary>
internal sealed class BruteForceSolver : IAssignmentSolver
{
    public AssignmentSolution Solve(
        AssignmentModel model,
        SolveOptions? options = null,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new SolveOptions();
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.WorkLimit ?? 1, 0, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.TimeLimit ?? TimeSpan.MaxValue, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.GapLimit, nameof(options));
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsNaN(options.GapLimit), true, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.Threads, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.Start?.Count ?? model.ItemCount, model.ItemCount, nameof(options));
        return new Run(model, options, progress, cancellationToken).Solve();
    }

    /// <summary>The best value by level over all eligible pairs, unlisted ones at their floors; null when nothing is feasible.</summary>
    public static long[]? RelaxedOptimum(AssignmentModel model) => new Run(model, new SolveOptions(), null, default).RelaxedOptimum();

    private sealed class Run(AssignmentModel model, SolveOptions options, IProgress<SolveProgress>? progress, CancellationToken cancellation)
    {
        private readonly int[] choice = [.. Enumerable.Repeat(PlainPlan.LeftOut, model.ItemCount)];
        private readonly long startedAt = options.TimeProvider.GetTimestamp();
        private int[]? bestChoice;
        private long[]? best;
        private long[] bound = TrivialBound(model);
        private StopReason? stopped;
        private long work;

        public AssignmentSolution Solve()
        {
            TakeStart();
            Enumerate(0, elsewhere: false, KeepIfBetter);
            if (stopped is null)
            {
                ProveBounds();
            }

            LevelValue[] levels = Levels();
            bool proven = best is not null && levels.All(level => level.IsClosed);
            SolutionStatus status = (best, stopped) switch
            {
                (null, null) => SolutionStatus.Infeasible,
                (null, _) => SolutionStatus.NoSolution,
                _ => proven ? SolutionStatus.Optimal : SolutionStatus.Feasible,
            };
            int?[] plan = bestChoice is null ? [] : [.. bestChoice.Select(arc => arc < 0 ? (int?)null : model.ArcBin[arc])];
            StopReason reason = proven ? StopReason.SearchComplete : stopped ?? StopReason.SearchComplete;
            return new AssignmentSolution(status, reason, plan, levels, work, UnlistedBinding(levels));
        }

        public long[]? RelaxedOptimum()
        {
            long[]? least = null;
            Enumerate(0, elsewhere: true, value => least = least is null || IsLess(value, least) ? value : least);
            return least;
        }

        /// <summary>Adds up the least cost of each item's choices; every other term is 0 or more.</summary>
        private static long[] TrivialBound(AssignmentModel model)
        {
            long[] bound = model.Offset.ToArray();
            for (int item = 0; item < model.ItemCount; item++)
            {
                int[] choices = [.. Choices(model, item, elsewhere: true)];
                for (int level = 0; level < bound.Length; level++)
                {
                    bound[level] += choices.Select(arc => Cost(model, item, arc, level)).DefaultIfEmpty(0).Min();
                }
            }

            return bound;
        }

        private static long Cost(AssignmentModel model, int item, int arc, int level) => arc switch
        {
            PlainPlan.LeftOut => model.LeaveOutCost(item)[level],
            PlainPlan.Elsewhere => model.UnlistedFloor(item)[level],
            _ => model.ArcCost(arc)[level],
        };

        private static IEnumerable<int> Choices(AssignmentModel model, int item, bool elsewhere)
        {
            IEnumerable<int> arcs = Enumerable.Range(model.ArcStart[item], model.ArcStart[item + 1] - model.ArcStart[item]);
            IEnumerable<int> leftOut = model.MayBeLeftOut[item] ? [PlainPlan.LeftOut] : [];
            IEnumerable<int> unlisted = elsewhere && model.HasUnlistedArcs[item] ? [PlainPlan.Elsewhere] : [];
            return [.. arcs, .. leftOut, .. unlisted];
        }

        private static bool IsLess(long[] left, long[] right) => left.AsSpan().SequenceCompareTo(right) < 0;

        /// <summary>A start counts only whole: when it breaks something, the search begins afresh.</summary>
        private void TakeStart()
        {
            if (options.Start is not { } start)
            {
                return;
            }

            for (int item = 0; item < model.ItemCount; item++)
            {
                choice[item] = Choices(model, item, elsewhere: false).FirstOrDefault(arc => arc >= 0 && model.ArcBin[arc] == start[item], PlainPlan.LeftOut);
                if ((choice[item] == PlainPlan.LeftOut && !model.MayBeLeftOut[item])
                    || (choice[item] >= 0 && !PlainPlan.Fits(model, choice, item + 1, model.ArcBin[choice[item]])))
                {
                    Array.Fill(choice, PlainPlan.LeftOut);
                    return;
                }
            }

            if (PlainPlan.KeepsLinearLimits(model, choice))
            {
                KeepIfBetter(PlainPlan.Value(model, choice));
            }
        }

        private void Enumerate(int item, bool elsewhere, Action<long[]> found)
        {
            if (item == model.ItemCount)
            {
                work += 100;
                if (PlainPlan.KeepsLinearLimits(model, choice))
                {
                    found(PlainPlan.Value(model, choice));
                }

                CheckLimits();
                return;
            }

            CheckLimits();
            foreach (int arc in Choices(model, item, elsewhere))
            {
                if (stopped is not null)
                {
                    return;
                }

                choice[item] = arc;
                if (arc < 0 || PlainPlan.Fits(model, choice, item + 1, model.ArcBin[arc]))
                {
                    Enumerate(item + 1, elsewhere, found);
                }
            }

            choice[item] = PlainPlan.LeftOut;
        }

        private void CheckLimits()
        {
            stopped ??= cancellation.IsCancellationRequested ? StopReason.Cancelled
                : work >= options.WorkLimit ? StopReason.WorkLimit
                : options.TimeProvider.GetElapsedTime(startedAt) >= options.TimeLimit ? StopReason.TimeLimit
                : best is not null && options.GapLimit > 0 && Gap() <= options.GapLimit ? StopReason.GapLimit
                : null;
        }

        private void KeepIfBetter(long[] value)
        {
            if (best is null || IsLess(value, best))
            {
                best = value;
                bestChoice = [.. choice];
                Report("search");
            }
        }

        /// <summary>Without unlisted arcs the best found is the best; with them each level is bounded over all eligible pairs.</summary>
        private void ProveBounds()
        {
            if (best is null)
            {
                return;
            }

            bool hasUnlisted = model.HasUnlistedArcs.Contains(true);
            for (int level = 0; level < model.LevelCount; level++)
            {
                long least = best[level];
                if (hasUnlisted)
                {
                    Enumerate(0, elsewhere: true, value => least = AsGoodBefore(value, level) ? Math.Min(least, value[level]) : least);
                }

                bound[level] = stopped is null ? least : bound[level];
            }

            Report("bound");
        }

        private double[] UnlistedBinding(LevelValue[] levels)
        {
            int open = Array.FindIndex(levels, level => !level.IsClosed);
            double Saving(int item) => bestChoice is null || open < 0 || !model.HasUnlistedArcs[item] ? 0
                : Math.Max(0, Cost(model, item, bestChoice[item], open) - model.UnlistedFloor(item)[open]);
            return model.HasUnlistedArcs.Contains(true) ? [.. Enumerable.Range(0, model.ItemCount).Select(Saving)] : [];
        }

        private bool AsGoodBefore(long[] value, int level) => value.AsSpan(0, level).SequenceCompareTo(best.AsSpan(0, level)) <= 0;

        private LevelValue[] Levels() =>
            [.. model.Levels.Select((name, level) => new LevelValue(name, best?[level] ?? 0, Math.Min(bound[level], best?[level] ?? long.MaxValue)))];

        private double Gap() => Levels().FirstOrDefault(level => !level.IsClosed)?.Gap ?? 0;

        private void Report(string phase) =>
            progress?.Report(new SolveProgress(
                phase,
                options.TimeProvider.GetElapsedTime(startedAt),
                work,
                best is null ? null : Levels(),
                bestChoice?.Count(arc => arc == PlainPlan.LeftOut)));
    }
}
