namespace Matching.Solver.Tests;

/// <summary>What a part says of itself decides what may be proven by searching it alone.</summary>
public sealed class NearPartTests
{
    private static readonly SolveOptions ToTheEnd = new() { WorkLimit = 50_000_000, Threads = 1 };

    [Fact]
    public void IsClosed_AnyPart_IsWhetherNoPlanBelowTheThresholdReachesBeyondIt() => FuzzRunner.Check(0.05, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        if (Keep(spec.Build()) is not { } kept)
        {
            return;
        }

        foreach (ArcSpec arc in spec.Arcs)
        {
            if (Restriction.Of(kept.Stage.Problem, [new ItemInBin(arc.Item, arc.Bin)], []) is not { } restriction)
            {
                continue;
            }

            var losses = new NearLosses(kept.Stage, restriction);
            foreach (long slack in losses.IsImpossible ? [] : new[] { 1, 4 * kept.Stage.Stage.Granularity, CompositeProblem.Never - 1 })
            {
                foreach (int most in new[] { 0, 1, 2, int.MaxValue })
                {
                    var part = NearPart.Of(kept.Stage, restriction, losses, slack, most);
                    bool reaches = ReachesBeyond(kept.Stage.Problem, losses, part, slack);
                    (part.IsClosed && reaches).ShouldBeFalse();
                    (part.IsClosed || most < int.MaxValue).ShouldBeTrue();
                    tally.Note("cut short", reaches);
                    tally.Note("whole", part.IsClosed && part.Items.Length > 1);
                }
            }
        }
    }).ShouldHave("cut short", 1.0 / 4).ShouldHave("whole", 1.0 / 4);

    /// <summary>Searches begin from the duals that losses give; with one pin a bin they begin at the bound that pins have won already.</summary>
    [Fact]
    public void Dual_NoTwoPinsInOneBin_ProvesTheQuestionsBoundByItself() => FuzzRunner.Check(0.05, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        if (Keep(spec.Build()) is not { } kept)
        {
            return;
        }

        CompositeProblem problem = kept.Stage.Problem;
        foreach ((ArcSpec first, ArcSpec second) in spec.Arcs.Zip(spec.Arcs.Skip(1).Concat(spec.Arcs.Take(1))))
        {
            ItemInBin[] pins = first.Item == second.Item || first.Bin == second.Bin ? [new ItemInBin(first.Item, first.Bin)] : [new ItemInBin(first.Item, first.Bin), new ItemInBin(second.Item, second.Bin)];
            if (Restriction.Of(problem, pins, []) is not { } restriction || new NearLosses(kept.Stage, restriction) is not { IsImpossible: false } losses)
            {
                continue;
            }

            CompositeProblem whole = NearPart.Whole(kept.Stage, restriction, losses, CompositeProblem.Never).Cut(listedOnly: false);
            Relaxation relaxation = kept.Stage.Relaxation.Within(whole, losses.Dual, kept.Stage.Relaxation.Multiplier, kept.Stage.Relaxation.Cuts.Price);
            (problem.Constant + relaxation.Evaluate()).ShouldBeGreaterThanOrEqualTo(losses.Bound);
            tally.Note("dearer than the plan kept", losses.Bound > kept.Stage.Bound);
            tally.Note("with two pins", pins.Length == 2);
        }
    }).ShouldHave("dearer than the plan kept", 1.0 / 4).ShouldHave("with two pins", 1.0 / 4);

    // An arc by which a bin loses less than the slack may be in a plan below the threshold; it must not lead out of the part.
    private static bool ReachesBeyond(CompositeProblem problem, NearLosses losses, NearPart part, long slack) =>
        Enumerable.Range(0, problem.ArcCount).Any(arc => losses.Of(arc) < slack && part.Items.Contains(problem.ArcItem[arc]) != part.Bins.Contains(problem.ArcBin[arc]));

    private static (Topology Topology, KeptStage Stage)? Keep(AssignmentModel model)
    {
        AssignmentSolution solution = new AssignmentSolver().Solve(model, ToTheEnd);
        if (!solution.HasPlan)
        {
            return null;
        }

        var topology = new Topology(model);
        var clock = new RunClock(new SolveOptions(), CancellationToken.None);
        var stage = new Stage(topology, new LevelRanges(model), model.LevelCount - 1, 8, null, 1);
        stage.Start(clock, null);
        int[] plan = [.. solution.BinOfItem.Select((bin, item) => Array.FindIndex(Enumerable.Range(0, topology.ArcItem.Length).ToArray(), arc => topology.ArcItem[arc] == item && topology.ArcBin[arc] == bin))];
        return (topology, new KeptStage(stage, plan, clock));
    }
}
