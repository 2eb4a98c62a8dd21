namespace Matching.Solver.Tests.Composite;

/// <summary>The rules inside a bin: each at its limit, and all of them against the plain evaluation.</summary>
public sealed class BinContentsTests
{
    [Fact]
    public void TryAdd_PlacesAtTheLimitAndOver_FitsAndDoesNot()
    {
        AssignmentModelBuilder builder = Items(sizes: [2, 1, 1]);
        builder.AddBin(places: 3);
        BinContents contents = Started(builder, out Composed composed);

        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(2, 0), out long extra).ShouldBeFalse();

        (contents.Count, contents.Size, contents.Counted, extra).ShouldBe((2, 3, 3, 0));
    }

    [Theory]
    [InlineData(AssignmentModel.AnyGroup, 0, 0, 3)] // all of one group: every place
    [InlineData(AssignmentModel.AnyGroup, 0, 1, 2)] // two groups: the shared places
    [InlineData(AssignmentModel.AnyGroup, null, null, 2)] // no group is no family
    [InlineData(AssignmentModel.NoGroup, 0, 0, 2)]
    [InlineData(0, 0, 0, 3)]
    [InlineData(1, 0, 0, 2)] // another family's bin
    public void TryAdd_SharedPlaces_HoldUnlessAllAreOfOneGroupThatMayFillTheBin(int binGroup, int? first, int? others, int fitting)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([0], group: first);
        builder.AddItem([0], group: others);
        builder.AddItem([0], group: others);
        builder.AddBin(places: 3, sharedPlaces: 2, binGroup);
        AddArcs(builder, 3);
        BinContents contents = Started(builder, out Composed composed);

        Enumerable.Range(0, 3).Count(item => contents.TryAdd(composed.Arc(item, 0), out _)).ShouldBe(fitting);
        contents.IsMixed.ShouldBe(fitting == 2);
    }

    [Fact]
    public void TryAdd_ExemptArc_TakesAPlaceButNoSharedOne()
    {
        AssignmentModelBuilder builder = Items(sizes: [1, 1, 1]);
        builder.AddBin(places: 2, sharedPlaces: 1);
        builder.AddArc(0, 0, [0]);
        builder.AddArc(1, 0, [0], exempt: true);
        builder.AddArc(2, 0, [0], exempt: true);
        BinContents contents = Started(builder, out Composed composed, arcs: false);

        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(2, 0), out _).ShouldBeFalse();
        (contents.Size, contents.Counted).ShouldBe((2, 1));
    }

    [Fact]
    public void TryAdd_Solo_IsAloneWhicheverComesFirst()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        builder.AddItem([0], solo: true);
        builder.AddItem([0]);
        builder.AddBin(places: 2);
        BinContents contents = Started(builder, out Composed composed);

        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeFalse();
        contents.RemoveLast();
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeFalse();
    }

    [Fact]
    public void TryAdd_LoadAtTheLimitAndOver_FitsAndDoesNot()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel(loadCount: 2);
        for (int item = 0; item < 3; item++)
        {
            builder.AddItem([0]);
        }

        builder.AddBin(places: 9, loadLimits: [10, long.MaxValue]);
        builder.AddArc(0, 0, [0], [4, 100]);
        builder.AddArc(1, 0, [0], [6, 100]);
        builder.AddArc(2, 0, [0], [1, 0]);
        BinContents contents = Started(builder, out Composed composed, arcs: false);

        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(2, 0), out _).ShouldBeFalse();
        (contents.Load(0), contents.Load(1)).ShouldBe((10, 200));
    }

    [Fact]
    public void TryAdd_PairsAndClasses_ConflictsRefuseAndCostsAddUp()
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        foreach (int pairClass in new[] { 0, 0, 1, 2 })
        {
            builder.AddItem([0], pairClass: pairClass);
        }

        builder.SetClasses(3, [false, false, true, false, false, false, true, false, false], [5, 7, 0, 7, 0, 0, 0, 0, 0]);
        builder.AddPairCost(0, 2, [100]);
        builder.AddConflict(1, 3);
        builder.AddBin(places: 9);
        BinContents contents = Started(builder, out Composed composed);

        contents.TryAdd(composed.Arc(0, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(3, 0), out _).ShouldBeFalse("classes 0 and 2 conflict");
        contents.TryAdd(composed.Arc(2, 0), out long listed).ShouldBeTrue();
        contents.TryAdd(composed.Arc(1, 0), out long both).ShouldBeTrue();

        (composed.Units(listed), composed.Units(both)).ShouldBe((107, 12));
        contents.Start(0);
        contents.TryAdd(composed.Arc(1, 0), out _).ShouldBeTrue();
        contents.TryAdd(composed.Arc(3, 0), out _).ShouldBeFalse("they are a pair in conflict");
    }

    [Fact]
    public void TryAdd_OpeningAndSets_ArePaidOnceAndNotWhereASetIsPresent()
    {
        AssignmentModelBuilder builder = Items(sizes: [1, 1, 1]);
        builder.AddBin(places: 9, openingCost: [30]);
        builder.AddBin(places: 9);
        builder.AddTogetherSet([0, 1], [4]);
        builder.AddTogetherSet([1, 2], [50], presentIn: [1]);
        AddArcs(builder, 3);
        AddArcs(builder, 3, bin: 1);
        BinContents contents = Started(builder, out Composed composed, arcs: false);

        Extras(contents, composed, bin: 0).ShouldBe([34, 50, 0]);
        contents.Holds(1).ShouldBeTrue();
        Extras(contents, composed, bin: 1).ShouldBe([4, 0, 0]);
        contents.RemoveLast();
        contents.Holds(1).ShouldBeTrue();
        contents.RemoveLast();
        contents.Holds(1).ShouldBeFalse();
    }

    [Fact]
    public void Evaluate_AnySubsetOfAnyBin_IsWhatThePlainEvaluationSays() => new RandomCases(1500).Check(Composed.Cases, (one, tally) =>
    {
        var composed = new Composed(one.Spec.Build());
        var contents = new BinContents(composed.Problem);
        int fitting = 0;
        int refused = 0;
        for (int bin = 0; bin < composed.Problem.BinCount; bin++)
        {
            int[] arcs = composed.Problem.ArcsOf(bin);
            for (int subset = 0; subset < 1 << arcs.Length; subset++)
            {
                int[] chosen = [.. arcs.Where((_, index) => (subset >> index & 1) == 1)];
                new Random(one.Seed + subset).Shuffle(chosen);
                long cost = contents.Evaluate(bin, chosen);
                int[] choice = composed.Choice(PlanOf(composed.Problem, chosen));
                bool fits = PlainPlan.Fits(composed.Model, choice, choice.Length, bin);
                (cost != CompositeProblem.Never).ShouldBe(fits);
                if (fits)
                {
                    (composed.Problem.Constant + cost + CostOfLeaving(composed, choice)).ShouldBe(WeighedValue(composed, choice));
                }

                fitting += fits && chosen.Length > 1 ? 1 : 0;
                refused += fits ? 0 : 1;
            }
        }

        tally.Note("telling (several items fit, others do not)", fitting > 0 && refused > 0);
    }).ShouldHave("telling (several items fit, others do not)", 1.0 / 4);

    private static Int128 CostOfLeaving(Composed composed, int[] choice)
    {
        Int128 cost = 0;
        for (int item = 0; item < choice.Length; item++)
        {
            if (choice[item] == PlainPlan.LeftOut)
            {
                cost += composed.Weights.Weigh(composed.Model.LeaveOutCost(item));
                for (int set = 0; set < composed.Model.TogetherSetCount; set++)
                {
                    cost += composed.Model.TogetherItems(set).Contains(item) ? composed.Weights.Weigh(composed.Model.SplitCost(set)) : 0;
                }
            }
        }

        return cost;
    }

    private static Int128 WeighedValue(Composed composed, int[] choice) =>
        composed.Weights.WeighValue([.. PlainPlan.Value(composed.Model, choice).Select((value, level) => value - composed.Model.Offset[level])]);

    private static int[] PlanOf(CompositeProblem problem, int[] arcs)
    {
        int[] plan = [.. Enumerable.Repeat(-1, problem.ItemCount)];
        foreach (int arc in arcs)
        {
            plan[problem.ArcItem[arc]] = arc;
        }

        return plan;
    }

    private static Int128[] Extras(BinContents contents, Composed composed, int bin)
    {
        contents.Start(bin);
        return [.. Enumerable.Range(0, 3).Select(item =>
        {
            contents.TryAdd(composed.Arc(item, bin), out long extra).ShouldBeTrue();
            return composed.Units(extra);
        })];
    }

    private static AssignmentModelBuilder Items(int[] sizes)
    {
        AssignmentModelBuilder builder = ConformanceModels.OneLevel();
        foreach (int size in sizes)
        {
            builder.AddItem([0], size);
        }

        return builder;
    }

    private static void AddArcs(AssignmentModelBuilder builder, int items, int bin = 0)
    {
        for (int item = 0; item < items; item++)
        {
            builder.AddArc(item, bin, [10 * item]);
        }
    }

    private static BinContents Started(AssignmentModelBuilder builder, out Composed composed, bool arcs = true)
    {
        if (arcs && builder.Arcs.Count == 0)
        {
            AddArcs(builder, builder.Items.Count);
        }

        composed = new Composed(builder.Build());
        var contents = new BinContents(composed.Problem);
        contents.Start(0);
        return contents;
    }
}
