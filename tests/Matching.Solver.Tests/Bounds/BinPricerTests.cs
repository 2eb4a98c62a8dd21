using FsCheck.Fluent;

namespace Matching.Solver.Tests.Bounds;

/// <summary>The best pattern of a bin: small ones by hand, and random ones of every rule against each pattern that there is.</summary>
public sealed class BinPricerTests
{
    private const int Items = 10;

    [Fact]
    public void Price_NothingIsWorthItsDual_IsTheEmptyPattern()
    {
        (Composed composed, BinPricer pricer) = Knapsack(places: 3, (1, 10), (1, 20));

        Price(composed, pricer, duals: [10, 15]).ShouldBe(0);
        pricer.Pattern.ToArray().ShouldBeEmpty();
        pricer.Relaxed.ShouldBeFalse();
    }

    [Fact]
    public void Price_MoreIsWorthItThanFits_TakesTheBestThatFits()
    {
        // By value for each place the first comes before the others, but the other two fill all four places and win more.
        (Composed composed, BinPricer pricer) = Knapsack(places: 4, (3, 0), (2, 0), (2, 0));

        Price(composed, pricer, duals: [31, 20, 19]).ShouldBe(-39);
        ItemsOf(composed, pricer).ShouldBe([1, 2]);
    }

    [Fact]
    public void Price_OpeningCost_IsPaidWhenThePatternIsWorthItOnly()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([0]);
        builder.AddItem([0]);
        builder.AddArcs(0, 0);
        builder.AddArcs(1, 0);
        builder.AddBin(places: 2, openingCost: [10]);
        var composed = new Composed(builder.Build());
        var pricer = new BinPricer(composed.Problem);

        Price(composed, pricer, duals: [6, 3]).ShouldBe(0);
        pricer.Pattern.ToArray().ShouldBeEmpty();
        Price(composed, pricer, duals: [6, 5]).ShouldBe(-1);
        ItemsOf(composed, pricer).ShouldBe([0, 1]);
    }

    [Fact]
    public void Price_ForcedArcs_AreInThePatternWhateverTheyCost()
    {
        (Composed composed, BinPricer pricer) = Knapsack(places: 2, (1, 50), (1, 0), (1, 0));

        Price(composed, pricer, duals: [0, 7, 9], forced: [0]).ShouldBe(41);
        ItemsOf(composed, pricer).ShouldBe([0, 2]);
        Price(composed, pricer, duals: [0, 0, 0], forced: [0, 1, 2]).ShouldBe(CompositeProblem.Never);
    }

    [Fact]
    public void Price_DeadArcs_AreNotUsed()
    {
        (Composed composed, BinPricer pricer) = Knapsack(places: 1, (1, 0), (1, 0));

        Price(composed, pricer, duals: [9, 7], dead: [0]).ShouldBe(-7);
        ItemsOf(composed, pricer).ShouldBe([1]);
    }

    [Fact]
    public void Price_ConflictsAndPairCosts_AreWeighedAgainstDuals()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int item = 0; item < 4; item++)
        {
            builder.AddItem([0]);
            builder.AddArc(item, 0, [0]);
        }

        builder.AddConflict(0, 1);
        builder.AddConflict(0, 2);
        builder.AddPairCost(1, 2, [5]);
        builder.AddPairCost(2, 3, [8]);
        builder.AddBin(places: 4);
        var composed = new Composed(builder.Build());
        var pricer = new BinPricer(composed.Problem);

        // {0, 3} wins its two duals; {1, 2} wins 18 − 5, and {1, 3} wins 13 without a pair.
        Price(composed, pricer, duals: [20, 9, 9, 4]).ShouldBe(-24);
        ItemsOf(composed, pricer).ShouldBe([0, 3]);
        Price(composed, pricer, duals: [11, 9, 9, 4]).ShouldBe(-15);
        Price(composed, pricer, duals: [7, 9, 9, 4]).ShouldBe(-13);
    }

    /// <summary>Values near proportional to what the items take up, so that the best fill is seldom the greedy one and a bound too tight would miss it.</summary>
    [Fact]
    public void Price_ItemsAlikeForTheirSize_IsTheLeastOfAllPatterns() => new RandomCases(400).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var random = new Random(seed);
        bool byLoad = random.Next(2) == 0;
        AssignmentModelBuilder builder = ConformanceModels.OneLevel(loadCount: 1);
        var taken = new long[Items];
        for (int item = 0; item < Items; item++)
        {
            taken[item] = 2 + random.Next(6);
            builder.AddItem([0], byLoad ? 1 : (int)taken[item]);
            builder.AddArc(item, 0, [0], [byLoad ? taken[item] : 0]);
        }

        int room = 8 + random.Next(16);
        builder.AddBin(byLoad ? Items : room, loadLimits: [room]);
        var composed = new Composed(builder.Build());
        long[] duals = [.. taken.Select(amount => ((amount * 20) + random.Next(12)) * composed.Weights.Weight[0])];
        var pricer = new BinPricer(composed.Problem);

        long price = pricer.Price(0, composed.Problem.ArcCost, duals, null, []);

        price.ShouldBe(LeastOfAll(composed.Problem, duals, null, []).Least);
        int[] byValue = [.. Enumerable.Range(0, Items).OrderByDescending(item => (double)duals[item] / taken[item])];
        int[] greedy = [.. byValue.Where((_, rank) => byValue.Take(rank + 1).Sum(item => taken[item]) <= room).Order()];
        tally.Note("such that filling up by value for the size is not best", !ItemsOf(composed, pricer).SequenceEqual(greedy));
    }).ShouldHave("such that filling up by value for the size is not best", 1.0 / 4);

    [Fact]
    public void Price_AnyBin_IsTheLeastOfAllPatterns() =>
        new RandomCases(600).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
        {
            var random = new Random(seed);
            var composed = new Composed(OneBin(random));
            CompositeProblem problem = composed.Problem;
            var pricer = new BinPricer(problem);
            bool several = false;
            bool bounded = false;
            for (int round = 0; round < 3; round++)
            {
                long[] duals = [.. Enumerable.Range(0, Items).Select(_ => random.Next(-40, 200) * composed.Weights.Weight[0])];
                bool[]? dead = random.Next(3) > 0 ? null : [.. problem.ArcsOf(0).Select(_ => random.Next(4) == 0)];
                int[] forced = random.Next(3) > 0 ? [] : [.. problem.ArcsOf(0).Where(arc => dead?[arc] != true && random.Next(4) == 0)];
                random.Shuffle(forced);

                long price = pricer.Price(0, problem.ArcCost, duals, dead, forced);

                (long least, int size) = LeastOfAll(problem, duals, dead, forced);
                if (least == CompositeProblem.Never)
                {
                    price.ShouldBe(CompositeProblem.Never);
                    continue;
                }

                long found = Reduced(new BinContents(problem), problem, duals, pricer.Pattern.ToArray());
                price.ShouldBeLessThanOrEqualTo(least);
                found.ShouldBeGreaterThanOrEqualTo(least);
                if (!pricer.Relaxed)
                {
                    (price, found).ShouldBe((least, least));
                }

                forced.ShouldBeSubsetOf(pricer.Pattern.ToArray());
                pricer.Pattern.ToArray().ShouldAllBe(arc => dead == null || !dead[arc]);
                several |= size > 1;
                bounded |= pricer.Relaxed;
            }

            tally.Note("patterns of several items", several);
            tally.Note("priced to the end", !bounded);
        }).ShouldHave("patterns of several items", 1.0 / 2).ShouldHave("priced to the end", 0.95);

    /// <summary>Forty items that cost each other something, for twelve places: more patterns than anybody could look at, so the answer is what the best for each place would win.</summary>
    [Fact]
    public void Price_TooManyPatternsToSearch_IsABoundBelowThem()
    {
        const int Many = 40;
        const int Places = 12;
        var random = new Random(5);
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(Places);
        for (int item = 0; item < Many; item++)
        {
            builder.AddItem([0]);
            builder.AddArc(item, 0, [0]);
        }

        for (int first = 0; first < Many; first++)
        {
            for (int second = first + 1; second < Many; second++)
            {
                builder.AddPairCost(first, second, [5 + random.Next(11)]);
            }
        }

        var composed = new Composed(builder.Build());
        var pricer = new BinPricer(composed.Problem);
        long[] duals = [.. Enumerable.Range(0, Many).Select(_ => 80L + random.Next(20))];

        long price = Price(composed, pricer, duals);

        pricer.Relaxed.ShouldBeTrue();
        pricer.Pattern.Length.ShouldBeGreaterThan(1);
        long[] weighed = [.. duals.Select(dual => dual * composed.Weights.Weight[0])];
        price.ShouldBeLessThan((long)composed.Units(Reduced(new BinContents(composed.Problem), composed.Problem, weighed, pricer.Pattern.ToArray())));
        price.ShouldBe(-duals.OrderDescending().Take(Places).Sum());
    }

    /// <summary>One bin and ten items, with any of the rules that a bin can have.</summary>
    private static AssignmentModel OneBin(Random random)
    {
        bool Chance(int percent) => random.Next(100) < percent;
        bool sizes = Chance(50);
        bool groups = Chance(40);
        bool exempt = Chance(30);
        bool solo = Chance(20);
        int loads = random.Next(3);
        var builder = new AssignmentModelBuilder(["cost"], loads);
        int places = 1 + random.Next(8);
        builder.AddBin(
            places, Chance(50) ? random.Next(places + 1) : places, random.Next(-2, 2), Chance(40) ? [random.Next(60)] : [],
            [.. Enumerable.Range(0, loads).Select(_ => Chance(25) ? long.MaxValue : random.Next(5, 40))]);
        if (Chance(30))
        {
            long between = random.Next(40);
            bool apart = Chance(40);
            builder.SetClasses(2, [false, apart, apart, false], [random.Next(20), between, between, 0]);
        }

        for (int item = 0; item < Items; item++)
        {
            builder.AddItem(
                [0], sizes ? 1 + random.Next(3) : 1, groups && Chance(70) ? random.Next(2) : null, solo && Chance(20), builder.Classes > 0 ? random.Next(2) : 0);
            builder.AddArc(item, 0, [random.Next(100)], [.. Enumerable.Range(0, loads).Select(_ => (long)random.Next(12))], exempt && Chance(40));
        }

        int pairs = Chance(50) ? 0 : random.Next(20);
        for (int pair = 0; pair < pairs; pair++)
        {
            int first = random.Next(Items);
            int second = (first + 1 + random.Next(Items - 1)) % Items;
            if (Chance(40))
            {
                builder.AddConflict(first, second);
            }
            else
            {
                builder.AddPairCost(first, second, [random.Next(80)]);
            }
        }

        int sets = Chance(50) ? 0 : 1 + random.Next(3);
        for (int set = 0; set < sets; set++)
        {
            int[] members = [.. Enumerable.Range(0, Items).Where(_ => Chance(35))];
            builder.AddTogetherSet(members.Length == 0 ? [0] : members, [random.Next(150)], Chance(20) ? [0] : []);
        }

        return builder.Build();
    }

    private static (long Least, int Size) LeastOfAll(CompositeProblem problem, long[] duals, bool[]? dead, int[] forced)
    {
        int[] free = [.. problem.ArcsOf(0).Where(arc => dead?[arc] != true && !forced.Contains(arc))];
        (long Least, int Size) best = (CompositeProblem.Never, 0);
        var contents = new BinContents(problem);
        for (int subset = 0; subset < 1 << free.Length; subset++)
        {
            int[] pattern = [.. forced, .. free.Where((_, index) => (subset >> index & 1) == 1)];
            long value = Reduced(contents, problem, duals, pattern);
            best = value < best.Least ? (value, pattern.Length) : best;
        }

        return best;
    }

    private static long Reduced(BinContents contents, CompositeProblem problem, long[] duals, int[] pattern)
    {
        long cost = contents.Evaluate(0, pattern);
        return cost == CompositeProblem.Never ? cost : cost - pattern.Sum(arc => duals[problem.ArcItem[arc]]);
    }

    private static (Composed Composed, BinPricer Pricer) Knapsack(int places, params (int Size, long Cost)[] items)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        foreach ((int size, long cost) in items)
        {
            builder.AddArc(builder.AddItem([0], size), 0, [cost]);
        }

        builder.AddBin(places);
        var composed = new Composed(builder.Build());
        return (composed, new BinPricer(composed.Problem));
    }

    /// <summary>The price in units of cost.</summary>
    private static long Price(Composed composed, BinPricer pricer, long[] duals, int[]? forced = null, int[]? dead = null)
    {
        bool[]? ruledOut = dead is null ? null : [.. composed.Problem.ArcsOf(0).Select(arc => dead.Contains(composed.Problem.ArcItem[arc]))];
        int[] held = [.. (forced ?? []).Select(item => composed.Arc(item, 0))];
        long price = pricer.Price(0, composed.Problem.ArcCost, [.. duals.Select(dual => dual * composed.Weights.Weight[0])], ruledOut, held);
        return price == CompositeProblem.Never ? price : (long)composed.Units(price);
    }

    private static int[] ItemsOf(Composed composed, BinPricer pricer) =>
        [.. pricer.Pattern.ToArray().Select(arc => composed.Problem.ArcItem[arc]).Order()];
}
