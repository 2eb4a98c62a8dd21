namespace Matching.Solver.Tests.Certificates;

/// <summary>Certificates that are wrong in one place each, and what the verifier says of them.</summary>
public sealed class CertificateVerifierTests
{
    private readonly AssignmentModel model = Crowded();
    private readonly SolutionCertificate right;
    private readonly LevelCertificate second;

    public CertificateVerifierTests()
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { Certify = true, WorkLimit = 1_000_000 });
        solution.Status.ShouldBe(SolutionStatus.Optimal);
        solution.ShouldBeCertified(model);
        right = solution.Certificate.ShouldNotBeNull();
        second = right.Levels[1];
        second.Basis.ShouldBe(BoundBasis.Duals);
    }

    [Fact]
    public void Verify_AnotherModel_IsRefusedAtOnce() => Faults(right with { ModelFingerprint = "abc" })
        .ShouldBe([$"The certificate is for the model 'abc', not for this one, which is '{right.ModelFingerprint}'."]);

    [Fact]
    public void Verify_TheSameModelButForOneCost_IsAnotherModel()
    {
        AssignmentModel other = Crowded(lastCost: 31);
        string own = new AssignmentSolver().Solve(other, new SolveOptions { Certify = true }).Certificate!.ModelFingerprint;
        CertificateVerification verification = CertificateVerifier.Verify(other, right);
        verification.Faults.Select(fault => fault.ToString()).ShouldBe([$"The certificate is for the model '{right.ModelFingerprint}', not for this one, which is '{own}'."]);
        verification.Faults[0].Kind.ShouldBe(CertificateFaultKind.WrongModel);
        verification.Levels.ShouldBeEmpty();
    }

    [Fact]
    public void Verify_BoundRaisedByOne_IsAboveWhatFollowsAndAboveThePlan() => Faults(Second(proof => proof with { Bound = proof.Bound + 1 })).ShouldBe(
    [
        $"Level 1: the bound is said to be {second.Bound + 1}, above the value {right.Values[1]} of the plan itself.",
        $"Level 1: the bound is said to be {second.Bound + 1}; what follows from the sum is {second.Bound}.",
    ]);

    [Fact]
    public void Verify_BoundLoweredUnderAPlanCalledOptimal_IsNotOptimal() => Faults(Second(proof => proof with { Bound = proof.Bound - 1 }))
        .ShouldBe([$"Level 1: the plan is called optimal, but its value is {right.Values[1]} and the bound only {second.Bound - 1}."]);

    [Fact]
    public void Verify_ADualRaised_BreaksTheSumAndABin()
    {
        SolutionCertificate wrong = Second(proof => proof with { ItemDuals = Changed(proof.ItemDuals, 0, dual => dual + 1) });
        CertificateVerification verification = CertificateVerifier.Verify(model, wrong);
        verification.Faults.ShouldContain(fault => fault.Kind == CertificateFaultKind.Sum && fault.Claimed == second.DualBound && fault.Found == second.DualBound + 1);
        verification.Faults[^1].ToString().ShouldBe($"Level 1: the sum is said to be {second.DualBound}; constant, duals, multipliers, cuts and bins add up to {second.DualBound + 1}.");
    }

    [Fact]
    public void Verify_ADualAboveWhatItsItemPaysOutside_NamesTheItem()
    {
        long outside = second.Weights[0];
        SolutionCertificate wrong = Second(proof => proof with { ItemDuals = Changed(proof.ItemDuals, 2, _ => outside + 1) });
        Faults(wrong).ShouldContain(
            $"Level 1: the dual of item 2 is {outside + 1}, but left out or on an arc that is not listed it may pay as little as {outside}.");
    }

    [Fact]
    public void Verify_ADualAboveItsFloor_NamesTheItem()
    {
        AssignmentModel listed = Crowded(floor: [0, 25]);
        SolutionCertificate certificate = new AssignmentSolver().Solve(listed, new SolveOptions { Certify = true, WorkLimit = 100_000 }).Certificate!;
        LevelCertificate proof = certificate.Levels[1];
        long floor = 25 * proof.Weights[1];
        SolutionCertificate wrong = certificate with { Levels = [certificate.Levels[0], proof with { ItemDuals = Changed(proof.ItemDuals, 2, _ => floor + 1) }] };
        CertificateVerifier.Verify(listed, certificate).IsValid.ShouldBeTrue();
        CertificateVerifier.Verify(listed, wrong).Faults.Select(fault => fault.ToString()).ShouldContain(
            $"Level 1: the dual of item 2 is {floor + 1}, but left out or on an arc that is not listed it may pay as little as {floor}.");
    }

    [Fact]
    public void Verify_ABinMissing_NamesIt() => Faults(Second(proof => proof with { Bins = [proof.Bins[0]] })).ShouldContain("Level 1: bin 1 has no bound.");

    [Fact]
    public void Verify_ABinTwice_NamesIt() =>
        Faults(Second(proof => proof with { Bins = [.. proof.Bins, proof.Bins[0]] })).ShouldContain("Level 1: bin 0 has two bounds; give one.");

    [Fact]
    public void Verify_ABinThatIsNone_NamesIt() =>
        Faults(Second(proof => proof with { Bins = [.. proof.Bins, new BinBound(7, 0)] })).ShouldBe(["Level 1: there is a bound for bin 7; there are 2 bins."]);

    [Fact]
    public void Verify_ABinAboveItsBestPattern_NamesItAndThePattern()
    {
        BinBound better = second.Bins[1] with { Bound = second.Bins[1].Bound + 1 };
        Faults(Second(proof => proof with { Bins = [proof.Bins[0], better], DualBound = proof.DualBound + 1 }))
            .ShouldBe([$"Level 1: the bound of bin 1 is {better.Bound}, but one of its patterns costs {second.Bins[1].Bound}."]);
    }

    [Fact]
    public void Verify_ANegativeMultiplier_NamesTheLimit() => Faults(Second(proof => proof with { LimitMultipliers = [-1] }))
        .ShouldBe(["Level 1: the multiplier of linear limit 0 is -1; it must be 0 or more."]);

    [Fact]
    public void Verify_ANegativeMultiplierOfAnEarlierLevel_NamesTheLevel() => Faults(Second(proof => proof with { EarlierMultipliers = [-2] }))
        .ShouldBe(["Level 1: the multiplier of earlier level 0 is -2; it must be 0 or more."]);

    [Fact]
    public void Verify_CutsThatAreNone_AreNamedWithTheirItems() =>
        Faults(Second(proof => proof with { Cuts = [new PricedCut([0, 1, 2], -3), new PricedCut([1, 1], 2), new PricedCut([0], 2), new PricedCut([0, 9], 2)] })).ShouldBe(
        [
            "Level 1: cut 0 is of items 0, 1, 2 at price -3; it must be of two or three different items, at 0 or more.",
            "Level 1: cut 1 is of items 1, 1 at price 2; it must be of two or three different items, at 0 or more.",
            "Level 1: cut 2 is of items 0 at price 2; it must be of two or three different items, at 0 or more.",
            "Level 1: cut 3 is of items 0, 9 at price 2; it must be of two or three different items, at 0 or more.",
        ]);

    [Fact]
    public void Verify_ACutThatCosts_CountsInTheSum() => Faults(Second(proof => proof with { Cuts = [new PricedCut([0, 1, 2], 3)] }))
        .ShouldBe([$"Level 1: the sum is said to be {second.DualBound}; constant, duals, multipliers, cuts and bins add up to {second.DualBound - 3}."]);

    [Fact]
    public void Verify_WeightsOutOfTheirRange_NameTheLevels() => Faults(Second(proof => proof with { Weights = [-1, 0] }))
        .ShouldBe(["Level 1: the weight of level 0 is -1; it must be 0 or more.", "Level 1: the weight of level 1 is 0; it must be above 0."]);

    [Fact]
    public void Verify_ListsTooShort_SayWhatIsNeeded() => Faults(Second(proof => proof with { Weights = [1], ItemDuals = [], LimitMultipliers = [], EarlierMultipliers = [1, 1] })).ShouldBe(
    [
        "Level 1: there are 1 weights, but 2 are needed.",
        "Level 1: there are 2 multipliers of earlier levels, but 1 are needed.",
        "Level 1: there are 0 multipliers of linear limits, but 1 are needed.",
        "Level 1: there are 0 duals of items, but 3 are needed.",
    ]);

    [Fact]
    public void Verify_LevelsInAnotherOrder_AreRefused() => Faults(right with { Levels = [right.Levels[1] with { Bound = right.Levels[0].Bound }, right.Levels[0] with { Bound = second.Bound }] }).ShouldBe(
    [
        "Level 0: the proof in its place is for level 1; levels stand in the model's order.",
        "Level 1: the proof in its place is for level 0; levels stand in the model's order.",
    ]);

    [Fact]
    public void Verify_ALevelMissing_IsRefused() => Faults(right with { Levels = [right.Levels[0]] }).ShouldBe(["There are proofs for 1 levels of 2; give one for each."]);

    [Fact]
    public void Verify_ValuesMissing_AreRefused() => Faults(right with { Values = [] }).ShouldBe(["0 values for 2 levels with a plan; give one for each."]);

    [Fact]
    public void Verify_AnotherConstant_IsNotTheModels() => Faults(Second(proof => proof with { Constant = proof.Constant + 5, DualBound = proof.DualBound + 5 }))
        .ShouldBe([$"Level 1: the constant of together sets is {second.Constant + 5}; the model's is {second.Constant}."]);

    [Fact]
    public void Verify_NumbersBeyond128Bits_AreAnOverflow()
    {
        SolutionCertificate wrong = Second(proof => proof with { Bins = [new BinBound(0, Int128.MinValue), new BinBound(1, Int128.MinValue)] });
        CertificateVerification verification = CertificateVerifier.Verify(model, wrong);
        verification.Faults.Select(fault => fault.ToString()).ShouldBe(["Level 1: its numbers do not fit into 128 bits."]);
        verification.Faults[0].Kind.ShouldBe(CertificateFaultKind.Overflow);
    }

    [Fact]
    public void Verify_GreatestNumbersEverywhere_AreRefusedWithoutAnException()
    {
        long most = long.MaxValue;
        CertificateVerifier.Verify(model, Second(proof => proof with { Weights = [most, most], LimitMultipliers = [most], ItemDuals = [most, most, most] })).IsValid.ShouldBeFalse();
        CertificateVerifier.Verify(model, Second(proof => proof with { ItemDuals = [long.MinValue, 0, most], Constant = Int128.MaxValue })).IsValid.ShouldBeFalse();
    }

    [Fact]
    public void Verify_ASearchWithoutItsBasis_IsRefused() => Faults(Second(proof => proof with { Basis = BoundBasis.Search }))
        .ShouldBe(["Level 1: its basis is Search, but no search is given."]);

    [Fact]
    public void Verify_EachItemAlone_IsBoundedByTheCheapestOfEach() => Faults(Second(proof => new LevelCertificate { Level = 1, Bound = proof.Bound, Basis = BoundBasis.EachItemAlone }))
        .ShouldBe([$"Level 1: the bound is said to be {second.Bound}; each item at its cheapest gives 0."]);

    [Fact]
    public void Verify_ASolutionOfAnotherValue_IsNotWhatTheCertificateIsAbout()
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(model, new SolveOptions { Certify = true });
        AssignmentSolution other = new(
            SolutionStatus.Feasible, StopReason.WorkLimit, [null, null, null], [new LevelValue("first", 3, 0), new LevelValue("second", 0, 0)], 1)
        { Certificate = solution.Certificate };
        CertificateVerifier.Verify(model, other).Faults.Select(fault => fault.ToString()).ShouldBe(
        [
            "The certificate is for a solution that is Optimal, this one is Feasible.",
            $"Level 0: the certificate's value is {right.Values[0]}, the solution's is 3.",
            $"Level 1: the certificate's value is {right.Values[1]}, the solution's is 0.",
            $"Level 1: the certificate's bound is {second.Bound}, the solution's is 0.",
        ]);
    }

    [Fact]
    public void Verify_ASolutionWithoutACertificate_IsAFaultOfTheCaller() =>
        Should.Throw<ArgumentException>(() => CertificateVerifier.Verify(model, new AssignmentSolver().Solve(model)))
            .Message.ShouldBe("The solution has no certificate; solve with SolveOptions.Certify. (Parameter 'solution')");

    private SolutionCertificate Second(Func<LevelCertificate, LevelCertificate> change) => right with { Levels = [right.Levels[0], change(second)] };

    private IEnumerable<string> Faults(SolutionCertificate certificate) => CertificateVerifier.Verify(model, certificate).Faults.Select(fault => fault.ToString());

    private static long[] Changed(IReadOnlyList<long> list, int index, Func<long, long> change) => [.. list.Select((value, at) => at == index ? change(value) : value)];

    /// <summary>Three items want the cheap bin of one place; the other has room for two. A limit that does not bind without the second bin.</summary>
    private static AssignmentModel Crowded(long lastCost = 30, long[]? floor = null)
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        var arcs = new List<(int, long)>();
        builder.AddBin(1);
        builder.AddBin(2);
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([1, 0], unlistedFloor: item == 2 ? floor : null);
            builder.AddArc(item, 0, [0, 5]);
            arcs.Add((builder.AddArc(item, 1, [0, item == 2 ? lastCost : 10 * (item + 1)]), 1));
        }

        builder.AddLinearLimit("few", 2, arcs);
        return builder.Build();
    }
}
