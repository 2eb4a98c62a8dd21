namespace Matching.Solver.Tests;

public sealed class AssignmentModelBuilderTests
{
    [Fact]
    public void Build_Nothing_IsAnEmptyModel()
    {
        AssignmentModel model = new AssignmentModelBuilder(["cost"]).Build();
        (model.ItemCount, model.BinCount, model.ArcCount, model.GroupCount, model.LoadCount, model.ClassCount, model.TogetherSetCount)
            .ShouldBe((0, 0, 0, 0, 0, 0, 0));
        model.Levels.ShouldBe(["cost"]);
        model.ArcStart.ToArray().ShouldBe([0]);
        model.ClassesConflict(0, 0).ShouldBeFalse();
        model.ClassPairCost(0, 0).ToArray().ShouldBeEmpty();
    }

    [Fact]
    public void Build_ItemsAndBins_KeepsWhatWasGivenAndFillsTheDefaults()
    {
        var builder = new AssignmentModelBuilder(["a", "b"], loadCount: 2);
        builder.AddItem([5, -6], size: 3, group: 4, solo: true, unlistedFloor: [1, 2]).ShouldBe(0);
        builder.AddItem(null).ShouldBe(1);
        builder.AddItem([]).ShouldBe(2);
        builder.AddBin(4, 2, AssignmentModel.NoGroup, [7, 8], [9, long.MaxValue]).ShouldBe(0);
        builder.AddBin(1).ShouldBe(1);
        AssignmentModel model = builder.Build();
        model.ItemSize.ToArray().ShouldBe([3, 1, 1]);
        model.ItemGroup.ToArray().ShouldBe([4, -1, -1]);
        model.GroupCount.ShouldBe(5);
        model.ItemSolo.ToArray().ShouldBe([true, false, false]);
        model.MayBeLeftOut.ToArray().ShouldBe([true, false, true]);
        model.HasUnlistedArcs.ToArray().ShouldBe([true, false, false]);
        model.LeaveOutCost(0).ToArray().ShouldBe([5, -6]);
        model.LeaveOutCost(2).ToArray().ShouldBe([0, 0]);
        model.UnlistedFloor(0).ToArray().ShouldBe([1, 2]);
        model.BinPlaces.ToArray().ShouldBe([4, 1]);
        model.BinSharedPlaces.ToArray().ShouldBe([2, 1]);
        model.BinGroup.ToArray().ShouldBe([AssignmentModel.NoGroup, AssignmentModel.AnyGroup]);
        model.OpeningCost(0).ToArray().ShouldBe([7, 8]);
        model.OpeningCost(1).ToArray().ShouldBe([0, 0]);
        model.LoadLimit(0).ToArray().ShouldBe([9, long.MaxValue]);
        model.LoadLimit(1).ToArray().ShouldBe([long.MaxValue, long.MaxValue]);
    }

    [Fact]
    public void Build_ArcsInAnyOrder_AreGroupedByItemAndAscendingByBin()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(3, 3, loads: 1);
        builder.AddArc(2, 1, [21], [1]);
        builder.AddArc(0, 2, [2], [2], exempt: true);
        builder.AddArc(2, 0, [20], [3]);
        builder.AddArc(0, 0, [], []);
        AssignmentModel model = builder.Build();
        model.ArcStart.ToArray().ShouldBe([0, 2, 2, 4]);
        model.ArcBin.ToArray().ShouldBe([0, 2, 0, 1]);
        model.ArcExempt.ToArray().ShouldBe([false, true, false, false]);
        Enumerable.Range(0, 4).Select(arc => model.ArcCost(arc)[0]).ShouldBe([0, 2, 20, 21]);
        Enumerable.Range(0, 4).Select(arc => model.ArcLoad(arc)[0]).ShouldBe([0, 2, 3, 1]);
    }

    [Fact]
    public void Build_LinearLimit_NamesArcsByTheirNewIndices()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(2, 2);
        int late = builder.AddArc(1, 1, [0]);
        int early = builder.AddArc(0, 1, [0]);
        builder.AddArc(0, 0, [0]);
        builder.AddLinearLimit("share", 7, [(late, 30), (early, -10)], [(1, 5), (0, 4)], constant: 2);
        LinearLimit limit = builder.Build().LinearLimits.ShouldHaveSingleItem();
        (limit.Name, limit.Maximum, limit.Constant).ShouldBe(("share", 7, 2));
        limit.Arcs.ToArray().ShouldBe([1, 2]);
        limit.ArcCoefficient.ToArray().ShouldBe([-10, 30]);
        limit.Items.ToArray().ShouldBe([0, 1]);
        limit.LeaveOutCoefficient.ToArray().ShouldBe([4, 5]);
    }

    [Fact]
    public void Build_PairsNamedSeveralTimes_AreMerged()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(4, 0);
        builder.AddPairCost(3, 1, [5]);
        builder.AddPairCost(1, 3, [6]);
        builder.AddPairCost(0, 2, [9]);
        builder.AddConflict(2, 0);
        builder.AddPairCost(0, 1, []);
        AssignmentModel model = builder.Build();
        model.Pairs.ToArray().ShouldBe([new ItemPair(0, 1, false), new ItemPair(0, 2, true), new ItemPair(1, 3, false)]);
        model.PairCost(0).ToArray().ShouldBe([0]);
        model.PairCost(2).ToArray().ShouldBe([11]);
    }

    [Fact]
    public void Build_TogetherSets_AreSorted()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(4, 3);
        builder.AddTogetherSet([3, 0], [5], presentIn: [2, 1]);
        builder.AddTogetherSet([2], []);
        AssignmentModel model = builder.Build();
        model.TogetherSetCount.ShouldBe(2);
        model.TogetherItems(0).ToArray().ShouldBe([0, 3]);
        model.TogetherPresence(0).ToArray().ShouldBe([1, 2]);
        model.SplitCost(0).ToArray().ShouldBe([5]);
        model.TogetherItems(1).ToArray().ShouldBe([2]);
        model.TogetherPresence(1).ToArray().ShouldBeEmpty();
        model.SplitCost(1).ToArray().ShouldBe([0]);
    }

    [Fact]
    public void Build_Classes_AreSymmetricTables()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.SetClasses(2, [false, true, true, false], [0, 0, 1, 2, 1, 2, 3, 4]);
        builder.AddItem(null, pairClass: 1);
        AssignmentModel model = builder.Build();
        model.ItemClass.ToArray().ShouldBe([1]);
        (model.ClassesConflict(0, 1), model.ClassesConflict(1, 0), model.ClassesConflict(1, 1)).ShouldBe((true, true, false));
        model.ClassPairCost(1, 0).ToArray().ShouldBe([1, 2]);
        model.ClassPairCost(1, 1).ToArray().ShouldBe([3, 4]);
    }

    [Fact]
    public void AddOffset_Twice_AddsUp()
    {
        var builder = new AssignmentModelBuilder(["a", "b"]);
        builder.AddOffset(1, 5);
        builder.AddOffset(1, -7);
        builder.Build().Offset.ToArray().ShouldBe([0, -2]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void AddOffset_NoSuchLevel_Throws(int level) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new AssignmentModelBuilder(["a"]).AddOffset(level, 1)).ParamName.ShouldBe("level");

    [Fact]
    public void Build_ListsChangedAfterAdding_KeepsWhatWasAdded()
    {
        var builder = new AssignmentModelBuilder(["a"], loadCount: 1);
        long[] numbers = [1];
        int[] indices = [0];
        builder.AddBin(1, openingCost: numbers, loadLimits: numbers);
        builder.AddItem(numbers, unlistedFloor: numbers);
        builder.AddItem(numbers);
        builder.AddArc(0, 0, numbers, numbers);
        builder.AddPairCost(0, 1, numbers);
        builder.AddTogetherSet(indices, numbers, indices);
        numbers[0] = 99;
        indices[0] = 99;
        builder.Build().ToText().ShouldNotContain("99");
    }

    [Fact]
    public void Build_Again_MakesASeparateModel()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(1, 1);
        AssignmentModel first = builder.Build();
        builder.AddArc(0, 0, [1]);
        builder.AddOffset(0, 1);
        AssignmentModel second = builder.Build();
        (first.ArcCount, first.Offset[0], second.ArcCount, second.Offset[0]).ShouldBe((0, 0, 1, 1));
    }

    [Fact]
    public void Constructor_WrongArguments_Throws()
    {
        Should.Throw<ArgumentNullException>(() => new AssignmentModelBuilder(null!)).ParamName.ShouldBe("levels");
        Should.Throw<ArgumentOutOfRangeException>(() => new AssignmentModelBuilder(["a"], -1)).ParamName.ShouldBe("loadCount");
    }

    [Fact]
    public void Add_ArgumentsThatAreNull_AreNamed()
    {
        AssignmentModelBuilder builder = WithItemsAndBins(items: 2, bins: 1);
        Should.Throw<ArgumentNullException>(() => builder.AddPairCost(0, 1, null!)).ParamName.ShouldBe("cost");
        Should.Throw<ArgumentNullException>(() => builder.AddTogetherSet(null!, [1])).ParamName.ShouldBe("items");
        Should.Throw<ArgumentNullException>(() => builder.AddTogetherSet([0], null!)).ParamName.ShouldBe("splitCost");
        Should.Throw<ArgumentNullException>(() => builder.AddLinearLimit(null!, 1, [])).ParamName.ShouldBe("name");
        Should.Throw<ArgumentNullException>(() => builder.AddLinearLimit("moves", 1, null!)).ParamName.ShouldBe("arcCoefficients");
    }

    private static AssignmentModelBuilder WithItemsAndBins(int items, int bins, int loads = 0)
    {
        var builder = new AssignmentModelBuilder(["cost"], loads);
        for (int item = 0; item < items; item++)
        {
            builder.AddItem([0]);
        }

        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(1);
        }

        return builder;
    }
}
