using BenchmarkDotNet.Attributes;
using Matching.Compilation;
using Matching.Solver;

namespace Matching.Benchmarks.Micro;

/// <summary>The steps of the main job, each by itself, on three sizes.</summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class MatchingBenchmarks
{
    private const ulong Seed = 1;

    private MatchingProblem problem = null!;
    private MatchingPolicy policy = null!;
    private AssignmentModel model = null!;
    private PlacementMatcher matcher = null!;
    private ChildId child;

    /// <summary>Which register.</summary>
    [Params("authority", "wales-today", "wales-afresh")]
    public string Scenario { get; set; } = "authority";

    /// <summary>Generates the register once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        problem = Benchmarks.Scenario.Create(Scenario, Seed);
        policy = MatchingPolicy.Wales(problem.AsOf);
        matcher = new PlacementMatcher(policy);
        model = new ProblemCompiler(problem, policy).Compile(threads: 0).Model;
        child = problem.Referrals[0].Child.Id;
    }

    /// <summary>Rules to arcs and costs.</summary>
    [Benchmark]
    public int Compile() => new ProblemCompiler(problem, policy).Compile(threads: 0).Model.ArcCount;

    /// <summary>The first plan with a bound, however wide the gap.</summary>
    [Benchmark]
    public double Relax() => new AssignmentSolver().Solve(model, new SolveOptions { GapLimit = double.MaxValue }).Gap;

    /// <summary>Two million units of work.</summary>
    [Benchmark]
    public double Solve() => new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 2_000_000 }).Gap;

    /// <summary>A shortlist of 20 homes for one child.</summary>
    [Benchmark]
    public int Rank() => matcher.RankHomes(problem, child, 20).Count;
}
