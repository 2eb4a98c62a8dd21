using FsCheck.Fluent;

namespace Matching.Solver.Tests.Bounds;

/// <summary>Prices that come out of bidding, against the cheapest flow.</summary>
public sealed class PlaceAuctionTests
{
    private static readonly RunClock Clock = new(new SolveOptions(), CancellationToken.None);

    [Fact]
    public void Hold_PlacesOnly_EachUnitIsWithinAnIncrementOfItsBestAndTheBoundWithinOneForEach() =>
        new RandomCases(300).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
        {
            CompositeProblem problem = PlacesOnly(new Random(seed));
            PlaceAuction auction = PlaceAuction.Hold(problem, Clock, null);
            FlowState state = auction.State;

            var taken = new int[problem.BinCount];
            for (int item = 0; item < problem.ItemCount; item++)
            {
                long pays = problem.Leave[item];
                if (state.UnitBin[item] is var bin and >= 0)
                {
                    taken[bin]++;
                    pays = problem.ArcCost[problem.Arc(item, bin)] + state.UnitPrice[item];
                }

                pays.ShouldBeLessThanOrEqualTo(Best(problem, state, item) + auction.Increment);
            }

            taken.Zip(problem.Places).ShouldAllBe(bin => bin.First <= bin.Second);
            tally.Note("such that some have no place", taken.Sum() < problem.ItemCount && taken.Sum() > 0);

            var dual = new long[problem.ItemCount];
            auction.Read(dual);
            Int128 bound = dual.Aggregate(Int128.Zero, (sum, one) => sum + one) - state.UnitPrice.Sum();
            Int128 cheapest = TransportationProof.Solve(problem, Clock).Bound;
            bound.ShouldBeLessThanOrEqualTo(cheapest);
            bound.ShouldBeGreaterThanOrEqualTo(cheapest - ((Int128)problem.ItemCount * auction.Increment));
        }).ShouldHave("such that some have no place", 1.0 / 5);

    [Fact]
    public void Hold_AKnownFlow_GoesOnFromItWithoutABid()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(2);
        builder.AddItem(leaveOut: 5_000, 10, 300);
        builder.AddItem(leaveOut: 5_000, 20, 400);
        builder.AddItem(leaveOut: 5_000, 30, 100);
        CompositeProblem problem = new Composed(builder.Build()).Problem;
        FlowState known = PlaceAuction.Hold(problem, Clock, null).State;
        known.UnitBin.ShouldBe([1, 0, 1]);

        PlaceAuction resumed = PlaceAuction.Hold(problem, Clock, known);

        resumed.Steps.ShouldBe(3, "each place once and no arc");
        resumed.State.UnitBin.ShouldBe(known.UnitBin);
        resumed.State.UnitPrice.ShouldBe(known.UnitPrice);
    }

    [Fact]
    public void Suits_PricesOfAProblemWithMoreBins_DoNot()
    {
        (Composed two, Composed one) = (new(Bins(2)), new(Bins(1)));
        var prices = new ItemPrices(two.Weights.Weight, [10], PlaceAuction.Hold(two.Problem, Clock, null).State, 0, []);

        two.Weights.Weight.ShouldBe(one.Weights.Weight);
        prices.Suits(two.Problem, two.Weights).ShouldBeTrue();
        prices.Suits(one.Problem, one.Weights).ShouldBeFalse();

        static AssignmentModel Bins(int count)
        {
            AssignmentModelBuilder builder = ConformanceModels.OneLevel();
            for (int bin = 0; bin < count; bin++)
            {
                builder.AddBin(1);
            }

            builder.AddItem(leaveOut: 5_000, [.. Enumerable.Repeat(10L, count)]);
            return builder.Build();
        }
    }

    [Fact]
    public void Hold_TwoForOnePlaceThatMayNotBeLeftOut_EndsAtAPriceThatHasToDoWithHomes()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddBin(0);
        builder.AddItem(leaveOut: 1L << 40, 10, 5);
        builder.AddItem(leaveOut: 1L << 40, 20, 5);
        CompositeProblem problem = new Composed(builder.Build()).Problem;

        PlaceAuction auction = PlaceAuction.Hold(problem, Clock, null);
        var dual = new long[2];
        auction.Read(dual);

        auction.State.UnitBin.Order().ShouldBe([-1, 0]);
        long unit = problem.ArcCost[problem.Arc(0, 0)] / 10;
        dual.ShouldAllBe(one => one > 20 * unit && one < 1_000 * unit);
    }

    // What the item's cheapest way would cost at the prices in the end: staying outside, or a place in a bin that has one, at the least that is paid there.
    private static long Best(CompositeProblem problem, FlowState state, int item)
    {
        long best = problem.Leave[item];
        for (int entry = problem.ItemStart[item]; entry < problem.ItemStart[item + 1]; entry++)
        {
            int arc = problem.ItemArc[entry];
            int bin = problem.ArcBin[arc];
            long[] paid = [.. Enumerable.Range(0, problem.ItemCount).Where(other => state.UnitBin[other] == bin).Select(other => state.UnitPrice[other])];
            if (problem.Places[bin] > 0)
            {
                best = Math.Min(best, problem.ArcCost[arc] + (paid.Length < problem.Places[bin] ? 0 : paid.Min()));
            }
        }

        return best;
    }

    private static CompositeProblem PlacesOnly(Random random)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        int bins = random.Next(2, 7);
        for (int bin = 0; bin < bins; bin++)
        {
            builder.AddBin(random.Next(3));
        }

        int items = random.Next(2, 9);
        for (int item = 0; item < items; item++)
        {
            builder.AddItem(leaveOut: 1_500, [.. Enumerable.Range(0, bins).Select(_ => random.Next(3) > 0 ? random.Next(400, 1_000) : (long?)null)]);
        }

        return new Composed(builder.Build()).Problem;
    }
}
