namespace Matching.Solver.Tests;

public sealed class ModelFaultsTests
{
    private const long AboveLimit = AssignmentModel.CostLimit + 1;

    [Fact]
    public void Build_SeveralFaults_ReportsAllAtOnceInTheOrderOfTheParts()
    {
        var builder = new AssignmentModelBuilder(["cost"]);
        builder.AddLinearLimit("moves", 1, [(3, 1)]);
        builder.AddBin(-1);
        builder.AddItem([1, 2], size: 0);
        InvalidModelException exception = Should.Throw<InvalidModelException>(builder.Build);
        exception.Faults.ShouldBe(
        [
            "Item 0: size 0 must be from 1 to 1048576.",
            "Item 0, leave-out cost: 2 costs are given for 1 levels.",
            "Bin 0: places -1 must be 0 or more.",
            "Bin 0: shared places -1 must be from 0 to its places, -1.",
            "Limit 'moves': arc 3 is not one of the 0 added.",
        ]);
        exception.Message.ShouldBe("The model has 5 fault(s):" + Environment.NewLine + string.Join(Environment.NewLine, exception.Faults));
    }

    [Fact]
    public void Build_FaultyLevels_SaysWhich()
    {
        Faults(_ => { }, levels: []).ShouldBe(["Levels: none is given. Name at least one level."]);
        Faults(builder => builder.AddOffset(1, -AboveLimit), levels: ["a", " ", "a"]).ShouldBe(
        [
            "Level 1: it has no name.",
            "Offset of level 1: -1099511627777 must be from -2^40 to 2^40.",
            "Level 2: the name 'a' is taken by an earlier level.",
        ]);
    }

    [Fact]
    public void Build_TooManyItemsOrBins_SaysHowMany()
    {
        Faults(builder =>
        {
            for (int i = 0; i <= AssignmentModel.CountLimit; i++)
            {
                builder.AddItem(null);
                builder.AddBin(0);
            }
        }).ShouldBe(["Items: 1048577 are given, at most 1048576 are allowed.", "Bins: 1048577 are given, at most 1048576 are allowed."]);
    }

    [Fact]
    public void Build_FaultyItem_SaysWhatWouldBeRight()
    {
        Faults(builder => builder.AddItem([AboveLimit], size: AssignmentModel.CountLimit + 1, group: -1, pairClass: 1, unlistedFloor: [-AboveLimit])).ShouldBe(
        [
            "Item 0: size 1048577 must be from 1 to 1048576.",
            "Item 0: group -1 must be from 0 to 1048575, or null for none.",
            "Item 0: pair class 1 must be from 0 to 0.",
            "Item 0, leave-out cost: 1099511627777 must be from -2^40 to 2^40.",
            "Item 0, unlisted floor: -1099511627777 must be from -2^40 to 2^40.",
        ]);
        Faults(builder => builder.AddItem(null, pairClass: -1)).ShouldBe(["Item 0: pair class -1 must be from 0 to 0."]);
    }

    [Fact]
    public void Build_FaultyBin_SaysWhatWouldBeRight()
    {
        Faults(builder => builder.AddBin(2, 3, -3, [-1], [1, 2]), loads: 1).ShouldBe(
        [
            "Bin 0: shared places 3 must be from 0 to its places, 2.",
            "Bin 0: group -3 must be a group, AnyGroup or NoGroup.",
            "Bin 0, opening cost: -1 must be from 0 to 2^40.",
            "Bin 0: 2 load limits are given for 1 load dimensions.",
        ]);
        Faults(builder => builder.AddBin(2, loadLimits: [-1, AboveLimit]), loads: 2).ShouldBe(
        [
            "Bin 0: load limit -1 must be from 0 to 2^40, or long.MaxValue for unlimited.",
            "Bin 0: load limit 1099511627777 must be from 0 to 2^40, or long.MaxValue for unlimited.",
        ]);
        Faults(builder => builder.AddBin(2, loadLimits: [1]), loads: 2).ShouldBe(["Bin 0: 1 load limits are given for 2 load dimensions."]);
    }

    [Fact]
    public void Build_FaultyArcs_SaysWhatWouldBeRight() => Faults(
        builder =>
        {
            builder.AddItem(null);
            builder.AddBin(1);
            builder.AddArc(0, 0, [1], [1]);
            builder.AddArc(0, 0, [1, 2], [1, 2]);
            builder.AddArc(1, -1, [AboveLimit], [-1]);
            builder.AddArc(0, 1, [0], [0]);
            builder.AddArc(-1, 0, [0], [0]);
            builder.AddArc(1, 0, [0], [0]);
        },
        loads: 1).ShouldBe(
        [
            "Arc 1: item 0 in bin 0 is added twice.",
            "Arc 1: 2 costs are given for 1 levels.",
            "Arc 1: 2 loads are given for 1 load dimensions.",
            "Arc 2: item 1 and bin -1 must be added before; there are 1 items and 1 bins.",
            "Arc 2 (item 1, bin -1), cost of level 0: 1099511627777 must be from -2^40 to 2^40.",
            "Arc 2 (item 1, bin -1), load 0: -1 must be from 0 to 2^40.",
            "Arc 3: item 0 and bin 1 must be added before; there are 1 items and 1 bins.",
            "Arc 4: item -1 and bin 0 must be added before; there are 1 items and 1 bins.",
            "Arc 5: item 1 and bin 0 must be added before; there are 1 items and 1 bins.",
        ]);

    [Fact]
    public void Build_FaultyClasses_SaysWhatWouldBeRight()
    {
        Faults(builder => builder.SetClasses(2, [false], [1, 2])).ShouldBe(["Classes: 2 classes need 4 conflicts and 4 costs; 1 and 2 are given."]);
        Faults(builder => builder.SetClasses(2, [false, true, false, false], [-1, 2, 3, 0])).ShouldBe(
        [
            "Classes 0 and 0, cost of level 0: -1 must be from 0 to 2^40.",
            "Classes 0 and 1: the conflict must be symmetric.",
            "Classes 0 and 1, cost of level 0: 2 one way and 3 the other must be equal.",
        ]);
        Should.Throw<ArgumentOutOfRangeException>(() => new AssignmentModelBuilder(["a"]).SetClasses(0, [], [])).ParamName.ShouldBe("count");
    }

    [Fact]
    public void Build_ArcsOfSeveralLevelsAndLoads_SaysWhichAmountIsWrong() => Faults(
        builder =>
        {
            builder.AddBin(1);
            builder.AddItem([]);
            builder.AddItem([]);
            builder.AddArc(0, 0, [0, 0], [0, AboveLimit]);
            builder.AddArc(1, 0, [0, AboveLimit], [-2, 0]);
        },
        ["a", "b"],
        loads: 2).ShouldBe(
        [
            "Arc 0 (item 0, bin 0), load 1: 1099511627777 must be from 0 to 2^40.",
            "Arc 1 (item 1, bin 0), cost of level 1: 1099511627777 must be from -2^40 to 2^40.",
            "Arc 1 (item 1, bin 0), load 0: -2 must be from 0 to 2^40.",
        ]);

    [Fact]
    public void Build_ThreeClasses_ComparesEachPairOnceWhereItStands()
    {
        bool[] conflicts = [false, false, false, false, false, true, false, false, false];
        Faults(builder => builder.SetClasses(3, conflicts, [0, 0, 0, 0, 0, 4, 0, 5, 0])).ShouldBe(
        [
            "Classes 1 and 2: the conflict must be symmetric.",
            "Classes 1 and 2, cost of level 0: 4 one way and 5 the other must be equal.",
        ]);
        Faults(builder => builder.SetClasses(2, [false, false, false, false], [0])).ShouldBe(["Classes: 2 classes need 4 conflicts and 4 costs; 4 and 1 are given."]);
        Faults(builder => builder.SetClasses(2, [false], [0, 0, 0, 0])).ShouldBe(["Classes: 2 classes need 4 conflicts and 4 costs; 1 and 4 are given."]);
        Faults(builder => builder.SetClasses(2, [false, false, false, false], [0, 0, 0, 0]), ["a", "b"]).ShouldBe(["Classes: 2 classes need 4 conflicts and 8 costs; 4 and 4 are given."]);
    }

    [Fact]
    public void Build_FaultyPairs_SaysWhatWouldBeRight() => Faults(builder =>
    {
        builder.AddItem(null);
        builder.AddItem(null);
        builder.AddConflict(0, 0);
        builder.AddConflict(-1, 1);
        builder.AddPairCost(0, 1, [-1]);
        builder.AddPairCost(1, 2, [1, 2]);
    }).ShouldBe(
        [
            "Pair 0: 0 and 0 must be two different items of the 2 added.",
            "Pair 1: -1 and 1 must be two different items of the 2 added.",
            "Pair 2 (items 0 and 1): -1 must be from 0 to 2^40.",
            "Pair 3: 1 and 2 must be two different items of the 2 added.",
            "Pair 3 (items 1 and 2): 2 costs are given for 1 levels.",
        ]);

    [Fact]
    public void Build_FaultyTogetherSets_SaysWhatWouldBeRight() => Faults(builder =>
    {
        builder.AddItem(null);
        builder.AddBin(1);
        builder.AddTogetherSet([], [1, 2]);
        builder.AddTogetherSet([0, 0], [-1], [0, 0]);
        builder.AddTogetherSet([1], [0], [1]);
    }).ShouldBe(
        [
            "Together set 0: it has no items.",
            "Together set 0, split cost: 2 costs are given for 1 levels.",
            "Together set 1: item 0 is named twice.",
            "Together set 1: bin 0 is named twice.",
            "Together set 1, split cost: -1 must be from 0 to 2^40.",
            "Together set 2: item 1 is not one of the 1 added.",
            "Together set 2: bin 1 is not one of the 1 added.",
        ]);

    [Fact]
    public void Build_FaultyLimits_SaysWhatWouldBeRight() => Faults(builder =>
    {
        builder.AddItem(null);
        builder.AddBin(1);
        int arc = builder.AddArc(0, 0, [0]);
        builder.AddLinearLimit("a", long.MinValue, [(arc, 1), (arc, 2)], [(0, 1), (0, 1)], constant: long.MaxValue);
        builder.AddLinearLimit("b", 0, [(-1, AboveLimit)], [(1, -AboveLimit)]);
    }).ShouldBe(
        [
            "Limit 'a': arc 0 is named twice.",
            "Limit 'a': item 0 is named twice.",
            "Limit 'a': maximum -9223372036854775808 must be within ±2^61.",
            "Limit 'a': constant 9223372036854775807 must be within ±2^61.",
            "Limit 'b': arc -1 is not one of the 1 added.",
            "Limit 'b': item 1 is not one of the 1 added.",
            "Limit 'b': coefficient 1099511627777 of arc -1 must be from -2^40 to 2^40.",
            "Limit 'b': coefficient -1099511627777 of item 1 must be from -2^40 to 2^40.",
        ]);

    [Fact]
    public void Build_CostsThatCouldOverflowTogether_AreRejected()
    {
        // 3,000 items make 4,498,500 pairs; at 2^40 each, and nothing else, that is beyond 2^62 = 4,194,304 × 2^40.
        Faults(builder =>
        {
            builder.SetClasses(1, [false], [AssignmentModel.CostLimit]);
            for (int item = 0; item < 3000; item++)
            {
                builder.AddItem([]);
            }
        }).ShouldBe(["Level 0 ('cost'): its costs could add up to 4946153057550336000, which is above 2^62. Use a larger unit."]);
    }

    /// <summary>Each kind of cost by itself, the dearest of an item's alone, as if all were paid.</summary>
    [Fact]
    public void Greatest_EveryKindOfCost_AddsUp()
    {
        var builder = new AssignmentModelBuilder(["none", "cost"]);
        builder.AddOffset(1, -1);
        builder.SetClasses(1, [false], [0, 1_000]);
        builder.AddBin(1, openingCost: [0, 20]);
        builder.AddBin(1);
        builder.AddItem([0, 3], unlistedFloor: [0, 4]);
        builder.AddItem([0, 300]);
        builder.AddItem([0, 7]);
        builder.AddArc(0, 0, [0, -5]);
        builder.AddArc(0, 1, [0, 2]);
        builder.AddArc(2, 0, [0, 6]);
        builder.AddPairCost(0, 1, [0, 40_000]);
        builder.AddTogetherSet([0, 1], [0, 100_000], [0]);

        ModelMagnitude.Greatest(builder, 0).ShouldBe(0);
        ModelMagnitude.Greatest(builder, 1).ShouldBe(1 + 5 + 300 + 7 + 20 + 40_000 + (3 * 100_000) + (3 * 1_000));
    }

    [Fact]
    public void Build_EveryKindOfCostAtItsLimit_IsWithinTheSum()
    {
        const long Most = AssignmentModel.CostLimit;
        var builder = new AssignmentModelBuilder(["cost"], 1);
        builder.SetClasses(1, [false], [Most]);
        builder.AddOffset(0, Most);
        builder.AddBin(int.MaxValue, openingCost: [Most], loadLimits: [Most]);
        builder.AddItem([Most], unlistedFloor: [-Most]);
        builder.AddItem([-Most]);
        builder.AddArc(0, 0, [-Most], [Most]);
        builder.AddPairCost(0, 1, [Most]);
        builder.AddTogetherSet([0, 1], [Most], [0]);
        builder.AddLinearLimit("limit", 1L << 61, [(0, Most)], [(1, -Most)], -(1L << 61));
        builder.Build().ItemCount.ShouldBe(2);
    }

    private static IReadOnlyList<string> Faults(Action<AssignmentModelBuilder> add, string[]? levels = null, int loads = 0)
    {
        var builder = new AssignmentModelBuilder(levels ?? ["cost"], loads);
        add(builder);
        return Should.Throw<InvalidModelException>(builder.Build).Faults;
    }
}
