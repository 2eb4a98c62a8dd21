namespace Matching.Solver.Tests.Certificates;

/// <summary>Certificates of random models with every feature: the engine's are found right, and whatever makes a bound better than it is, is found wrong.</summary>
public sealed class CertificateFuzz
{
    private static readonly AssignmentSolver Solver = new();

    [Fact]
    public void AnyModel_SolvedToTheEndOrCutShort_HasACertificateThatHolds() => FuzzRunner.Check(0.2, withFloors: true, property: spec =>
    {
        AssignmentModel model = spec.Build();
        foreach (long work in new long[] { 1, 100, 5_000, 50_000_000 })
        {
            AssignmentSolution solution = Solver.Solve(model, new SolveOptions { WorkLimit = work, Threads = 1, Certify = true });
            solution.ShouldBeCertified(model);
        }
    });
}
