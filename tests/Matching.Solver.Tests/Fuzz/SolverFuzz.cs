namespace Matching.Solver.Tests;

/// <summary>Properties that hold for every model: a solver against the brute force, and against itself on models that are related.</summary>
public abstract class SolverFuzz
{
    private static readonly SolveOptions ToTheEnd = new() { WorkLimit = 50_000_000, Threads = 1 };

    protected abstract IAssignmentSolver CreateSolver();

    /// <summary>Share of the main property's number of cases that each other property gets.</summary>
    protected virtual double OtherShare => 0.2;

    /// <summary>How many models the side-by-side property puts into one, how many plans each of them may have, and the limit of work.</summary>
    protected virtual (int Models, int Plans, long Work) SideBySide => (5, ModelGenerator.PlanLimit, 20_000);

    [Fact]
    public void AnyModel_SolvedToTheEnd_IsWhatTheBruteForceFinds() => FuzzRunner.Check(1, (spec, tally) =>
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution expected = new BruteForceSolver().Solve(model);
        AssignmentSolution solution = Solve(model);
        solution.Status.ShouldBe(expected.Status);
        Values(solution).ShouldBe(Values(expected));
        tally.Note("demanding (something is placed while a rule in a bin binds)", RelatedModels.IsDemanding(model, expected));
    }).ShouldHave("demanding (something is placed while a rule in a bin binds)", 1.0 / 2);

    [Fact]
    public void AnyModel_HardlyAnyWork_BoundAndIncumbentEncloseTheOptimum() => FuzzRunner.Check(OtherShare, spec =>
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution expected = new BruteForceSolver().Solve(model);
        foreach (long work in new long[] { 1, 30, 1000 })
        {
            AssignmentSolution solution = CreateSolver().Solve(model, new SolveOptions { WorkLimit = work, Threads = 1 });
            solution.ShouldBeConsistent(model);
            ShouldEnclose(solution, expected);
        }
    });

    [Fact]
    public void AnyModel_CancelledOrContentWithAGap_ReturnsWhatItHas() => FuzzRunner.Check(OtherShare, spec =>
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution expected = new BruteForceSolver().Solve(model);
        foreach (int message in new[] { 1, 2 })
        {
            using var source = new CancellationTokenSource();
            var progress = new CancelAt(message, source);
            AssignmentSolution solution = CreateSolver().Solve(model, ToTheEnd, progress, source.Token);
            solution.ShouldBeConsistent(model);
            ShouldEnclose(solution, expected);
        }

        AssignmentSolution content = CreateSolver().Solve(model, ToTheEnd with { GapLimit = 0.25 });
        content.ShouldBeConsistent(model);
        ShouldEnclose(content, expected);
        content.HasPlan.ShouldBe(expected.HasPlan);
        (content.HasPlan ? content.Gap : 0).ShouldBeLessThanOrEqualTo(0.25);
    });

    [Fact]
    public void AnyModelWithUnlistedArcs_SolvedToTheEnd_IsNotDearerThanTheBruteForceAndBoundedBelowAllEligible() =>
        FuzzRunner.Check(OtherShare, withFloors: true, property: spec =>
        {
            AssignmentModel model = spec.Build();
            AssignmentSolution expected = new BruteForceSolver().Solve(model);
            AssignmentSolution solution = Solve(model);
            (solution.HasPlan && !expected.HasPlan).ShouldBeFalse();
            if (BruteForceSolver.RelaxedOptimum(model) is { } relaxed)
            {
                BoundsShouldHold(solution, relaxed);
            }

            if (expected.HasPlan)
            {
                solution.HasPlan.ShouldBeTrue();
                SolutionCheck.Compare(Values(solution), Values(expected)).ShouldBeGreaterThanOrEqualTo(0);
            }

            if (solution.Status == SolutionStatus.Optimal)
            {
                Values(solution).ShouldBe(Values(expected));
            }
        });

    [Fact]
    public void AnyModel_SomeArcsUnlistedWithTheirFloors_IsBoundedBelowTheWholeModel() => FuzzRunner.Check(OtherShare, spec =>
    {
        AssignmentSolution whole = new BruteForceSolver().Solve(spec.Build());
        ModelSpec truncated = RelatedModels.Truncate(spec);
        AssignmentModel model = truncated.Build();
        AssignmentSolution solution = Solve(model);
        if (whole.HasPlan)
        {
            BoundsShouldHold(solution, [.. Values(whole)]);
        }

        (solution.HasPlan && !whole.HasPlan).ShouldBeFalse();
        if (solution.Status == SolutionStatus.Optimal)
        {
            Values(solution).ShouldBe(Values(whole));
        }
    });

    [Fact]
    public void AnyModel_AnyNumberOfThreads_GivesTheSameSolution() => FuzzRunner.Check(OtherShare, withFloors: true, property: spec =>
    {
        AssignmentModel model = spec.Build();
        foreach (long work in new long[] { 200, 5_000 })
        {
            string one = CreateSolver().Solve(model, new SolveOptions { WorkLimit = work, Threads = 1 }).Describe();
            CreateSolver().Solve(model, new SolveOptions { WorkLimit = work, Threads = 2 }).Describe().ShouldBe(one);
            CreateSolver().Solve(model, new SolveOptions { WorkLimit = work, Threads = 8 }).Describe().ShouldBe(one);
        }
    });

    [Fact]
    public void AnyModel_ItemsAndBinsInAnotherOrder_HasTheSameOptimum() => FuzzRunner.Check(OtherShare, spec =>
    {
        int[] items = [.. Enumerable.Range(0, spec.Items.Length).OrderBy(item => (item * 5) % 7).ThenByDescending(item => item)];
        int[] bins = [.. Enumerable.Range(0, spec.Bins.Length).Reverse()];
        ShouldBeEqual(Solve(spec.Reindex(items, bins).Build()), Solve(spec.Build()));
    });

    [Fact]
    public void AnyModel_OneMorePlaceOrBin_IsNeverDearer() => FuzzRunner.Check(OtherShare, spec =>
    {
        AssignmentSolution before = Solve(spec.Build());
        var more = new BinSpec(2, 1, AssignmentModel.AnyGroup, [], [.. Enumerable.Repeat(5L, spec.Loads)]);
        ArcSpec[] toIt = [.. spec.Items.Select((_, item) => new ArcSpec(item, spec.Bins.Length, new long[spec.Offset.Length], new long[spec.Loads], false))];
        ShouldNotBeDearer(Solve((spec with { Bins = [.. spec.Bins, more], Arcs = [.. spec.Arcs, .. toIt] }).Build()), before);
        BinSpec[] roomier = [.. spec.Bins.Select((bin, index) => index == 0 ? bin with { Places = bin.Places + 1, Shared = bin.Shared + 1 } : bin)];
        ShouldNotBeDearer(Solve((spec with { Bins = roomier }).Build()), before);
    });

    [Fact]
    public void AnyModel_EveryChoiceOfAnItemDearer_IsDearerByThat() => FuzzRunner.Check(OtherShare, spec =>
    {
        const long More = 17;
        long[] Shift(long[] costs) => [.. costs.Select(cost => cost + More)];
        ModelSpec calm = spec.MapCosts(costs => [.. costs.Select(cost => cost / 2)]); // room below the cost limit
        ModelSpec shifted = calm with
        {
            Items = [.. calm.Items.Select((item, index) => index == 0 && item.LeaveOut is not null ? item with { LeaveOut = Shift(item.LeaveOut) } : item)],
            Arcs = [.. calm.Arcs.Select(arc => arc.Item == 0 ? arc with { Cost = Shift(arc.Cost) } : arc)],
        };
        AssignmentSolution before = Solve(calm.Build());
        AssignmentSolution after = Solve(shifted.Build());
        after.Status.ShouldBe(before.Status);
        Values(after).ShouldBe(Values(before).Select(value => before.HasPlan && spec.Items.Length > 0 ? value + More : value));
    });

    [Fact]
    public void AnyModel_AnyStart_HasTheSameOptimum() => FuzzRunner.Check(OtherShare, spec =>
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution afresh = Solve(model);
        int?[][] starts =
        [
            [.. spec.Items.Select((_, item) => item % (spec.Bins.Length + 1) is int bin && bin < spec.Bins.Length ? (int?)bin : null)],
            [.. spec.Items.Select((_, item) => (int?)item - 1)],
            [.. spec.Items.Select((_, item) => afresh.HasPlan ? afresh.BinOfItem[item] : 0)],
        ];
        foreach (int?[] start in starts)
        {
            AssignmentSolution solution = CreateSolver().Solve(model, ToTheEnd with { Start = start });
            solution.ShouldBeConsistent(model);
            ShouldBeEqual(solution, afresh);
        }
    });

    [Fact]
    public void SeveralModels_SideBySide_HaveTheSumOfTheirOptima()
    {
        int unions = 0;
        int proven = 0;
        FuzzRunner.CheckSeveral(OtherShare, SideBySide.Models, SideBySide.Plans, generated =>
        {
            // Without offsets, which could add up beyond their limit, and without those that would make every union infeasible.
            ModelSpec[] specs = [.. generated.Select(spec => spec with { Offset = new long[spec.Offset.Length] }).Where(IsFeasible)];
            if (specs.Length == 0)
            {
                return;
            }

            AssignmentSolution[] alone = [.. specs.Select(spec => new BruteForceSolver().Solve(spec.Build()))];
            AssignmentModel model = ModelUnion.Of(specs).Build();
            long[] sum = [.. Enumerable.Range(0, model.LevelCount).Select(level => alone.Sum(one => one.Levels.ElementAtOrDefault(level)?.Value ?? 0))];
            AssignmentSolution together = CreateSolver().Solve(model, new SolveOptions { WorkLimit = SideBySide.Work, Threads = 1 });
            together.ShouldBeConsistent(model);
            together.Status.ShouldNotBe(SolutionStatus.Infeasible);
            BoundsShouldHold(together, sum);
            (together.HasPlan && SolutionCheck.Compare(Values(together), sum) < 0).ShouldBeFalse("better than the optimum");
            unions++;
            proven += together.Status == SolutionStatus.Optimal ? 1 : 0;
        });
        proven.ShouldBeGreaterThanOrEqualTo(unions * 9 / 10, $"only {proven} of {unions} models side by side are proven");
    }

    private static bool IsFeasible(ModelSpec spec) => new BruteForceSolver().Solve(spec.Build()).HasPlan;

    private static IEnumerable<long> Values(AssignmentSolution solution) => solution.HasPlan ? solution.Levels.Select(level => level.Value) : [];

    /// <summary>Each level's bound while the plan is as good as the optimum before it, and the plan itself, enclose the optimum.</summary>
    private static void BoundsShouldHold(AssignmentSolution solution, long[] optimum)
    {
        for (int level = 0; level < solution.Levels.Count; level++)
        {
            solution.Levels[level].Bound.ShouldBeLessThanOrEqualTo(optimum[level], $"bound of level {level}");
            if (!solution.HasPlan || solution.Levels[level].Value != optimum[level])
            {
                break;
            }
        }
    }

    private static void ShouldEnclose(AssignmentSolution solution, AssignmentSolution optimum)
    {
        (solution.HasPlan && !optimum.HasPlan).ShouldBeFalse();
        (solution.Status == SolutionStatus.Infeasible && optimum.HasPlan).ShouldBeFalse();
        if (optimum.HasPlan)
        {
            (solution.HasPlan && SolutionCheck.Compare(Values(solution), Values(optimum)) < 0).ShouldBeFalse("better than the optimum");
            BoundsShouldHold(solution, [.. Values(optimum)]);
        }
    }

    private static void ShouldBeEqual(AssignmentSolution solution, AssignmentSolution other)
    {
        solution.Status.ShouldBe(other.Status);
        Values(solution).ShouldBe(Values(other));
    }

    private static void ShouldNotBeDearer(AssignmentSolution solution, AssignmentSolution before)
    {
        if (before.HasPlan)
        {
            solution.Status.ShouldBe(SolutionStatus.Optimal);
            SolutionCheck.Compare(Values(solution), Values(before)).ShouldBeLessThanOrEqualTo(0);
        }
    }

    private AssignmentSolution Solve(AssignmentModel model)
    {
        AssignmentSolution solution = CreateSolver().Solve(model, ToTheEnd);
        solution.ShouldBeConsistent(model);
        return solution;
    }

    private sealed class CancelAt(int message, CancellationTokenSource source) : IProgress<SolveProgress>
    {
        private int messages;

        public void Report(SolveProgress value)
        {
            messages++;
            if (messages == message)
            {
                source.Cancel();
            }
        }
    }
}
