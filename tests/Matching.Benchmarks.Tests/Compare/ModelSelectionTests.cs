using Matching.Solver;

namespace Matching.Benchmarks.Compare;

/// <summary>Making a smaller model of a large one.</summary>
public sealed class ModelSelectionTests
{
    [Fact]
    public void Of_WholeModel_LeavesOnlyTheFloorsBehind() =>
        ModelSelection.Of(Four(unlistedFloor: [1]), 1).ToText().ShouldBe(Four(unlistedFloor: null).ToText());

    [Fact]
    public void Of_Half_KeepsEverySecondItemAndBinWithWhatIsBetweenThem() => ModelSelection.Of(Four(unlistedFloor: null), 0.5).ToText().ShouldBe(
        """
        model: 2 items, 2 bins, 4 arcs, 1 groups, 1 loads, 2 classes
        level 0: cost, offset 5
        item 0: size 1, group 0, class 1, leave out [9]
          arc 0: bin 0, cost [11], loads [1]
          arc 1: bin 1, cost [13], loads [1]
        item 1: size 1, group 0, class 1, leave out [9]
          arc 2: bin 0, cost [31], loads [1]
          arc 3: bin 1, cost [33], loads [1]
        bin 0: places 2, shared places 1, load limits [2]
        bin 1: places 2, shared places 1, load limits [2]
        classes 0 and 1: conflict
        pair 0 and 1: cost [7]
        together set 0: items [0 1], present in bins [0], split [3]
        limit 'moves': at most 2, constant 1
          1 for item 1 in bin 1
          6 for item 1 left out

        """.ReplaceLineEndings("\n"));

    private static AssignmentModel Four(long[]? unlistedFloor)
    {
        var builder = new AssignmentModelBuilder(["cost"], loadCount: 1);
        builder.AddOffset(0, 5);
        builder.SetClasses(2, [false, true, true, false], new long[4]);
        for (int bin = 0; bin < 4; bin++)
        {
            builder.AddBin(2, 1, loadLimits: [2]);
        }

        int last = 0;
        for (int item = 0; item < 4; item++)
        {
            builder.AddItem([9], group: item % 2 == 1 ? 0 : null, pairClass: item % 2, unlistedFloor: unlistedFloor);
            for (int bin = 0; bin < 4; bin++)
            {
                last = builder.AddArc(item, bin, [(item * 10) + bin], [1]);
            }
        }

        builder.AddConflict(0, 1);
        builder.AddPairCost(1, 3, [7]);
        builder.AddTogetherSet([1, 2, 3], [3], [1, 2]);
        builder.AddTogetherSet([0], [3]);
        builder.AddLinearLimit("moves", 2, [(0, 1), (last, 1)], [(2, 5), (3, 6)], 1);
        return builder.Build();
    }
}
