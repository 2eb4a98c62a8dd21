namespace Matching.Solver.Tests.Solving;

/// <summary>Models of a plainer form than children's homes: every value is that of trying all plans, and every bound holds.</summary>
public sealed class PlainFormsTests
{
    private const int Models = 120;

    [Fact]
    public void Solve_ModelsWithLoadsByArc_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(seed => Loads(seed, loads: 1, openings: false, mayLeave: false));

    [Fact]
    public void Solve_ModelsWithSeveralLoadsAndItemsThatMayBeLeftOut_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(seed => Loads(seed, loads: 3, openings: false, mayLeave: true));

    [Fact]
    public void Solve_ModelsWithOpeningCosts_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(seed => Loads(seed, loads: 2, openings: true, mayLeave: (seed & 1) == 0));

    [Fact]
    public void Solve_ModelsWithLoadsTooWideForATable_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(seed => Loads(seed, loads: 1, openings: true, mayLeave: false, unit: 1_000_003), count: 40);

    [Fact]
    public void Solve_ModelsOfBinsThatAreAlike_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(Alike);

    [Fact]
    public void Solve_ModelsOfPlacesOnly_FindsWhatTryingAllPlansFinds() => ShouldBeSolved(Places);

    [Fact]
    public void Solve_LittleWork_BoundsHoldAndWorkIsKept()
    {
        for (int seed = 0; seed < Models; seed++)
        {
            AssignmentModel model = Loads(seed, loads: 1, openings: (seed & 1) == 0, mayLeave: true);
            AssignmentSolution exact = new BruteForceSolver().Solve(model);
            AssignmentSolution hurried = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 5 });

            hurried.ShouldBeConsistent(model);
            if (exact.HasPlan)
            {
                hurried.Levels[0].Bound.ShouldBeLessThanOrEqualTo(exact.Levels[0].Value, $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Solve_AnyNumberOfThreads_GivesTheSame(int seed)
    {
        AssignmentModel model = Larger(seed);
        string[] solutions = [.. new[] { 1, 2, 8 }.Select(threads => new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 200_000, Threads = threads }).Describe())];

        solutions.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Solve_StartGiven_IsNoWorse()
    {
        AssignmentModel model = Larger(3);
        AssignmentSolution first = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 200_000 });
        AssignmentSolution next = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 10, Start = first.BinOfItem });

        next.Levels[0].Value.ShouldBeLessThanOrEqualTo(first.Levels[0].Value);
    }

    [Fact]
    public void Solve_GapLimit_EndsThere()
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(Larger(4), new SolveOptions { WorkLimit = 20_000_000, GapLimit = 0.5 });

        solution.Gap.ShouldBeLessThanOrEqualTo(0.5);
        solution.StopReason.ShouldBe(solution.Status == SolutionStatus.Optimal ? StopReason.SearchComplete : StopReason.GapLimit);
    }

    private static void ShouldBeSolved(Func<int, AssignmentModel> build, int count = Models)
    {
        for (int seed = 0; seed < count; seed++)
        {
            AssignmentModel model = build(seed);
            AssignmentSolution exact = new BruteForceSolver().Solve(model);
            AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 50_000_000 });

            solution.ShouldBeConsistent(model);
            solution.Status.ShouldBe(exact.Status, $"seed {seed}");
            if (exact.HasPlan)
            {
                solution.Levels.Select(level => level.Value).ShouldBe(exact.Levels.Select(level => level.Value), $"seed {seed}");
            }
        }
    }

    private static AssignmentModel Loads(int seed, int loads, bool openings, bool mayLeave, long unit = 1)
    {
        var random = new Random(seed);
        int bins = 2 + random.Next(2);
        int items = 4 + random.Next(3);
        var builder = new AssignmentModelBuilder(["cost"], loads);
        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(items, openingCost: [openings ? random.Next(20) : 0], loadLimits: [.. Enumerable.Range(0, loads).Select(_ => unit * random.Next(4, 18))]);
        }

        for (int item = 0; item < items; item++)
        {
            builder.AddItem(mayLeave && random.Next(3) > 0 ? [random.Next(30)] : null);
            for (int bin = 0; bin < bins; bin++)
            {
                if (random.Next(6) > 0)
                {
                    builder.AddArc(item, bin, [random.Next(-5, 25)], [.. Enumerable.Range(0, loads).Select(_ => (unit * random.Next(0, 8)) + (unit > 1 ? random.Next(1_000) : 0))]);
                }
            }
        }

        return builder.Build();
    }

    private static AssignmentModel Alike(int seed)
    {
        var random = new Random(seed);
        int items = 4 + random.Next(3);
        var builder = new AssignmentModelBuilder(["bins"], loadCount: 1);
        for (int bin = 0; bin < 3; bin++)
        {
            builder.AddBin(items, openingCost: [7], loadLimits: [20]);
        }

        for (int item = 0; item < items; item++)
        {
            long load = random.Next(3, 14);
            long cost = random.Next(4);
            builder.AddItem(null);
            for (int bin = 0; bin < 3; bin++)
            {
                builder.AddArc(item, bin, [cost], [load]);
            }

            for (int other = 0; other < item; other++)
            {
                if (random.Next(5) == 0)
                {
                    builder.AddConflict(other, item);
                }
            }
        }

        return builder.Build();
    }

    private static AssignmentModel Places(int seed)
    {
        var random = new Random(seed);
        int bins = 2 + random.Next(3);
        int levels = 1 + random.Next(2);
        var builder = new AssignmentModelBuilder([.. Enumerable.Range(0, levels).Select(level => $"level {level}")]);
        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(1 + random.Next(2));
        }

        for (int item = 0; item < 5; item++)
        {
            builder.AddItem(random.Next(3) > 0 ? [.. Enumerable.Range(0, levels).Select(_ => (long)random.Next(9))] : null);
            for (int bin = 0; bin < bins; bin++)
            {
                if (random.Next(4) > 0)
                {
                    builder.AddArc(item, bin, [.. Enumerable.Range(0, levels).Select(_ => (long)random.Next(-3, 9))]);
                }
            }
        }

        return builder.Build();
    }

    private static AssignmentModel Larger(int seed)
    {
        var random = new Random(seed);
        var builder = new AssignmentModelBuilder(["cost"], 1);
        for (int bin = 0; bin < 6; bin++)
        {
            builder.AddBin(60, openingCost: [random.Next(40)], loadLimits: [150]);
        }

        for (int item = 0; item < 60; item++)
        {
            builder.AddItem(null);
            for (int bin = 0; bin < 6; bin++)
            {
                builder.AddArc(item, bin, [random.Next(10, 50)], [random.Next(5, 20)]);
            }
        }

        return builder.Build();
    }
}
