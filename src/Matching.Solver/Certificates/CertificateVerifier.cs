using System.Globalization;

namespace Matching.Solver;

/// <summary>Checks a certificate against its model: adds every bound up again from the model alone and names everything that does not hold.</summary>
/// <remarks>
/// Shares no code with the engine's bounds: bins are priced by a plain search of its own, in 128-bit integers with checked arithmetic, so whoever makes certificates need not be trusted.
/// What rests on a search is not searched again; the verifier checks that the searched parts are all there is (each item in one part, every arc between parts ruled out by the
/// duals) and says of which levels it has taken the search's word. Safe for concurrent use.
/// </remarks>
public static class CertificateVerifier
{
    /// <summary>Checks a certificate by itself.</summary>
    /// <param name="model">The model that the certificate is about.</param>
    /// <param name="certificate">The certificate, whoever made it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static CertificateVerification Verify(AssignmentModel model, SolutionCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(certificate);
        var faults = new FaultList();
        string fingerprint = ModelFingerprint.Of(model);
        if (certificate.ModelFingerprint != fingerprint)
        {
            faults.Add(
                CertificateFaultKind.WrongModel, null, $"The certificate is for the model '{certificate.ModelFingerprint}', not for this one, which is '{fingerprint}'.");
            return new CertificateVerification(faults.ToArray(), []);
        }

        return CheckWhole(model, certificate, faults) ? CheckLevels(model, certificate, faults) : new CertificateVerification(faults.ToArray(), []);
    }

    /// <summary>Checks a solution: its plan from scratch, its certificate, and that the certificate is about this solution.</summary>
    /// <param name="model">The model that was solved.</param>
    /// <param name="solution">A solution that was asked for with <see cref="SolveOptions.Certify"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The solution has no certificate.</exception>
    public static CertificateVerification Verify(AssignmentModel model, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(solution);
        if (solution.Certificate is not { } certificate)
        {
            throw new ArgumentException("The solution has no certificate; solve with SolveOptions.Certify.", nameof(solution));
        }

        CertificateVerification alone = Verify(model, certificate);
        var faults = new FaultList();
        CompareWithSolution(model, solution, certificate, faults);
        return new CertificateVerification([.. faults.ToArray(), .. alone.Faults], [.. alone.Levels]);
    }

    private static bool CheckWhole(AssignmentModel model, SolutionCertificate certificate, FaultList faults)
    {
        bool hasPlan = certificate.Status is SolutionStatus.Feasible or SolutionStatus.Optimal;
        if (certificate.Values.Count != (hasPlan ? model.LevelCount : 0))
        {
            faults.Add(
                CertificateFaultKind.WrongLength, null, Text($"{certificate.Values.Count} values for {(hasPlan ? model.LevelCount : 0)} levels with a plan; give one for each."),
                claimed: certificate.Values.Count, found: hasPlan ? model.LevelCount : 0);
            return false;
        }

        if (certificate.Levels.Count != model.LevelCount)
        {
            faults.Add(
                CertificateFaultKind.WrongLevels, null, Text($"There are proofs for {certificate.Levels.Count} levels of {model.LevelCount}; give one for each."),
                claimed: certificate.Levels.Count, found: model.LevelCount);
            return false;
        }

        for (int level = 0; hasPlan && level < model.LevelCount; level++)
        {
            CheckStatus(level, certificate.Status, certificate.Levels[level].Bound, certificate.Values[level], faults);
        }

        return true;
    }

    private static void CheckStatus(int level, SolutionStatus status, long bound, long value, FaultList faults)
    {
        if (status == SolutionStatus.Optimal && bound < value)
        {
            faults.Add(
                CertificateFaultKind.WrongStatus, level, Text($"the plan is called optimal, but its value is {value} and the bound only {bound}."), claimed: value, found: bound);
        }
        else if (bound > value)
        {
            faults.Add(
                CertificateFaultKind.WrongStatus, level, Text($"the bound is said to be {bound}, above the value {value} of the plan itself."), claimed: bound, found: value);
        }
    }

    private static CertificateVerification CheckLevels(AssignmentModel model, SolutionCertificate certificate, FaultList faults)
    {
        var rules = new BinRules(model);
        var verified = new List<VerifiedLevel>();
        for (int level = 0; level < model.LevelCount; level++)
        {
            LevelCertificate proof = certificate.Levels[level];
            if (proof.Level != level)
            {
                faults.Add(
                    CertificateFaultKind.WrongLevels, level, Text($"the proof in its place is for level {proof.Level}; levels stand in the model's order."),
                    level, proof.Level, level);
                continue;
            }

            try
            {
                if (new LevelCheck(model, rules, certificate, proof, faults).Run() is { } found)
                {
                    verified.Add(found);
                }
            }
            catch (OverflowException)
            {
                faults.Add(CertificateFaultKind.Overflow, level, "its numbers do not fit into 128 bits.");
            }
        }

        return new CertificateVerification(faults.ToArray(), [.. verified]);
    }

    private static void CompareWithSolution(AssignmentModel model, AssignmentSolution solution, SolutionCertificate certificate, FaultList faults)
    {
        if (certificate.Status != solution.Status)
        {
            faults.Add(CertificateFaultKind.WrongSolution, null, $"The certificate is for a solution that is {certificate.Status}, this one is {solution.Status}.");
        }

        IReadOnlyList<long> values = solution.HasPlan ? PlanVerifier.Verify(model, solution.BinOfItem).Values : [];
        for (int level = 0; level < Math.Min(values.Count, certificate.Values.Count); level++)
        {
            Compare(CertificateFaultKind.WrongSolution, level, "value", certificate.Values[level], values[level], faults);
        }

        for (int level = 0; level < Math.Min(solution.Levels.Count, certificate.Levels.Count); level++)
        {
            Compare(CertificateFaultKind.WrongSolution, level, "bound", certificate.Levels[level].Bound, solution.Levels[level].Bound, faults);
        }
    }

    private static void Compare(CertificateFaultKind kind, int level, string what, long claimed, long found, FaultList faults)
    {
        if (claimed != found)
        {
            faults.Add(kind, level, Text($"the certificate's {what} is {claimed}, the solution's is {found}."), null, claimed, found);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
