namespace Matching.Solver.Tests;

public sealed class PlanVerifierTests
{
    [Fact]
    public void Verify_PlanWithEveryTerm_AddsThemUp()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.AddOffset(0, 1000);
        builder.SetClasses(2, [false, false, false, false], [0, 0, 7, 70, 7, 70, 0, 0]);
        builder.AddBin(3, openingCost: [100, 0]);
        builder.AddBin(3, openingCost: [500, 0]);
        builder.AddBin(3);
        builder.AddItem([1, 1]);
        builder.AddItem([1, 1], pairClass: 1);
        builder.AddItem([20, -3]);
        builder.AddArc(0, 0, [2, 5]);
        builder.AddArc(1, 0, [3, -8]);
        builder.AddPairCost(1, 0, [0, 11]);
        builder.AddPairCost(1, 2, [9999, 9999]);
        builder.AddTogetherSet([0, 1, 2], [10_000, 0], presentIn: [2]);
        PlanVerification verified = PlanVerifier.Verify(builder.Build(), [0, 0, null]);
        verified.IsFeasible.ShouldBeTrue();

        // Offset, arcs, left out, opening, classes, pair, and three parts (bin 0, bin 2, item 2 left out), so two beyond the first.
        verified.Values.ShouldBe([1000 + 2 + 3 + 20 + 100 + 7 + 0 + 20_000, 0 + 5 - 8 - 3 + 0 + 70 + 11 + 0]);
    }

    [Fact]
    public void Verify_PlanThatBreaksEverything_ListsEachViolationWithItsAmounts()
    {
        var builder = new AssignmentModelBuilder(["cost"], loadCount: 1);
        builder.SetClasses(1, [true], [0]);
        builder.AddBin(2, sharedPlaces: 1, loadLimits: [5]);
        builder.AddBin(9);
        for (int item = 0; item < 3; item++)
        {
            builder.AddArc(builder.AddItem([1], solo: item == 1), 0, [0], [2]);
        }

        builder.AddItem(null);
        builder.AddItem([1]);
        builder.AddConflict(0, 2);
        builder.AddConflict(0, 4);
        builder.AddLinearLimit("moves", 3, [(0, 1), (2, 2)], [(3, 4)], constant: -1);
        PlanVerification verified = PlanVerifier.Verify(builder.Build(), [0, 0, 0, null, 1]);
        verified.IsFeasible.ShouldBeFalse();
        verified.Violations.Select(violation => violation.ToString()).ShouldBe(
        [
            "No bin: item 3 may not be left out.",
            "Bin 1: item 4 may not go there, no arc is listed.",
            "Bin 0: items 0, 1, 2 take 3 places of 2.",
            "Bin 0: items 0, 1, 2 are not all of one group that may fill it and take 3 shared places of 1.",
            "Bin 0: items 0, 1, 2 share it though one of them must be alone.",
            "Bin 0: items 0, 1 are of classes in conflict.",
            "Bin 0: items 0, 2 are of classes in conflict.",
            "Bin 0: items 1, 2 are of classes in conflict.",
            "Bin 0: items 0, 1, 2 put 6 of 5 on load 0.",
            "Bin 0: items 0, 2 are a pair in conflict.",
            "Limit 'moves': 6 is above 3.",
        ]);
        PlanViolation load = verified.Violations.Single(violation => violation.Kind == PlanViolationKind.Load);
        (load.Bin, load.LimitName, load.Value, load.Limit).ShouldBe((0, "load 0", 6, 5));
        load.Items.ShouldBe([0, 1, 2]);
        PlanViolation limit = verified.Violations.Single(violation => violation.Kind == PlanViolationKind.LinearLimit);
        (limit.Bin, limit.LimitName, limit.Value, limit.Limit).ShouldBe((null, "moves", 6, 3));
        limit.Items.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0, AssignmentModel.AnyGroup, true)]
    [InlineData(0, 0, 0, true)]
    [InlineData(0, 0, 1, false)]
    [InlineData(0, 0, AssignmentModel.NoGroup, false)]
    [InlineData(0, 1, AssignmentModel.AnyGroup, false)]
    [InlineData(0, null, AssignmentModel.AnyGroup, false)]
    [InlineData(null, null, AssignmentModel.AnyGroup, false)]
    public void Verify_TwoInABinWithOneSharedPlace_IsFeasibleForOneGroupThatIsLetIn(int? first, int? second, int binGroup, bool feasible)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2, sharedPlaces: 1, group: binGroup);
        builder.AddArcs(builder.AddItem([1], group: first), 0);
        builder.AddArcs(builder.AddItem([1], group: second), 0);
        PlanVerification verified = PlanVerifier.Verify(builder.Build(), [0, 0]);
        verified.Violations.Select(violation => violation.Kind).ShouldBe(feasible ? [] : [PlanViolationKind.SharedPlaces]);
    }

    [Fact]
    public void Verify_EverythingJustFits_BreaksNothing()
    {
        var builder = new AssignmentModelBuilder(["cost"], loadCount: 1);
        builder.AddBin(3, sharedPlaces: 2, loadLimits: [6]);
        builder.AddBin(1);
        for (int item = 0; item < 3; item++)
        {
            builder.AddArc(builder.AddItem([1]), 0, [0], [2], exempt: item == 2);
        }

        builder.AddArc(builder.AddItem([1], solo: true), 1, [0], [9]);
        builder.AddItem([1]);

        // Two items placed and one left out: arcs that are not used and items that are placed do not count.
        int spare = builder.AddArc(0, 1, [0], [9]);
        builder.AddLinearLimit("most", 3, [(0, 1), (1, 1), (spare, 50)], [(4, 1), (3, 50)]);
        PlanVerifier.Verify(builder.Build(), [0, 0, 0, 1, null]).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Verify_ChoicesWithoutACost_AddNothingForThem()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2, openingCost: [3]);
        builder.AddItem([7]);
        builder.AddItem(null);
        PlanVerifier.Verify(builder.Build(), [0, null]).Values.ShouldBe([3]);
    }

    [Fact]
    public void Verify_PlanOfAnotherModel_Throws()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem([7]);
        AssignmentModel model = builder.Build();
        Should.Throw<ArgumentException>(() => PlanVerifier.Verify(model, []))
            .Message.ShouldBe("The plan has 0 entries for 1 items; give one for each item. (Parameter 'binOfItem')");
        Should.Throw<ArgumentException>(() => PlanVerifier.Verify(model, [1]))
            .Message.ShouldBe("The plan puts item 0 into bin 1; there are 1 bins. (Parameter 'binOfItem')");
        Should.Throw<ArgumentException>(() => PlanVerifier.Verify(model, [-1]))
            .Message.ShouldBe("The plan puts item 0 into bin -1; there are 1 bins. (Parameter 'binOfItem')");
        Should.Throw<ArgumentNullException>(() => PlanVerifier.Verify(null!, [])).ParamName.ShouldBe("model");
        Should.Throw<ArgumentNullException>(() => PlanVerifier.Verify(model, null!)).ParamName.ShouldBe("binOfItem");
    }
}
