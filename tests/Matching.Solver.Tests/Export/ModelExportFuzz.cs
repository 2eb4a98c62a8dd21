using Xunit.Abstractions;

namespace Matching.Solver.Tests;

/// <summary>Random small models with every feature: what independent solvers find in the exported files is what trying every plan finds.</summary>
public sealed class ModelExportFuzz(ITestOutputHelper output)
{
    /// <summary>Share of the cases of the solvers' main property: each case starts several processes.</summary>
    private const double Share = 0.06;

    [Fact]
    public void AnyModel_ExportedAndSolvedLevelByLevel_HasTheOptimumOfTheBruteForce()
    {
        (IReadOnlyList<IndependentSolver> solvers, IReadOnlyList<string> missing) = IndependentSolver.OnThisMachine();
        foreach (string sentence in missing)
        {
            output.WriteLine(sentence);
        }

        if (solvers.Count == 0)
        {
            return;
        }

        FuzzRunner.Check(Share, (spec, tally) =>
        {
            // Solvers compute in double precision, so costs are brought down to three digits; what the terms mean is the same.
            AssignmentModel model = spec.MapCosts(costs => [.. costs.Select(cost => cost % 1000)]).Build();
            AssignmentSolution expected = new BruteForceSolver().Solve(model);
            model.ShouldHaveOptimum(expected.HasPlan ? [.. expected.Levels.Select(level => level.Value)] : null, solvers);
            tally.Note("demanding (something is placed while a rule in a bin binds)", RelatedModels.IsDemanding(model, expected));
        }).ShouldHave("demanding (something is placed while a rule in a bin binds)", 1.0 / 3);
    }
}
