namespace Matching.Solver.Tests;

public sealed class ModelTextTests
{
    [Fact]
    public void ToText_ModelWithEveryFeature_NamesEachPartOnItsLine()
    {
        var builder = new AssignmentModelBuilder(["left out", "distance"], loadCount: 1);
        builder.AddOffset(1, -4);
        builder.SetClasses(2, [false, true, true, false], [0, 3, 0, 0, 0, 0, 0, 0]);
        builder.AddBin(3, 1, AssignmentModel.NoGroup, [0, 9], [6]);
        builder.AddBin(2, group: 1);
        builder.AddItem([1, 0], size: 2, group: 1, unlistedFloor: [0, 7]);
        builder.AddItem(null, solo: true, pairClass: 1);
        builder.AddItem([]);
        builder.AddArc(1, 1, [0, 8], [2], exempt: true);
        builder.AddArc(0, 1, [0, 5]);
        builder.AddArc(0, 0, [0, -6], [4]);
        builder.AddConflict(2, 1);
        builder.AddPairCost(0, 2, [0, 2]);
        builder.AddTogetherSet([0, 2], [0, 1], presentIn: [1]);
        builder.AddTogetherSet([1], []);
        builder.AddLinearLimit("moves", 5, [(0, 1), (2, 3)], [(2, -1)], constant: 2);
        builder.Build().ToText().ShouldBe(
            """
            model: 3 items, 2 bins, 3 arcs, 2 groups, 1 loads, 2 classes
            level 0: left out
            level 1: distance, offset -4
            item 0: size 2, group 1, class 0, leave out [1 0], unlisted from [0 7]
              arc 0: bin 0, cost [0 -6], loads [4]
              arc 1: bin 1, cost [0 5], loads [0]
            item 1: size 1, class 1, solo, may not be left out
              arc 2: bin 1, cost [0 8], loads [2], exempt
            item 2: size 1, class 0, leave out [0 0]
            bin 0: places 3, shared places 1, no group, opening [0 9], load limits [6]
            bin 1: places 2, only group 1, load limits [unlimited]
            classes 0 and 0: cost [0 3]
            classes 0 and 1: conflict
            pair 0 and 2: cost [0 2]
            pair 1 and 2: conflict
            together set 0: items [0 2], present in bins [1], split [0 1]
            together set 1: items [1], split [0 0]
            limit 'moves': at most 5, constant 2
              3 for item 0 in bin 0
              1 for item 1 in bin 1
              -1 for item 2 left out

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void ToText_ModelWithoutLoadsAndClasses_SaysNothingOfThem()
    {
        var builder = new AssignmentModelBuilder(["cost"]);
        builder.AddBin(2);
        builder.AddBin(1, group: 0);
        builder.AddItem([5], group: 0);
        builder.AddItem(null);
        builder.AddArc(0, 1, [3]);
        builder.Build().ToText().ShouldBe(
            """
            model: 2 items, 2 bins, 1 arcs, 1 groups, 0 loads, 0 classes
            level 0: cost
            item 0: size 1, group 0, leave out [5]
              arc 0: bin 1, cost [3]
            item 1: size 1, may not be left out
            bin 0: places 2
            bin 1: places 1, only group 0

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Write_WithoutModelOrWriter_Throws()
    {
        AssignmentModel model = new AssignmentModelBuilder(["cost"]).Build();
        Should.Throw<ArgumentNullException>(() => ModelText.Write(null!, TextWriter.Null)).ParamName.ShouldBe("model");
        Should.Throw<ArgumentNullException>(() => ModelText.Write(model, null!)).ParamName.ShouldBe("writer");
    }
}
