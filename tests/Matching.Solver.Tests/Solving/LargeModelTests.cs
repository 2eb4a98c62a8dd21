namespace Matching.Solver.Tests.Solving;

/// <summary>What the engine does with models too large for proof at once: prices, dives, exchanges.</summary>
public sealed class LargeModelTests
{
    private const long Work = 80_000;

    [Theory]
    [InlineData(1, Work)]
    [InlineData(3, 20 * Work)]
    public void Solve_AnyNumberOfThreads_GivesTheSame(int times, long work)
    {
        AssignmentModel model = MadeUpRegion.Build(times: times);
        string[] solutions = [.. new[] { 1, 2, 8 }.Select(threads => Solve(model, new SolveOptions { WorkLimit = work, Threads = threads, Seed = 5 }).Describe())];

        solutions.Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void Solve_ShortListsAnyNumberOfThreadsAndLimits_GivesTheSameWithItsCertificate()
    {
        AssignmentModel model = MadeUpRegion.Build(listed: 40, seed: 3);
        foreach (long work in new long[] { 3_000, 40_000 })
        {
            AssignmentSolution[] solutions = [.. new[] { 1, 2, 8 }.Select(threads => Solve(model, new SolveOptions { WorkLimit = work, Threads = threads, Seed = 2, Certify = true }))];

            solutions.Select(solution => solution.Describe()).Distinct().ShouldHaveSingleItem();
            solutions.Select(solution => solution.Certificate!.ToJson()).Distinct().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Solve_Progress_ValuesFallAndBoundsRise()
    {
        var told = new Told();
        new AssignmentSolver().Solve(MadeUpRegion.Build(), new SolveOptions { WorkLimit = 4 * Work, Threads = 2 }, told);

        IReadOnlyList<LevelValue>[] messages = [.. told.Messages.Where(message => message.Levels is not null).Select(message => message.Levels!)];
        messages.Length.ShouldBeGreaterThan(2);
        foreach ((IReadOnlyList<LevelValue> before, IReadOnlyList<LevelValue> after) in messages.Zip(messages.Skip(1)))
        {
            SolutionCheck.Compare(after.Select(level => level.Value), before.Select(level => level.Value)).ShouldBeLessThanOrEqualTo(0);

            // A later level's bound speaks of plans as good at the levels before, so it may fall only when one of these has changed.
            for (int level = 0; level < before.Count && (level == 0 || after[level - 1].Value == before[level - 1].Value); level++)
            {
                after[level].Bound.ShouldBeGreaterThanOrEqualTo(before[level].Bound);
            }
        }

        told.Messages.Select(message => message.Work).ShouldBe(told.Messages.Select(message => message.Work).Order());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Solve_WithinItsWork_KeepsEveryRuleAndComesCloseToItsBound(int seed)
    {
        AssignmentModel model = MadeUpRegion.Build(seed: seed);
        AssignmentSolution solution = Solve(model, new SolveOptions { WorkLimit = 4 * Work });

        PlanVerification plan = PlanVerifier.Verify(model, solution.BinOfItem);
        plan.IsFeasible.ShouldBeTrue();
        plan.Values.ShouldBe(solution.Levels.Select(level => level.Value));
        solution.Levels[0].Value.ShouldBe(0);
        solution.Gap.ShouldBeLessThan(0.03);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(40)]
    public void Solve_ShortLists_BoundsHoldForAllArcs(int listed)
    {
        AssignmentSolution all = Solve(MadeUpRegion.Build(), new SolveOptions { WorkLimit = 4 * Work });
        AssignmentSolution cut = Solve(MadeUpRegion.Build(listed), new SolveOptions { WorkLimit = Work });

        all.Levels[0].Value.ShouldBe(0);
        cut.Levels[0].Bound.ShouldBeLessThanOrEqualTo(0);
        if (cut.Levels[0].Value == 0)
        {
            cut.Levels[1].Bound.ShouldBeLessThanOrEqualTo(all.Levels[1].Value);
        }

        cut.UnlistedBinding.Count.ShouldBe(MadeUpRegion.Items);
    }

    [Fact]
    public void Solve_BoundOnly_GivesPricesAndLooksForNoPlan()
    {
        AssignmentSolution solution = Solve(MadeUpRegion.Build(listed: 10), new SolveOptions { BoundOnly = true });

        solution.StopReason.ShouldBe(StopReason.BoundOnly);
        solution.HasPlan.ShouldBeFalse();
        solution.UnlistedBinding.ShouldContain(binding => binding > 1);
        solution.Prices.ShouldNotBeNull().Worth.Count.ShouldBe(MadeUpRegion.Items);
    }

    [Fact]
    public void Solve_FromPricesOfShorterLists_KeepsItsBoundTrue()
    {
        AssignmentModel full = MadeUpRegion.Build();
        AssignmentSolution plain = Solve(full, new SolveOptions { WorkLimit = 4 * Work });
        ItemPrices? prices = null;
        foreach (int listed in new[] { 10, 40, 120 })
        {
            prices = Solve(MadeUpRegion.Build(listed), new SolveOptions { BoundOnly = true, Prices = prices }).Prices;
        }

        AssignmentSolution warm = Solve(full, new SolveOptions { WorkLimit = 4 * Work, Prices = prices });

        warm.Levels[0].Value.ShouldBe(0);
        warm.Levels[1].Bound.ShouldBeLessThanOrEqualTo(plain.Levels[1].Value);
        plain.Levels[1].Bound.ShouldBeLessThanOrEqualTo(warm.Levels[1].Value);
        warm.Gap.ShouldBeLessThan(0.03);
    }

    [Fact]
    public void Solve_PricesOfAnotherModel_AreLeftAside()
    {
        ItemPrices? strange = Solve(ConformanceModels.Large(), new SolveOptions { WorkLimit = 5_000 }).Prices;
        AssignmentModel model = MadeUpRegion.Build();

        string with = Solve(model, new SolveOptions { WorkLimit = Work, Prices = strange }).Describe();

        with.ShouldBe(Solve(model, new SolveOptions { WorkLimit = Work }).Describe());
    }

    private static AssignmentSolution Solve(AssignmentModel model, SolveOptions options) => new AssignmentSolver().Solve(model, options);

    private sealed class Told : IProgress<SolveProgress>
    {
        public List<SolveProgress> Messages { get; } = [];

        public void Report(SolveProgress value) => Messages.Add(value);
    }
}
