namespace Matching.Solver.Tests;

/// <summary>The engine on hostile shapes: against the brute force, the plan verifier and the certificate verifier.</summary>
public sealed class HostileFuzz
{
    private static readonly AssignmentSolver Solver = new();

    [Fact]
    public void HostileModel_SolvedToTheEnd_IsWhatTheBruteForceFindsWithACertificateThatHolds() => FuzzRunner.CheckHostile(0.2, (shape, spec) =>
    {
        AssignmentModel model = spec.Build();
        var options = new SolveOptions { WorkLimit = 20_000_000, Threads = 1, Certify = true };
        AssignmentSolution expected = new BruteForceSolver().Solve(model);
        AssignmentSolution solution = Solver.Solve(model, options);
        ShouldBeAsGood(shape, model, solution, expected);
        ShouldBeAsGood(shape, model, Solver.Solve(model, options with { Certify = false }), expected);
        CertificateVerification verification = solution.ShouldBeCertified(model);
        long[]? optimum = BruteForceSolver.RelaxedOptimum(model);

        // What is added up again from duals alone must hold for every eligible pair, whatever the engine claims.
        for (int level = 0; optimum is not null && level < model.LevelCount; level++)
        {
            verification.Levels[level].Readded.ShouldBeLessThanOrEqualTo(optimum[level], $"{shape}, level {level}");
            if (!solution.HasPlan || solution.Levels[level].Value != optimum[level])
            {
                break;
            }
        }
    });

    [Fact]
    public void HostileModel_HardlyAnyWork_KeepsItsWordAndItsCertificate() => FuzzRunner.CheckHostile(0.04, (_, spec) =>
    {
        AssignmentModel model = spec.Build();
        foreach (long work in new long[] { 1, 40, 2_000 })
        {
            AssignmentSolution solution = Solver.Solve(model, new SolveOptions { WorkLimit = work, Threads = 1, Certify = true });
            solution.ShouldBeConsistent(model);
            solution.ShouldBeCertified(model);
        }
    });

    private static void ShouldBeAsGood(string shape, AssignmentModel model, AssignmentSolution solution, AssignmentSolution expected)
    {
        solution.ShouldBeConsistent(model);
        solution.HasPlan.ShouldBe(expected.HasPlan, shape);
        if (!model.HasUnlistedArcs.Contains(true))
        {
            solution.Status.ShouldBe(expected.Status, shape);
        }

        if (solution.Status == SolutionStatus.Optimal)
        {
            solution.Levels.Select(level => level.Value).ShouldBe(expected.Levels.Select(level => level.Value), shape);
        }
    }

    /// <summary>Ten thousand conflicts in one bin: every item fits, hardly any two do.</summary>
    [Fact]
    public void TenThousandConflictsInOneBin_AreKeptAndProven()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(60);
        const int Items = 160;
        for (int item = 0; item < Items; item++)
        {
            builder.AddItem(100 + (item % 7), item % 5);
        }

        int conflicts = 0;
        for (int first = 0; first < Items; first++)
        {
            for (int second = first + 1; second < Items && conflicts < 10_000; second++)
            {
                if ((first + second) % 8 != 0)
                {
                    builder.AddConflict(first, second);
                    conflicts++;
                }
            }
        }

        conflicts.ShouldBe(10_000);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = Solver.Solve(model, new SolveOptions { WorkLimit = 20_000_000, Certify = true });
        solution.ShouldBeConsistent(model);
        solution.ShouldBeCertified(model);
        solution.Status.ShouldBe(SolutionStatus.Optimal);
    }
}
