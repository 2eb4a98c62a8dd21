namespace Matching.Solver.Tests;

/// <summary>What must hold for every certificate that a solve returns.</summary>
internal static class CertificateCheck
{
    public static CertificateVerification ShouldBeCertified(this AssignmentSolution solution, AssignmentModel model)
    {
        CertificateVerification verification = CertificateVerifier.Verify(model, solution);
        verification.Faults.Select(fault => fault.ToString()).ShouldBeEmpty();
        verification.IsValid.ShouldBeTrue();
        verification.Levels.Select(level => level.Level).ShouldBe(Enumerable.Range(0, model.LevelCount));
        foreach (VerifiedLevel level in verification.Levels)
        {
            // What the search does not name must follow from duals alone.
            (level.RestsOnSearch || level.Readded == level.Claimed).ShouldBeTrue($"level {level}");
        }

        return verification;
    }
}
