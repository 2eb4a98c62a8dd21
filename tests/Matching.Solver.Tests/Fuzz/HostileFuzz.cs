namespace Matching.Solver.Tests;

/// <summary>The engine on hostile shapes: against the brute force, the plan verifier and the certificate verifier.</summary>
public sealed class HostileFuzz
{
    private static readonly AssignmentSolver Solver = new();

    [Fact]
    public void HostileModel_SolvedToTheEnd_IsWhatTheBruteForceFindsWithACertificateThatHolds() => FuzzRunner.CheckHostile(1, (shape, spec) =>
    {
        AssignmentModel model = spec.Build();
        AssignmentSolution solution = Solver.Solve(model, new SolveOptions { WorkLimit = 20_000_000, Threads = 1, Certify = true });
        solution.ShouldBeConsistent(model);
        CertificateVerification verification = solution.ShouldBeCertified(model);
        long[]? optimum = BruteForceSolver.RelaxedOptimum(model);
        AssignmentSolution expected = new BruteForceSolver().Solve(model);
        solution.HasPlan.ShouldBe(expected.HasPlan, shape);
        bool listed = !model.HasUnlistedArcs.Contains(true);
        if (listed)
        {
            solution.Status.ShouldBe(expected.Status, shape);
        }

        if (solution.Status == SolutionStatus.Optimal)
        {
            solution.Levels.Select(level => level.Value).ShouldBe(expected.Levels.Select(level => level.Value), shape);
        }

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
    public void HostileModel_HardlyAnyWork_KeepsItsWordAndItsCertificate() => FuzzRunner.CheckHostile(0.2, (_, spec) =>
    {
        AssignmentModel model = spec.Build();
        foreach (long work in new long[] { 1, 40, 2_000 })
        {
            AssignmentSolution solution = Solver.Solve(model, new SolveOptions { WorkLimit = work, Threads = 1, Certify = true });
            solution.ShouldBeConsistent(model);
            solution.ShouldBeCertified(model);
        }
    });

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
