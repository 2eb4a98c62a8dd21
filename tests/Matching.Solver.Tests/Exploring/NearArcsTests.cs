namespace Matching.Solver.Tests;

/// <summary>Parts are gathered from near arcs alone, so none may be missing.</summary>
public sealed class NearArcsTests
{
    [Fact]
    public void OfItem_AndOfBin_AnyLimit_HoldJustTheArcsWithASmallerLoss() => FuzzRunner.Check(0.05, (spec, tally) =>
    {
        var topology = new Topology(spec.Build());
        CompositeProblem problem = CompositeBuilder.Build(topology, LevelWeights.For(new LevelRanges(topology.Model), topology.Model.LevelCount - 1, 8), topology.Limits);
        long[] loss = [.. Enumerable.Range(0, problem.ArcCount).Select(arc => (arc * 7L) % 10)];
        foreach (long limit in new long[] { 0, 4, 10 })
        {
            var near = new NearArcs(problem, loss, limit);
            int[] expected = [.. Enumerable.Range(0, problem.ArcCount).Where(arc => loss[arc] < limit)];
            int[] ofItems = [.. Enumerable.Range(0, problem.ItemCount).SelectMany(item => near.OfItem(item).ToArray().Where(arc => problem.ArcItem[arc] == item))];
            int[] ofBins = [.. Enumerable.Range(0, problem.BinCount).SelectMany(bin => near.OfBin(bin).ToArray().Where(arc => problem.ArcBin[arc] == bin))];
            ofItems.Order().ShouldBe(expected);
            ofBins.ShouldBe(expected);
            tally.Note("some are near", expected.Length > 0 && expected.Length < problem.ArcCount);
        }
    }).ShouldHave("some are near", 1.0 / 4);
}
