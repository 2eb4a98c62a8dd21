using System.Globalization;

namespace Matching.Solver.Tests;

/// <summary>What is written, line by line, and what is refused.</summary>
public sealed class ModelExportTests
{
    [Fact]
    public void WriteLp_TwoLevels_WritesEveryTermByName()
    {
        TwoSiblingsAndAnother().Lp(new ExportOptions { Level = 1, EarlierValues = [0] }).ShouldBe(
            """
            \ 3 items, 3 bins, 5 arcs. Minimised: level 1, second.
            \ All eligible bins of every item are listed.
            \ level_0: first, at most 0
            \ limit_0: moves of a year
            Minimize
             cost: 6 one + 3 x_0_0 + 4 x_0_1 + 5 x_1_0 + 6 x_1_1 + 2 x_2_0
              + 4 out_0 + 4 out_1 + 4 part_0_0 + 4 part_0_1
            Subject To
             item_0: out_0 + x_0_0 + x_0_1 = 1
             item_1: out_1 + x_1_0 + x_1_1 = 1
             item_2: out_2 + x_2_0 = 1
             places_0: x_0_0 + x_1_0 + x_2_0 <= 2
             apart_0_0: x_1_0 + x_2_0 <= 1
             places_1: x_0_1 + x_1_1 <= 1
             part_0_0_0: x_0_0 - part_0_0 <= 0
             part_0_0_1: x_1_0 - part_0_0 <= 0
             part_0_1_0: x_0_1 - part_0_1 <= 0
             part_0_1_1: x_1_1 - part_0_1 <= 0
             limit_0: x_0_0 + 2 x_1_1 <= 2
             level_0: out_0 + out_1 + out_2 <= 0
            Bounds
             one = 1
             part_0_0 <= 1
             part_0_1 <= 1
            Binaries
             x_0_0 x_0_1 x_1_0 x_1_1 x_2_0 out_0
             out_1 out_2
            End

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void WriteMps_OneItem_WritesColumnsBetweenMarkers()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem(9, -4);
        builder.AddOffset(0, 3);
        builder.Build().Mps().ShouldBe(
            """
            * 1 items, 1 bins, 1 arcs. Minimised: level 0, cost.
            * All eligible bins of every item are listed.
            NAME matching FREE
            ROWS
             N cost
             E item_0
            COLUMNS
             one cost 3
             marker1 'MARKER' 'INTORG'
             x_0_0 cost -4
             x_0_0 item_0 1
             out_0 cost 9
             out_0 item_0 1
             marker2 'MARKER' 'INTEND'
            RHS
             rhs item_0 1
            BOUNDS
             FX bound one 1
             BV bound x_0_0
             BV bound out_0
            ENDATA

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void WriteLp_ItemWithUnlistedArcs_SaysThatListedArcsAloneAreWritten()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([5], unlistedFloor: [2]);
        builder.Build().Lp().ShouldContain("\\ 1 items have eligible bins that are not listed. This file holds the listed arcs alone: its optimum is theirs.\n");
    }

    [Fact]
    public void WriteLp_NameWithLineBreak_StaysOnItsLine()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddLinearLimit("one\nEnd\r\u2028two", 1, []);
        builder.Build().Lp().ShouldContain("\\ limit_0: one End  two\n");
    }

    [Fact]
    public void WriteLp_ConflictsByThreshold_TakesAFewBinariesInsteadOfARowAPair()
    {
        const int Ages = 18;
        var conflict = new bool[Ages * Ages];
        for (int cell = 0; cell < conflict.Length; cell++)
        {
            conflict[cell] = Math.Abs((cell / Ages) - (cell % Ages)) > 5;
        }

        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.SetClasses(Ages, conflict, new long[Ages * Ages]);
        builder.AddBin(3);
        for (int item = 0; item < 4 * Ages; item++)
        {
            builder.AddItem([9], pairClass: item % Ages);
            builder.AddArc(item, 0, [item]);
        }

        string[] lines = builder.Build().Lp().Split('\n');
        int pairs = conflict.Count(apart => apart) / 2 * 16;
        pairs.ShouldBe(1248);
        lines.Count(line => line.StartsWith(" apart_0_", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(2 * Ages);
    }

    [Fact]
    public void WriteLp_AllListedPairsInConflict_IsOneRow()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(3);
        for (int item = 0; item < 5; item++)
        {
            builder.AddItem(9, item);
            for (int other = 0; other < item; other++)
            {
                builder.AddConflict(item, other);
            }
        }

        builder.Build().Lp().Split('\n').Where(line => line.StartsWith(" apart", StringComparison.Ordinal))
            .ShouldBe([" apart_0_0: x_0_0 + x_1_0 + x_2_0 + x_3_0 + x_4_0 <= 1"]);
    }

    [Fact]
    public void WriteLp_OneItemInConflictWithMany_IsOneRow()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(2);
        for (int item = 0; item < 5; item++)
        {
            builder.AddItem(9, item);
            builder.AddConflict(item, item == 2 ? 0 : 2);
        }

        builder.Build().Lp().Split('\n').Where(line => line.StartsWith(" apart", StringComparison.Ordinal))
            .ShouldBe([" apart_0_0: x_0_0 + x_1_0 + x_3_0 + x_4_0 + 2 x_2_0 <= 2"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Write_NumbersUpToTwoToThe53_AreWrittenAndOneMoreIsRefused(long more)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddBin(1);
        builder.AddItem(1, 1);
        builder.AddLinearLimit("budget", (1L << 53) + more, [(0, 1)]);
        builder.AddLinearLimit("other budget", -(1L << 53) - more, [(0, 1)]);
        AssignmentModel model = builder.Build();
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        if (more == 0)
        {
            ModelExport.WriteMps(model, writer);
            writer.ToString().ShouldContain(" rhs limit_0 9007199254740992\n rhs limit_1 -9007199254740992\n");
            return;
        }

        Should.Throw<InvalidModelException>(() => ModelExport.WriteMps(model, writer)).Faults.ShouldBe(
        [
            "Right-hand side of 'limit_0': 9007199254740993 is beyond ±2^53, where double precision skips integers. Use a larger unit.",
            "Right-hand side of 'limit_1': -9007199254740993 is beyond ±2^53, where double precision skips integers. Use a larger unit.",
        ]);
        writer.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Write_OptionsThatDoNotSuit_AreRefused()
    {
        AssignmentModel model = ConformanceModels.TwoLevels().Build();
        Should.Throw<ArgumentOutOfRangeException>(() => model.Lp(new ExportOptions { Level = 2 }))
            .Message.ShouldStartWith("Level must be from 0 to 1.");
        Should.Throw<ArgumentOutOfRangeException>(() => model.Lp(new ExportOptions { Level = -1 }))
            .Message.ShouldStartWith("Level must be from 0 to 1.");
        Should.Throw<ArgumentOutOfRangeException>(() => model.Mps(new ExportOptions { Level = 1 }))
            .Message.ShouldStartWith("EarlierValues must have one value for each of the 1 level(s) before level 1 ('second').");
        Should.Throw<ArgumentOutOfRangeException>(() => model.Mps(new ExportOptions { EarlierValues = [4] }))
            .Message.ShouldStartWith("EarlierValues must have one value for each of the 0 level(s) before level 0 ('first').");
    }

    [Fact]
    public void Write_AnotherCulture_WritesTheSame()
    {
        AssignmentModel model = ConformanceModels.Large();
        (string lp, string mps) = (model.Lp(), model.Mps());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            other.NumberFormat.NegativeSign = "minus";
            CultureInfo.CurrentCulture = other;
            model.Lp().ShouldBe(lp);
            model.Mps().ShouldBe(mps);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Write_LargeModel_NamesEachRowOnce()
    {
        string mps = ConformanceModels.Large().Mps();
        string[] lines = mps.Split('\n');
        string[] rows = [.. lines.TakeWhile(line => line != "COLUMNS").Where(line => line.StartsWith(" E ", StringComparison.Ordinal) || line.StartsWith(" L ", StringComparison.Ordinal))];
        rows.Length.ShouldBeGreaterThan(100);
        rows.ShouldBeUnique();
        lines.ShouldAllBe(line => line.Length < 100);
    }

    /// <summary>Items 0 and 1 would rather be together, and are already in part; items 1 and 2 are in conflict; at most two moves.</summary>
    private static AssignmentModel TwoSiblingsAndAnother()
    {
        AssignmentModelBuilder builder = ConformanceModels.TwoLevels();
        builder.AddBin(2);
        builder.AddBin(1);
        builder.AddBin(5);
        int[] items = [builder.AddItem([1, 0]), builder.AddItem([1, 0]), builder.AddItem([1, 0])];
        int first = builder.AddArc(items[0], 0, [0, 3]);
        builder.AddArc(items[0], 1, [0, 4]);
        builder.AddArc(items[1], 0, [0, 5]);
        int second = builder.AddArc(items[1], 1, [0, 6]);
        builder.AddArc(items[2], 0, [0, 2]);
        builder.AddTogetherSet([items[0], items[1]], [0, 4], presentIn: [2]);
        builder.AddConflict(items[2], items[1]);
        builder.AddOffset(1, 6);
        builder.AddLinearLimit("moves of a year", 3, [(first, 1), (second, 2)], constant: 1);
        return builder.Build();
    }
}
