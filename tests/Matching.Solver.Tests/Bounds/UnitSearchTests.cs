using FsCheck.Fluent;

namespace Matching.Solver.Tests.Bounds;

/// <summary>Patterns of one bin as choices of whole parts of families, against each pattern that there is; and what holding an arc costs the bin.</summary>
public sealed class UnitSearchTests
{
    private const int Items = 10;

    /// <summary>Three families side by side: the best pattern holds parts of several, with all they pay.</summary>
    [Fact]
    public void Price_FamiliesOfSeveralSets_IsTheLeastOfAllPatterns() => Cases(300, (bin, tally) =>
    {
        bool[]? dead = bin.Random.Next(2) == 0 ? null : [.. bin.Arcs.Select(_ => bin.Random.Next(4) == 0)];
        var pricer = new BinPricer(bin.Problem, bin.Cuts);

        long price = pricer.Price(0, bin.Problem.ArcCost, bin.Duals, dead, []);

        long least = Enumerable.Range(0, bin.Value.Length).Where(subset => bin.Arcs.All(arc => (subset >> arc & 1) == 0 || dead?[arc] != true)).Min(subset => bin.Value[subset]);
        price.ShouldBe(least);
        pricer.Relaxed.ShouldBeFalse();
        int found = pricer.Pattern.ToArray().Sum(arc => 1 << arc);
        bin.Value[found].ShouldBe(least);
        bin.Arcs.ShouldAllBe(arc => (found >> arc & 1) == 0 || dead == null || !dead[arc]);

        // A pattern known from other duals changes nothing about the answer.
        int known = bin.Value.Select((value, subset) => (value, subset)).Where(pattern => pattern.value != CompositeProblem.Never).ElementAt(bin.Random.Next(3) / 2).subset;
        new BinPricer(bin.Problem, bin.Cuts).Price(0, bin.Problem.ArcCost, bin.Duals, null, [], [.. bin.Arcs.Where(arc => (known >> arc & 1) == 1)]).ShouldBe(bin.Value.Min());
        tally.Note("with several of a family in the best pattern", bin.HasFamilyPart(found));
        tally.Note("with a cut paid in the best pattern", bin.PaidFor(found) > 0);
    }).ShouldHave("with several of a family in the best pattern", 1.0 / 3).ShouldHave("with a cut paid in the best pattern", 1.0 / 20);

    [Fact]
    public void Losses_AnyArc_AreNeverAboveWhatThePatternsSay() => Cases(200, (bin, tally) =>
    {
        var pricer = new BinPricer(bin.Problem, bin.Cuts);
        long value = pricer.Price(0, bin.Problem.ArcCost, bin.Duals, null, []);
        long[] losses = pricer.ByUnits.Losses(0, bin.Problem.ArcCost, bin.Duals, value).ToArray();

        losses.Length.ShouldBe(bin.Arcs.Length);
        losses.ShouldAllBe(loss => loss >= 0);
        foreach (int arc in bin.Arcs)
        {
            long with = bin.LeastWith(arc);
            (with == CompositeProblem.Never || losses[arc] <= with - value).ShouldBeTrue($"arc {arc}: {losses[arc]} against {with} − {value}");
        }

        tally.Note("with a loss known in advance", losses.Any(loss => loss is > 0 and < CompositeProblem.Never));
    }).ShouldHave("with a loss known in advance", 1.0 / 2);

    [Fact]
    public void LeastWith_AnyArc_IsTheLeastBelowTheLimitOrTheLimit() => Cases(200, (bin, tally) =>
    {
        var pricer = new BinPricer(bin.Problem, bin.Cuts);
        long value = pricer.Price(0, bin.Problem.ArcCost, bin.Duals, null, []);
        bool within = false;
        bool beyond = false;
        foreach (long slack in new[] { 1, bin.Random.Next(60) * bin.Unit, CompositeProblem.Never / 2 })
        {
            pricer.ByUnits.Losses(0, bin.Problem.ArcCost, bin.Duals, value);
            foreach (int arc in bin.Arcs)
            {
                long with = bin.LeastWith(arc);
                pricer.ByUnits.LeastWith(0, arc, bin.Problem.ArcCost, bin.Duals, value + slack).ShouldBe(Math.Min(with, value + slack));
                within |= with < value + slack && with > value;
                beyond |= with >= value + slack && with != CompositeProblem.Never;
            }
        }

        tally.Note("such that an arc costs less than the limit", within);
        tally.Note("such that an arc costs more than the limit", beyond);
        tally.Note("with somebody who must be alone", bin.Problem.Solo.Contains(true));
    }).ShouldHave("such that an arc costs less than the limit", 1.0 / 2).ShouldHave("such that an arc costs more than the limit", 1.0 / 2).ShouldHave("with somebody who must be alone", 1.0 / 10);

    [Fact]
    public void LeastWith_SomebodyWhoMustBeAlone_IsTheirOwnPatternOnly()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(3, openingCost: [4]);
        builder.AddItem([0], solo: true);
        builder.AddItem([0]);
        builder.AddItem([0]);
        builder.AddItem([0], size: 4);
        for (int item = 0; item < 4; item++)
        {
            builder.AddArc(item, 0, [10]);
        }

        var composed = new Composed(builder.Build());
        long unit = composed.Weights.Weight[0];
        long[] duals = [13 * unit, 20 * unit, 20 * unit, 0];
        var pricer = new BinPricer(composed.Problem);
        CompositeProblem problem = composed.Problem;

        pricer.Price(0, problem.ArcCost, duals, null, []).ShouldBe(-16 * unit);
        long[] losses = pricer.ByUnits.Losses(0, problem.ArcCost, duals, -16 * unit).ToArray();
        losses[0].ShouldBe(17 * unit);
        losses[1].ShouldBe(0);
        pricer.ByUnits.LeastWith(0, 0, problem.ArcCost, duals, 50 * unit).ShouldBe(unit);
        pricer.ByUnits.LeastWith(0, 0, problem.ArcCost, duals, unit).ShouldBe(unit);
        pricer.ByUnits.LeastWith(0, 1, problem.ArcCost, duals, 50 * unit).ShouldBe(-16 * unit);
        problem.ArcCount.ShouldBe(3, "who fits nowhere has no arc");
    }

    private static CaseTally Cases(int count, Action<OneBin, CaseTally> property) => new RandomCases(count).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var bin = new OneBin(new Random(seed));
        property(bin, tally);
    });

    /// <summary>A bin of one to six places with ten items of three families, duals, priced cuts, and the value of each of its patterns.</summary>
    private sealed class OneBin
    {
        public OneBin(Random random)
        {
            Random = random;
            var composed = new Composed(FamilyModels.Build(random, Items, bins: 1, mostPlaces: 6, density: 95));
            Problem = composed.Problem;
            Unit = composed.Weights.Weight[1];
            Duals = [.. Enumerable.Range(0, Items).Select(_ => random.Next(-20, 160) * Unit)];
            Cuts = TripleCuts.OfFamilies(Problem);
            for (int cut = 0; cut < Cuts.Count; cut++)
            {
                Cuts.Price[cut] = random.Next(2) * random.Next(30) * Unit;
            }

            Problem.Units.Suits(0).ShouldBeTrue();
            var contents = new BinContents(Problem);
            Value = [.. Enumerable.Range(0, 1 << Problem.ArcCount).Select(subset =>
            {
                int[] pattern = ArcsIn(subset);
                long cost = contents.Evaluate(0, pattern);
                return cost == CompositeProblem.Never ? cost : cost + PaidFor(subset) - pattern.Sum(arc => Duals[Problem.ArcItem[arc]]);
            })];
        }

        public Random Random { get; }

        public CompositeProblem Problem { get; }

        public long Unit { get; }

        public long[] Duals { get; }

        public TripleCuts Cuts { get; }

        /// <summary>By subset of arcs, bit by bit, its cost less duals, cuts paid; never for what does not fit.</summary>
        public long[] Value { get; }

        public int[] Arcs => Problem.ArcsOf(0);

        public long LeastWith(int arc) => Enumerable.Range(0, Value.Length).Where(subset => (subset >> arc & 1) == 1).Min(subset => Value[subset]);

        public long PaidFor(int subset)
        {
            int[] items = [.. ArcsIn(subset).Select(arc => Problem.ArcItem[arc])];
            return Cuts.Members.Select((members, cut) => members.Count(items.Contains) >= 2 ? Cuts.Price[cut] : 0).Sum();
        }

        public bool HasFamilyPart(int subset) =>
            ArcsIn(subset).Select(arc => Problem.Units.Family[Problem.ArcItem[arc]]).Where(family => family >= 0).GroupBy(family => family).Any(part => part.Count() > 1);

        private int[] ArcsIn(int subset) => [.. Arcs.Where(arc => (subset >> arc & 1) == 1)];
    }
}
