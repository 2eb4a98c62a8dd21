namespace Matching.Solver.Tests.Composite;

public sealed class TopologyTests
{
    [Fact]
    public void Arcs_AnyModel_AreGroupedByBinInAscendingItem()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(0, 1, 2, null);
        builder.AddItem(0, null, 3, 4);
        builder.AddBin(1);
        builder.AddBin(1);
        builder.AddBin(1);
        var topology = new Topology(builder.Build());

        topology.BinStart.ShouldBe([0, 1, 3, 4]);
        topology.ArcItem.ShouldBe([0, 0, 1, 1]);
        topology.ArcBin.ShouldBe([0, 1, 1, 2]);
        topology.SourceArc.ShouldBe([0, 1, 2, 3]);
    }

    [Fact]
    public void Arcs_ItemThatDoesNotFitIntoTheEmptyBin_AreLeftAside()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel(loadCount: 1);
        builder.AddItem([0], size: 2);
        builder.AddItem([0], size: 2, group: 0);
        builder.AddBin(places: 1, loadLimits: [9]); // too few places
        builder.AddBin(places: 2, sharedPlaces: 1, loadLimits: [9]); // too few shared places, unless for a group
        builder.AddBin(places: 2, sharedPlaces: 1, group: AssignmentModel.NoGroup, loadLimits: [9]); // for nobody
        builder.AddBin(places: 2, loadLimits: [5]); // at and above the limit of load
        for (int item = 0; item < 2; item++)
        {
            for (int bin = 0; bin < 4; bin++)
            {
                builder.AddArc(item, bin, [0], [bin == 3 ? 5 + item : 0], exempt: bin == 2 && item == 0);
            }
        }

        var topology = new Topology(builder.Build());

        topology.ArcItem.Zip(topology.ArcBin).ShouldBe([(1, 1), (0, 2), (0, 3)]);
    }

    [Fact]
    public void Pairs_OfEachItem_AreListedFromBothSidesInAscendingOrder()
    {
        AssignmentModelBuilder builder = WithItems(4);
        builder.AddConflict(3, 1);
        builder.AddPairCost(1, 0, [5]);
        builder.AddPairCost(1, 2, [6]);
        AssignmentModel model = builder.Build();
        var topology = new Topology(model);

        topology.PairStart.ShouldBe([0, 1, 4, 5, 6]);
        topology.PairOther.ShouldBe([1, 0, 2, 3, 1, 1]);
        topology.PairIndex.Select(pair => (model.Pairs[pair].First, model.Pairs[pair].Second)).ShouldBe([(0, 1), (0, 1), (1, 2), (1, 3), (1, 2), (1, 3)]);
    }

    [Fact]
    public void Sets_OfEachItem_AreListedInOrder()
    {
        AssignmentModelBuilder builder = WithItems(3);
        builder.AddTogetherSet([2, 0], [1]);
        builder.AddTogetherSet([2], [1]);
        var topology = new Topology(builder.Build());

        topology.SetStart.ShouldBe([0, 1, 1, 3]);
        topology.SetOf.ShouldBe([0, 0, 1]);
    }

    [Fact]
    public void Limits_ThatNoPlanCanOverrun_AreLeftAsideAndConstantsAreTakenOff()
    {
        AssignmentModelBuilder builder = WithItems(2);
        int first = builder.AddArc(0, 0, [0]);
        int second = builder.AddArc(1, 0, [0]);
        builder.AddLinearLimit("never overrun", 5, [(first, 2), (second, 3)]);
        builder.AddLinearLimit("may be overrun", 5, [(first, 2), (second, 3)], [(1, 4)], constant: 1);
        CompositeLimits limits = new Topology(builder.Build()).Limits;

        limits.Room.ShouldBe([(Int128)4]);
        (limits.ArcStart[0], limits.ArcStart[1], limits.ArcStart[2]).ShouldBe((0, 1, 2));
        limits.ArcAmount.ShouldBe([2, 3]);
        limits.ItemStart.ShouldBe([0, 0, 1]);
        limits.ItemAmount.ShouldBe([4]);
    }

    [Fact]
    public void Limits_NoneThatBinds_AreNone()
    {
        AssignmentModelBuilder builder = WithItems(1);
        builder.AddLinearLimit("at its maximum", 7, [], [(0, 7)]);

        new Topology(builder.Build()).Limits.ShouldBeSameAs(CompositeLimits.None);
    }

    private static AssignmentModelBuilder WithItems(int count)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        for (int item = 0; item < count; item++)
        {
            builder.AddItem([0]);
        }

        builder.AddBin(places: count);
        return builder;
    }
}
