using FsCheck.Fluent;

namespace Matching.Solver.Tests.Bounds;

/// <summary>Which cuts there are, what patterns pay for them, and that they only ever lift the bound to what is true.</summary>
public sealed class TripleCutsTests
{
    private const long Split = 60;

    [Fact]
    public void OfFamilies_SetsThatOverlap_GivesEachTripleOnce() => Cuts(6, [0, 1, 2, 3], [1, 2, 3, 4], [3, 2, 1], [4, 5]).Members.ShouldBe(
    [
        [0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3], [1, 2, 4], [1, 3, 4], [2, 3, 4],
    ]);

    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(8, 56)]
    [InlineData(9, 0)]
    public void OfFamilies_OneSet_HasTriplesWhenItIsNeitherSmallNorLarge(int members, int triples)
    {
        TripleCuts cuts = Cuts(10, [.. Enumerable.Range(1, members)]);

        cuts.Count.ShouldBe(triples);
        cuts.Price.ShouldAllBe(price => price == 0);
        cuts.Of(0).ToArray().ShouldBeEmpty();
        cuts.Of(1).Length.ShouldBe(triples * 3 / members);
    }

    [Fact]
    public void PriceWithin_SomeItems_CountsCutsOfWhichTwoAreThere()
    {
        TripleCuts cuts = Cuts(6, [0, 1, 2, 3]);
        long[] prices = [1, 10, 100, 1_000];
        prices.CopyTo(cuts.Price, 0);

        cuts.PriceWithin([0, 5]).ShouldBe(0);
        cuts.PriceWithin([1, 0]).ShouldBe(11);
        cuts.PriceWithin([3, 2, 5]).ShouldBe(1_100);
        cuts.PriceWithin([0, 1, 2, 3]).ShouldBe(1_111);
    }

    [Fact]
    public void PaidFor_AnyPattern_IsWhatABinChargesAndWhatTheCutsSay() => new RandomCases(200).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var random = new Random(seed);
        CompositeProblem problem = new Composed(FamilyModels.Build(random, items: 9, bins: 1, mostPlaces: 8, density: 90)).Problem;
        var cuts = TripleCuts.OfFamilies(problem);
        DrawPrices(cuts, random);
        int[] pattern = [.. problem.ArcsOf(0).Where(_ => random.Next(2) == 0)];
        random.Shuffle(pattern);
        int[] items = [.. pattern.Select(arc => problem.ArcItem[arc])];

        long expected = cuts.Members.Select((members, cut) => members.Intersect(items).Count() >= 2 ? cuts.Price[cut] : 0).Sum();
        cuts.PaidFor(pattern, problem.ArcItem).ShouldBe(expected);
        cuts.PriceWithin(items).ShouldBe(expected);
        long plain = new BinContents(problem).Evaluate(0, pattern);
        long charged = new BinContents(problem, cuts).Evaluate(0, pattern);
        charged.ShouldBe(plain == CompositeProblem.Never ? plain : plain + expected);
        tally.Note("such that something is paid in a pattern that fits", plain != CompositeProblem.Never && expected > 0);
    }).ShouldHave("such that something is paid in a pattern that fits", 1.0 / 8);

    [Fact]
    public void Within_AnyPart_KeepsCutsWithTwoItemsAndTheirPrices() => new RandomCases(100).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        CompositeProblem problem = new Composed(FamilyModels.Build(random, items: 10, bins: 2, mostPlaces: 3, density: 80)).Problem;
        var cuts = TripleCuts.OfFamilies(problem);
        long[] prices = [.. cuts.Price.Select(_ => (long)random.Next(90))];
        int[] items = [.. Enumerable.Range(0, problem.ItemCount).Where(_ => random.Next(2) == 0)];
        CompositeProblem part = new SubProblem(problem).Cut(items, [0, 1], null, null, null, listedOnly: false);

        TripleCuts within = cuts.Within(part, prices);

        IEnumerable<(string, long)> expected = cuts.Members.Select((members, cut) => (Text(members.Intersect(items)), prices[cut])).Where(cut => cut.Item1.Contains(' '));
        within.Members.Select((members, cut) => (Text(members.Select(item => part.SourceItem[item])), within.Price[cut])).ShouldBe(expected, ignoreOrder: true);
    });

    /// <summary>Whatever the duals, multipliers and prices are, no plan is below the bound.</summary>
    [Fact]
    public void Evaluate_AnyPrices_IsNotAboveTheBestPlan() => new RandomCases(150).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var random = new Random(seed);
        Composed composed = new(FamilyModels.Build(random, items: 5, bins: 3, mostPlaces: 3, density: 75));
        CompositeProblem problem = composed.Problem;
        var cost = new PlanCost(problem);
        Int128 least = problem.Plans().Select(plan => cost.Listed(plan) ?? Int128.MaxValue).Min();
        var relaxation = new Relaxation(problem, threads: 1);
        long most = composed.Weights.Weight[1];
        for (int round = 0; round < 10; round++)
        {
            for (int item = 0; item < problem.ItemCount; item++)
            {
                relaxation.Dual[item] = random.NextInt64(-20, 120) * most;
            }

            DrawPrices(relaxation.Cuts, random, most);
            relaxation.Evaluate().ShouldBeLessThanOrEqualTo(least);
        }

        tally.Note("with cuts", relaxation.Cuts.Count > 0);
    }).ShouldHave("with cuts", 0.9);

    [Fact]
    public void Climb_ThreeSiblingsAndHomesForTwo_ReachesTheBestPlanWithCutsOnly()
    {
        // Each pair in a third of the homes, by halves: one home and a half instead of two.
        Composed composed = Siblings(homes: 3, [0, 1, 2]);
        var none = TripleCuts.OfFamilies(Siblings(homes: 3).Problem);
        none.Count.ShouldBe(0);

        Climbed(new Relaxation(composed.Problem, 1, none)).ShouldBeLessThanOrEqualTo(composed.Weights.Weight[0] * Split / 2);
        Climbed(new Relaxation(composed.Problem, 1)).ShouldBeInRange((composed.Weights.Weight[0] * (Int128)(Split - 1)) + 1, composed.Weights.Weight[0] * Split);
    }

    private static Int128 Climbed(Relaxation relaxation)
    {
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        FirstDuals.Fill(relaxation.Problem, relaxation.Dual, clock, null, out _);
        var ascent = new DualAscent(relaxation);
        ascent.Climb(null, 500, clock);
        return ascent.Bound;
    }

    private static TripleCuts Cuts(int items, params int[][] sets)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        for (int item = 0; item < items; item++)
        {
            builder.AddItem(leaveOut: 9, 0);
        }

        foreach (int[] set in sets)
        {
            builder.AddTogetherSet(set, [5]);
        }

        return TripleCuts.OfFamilies(new Composed(builder.Build()).Problem);
    }

    private static Composed Siblings(int homes, params int[] set)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int home = 0; home < homes; home++)
        {
            builder.AddBin(2);
        }

        for (int item = 0; item < 3; item++)
        {
            builder.AddItem(leaveOut: 1_000, [.. Enumerable.Repeat((long?)0, homes)]);
        }

        if (set.Length > 0)
        {
            builder.AddTogetherSet(set, [Split]);
        }

        return new Composed(builder.Build());
    }

    private static void DrawPrices(TripleCuts cuts, Random random, long unit = 1)
    {
        for (int cut = 0; cut < cuts.Count; cut++)
        {
            cuts.Price[cut] = random.Next(3) == 0 ? 0 : random.NextInt64(0, 60) * unit;
        }
    }

    private static string Text(IEnumerable<int> items) => string.Join(' ', items.Order());
}
