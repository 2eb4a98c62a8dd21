using FsCheck.Fluent;

namespace Matching.Solver.Tests.Levels;

/// <summary>Rounds of work on levels from a bad plan: guessing a little above the bound finds the best plans and proves them, at any number of threads.</summary>
public sealed class LevelWorkTests
{
    private const long Effort = 20_000;

    [Fact]
    public void Run_FromTheWorstPlan_EndsWithTheBestAndItsProof() => new RandomCases(150).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var random = new Random(seed);
        AssignmentModel model = FamilyModels.Build(random, items: 5 + random.Next(2), bins: 3, mostPlaces: 3, density: 75);
        var rounds = new Rounds(model, threads: 1);
        rounds.Incumbent.Offer([.. Enumerable.Repeat(-1, model.ItemCount)]).ShouldBeTrue();
        long[] worst = rounds.Incumbent.Values;

        rounds.Run(0);
        bool atOnce = rounds.Incumbent.IsClosed(0);
        rounds.RunToTheEnd();

        AssignmentSolution best = new BruteForceSolver().Solve(model);
        rounds.Incumbent.Levels().ShouldBe(best.Levels);
        tally.Note("closed at the first level by one round", atOnce);
        tally.Note("such that a better plan was found", rounds.Incumbent.Values[0] < worst[0]);
        tally.Note("with nodes searched", rounds.Report.Nodes > 0);
    }).ShouldHave("closed at the first level by one round", 0.9).ShouldHave("such that a better plan was found", 0.9).ShouldHave("with nodes searched", 1.0 / 2);

    /// <summary>Guesses alone: of the last level, beside a plan that costs far more than the bound.</summary>
    [Fact]
    public void Run_AFamilyAndABadPlan_IsProvenInOneRound()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int home = 0; home < 4; home++)
        {
            builder.AddBin(2);
        }

        for (int item = 0; item < 6; item++)
        {
            builder.AddItem(leaveOut: 10_000, 3, 5, 7, 9);
        }

        builder.AddTogetherSet([0, 1, 2], [60]);
        builder.AddTogetherSet([3, 4, 5], [60]);
        AssignmentModel model = builder.Build();
        var rounds = new Rounds(model, threads: 1);
        rounds.Incumbent.Offer([.. Enumerable.Repeat(-1, model.ItemCount)]);

        rounds.Run(0);

        // Six seats of which two cost 3, 5 and 7 each; or with the fourth home, which costs 2 more a seat. Each family in two homes at least.
        rounds.Incumbent.Values.ShouldBe([(2 * (3 + 5 + 7)) + 120]);
        rounds.Incumbent.IsClosed(0).ShouldBeTrue();
    }

    /// <summary>
    /// Two blocks of three items and three homes for two, each home 60 to open: 90 by halves, 120 in truth. Nothing cheaper is in either block, but one item of each may share a home for 85.
    /// That is too dear for the first guesses, so each block alone is proven to be so far above; what both are above together must not be claimed.
    /// </summary>
    [Fact]
    public void Run_PartsEachWithoutAPlan_ClaimsNoMoreThanWhatWasGuessed()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int home = 0; home < 8; home++)
        {
            builder.AddBin(2, openingCost: [home < 6 ? 60 : home == 6 ? 85 : 89]);
        }

        for (int item = 0; item < 6; item++)
        {
            long?[] costs = item < 3 ? [0, 0, 0] : [null, null, null, 0, 0, 0];
            builder.AddItem(leaveOut: 1_000, item % 3 > 0 ? costs : [.. costs, .. new long?[6 - costs.Length], 0, 0]);
        }

        var rounds = new Rounds(builder.Build(), threads: 1);
        int[] shared = [rounds.ArcTo(0, 7), rounds.ArcTo(1, 0), rounds.ArcTo(2, 0), rounds.ArcTo(3, 7), rounds.ArcTo(4, 3), rounds.ArcTo(5, 3)];
        rounds.Incumbent.Offer(shared).ShouldBeTrue();
        rounds.Incumbent.Values.ShouldBe([60 + 60 + 89]);

        rounds.RunToTheEnd();

        rounds.Incumbent.Values.ShouldBe([60 + 60 + 85]);
        rounds.Incumbent.IsClosed(0).ShouldBeTrue();
    }

    [Fact]
    public void Run_WithALimitThatAsksForArcs_FindsTheBestAllTheSame()
    {
        // The limit asks for two items on dear arcs. Thresholds near the bound could rule these out.
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(3);
        builder.AddBin(3);
        var terms = new List<(int, long)>();
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([1_000]);
            builder.AddArc(item, 0, [1]);
            terms.Add((builder.AddArc(item, 1, [50 + item]), -1));
        }

        builder.AddLinearLimit("two at least", -2, terms);
        var rounds = new Rounds(builder.Build(), threads: 1);
        rounds.Incumbent.Offer([rounds.ArcTo(0, 1), rounds.ArcTo(1, 1), rounds.ArcTo(2, 1)]);

        rounds.RunToTheEnd();

        rounds.Incumbent.Values.ShouldBe([50 + 51 + 1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Run_AnyNumberOfThreads_IsTheSameWork(int seed)
    {
        AssignmentModel model = FamilyModels.Build(new Random(seed), items: 15, bins: 9, mostPlaces: 3, density: 50);
        (string Plan, string Levels, long Work, long Nodes) Of(int threads)
        {
            var rounds = new Rounds(model, threads);
            rounds.Incumbent.Offer([.. Enumerable.Repeat(-1, model.ItemCount)]);
            rounds.RunToTheEnd();
            return (string.Join(' ', rounds.Incumbent.Plan!), string.Join(' ', rounds.Incumbent.Levels()), rounds.Clock.Work, rounds.Report.Nodes);
        }

        (string Plan, string Levels, long Work, long Nodes) alone = Of(1);
        Of(2).ShouldBe(alone);
        Of(8).ShouldBe(alone);
    }

    private sealed class Rounds
    {
        private const int Most = 12;

        private readonly Topology topology;
        private readonly LevelWork work;

        public Rounds(AssignmentModel model, int threads)
        {
            topology = new Topology(model);
            var ranges = new LevelRanges(model);
            Clock = new RunClock(new SolveOptions(), CancellationToken.None);
            Incumbent = new Incumbent(topology, ranges, Clock, null);
            Report = new EngineReport(Clock, Incumbent);
            work = new LevelWork(new StageList(topology, ranges, threads, Clock, null), Incumbent, Clock, Report, new Chance(1), threads);
        }

        public RunClock Clock { get; }

        public Incumbent Incumbent { get; }

        public EngineReport Report { get; }

        public int ArcTo(int item, int bin) => Enumerable.Range(0, topology.ArcBin.Length).Single(arc => topology.ArcItem[arc] == item && topology.ArcBin[arc] == bin);

        public void Run(int level) => work.Run(level, Effort);

        public void RunToTheEnd()
        {
            for (int round = 0; round < Most && Incumbent.FirstOpen < Incumbent.Values.Length; round++)
            {
                work.Run(Incumbent.FirstOpen, Effort);
            }
        }
    }
}
