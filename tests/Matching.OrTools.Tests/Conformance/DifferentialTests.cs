using Matching.Solver;
using Matching.Solver.Tests;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>The engine and CP-SAT 9.15 on the same random models, which use every feature: two solvers that share nothing must agree.</summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const string Demanding = "demanding (something is placed while a rule in a bin binds)";

    private static readonly SolveOptions ToTheEnd = new() { WorkLimit = 50_000_000, Threads = 1 };

    [Fact]
    public void AnyModel_SolvedByBoth_HasTheSameOptimum()
    {
        if (RealCpSat.OnThisMachine(output) is not { } cpSat)
        {
            return;
        }

        new RandomCases(300, Seed: 11).Check(ModelGenerator.Models(), (spec, tally) =>
        {
            AssignmentModel model = spec.Build();
            AssignmentSolution engine = new AssignmentSolver().Solve(model, ToTheEnd);
            AssignmentSolution second = cpSat.Solve(model, ToTheEnd);
            second.ShouldBeConsistent(model);
            second.Status.ShouldBe(engine.Status);
            second.Levels.Select(level => level.Value).ShouldBe(engine.Levels.Select(level => level.Value));
            tally.Note(Demanding, RelatedModels.IsDemanding(model, engine));
        }).ShouldHave(Demanding, 2.0 / 5);
    }

    [Fact]
    public void AnyModelWithUnlistedArcs_SolvedByBoth_EachBoundIsBelowTheOthersPlan()
    {
        if (RealCpSat.OnThisMachine(output) is not { } cpSat)
        {
            return;
        }

        new RandomCases(100, Seed: 12).Check(ModelGenerator.Models(withFloors: true), spec =>
        {
            AssignmentModel model = spec.Build();
            long[]? relaxed = BruteForceSolver.RelaxedOptimum(model);
            AssignmentSolution engine = new AssignmentSolver().Solve(model, ToTheEnd);
            AssignmentSolution second = cpSat.Solve(model, ToTheEnd);
            second.ShouldBeConsistent(model);
            BoundShouldRespect(second, engine);
            BoundShouldRespect(engine, second);
            (relaxed is null && second.HasPlan).ShouldBeFalse();
            if (second.Status == SolutionStatus.Optimal && engine.Status == SolutionStatus.Optimal)
            {
                second.Levels.ShouldBe(engine.Levels);
            }

            // CP-SAT bounds the first level by what trying every plan finds, floors and all.
            (relaxed is null || second.Levels[0].Bound == relaxed[0] || second.Levels[0].IsClosed).ShouldBeTrue($"{second.Levels[0]} but {relaxed?[0]}");
        });
    }

    [Fact]
    public void AnyModel_LittleWork_EachBoundIsBelowTheOthersPlan()
    {
        if (RealCpSat.OnThisMachine(output) is not { } cpSat)
        {
            return;
        }

        new RandomCases(100, Seed: 13).Check(ModelGenerator.Models(), spec =>
        {
            AssignmentModel model = spec.Build();
            AssignmentSolution engine = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 30, Threads = 1 });
            foreach (long work in new long[] { 1, 60 })
            {
                AssignmentSolution second = cpSat.Solve(model, new SolveOptions { WorkLimit = work });
                second.ShouldBeConsistent(model);
                BoundShouldRespect(second, engine);
                BoundShouldRespect(engine, second);
            }
        });
    }

    /// <summary>A bound holds for every plan that is as good at the levels before.</summary>
    private static void BoundShouldRespect(AssignmentSolution bound, AssignmentSolution plan)
    {
        (bound.Status == SolutionStatus.Infeasible && plan.HasPlan).ShouldBeFalse();
        for (int level = 0; plan.HasPlan && level < plan.Levels.Count; level++)
        {
            bound.Levels[level].Bound.ShouldBeLessThanOrEqualTo(plan.Levels[level].Value, $"level {level}");
            if (!bound.HasPlan || plan.Levels[level].Value > bound.Levels[level].Value)
            {
                return;
            }
        }
    }
}
