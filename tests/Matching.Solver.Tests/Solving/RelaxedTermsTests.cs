namespace Matching.Solver.Tests.Solving;

/// <summary>What a bound relaxes is named while its level is open, and only where the model has it.</summary>
public sealed class RelaxedTermsTests
{
    [Fact]
    public void Solve_ProvenOptimal_RelaxesNothing()
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(Region(), new SolveOptions { WorkLimit = 20_000_000 });
        solution.Status.ShouldBe(SolutionStatus.Optimal);
        solution.Relaxed.ShouldBeEmpty();
        solution.Statistics.ShouldNotContain(statistic => statistic.Name.StartsWith("relaxed"));
    }

    [Fact]
    public void Solve_CutShortBeforeALevelHasABound_NamesEverythingBetweenItems()
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(Region(), new SolveOptions { WorkLimit = 1 });
        solution.Relaxed.ShouldContain(new RelaxedTerm(1, RelaxedTermKind.EverythingBetweenItems, 12));
        solution.Statistics.ShouldContain(new SolveStatistic("relaxed at level 1: all but each item's cheapest option, items", 12));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, true, false)]
    [InlineData(true, false, true)]
    public void Solve_OpenLevel_NamesWhatTheModelHas(bool limit, bool floors, bool wide)
    {
        RelaxedTermKind[] expected =
        [
            .. limit ? [RelaxedTermKind.LinearLimits] : Array.Empty<RelaxedTermKind>(),
            .. wide ? [RelaxedTermKind.EarlierLevels] : Array.Empty<RelaxedTermKind>(),
            .. floors ? [RelaxedTermKind.UnlistedArcs] : Array.Empty<RelaxedTermKind>(),
        ];
        RelaxedTerm[] found = [.. AfterFewSteps(Region(limit, floors, wide), level: 1).Where(term => term.Level == 1)];

        found.Select(term => term.Kind).ShouldBe(expected);
        found.ShouldAllBe(term => term.Count == (term.Kind == RelaxedTermKind.UnlistedArcs ? 12 : 1));
    }

    [Fact]
    public void Solve_BinsTooLargeToSearch_AreCounted()
    {
        var builder = new AssignmentModelBuilder(["cost"], loadCount: 2);
        var random = new Random(5);
        for (int bin = 0; bin < 3; bin++)
        {
            builder.AddBin(200, loadLimits: [597, 603]);
        }

        for (int item = 0; item < 60; item++)
        {
            builder.AddItem([2_000]);
            for (int bin = 0; bin < 3; bin++)
            {
                builder.AddArc(item, bin, [100 + random.Next(40)], [20 + random.Next(60), 20 + random.Next(60)]);
            }
        }

        RelaxedTerm found = AfterFewSteps(builder.Build(), level: 0).ShouldHaveSingleItem();
        found.Kind.ShouldBe(RelaxedTermKind.PatternsOfLargeBins);
        found.Count.ShouldBeInRange(1, 3);
    }

    // A good plan is held and a dual step is done, so that there is a bound and the level stays open.
    private static RelaxedTerm[] AfterFewSteps(AssignmentModel model, int level)
    {
        var topology = new Topology(model);
        var ranges = new LevelRanges(model);
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        var incumbent = new Incumbent(topology, ranges, clock, null);
        var stages = new StageList(topology, ranges, 1, clock, null);
        AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 20_000, Threads = 1 });
        incumbent.Offer([.. solution.BinOfItem.Select((bin, item) => Enumerable.Range(0, topology.ArcItem.Length)
            .Where(arc => topology.ArcItem[arc] == item && topology.ArcBin[arc] == bin).DefaultIfEmpty(-1).First())]);
        Stage stage = stages.Beside(level, incumbent.Values);
        stage.Climb(null, 1, clock);
        incumbent.Tighten(stage.Weights, stage.Bound);
        incumbent.IsClosed(level).ShouldBeFalse();
        return new RelaxedTerms(topology, incumbent, stages, _ => false).List();
    }

    /// <summary>Twelve items that want the same bins, with siblings; costs of two levels of ordinary size, or of the greatest there is.</summary>
    private static AssignmentModel Region(bool limit = false, bool floors = false, bool wide = false)
    {
        long unit = wide ? AssignmentModel.CostLimit / 200 : 1;
        var builder = new AssignmentModelBuilder(["first", "second"]);
        var arcs = new List<(int, long)>();
        for (int bin = 0; bin < 5; bin++)
        {
            builder.AddBin(3, 3, openingCost: [0, 3 * unit]);
        }

        for (int item = 0; item < 12; item++)
        {
            builder.AddItem([50 * unit, 40 * unit], unlistedFloor: floors ? [0, 60 * unit] : null);
            for (int bin = 0; bin < 5; bin++)
            {
                arcs.Add((builder.AddArc(item, bin, [wide ? unit * (((item * 7) + bin) % 3) : 0, unit * (10 + (((item * 13) + (bin * 29)) % 83))]), 1 + (bin % 2)));
            }
        }

        for (int first = 0; first < 12; first += 3)
        {
            builder.AddTogetherSet([first, first + 1, first + 2], [0, 17 * unit]);
            builder.AddConflict(first, (first + 5) % 12);
        }

        if (limit)
        {
            builder.AddLinearLimit("few", 16, arcs);
        }

        return builder.Build();
    }
}
