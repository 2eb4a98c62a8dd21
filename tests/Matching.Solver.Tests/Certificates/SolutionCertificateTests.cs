using System.Text.Json;

namespace Matching.Solver.Tests.Certificates;

/// <summary>When there is a certificate, and its form as text.</summary>
public sealed class SolutionCertificateTests
{
    private static readonly AssignmentModel Model = ConformanceModels.Large();

    [Fact]
    public void Solve_NotAsked_ReturnsNone() => new AssignmentSolver().Solve(Model, new SolveOptions { WorkLimit = 1_000 }).Certificate.ShouldBeNull();

    [Fact]
    public void Solve_AskedOrNot_IsTheSame()
    {
        var options = new SolveOptions { WorkLimit = 60_000 };
        new AssignmentSolver().Solve(Model, options with { Certify = true }).Describe().ShouldBe(new AssignmentSolver().Solve(Model, options).Describe());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2_000)]
    [InlineData(60_000)]
    public void Solve_ModelWithEveryFeature_HasACertificateThatHolds(long work) =>
        new AssignmentSolver().Solve(Model, new SolveOptions { WorkLimit = work, Certify = true }).ShouldBeCertified(Model);

    [Theory]
    [InlineData(300)]
    [InlineData(40)]
    public void Solve_ARegion_HasACertificateThatHoldsForShortListsToo(int listed)
    {
        AssignmentModel region = MadeUpRegion.Build(listed);
        CertificateVerification verification = new AssignmentSolver().Solve(region, new SolveOptions { WorkLimit = 240_000, Certify = true }).ShouldBeCertified(region);
        verification.Levels[1].Readded.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Json_ThereAndBack_IsTheSame()
    {
        SolutionCertificate certificate = new AssignmentSolver().Solve(Model, new SolveOptions { WorkLimit = 60_000, Certify = true }).Certificate!;
        string json = certificate.ToJson();
        SolutionCertificate back = SolutionCertificate.FromJson(json);
        back.ToJson().ShouldBe(json);
        CertificateVerifier.Verify(Model, back).IsValid.ShouldBeTrue();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("not JSON")]
    public void Json_ThatIsNoCertificate_Throws(string json) => Should.Throw<JsonException>(() => SolutionCertificate.FromJson(json));

    [Fact]
    public void Solve_NoPlanIsPossible_NamesTheSearchThatFoundSo()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem(leaveOutCost: null);
            builder.AddArcs(item, 1, 1);
        }

        builder.AddBin(1);
        builder.AddBin(1);
        AssignmentModel model = builder.Build();
        AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { Certify = true });
        solution.Status.ShouldBe(SolutionStatus.Infeasible);
        solution.Certificate!.FeasibilityNodes.ShouldNotBeNull().ShouldBeGreaterThan(0);
        solution.ShouldBeCertified(model);
    }
}
