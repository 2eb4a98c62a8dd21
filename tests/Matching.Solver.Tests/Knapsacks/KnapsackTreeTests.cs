namespace Matching.Solver.Tests.Knapsacks;

/// <summary>The tree over knapsacks that is left and gone on with: the same nodes, and the same answer, as in one run.</summary>
public sealed class KnapsackTreeTests
{
    private const int Bins = 4;
    private const int Items = 14;

    [Fact]
    public void Continue_NodeByNode_IsTheSameAsOneRun()
    {
        int interrupted = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            Search whole = new(seed);
            whole.Tree.Run(whole.Root, Highest, long.MaxValue, long.MaxValue).ShouldBeTrue();

            Search pieces = new(seed);
            bool complete = pieces.Tree.Run(pieces.Root, Highest, 1, long.MaxValue);
            for (; !complete; interrupted++)
            {
                complete = pieces.Tree.Continue(Highest, 0);
            }

            pieces.Tree.Nodes.ShouldBe(whole.Tree.Nodes);
            pieces.Tree.Plan.ShouldBe(whole.Tree.Plan);
            Best(seed).ShouldBe(whole.Tree.Plan is null ? null : (long)(whole.Tree.PlanCost / whole.Composed.Weights.Weight[0]));
        }

        interrupted.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Continue_LessWantedMeanwhile_FindsNothingThatCostsMore()
    {
        int none = 0;
        for (int seed = 0; seed < 30; seed++)
        {
            Search whole = new(seed);
            whole.Tree.Run(whole.Root, Highest, long.MaxValue, long.MaxValue);
            Int128 best = whole.Tree.PlanCost;

            Search pieces = new(seed);
            if (whole.Tree.Plan is null || pieces.Tree.Run(pieces.Root, Highest, 1, long.MaxValue))
            {
                continue;
            }

            pieces.Tree.Continue(best - whole.Granularity, long.MaxValue).ShouldBeTrue();
            (pieces.Tree.Plan is null || pieces.Tree.PlanCost >= best).ShouldBeTrue();
            none += pieces.Tree.Plan is null ? 1 : 0;
        }

        none.ShouldBeGreaterThan(3);
    }

    [Fact]
    public void Relist_AfterDecisions_HasWhatIsNotRuledOut()
    {
        Search search = new(1);
        KnapsackNode node = search.Root;
        CompositeProblem problem = search.Composed.Problem;
        node.Settle(0, problem.ItemArc[problem.ItemStart[0] + 1]).ShouldBeTrue();
        node.Kill(problem.ItemArc[problem.ItemStart[1]]).ShouldBeTrue();
        var copy = new KnapsackNode(search.Form);
        copy.CopyFrom(node);

        for (int bin = 0; bin < Bins; bin++)
        {
            int[] left = [.. Enumerable.Range(problem.BinStart[bin], problem.BinStart[bin + 1] - problem.BinStart[bin]).Where(arc => !node.Dead[arc])];
            node.Relist(bin).ToArray().ShouldBe(left);
            copy.Relist(bin).ToArray().ShouldBe(left);
        }
    }

    private static Int128 Highest => Int128.MaxValue / 8;

    private static long? Best(int seed)
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(Model(seed));
        solution.Status.ShouldBeOneOf(SolutionStatus.Optimal, SolutionStatus.Infeasible);
        return solution.HasPlan ? solution.Levels[0].Value : null;
    }

    // Loads that go up as costs go down, and bins that are nearly full: the bound leaves much to branch on.
    private static AssignmentModel Model(int seed)
    {
        var random = new Random(seed);
        AssignmentModelBuilder builder = ConformanceModels.OneLevel(loadCount: 1);
        var total = new long[Bins];
        for (int item = 0; item < Items; item++)
        {
            builder.AddItem(null);
            for (int bin = 0; bin < Bins; bin++)
            {
                long load = 5 + random.Next(20);
                builder.AddArc(item, bin, [40 - load + random.Next(6)], [load]);
                total[bin] += load;
            }
        }

        for (int bin = 0; bin < Bins; bin++)
        {
            builder.AddBin(Items, openingCost: [seed % 2 * 25], loadLimits: [total[bin] * 8 / 10 / Bins]);
        }

        return builder.Build();
    }

    private sealed class Search
    {
        public Search(int seed)
        {
            Composed = new Composed(Model(seed));
            Form = KnapsackForm.Of(Composed.Problem)!;
            var clock = new RunClock(new SolveOptions(), CancellationToken.None);
            Granularity = Composed.Weights.Weight[0];
            Tree = new KnapsackTree(Form, new KnapsackBound(Form, clock), new KnapsackRepair(Form), clock, Granularity);
            Root = new KnapsackNode(Form);
            Root.Clear().ShouldBeTrue();
        }

        public Composed Composed { get; }

        public KnapsackForm Form { get; }

        public long Granularity { get; }

        public KnapsackTree Tree { get; }

        public KnapsackNode Root { get; }
    }
}
