namespace Matching.Solver.Tests.Search;

/// <summary>The sums of two limits: at most 3 of what arcs and leaving out count, and at most 100 with one arc that counts against it.</summary>
public sealed class LimitLedgerTests
{
    private const long Dear = 1_000;

    private readonly Composed composed;
    private readonly LimitLedger ledger;

    public LimitLedgerTests()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(0, 0, 0);
        builder.AddItem(0, 0);
        builder.AddBin(2);
        builder.AddBin(2);
        builder.AddLinearLimit("few", 3, [(0, 2), (1, 4), (2, 3)], [(0, 1)]);
        builder.AddLinearLimit("many", 50, [(0, -50), (1, 150), (2, 100)]);
        composed = new Composed(builder.Build());
        ledger = new LimitLedger(composed.Problem, Dear);
        ledger.Reset(items: 2);
    }

    [Fact]
    public void Reset_EverybodyOutside_CountsWhatLeavingOutCounts()
    {
        ledger.Kept.ShouldBeTrue();
        ledger.Charge().ShouldBe((Int128)0);
    }

    [Fact]
    public void Move_SumsAtTheMaximumAndOver_AreKeptAndOverrun()
    {
        ledger.Move(0, -1, composed.Arc(0, 0));
        ledger.Kept.ShouldBeTrue("2 of 3 and −50 of 50");
        ledger.Move(1, -1, composed.Arc(1, 0));
        ledger.Kept.ShouldBeFalse("5 of 3");
        ledger.Move(0, composed.Arc(0, 0), -1);
        ledger.Kept.ShouldBeFalse("4 of 3, and 100 of 50");
        ledger.Move(1, composed.Arc(1, 0), -1);
        ledger.Kept.ShouldBeTrue();
    }

    [Fact]
    public void Charge_EachLimit_WeighsAnAverageArcOfItsOwnAtWhatIsDear()
    {
        // The arcs of "few" count 3 on average, those of "many" 100.
        ledger.Move(1, -1, composed.Arc(1, 0));

        ledger.Charge().ShouldBe((Int128)((1 * (Dear / 3)) + (50 * (Dear / 100))));
    }

    [Fact]
    public void Delta_AMove_IsWhatItWouldAddAndChangesNothing()
    {
        ledger.Move(1, -1, composed.Arc(1, 0));
        Int128 before = ledger.Charge();

        long there = ledger.Delta(0, -1, composed.Arc(0, 1));
        ledger.Charge().ShouldBe(before);
        ledger.Move(0, -1, composed.Arc(0, 1));

        (ledger.Charge() - before).ShouldBe((Int128)there);
        ledger.Delta(0, composed.Arc(0, 1), -1).ShouldBe(-there);
    }

    [Fact]
    public void Delta_GreatestAmountsThereAre_StaysExactAndWithinItsRange()
    {
        long most = AssignmentModel.CostLimit;
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem(0, 0, 0);
        builder.AddBin(2);
        builder.AddBin(2);
        for (int limit = 0; limit < 3; limit++)
        {
            builder.AddLinearLimit($"limit {limit}", -most, [(0, most), (1, -most)], [(0, most)]);
        }

        var wide = new Composed(builder.Build());
        var charged = new LimitLedger(wide.Problem, dear: 1L << 56);
        charged.Reset(items: 1);
        Int128 before = charged.Charge();
        long delta = charged.Delta(0, -1, wide.Arc(0, 1));

        Math.Abs(delta).ShouldBeInRange(1, 1L << 57);
        charged.Move(0, -1, wide.Arc(0, 1));
        (charged.Charge() - before).ShouldBe((Int128)delta);
        charged.Delta(0, wide.Arc(0, 1), -1).ShouldBe(-delta);
    }
}
