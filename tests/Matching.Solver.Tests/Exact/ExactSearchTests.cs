using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Matching.Solver.Tests.Exact;

/// <summary>The tree over listed patterns, against trying every plan.</summary>
public sealed class ExactSearchTests
{
    private const long Plenty = 50_000_000;

    private static Arbitrary<(ModelSpec Spec, int Seed)> WithFloors => Arb.From(
        from spec in ModelGenerator.Models(withFloors: true).Generator
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (spec, seed),
        both => ModelShrinker.Shrink(both.Item1).Select(spec => (spec, both.Item2)));

    [Fact]
    public void Run_AnyProblemAndCutoff_BoundsByTheBestBelowItAndFindsThat() => new RandomCases(400).Check(WithFloors, (one, tally) =>
    {
        CompositeProblem problem = new Composed(one.Spec.Build()).Problem;
        if (problem.Limits.Count > 0)
        {
            return;
        }

        var cost = new PlanCost(problem);
        Int128[] listed = [.. problem.Plans().Select(plan => cost.Listed(plan)).OfType<Int128>().Order()];
        Int128 relaxed = problem.Plans().Select(plan => cost.Relaxed(plan)).OfType<Int128>().Append(Int128.MaxValue).Min();
        if (relaxed == Int128.MaxValue)
        {
            return;
        }

        Int128 spread = (listed.Length == 0 ? relaxed : listed[^1]) - relaxed;
        Int128 cutoff = relaxed + ((spread + 2) * (one.Seed % 12) / 10);
        ExactSearch search = Run(problem, cutoff, Plenty);
        Int128 least = listed.Length == 0 ? Int128.MaxValue : listed[0];

        search.Complete.ShouldBeTrue();
        search.LowerBound.ShouldBe(Int128.Min(cutoff, relaxed));
        search.Cutoff.ShouldBeGreaterThanOrEqualTo(Int128.Min(cutoff, least));
        if (search.RelaxedPlan is null && least < cutoff)
        {
            cost.Listed(search.BestPlan.ShouldNotBeNull()).ShouldBe(least);
        }

        Run(problem, cutoff, 5).LowerBound.ShouldBeLessThanOrEqualTo(Int128.Min(cutoff, relaxed));
        tally.Note("with something below the cutoff", relaxed < cutoff);
    }).ShouldHave("with something below the cutoff", 1.0 / 4);

    /// <summary>The relaxation with its cuts proves what every plan can be tried of, so trees are held to the search arc by arc, which shares only the rules inside a bin with them.</summary>
    [Fact]
    public void Run_ModelsOfManyNodes_AgreesWithTheSearchArcByArc() => new RandomCases(60).Check(Arb.From(Gen.Choose(0, int.MaxValue - 1)), (seed, tally) =>
    {
        var composed = new Composed(FamilyModels.Build(new Random(seed), items: 11, bins: 6, mostPlaces: 3, density: 80));
        CompositeProblem problem = composed.Problem;
        long granularity = composed.Weights.Weight.Aggregate((one, other) => (long)BigInteger.GreatestCommonDivisor(one, other));
        ExactSearch search = Run(problem, granularity << 20, Plenty, granularity: granularity);
        var byArcs = new BranchAndBound(problem, new Relaxation(problem, threads: 1), granularity, null, new RunClock(new SolveOptions(), CancellationToken.None));
        byArcs.Run(granularity << 20, Plenty);

        search.Complete.ShouldBeTrue();
        byArcs.Complete.ShouldBeTrue();
        search.LowerBound.ShouldBe(byArcs.LowerBound);
        new PlanCost(problem).Listed(search.BestPlan.ShouldNotBeNull()).ShouldBe(byArcs.Cutoff);
        tally.Note("searched in more than one node", search.Nodes > 2);
    }).ShouldHave("searched in more than one node", 1.0 / 10);

    [Fact]
    public void Run_PlansThatAreNotAccepted_AreNotKept()
    {
        CompositeProblem problem = new Composed(FamilyModels.Build(new Random(3), items: 5, bins: 3, mostPlaces: 3, density: 80)).Problem;
        var cost = new PlanCost(problem);
        Int128[] listed = [.. problem.Plans().Select(plan => cost.Listed(plan)).OfType<Int128>().Distinct().Order()];
        ExactSearch search = Run(problem, listed[2], Plenty, plan => cost.Listed(plan) > listed[0]);

        search.Complete.ShouldBeTrue();
        search.Cutoff.ShouldBe(listed[1]);
        cost.Listed(search.BestPlan.ShouldNotBeNull()).ShouldBe(listed[1]);
    }

    [Fact]
    public void Run_Cancelled_IsNotCompleteAndItsBoundStillHolds()
    {
        CompositeProblem problem = new Composed(FamilyModels.Build(new Random(3), items: 5, bins: 3, mostPlaces: 3, density: 80)).Problem;
        using var source = new CancellationTokenSource();
        source.Cancel();
        var clock = new RunClock(new SolveOptions(), source.Token);
        ExactSearch search = ExactSearch.Run(problem, new Relaxation(problem, threads: 1), 1, null, clock, 1L << 50, new PartEffort(Plenty, Plenty));

        search.Complete.ShouldBeFalse();
        search.BestPlan.ShouldBeNull();
    }

    [Fact]
    public void Run_LittleWork_EndsSoonAfterItWithABoundThatHolds()
    {
        CompositeProblem problem = new Composed(FamilyModels.Build(new Random(4), items: 46, bins: 16, mostPlaces: 3, density: 60)).Problem;
        ExactSearch whole = Run(problem, 1L << 50, Plenty);
        ExactSearch little = Run(problem, 1L << 50, 2_000);

        whole.Complete.ShouldBeTrue();
        whole.Work.ShouldBeGreaterThan(20_000);
        little.Complete.ShouldBeFalse();
        little.Work.ShouldBeLessThan(4_000);
        little.LowerBound.ShouldBeLessThanOrEqualTo(whole.LowerBound);
        little.LowerBound.ShouldBeGreaterThan(Int128.MinValue);
    }

    private static ExactSearch Run(CompositeProblem problem, Int128 cutoff, long limit, Func<int[], bool>? accepts = null, long granularity = 1) => ExactSearch.Run(
        problem, new Relaxation(problem, threads: 1), granularity, accepts, new RunClock(new SolveOptions(), CancellationToken.None), cutoff, new PartEffort(limit, limit));
}
