using FsCheck.Fluent;

namespace Matching.Solver.Tests.Bounds;

/// <summary>What is ruled out below a threshold, against each plan that there is, and the parts that are left.</summary>
public sealed class ReductionTests
{
    private static readonly RunClock Clock = new(new SolveOptions(), CancellationToken.None);

    [Fact]
    public void Of_AnyModel_RulesOutNothingThatAPlanBelowTheThresholdUses() => new RandomCases(200).Check(Composed.Cases, (one, tally) =>
        Hold(new Composed(one.Spec.Build()).Problem, new Random(one.Seed), tally)).ShouldHave("such that something is ruled out beside a plan below the threshold", 1.0 / 5);

    [Fact]
    public void Of_Families_RulesOutNothingThatAPlanBelowTheThresholdUses() => new RandomCases(150).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
    {
        var random = new Random(seed);
        Hold(new Composed(FamilyModels.Build(random, items: 5, bins: 3, mostPlaces: 3, density: 75)).Problem, random, tally);
    }).ShouldHave("such that something is ruled out beside a plan below the threshold", 1.0 / 2);

    [Fact]
    public void Of_ThePlanHeld_KeepsWhatItUsesAndSoFallsApartWithIt()
    {
        // Two items, each with a home of its own at no cost; the plan held has the first in the other's home and the second outside.
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddItem(leaveOut: 50, 0, 40);
        builder.AddItem(leaveOut: 50, 40, 0);
        var composed = new Composed(builder.Build());
        var relaxation = new Relaxation(composed.Problem, threads: 1);
        Int128 bound = relaxation.Evaluate();
        Int128 threshold = bound + (30 * composed.Weights.Weight[0]);

        var afresh = Reduction.Of(relaxation, bound, threshold, null, together: false);
        afresh.Dropped[composed.Arc(0, 1)].ShouldBeTrue();
        afresh.Kept.ShouldBe(2);
        afresh.NoOutside.ShouldBe([true, true]);
        afresh.PartItems.ShouldBe([[0], [1]]);
        afresh.PartBins.ShouldBe([[0], [1]]);

        var beside = Reduction.Of(relaxation, bound, threshold, [composed.Arc(0, 1), -1], together: false);
        beside.Dropped[composed.Arc(0, 1)].ShouldBeFalse();
        beside.Kept.ShouldBe(3);
        beside.NoOutside.ShouldBe([true, false]);
        beside.PartItems.ShouldBe([[0, 1]]);
        beside.PartBins.ShouldBe([[0, 1]]);

        Reduction.Of(relaxation, bound, threshold, null, together: true).PartItems.ShouldBe([[0, 1]]);
    }

    private static void Hold(CompositeProblem problem, Random random, CaseTally tally)
    {
        var cost = new PlanCost(problem);
        (int[] Plan, Int128 Cost)[] plans = [.. problem.Plans().Select(plan => (plan, cost.Listed(plan) ?? Int128.MaxValue)).Where(plan => plan.Item2 < Int128.MaxValue)];
        if (plans.Length == 0)
        {
            return;
        }

        var relaxation = new Relaxation(problem, threads: 1);
        FirstDuals.Fill(problem, relaxation.Dual, Clock, null, out _);
        new DualAscent(relaxation).Climb(null, random.Next(40), Clock);
        Int128 bound = relaxation.Evaluate();
        Int128 least = plans.Min(plan => plan.Cost);
        bool ruledOut = false;
        foreach (Int128 threshold in new[] { least + 1, least + ((least - bound) * random.Next(1, 30) / 10), plans[random.Next(plans.Length)].Cost })
        {
            var reduction = Reduction.Of(relaxation, bound, threshold, null, together: false);
            bool[] quickly = Reduction.Of(relaxation, bound, threshold, null, together: false, quick: true).Dropped;
            quickly.Where((dropped, arc) => dropped && !reduction.Dropped[arc]).ShouldBeEmpty("what is ruled out quickly is ruled out");
            foreach ((int[] plan, Int128 value) in plans.Where(plan => plan.Cost < threshold))
            {
                for (int item = 0; item < plan.Length; item++)
                {
                    (plan[item] < 0 ? reduction.NoOutside[item] : reduction.Dropped[plan[item]]).ShouldBeFalse($"item {item} of a plan at {value}, below {threshold}");
                }

                ruledOut |= reduction.Kept < problem.ArcCount;
            }

            ShouldFallApart(problem, reduction);
        }

        tally.Note("such that something is ruled out beside a plan below the threshold", ruledOut);
    }

    /// <summary>Each item in one part, no arc left between two.</summary>
    private static void ShouldFallApart(CompositeProblem problem, Reduction reduction)
    {
        reduction.Kept.ShouldBe(reduction.Dropped.Count(dropped => !dropped));
        reduction.PartItems.SelectMany(items => items).Order().ShouldBe(Enumerable.Range(0, problem.ItemCount));
        reduction.PartBins.SelectMany(bins => bins).ShouldBeUnique();
        for (int arc = 0; arc < problem.ArcCount; arc++)
        {
            if (!reduction.Dropped[arc])
            {
                int part = reduction.PartItems.FindIndex(items => items.Contains(problem.ArcItem[arc]));
                reduction.PartBins[part].ShouldContain(problem.ArcBin[arc]);
            }
        }
    }
}
