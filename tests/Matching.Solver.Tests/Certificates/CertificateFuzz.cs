using FsCheck.Fluent;

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

    /// <summary>A claim above what the numbers give is refused where it stands, whatever the level rests on.</summary>
    [Fact]
    public void AnyBoundRaised_IsRefusedAtItsLevel() => new RandomCases(100).Check(Composed.Cases, (one, tally) =>
    {
        AssignmentModel model = one.Spec.Build();
        SolutionCertificate right = Certificate(model, one.Seed);
        var random = new Random(one.Seed);
        foreach (VerifiedLevel level in CertificateVerifier.Verify(model, right).Levels)
        {
            long by = random.Next(2) == 0 ? 1 : random.NextInt64(1, 1L << 40);
            SolutionCertificate wrong = CertificateForgery.With(right, level.Level, proof => proof with { Bound = proof.Bound + by });
            string[] said = [.. CertificateVerifier.Verify(model, wrong).Faults.Where(fault => fault.Kind == CertificateFaultKind.LevelBound).Select(fault => fault.ToString())];
            said.ShouldHaveSingleItem().ShouldStartWith($"Level {level.Level}: the bound is said to be {level.Claimed + by}; ");
            tally.Note("with a level that rests on a search", level.RestsOnSearch);
        }
    }).ShouldHave("with a level that rests on a search", 1.0 / 20);

    /// <summary>
    /// Any number changed, its claim then lifted to what seems to follow: what the verifier still accepts, without taking a search's word, is true of every plan; what it refuses, it refuses
    /// naming the level.
    /// </summary>
    [Fact]
    public void AnyNumberChanged_IsRefusedOrStillTrue() => new RandomCases(250).Check(Composed.Cases, (one, tally) =>
        Falsify(one.Spec.Build(), one.Seed, tally)).ShouldHave("such that a change is refused", 0.9).ShouldHave("such that a lifted claim is refused", 1.0 / 4);

    /// <summary>The same where cuts over families have prices.</summary>
    [Fact]
    public void AnyNumberOfAFamilysCutsChanged_IsRefusedOrStillTrue() => new RandomCases(60).Check(Gen.Choose(0, (int.MaxValue / 3) - 1).ToArbitrary(), (number, tally) =>
    {
        AssignmentModel model = FamilyModels.Build(new Random(number), items: 5, bins: 3, mostPlaces: 3, density: 80);
        SolutionCertificate right = Falsify(model, (3 * number) + 1, tally);
        tally.Note("with cuts that cost", right.Levels.Any(level => level.Cuts.Count > 0));
    }).ShouldHave("such that a lifted claim is refused", 1.0 / 2).ShouldHave("with cuts that cost", 1.0 / 4);

    private static SolutionCertificate Falsify(AssignmentModel model, int seed, CaseTally tally)
    {
        long[][] plans = [.. ValuesOfPlans(model)];
        SolutionCertificate right = Certificate(model, seed);
        var random = new Random(seed);
        bool refused = false;
        bool refusedLifted = false;
        for (int round = 0; round < 6; round++)
        {
            (SolutionCertificate? wrong, int? level) = CertificateForgery.ChangeANumber(right, random);
            if (wrong is null)
            {
                continue;
            }

            refused |= IsRefused(model, wrong, level, plans);
            if (level is { } at && wrong.Levels[at].Level == at)
            {
                refusedLifted |= IsRefused(model, CertificateForgery.Lift(model, wrong, at), level, plans);
            }
        }

        tally.Note("such that a change is refused", refused);
        tally.Note("such that a lifted claim is refused", refusedLifted);
        return right;
    }

    private static SolutionCertificate Certificate(AssignmentModel model, int seed)
    {
        long work = (seed % 3) switch { 0 => 30, 1 => 1_000, _ => 1_000_000 };
        SolutionCertificate certificate = Solver.Solve(model, new SolveOptions { WorkLimit = work, Threads = 1, Certify = true }).Certificate.ShouldNotBeNull();
        CertificateVerifier.Verify(model, certificate).IsValid.ShouldBeTrue();
        return certificate;
    }

    private static bool IsRefused(AssignmentModel model, SolutionCertificate certificate, int? level, long[][] plans)
    {
        CertificateVerification verification = CertificateVerifier.Verify(model, certificate);
        if (!verification.IsValid)
        {
            verification.Faults.ShouldContain(fault => level == null || fault.Level == null || fault.Level >= level);
            verification.Faults.ShouldAllBe(fault => fault.Level == null || fault.ToString().StartsWith($"Level {fault.Level}: "));
            return true;
        }

        foreach (VerifiedLevel found in verification.Levels.Where(found => !found.RestsOnSearch))
        {
            IEnumerable<long[]> asGood = plans.Where(plan => Enumerable.Range(0, certificate.Values.Count == 0 ? 0 : found.Level).All(earlier => plan[earlier] <= certificate.Values[earlier]));
            found.Claimed.ShouldBeLessThanOrEqualTo(asGood.Select(plan => plan[found.Level]).DefaultIfEmpty(long.MaxValue).Min(), $"level {found.Level} of {certificate.ToJson()}");
        }

        return false;
    }

    /// <summary>Value by level of each plan that keeps every rule.</summary>
    private static IEnumerable<long[]> ValuesOfPlans(AssignmentModel model)
    {
        var composed = new Composed(model);
        return composed.Problem.Plans().Select(composed.Choice)
            .Where(choice => Enumerable.Range(0, model.ItemCount).All(item => choice[item] >= 0 || model.MayBeLeftOut[item]))
            .Where(choice => Enumerable.Range(0, model.BinCount).All(bin => PlainPlan.Fits(model, choice, choice.Length, bin)) && PlainPlan.KeepsLinearLimits(model, choice))
            .Select(choice => PlainPlan.Value(model, choice));
    }
}
