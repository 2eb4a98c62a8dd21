namespace Matching.Solver.Tests.Composite;

public sealed class SubProblemTests
{
    [Fact]
    public void Cut_SomeItemsAndBins_KeepsTheArcsBetweenThemAndWhereTheyCameFrom()
    {
        CompositeProblem whole = Whole();
        CompositeProblem part = new SubProblem(whole).Cut([2, 0], [1], null, null, null, listedOnly: false);

        (part.ItemCount, part.BinCount, part.ArcCount).ShouldBe((2, 1, 2));
        part.SourceItem.ShouldBe([2, 0]);
        part.SourceBin.ShouldBe([1]);
        part.SourceArc.ShouldBe([whole.Arc(0, 1), whole.Arc(2, 1)]);
        part.ArcItem.ShouldBe([1, 0]);
        part.ArcCost.ShouldBe([whole.ArcCost[whole.Arc(0, 1)], whole.ArcCost[whole.Arc(2, 1)]]);
        part.Leave.ShouldBe([whole.Leave[2], whole.Leave[0]]);
        part.Constant.ShouldBe(0);
        part.PairCostOf(0, 1).ShouldBe(whole.PairCostOf(2, 0));
        part.Limits.Count.ShouldBe(0);
    }

    [Fact]
    public void Cut_DroppedArcsForbiddenOutsideAndListedOnly_AreLeftAside()
    {
        CompositeProblem whole = Whole();
        var dropped = new bool[whole.ArcCount];
        dropped[whole.Arc(0, 0)] = true;
        var sub = new SubProblem(whole);
        CompositeProblem part = sub.Cut([0, 1, 2], [0, 1], dropped, [false, true, false], null, listedOnly: false);
        CompositeProblem listed = sub.Cut([0, 1, 2], [0, 1], dropped, null, null, listedOnly: true);

        part.Arc(0, 0).ShouldBe(-1);
        part.ArcCount.ShouldBe(whole.ArcCount - 1);
        part.Leave.ShouldBe([whole.Leave[0], CompositeProblem.Never, whole.Leave[2]]);
        part.Outside[1].ShouldBe(CompositeProblem.Never);
        part.Floor[2].ShouldBe(whole.Floor[2]);
        whole.Outside[2].ShouldBe(whole.Floor[2]);
        listed.Floor[2].ShouldBe(CompositeProblem.Never);
        listed.Outside.ShouldBe(whole.Leave);
    }

    [Fact]
    public void Cut_Limits_HaveTheRoomThatIsGivenAndTheAmountsOfWhatIsKept()
    {
        CompositeProblem whole = Whole();
        CompositeLimits limits = new SubProblem(whole).Cut([2], [1], null, null, [(Int128)5], listedOnly: false).Limits;

        limits.Room.ShouldBe([(Int128)5]);
        var sums = new Int128[1];
        limits.Add(0, 0, sums, 1);
        sums[0].ShouldBe((Int128)3);
        limits.Add(0, -1, sums, 1);
        sums[0].ShouldBe((Int128)10);
    }

    [Fact]
    public void Cut_AnyBinsWithAllThatIsInThem_CostsWhatTheRegionCosts() => new RandomCases(1000).Check(Composed.Cases, (one, tally) =>
    {
        var random = new Random(one.Seed);
        var composed = new Composed(one.Spec.Build());
        CompositeProblem whole = composed.Problem;
        int[] plan = composed.RandomPlan(random);
        int[] bins = [.. Enumerable.Range(0, whole.BinCount).Where(_ => random.Next(2) == 0)];
        int[] items = [.. Enumerable.Range(0, plan.Length).Where(item => plan[item] >= 0 ? bins.Contains(whole.ArcBin[plan[item]]) : whole.Leave[item] != CompositeProblem.Never)];
        random.Shuffle(items);
        random.Shuffle(bins);

        var sub = new SubProblem(whole);
        sub.Cut([.. Enumerable.Range(0, whole.ItemCount)], [.. Enumerable.Range(0, whole.BinCount)], null, null, null, listedOnly: false);
        CompositeProblem part = sub.Cut(items, bins, null, null, null, listedOnly: false);
        int[] local = Array.ConvertAll(items, item => plan[item] < 0 ? -1 : Array.IndexOf(part.SourceArc, plan[item]));

        new PlanCost(part).Listed(local).ShouldBe(RegionCost.Of(whole, plan, items));
        Array.ConvertAll(local, arc => arc < 0 ? -1 : part.ArcItem[arc]).Where(item => item >= 0).ShouldBe(
            Enumerable.Range(0, items.Length).Where(index => local[index] >= 0));
        tally.Note("parts of several items in bins", local.Count(arc => arc >= 0) > 1);
    }).ShouldHave("parts of several items in bins", 1.0 / 5);

    private static CompositeProblem Whole()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(50, 1, 2);
        builder.AddItem(60, 3, null);
        builder.AddItem([70], unlistedFloor: [-5]);
        builder.AddArcs(2, 4, 5);
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddPairCost(0, 2, [8]);
        builder.AddTogetherSet([0, 1], [6], presentIn: [1]);
        builder.AddLinearLimit("limit", 4, [(1, 9), (4, 3)], [(2, 7)]);
        return new Composed(builder.Build()).Problem;
    }
}
