using static Matching.Solver.Tests.WarmQuestions;

namespace Matching.Solver.Tests;

/// <summary>Models gone on from nearly the same ones, against the brute force on the model itself.</summary>
public sealed class EditedWarmModelFuzz
{
    [Fact]
    public void AnyModel_GoneOnFromBeforeAnEdit_IsWhatTheBruteForceFinds() => FuzzRunner.Check(0.02, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        AssignmentModel model = spec.Build();
        long[]? expected = Optimum(spec);
        foreach (ModelSpec before in Before(spec))
        {
            WarmModel? edited = Edited(before, model);
            tally.Note("gone on from", edited is not null);
            if (edited is null)
            {
                continue;
            }

            foreach (long work in new long[] { 1, 50, 50_000_000 })
            {
                AssignmentSolution found = edited.Solve([], [], ToTheEnd with { WorkLimit = work });
                found.HasPlan.ShouldBeTrue();
                PlanVerifier.Verify(model, found.BinOfItem).Violations.ShouldBeEmpty();
                ShouldEnclose(found, expected!);
                tally.Note("proven", found.Status == SolutionStatus.Optimal);
            }
        }
    }).ShouldHave("gone on from", 1.0 / 3).ShouldHave("proven", 1.0 / 3);

    [Fact]
    public void AnyModel_GoneOnFromBeforeAnEditWithAPin_IsWhatTheBruteForceFinds() => FuzzRunner.Check(0.012, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        AssignmentModel model = spec.Build();
        foreach (ModelSpec before in Before(spec))
        {
            if (Edited(before, model) is not { } edited)
            {
                continue;
            }

            foreach (ArcSpec pin in spec.Arcs)
            {
                long[]? expected = Optimum(Pinned(spec, pin));
                AssignmentSolution found = edited.Solve([new ItemInBin(pin.Item, pin.Bin)], [], ToTheEnd);
                found.HasPlan.ShouldBe(expected is not null);
                if (expected is not null)
                {
                    found.BinOfItem[pin.Item].ShouldBe(pin.Bin);
                    ShouldEnclose(found, expected);
                    tally.Note("proven", found.Status == SolutionStatus.Optimal);
                }
            }
        }
    }).ShouldHave("proven", 1.0 / 3);

    /// <summary>What was known of the plan before may be as loose as can be: nothing more than is true may be told after the edit.</summary>
    [Fact]
    public void AnyModel_GoneOnFromAPlanFarFromItsBounds_EnclosesWhatTheBruteForceFinds() => FuzzRunner.Check(0.012, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        AssignmentModel model = spec.Build();
        long[]? expected = Optimum(spec);
        foreach (ModelSpec before in Before(spec))
        {
            foreach (ArcSpec shut in before.Arcs)
            {
                AssignmentSolution best = new BruteForceSolver().Solve(before.Build());
                AssignmentSolution worse = new BruteForceSolver().Solve((before with { Arcs = [.. before.Arcs.Where(other => other != shut)] }).Build());
                if (!worse.HasPlan)
                {
                    continue;
                }

                bool same = true;
                var levels = new LevelValue[best.Levels.Count];
                for (int level = 0; level < levels.Length; level++)
                {
                    levels[level] = worse.Levels[level] with { Bound = same ? best.Levels[level].Value : Math.Min(worse.Levels[level].Value, long.MinValue / 4) };
                    same &= worse.Levels[level].Value == best.Levels[level].Value;
                }

                tally.Note("worse than the best", !same);
                if (new WarmModel(before.Build(), worse.BinOfItem, levels, null, 1).Edited(model, worse.BinOfItem) is { } edited)
                {
                    ShouldEnclose(edited.Solve([], [], ToTheEnd), expected!);
                }
            }
        }
    }).ShouldHave("worse than the best", 1.0 / 20);

    [Fact]
    public void Edited_AModelOfOtherCompany_IsNotGoneOnFrom()
    {
        ModelSpec spec = Small();
        WarmModel warm = Warm(spec)!;

        warm.Edited((spec with { Pairs = [new PairSpec(0, 1, [5])] }).Build(), [0, 1]).ShouldBeNull();
        warm.Edited((spec with { Bins = [.. spec.Bins, spec.Bins[0]] }).Build(), [0, 1]).ShouldBeNull();
        warm.Edited((spec with { Arcs = spec.Arcs[1..] }).Build(), [0, 1]).ShouldBeNull();
        warm.Edited(spec.Build(), [0, 1]).ShouldNotBeNull();
    }

    [Fact]
    public void Edited_AnEditedModel_IsRefused()
    {
        ModelSpec spec = Small();
        WarmModel edited = Warm(spec)!.Edited(spec.Build(), [0, 1])!;

        Should.Throw<InvalidOperationException>(() => edited.Edited(spec.Build(), [0, 1]));
    }

    [Fact]
    public void Solve_EditedWithAStartAndHardlyAnyWork_IsNoWorseThanTheStart()
    {
        ModelSpec after = Small() with { Bins = [new BinSpec(2, 2, 0, [0], []), new BinSpec(1, 1, 0, [0], [])] };
        WarmModel edited = Warm(Small())!.Edited(after.Build(), [0, 1])!;

        AssignmentSolution found = edited.Solve([], [], new SolveOptions { WorkLimit = 1, Start = [0, 0] });

        found.Levels[0].Value.ShouldBe(2);
    }

    private static ModelSpec Small() => new()
    {
        Items = [new ItemSpec([100], 1, null, false, 0, null), new ItemSpec([100], 1, null, false, 0, null)],
        Bins = [new BinSpec(1, 1, 0, [0], []), new BinSpec(1, 1, 0, [0], [])],
        Arcs = [new ArcSpec(0, 0, [1], [], false), new ArcSpec(1, 0, [1], [], false), new ArcSpec(1, 1, [9], [], false)],
    };

    private static WarmModel? Edited(ModelSpec before, AssignmentModel model)
    {
        AssignmentModel old = before.Build();
        AssignmentSolution solution = new AssignmentSolver().Solve(old, ToTheEnd);
        return solution.HasPlan ? new WarmModel(old, solution.BinOfItem, solution.Levels, solution.Prices, 1).Edited(model, solution.BinOfItem) : null;
    }

    // The model as it may have been before: an arc not there, or cheaper, or a place fewer, or an item that could be left out for less or for more.
    private static IEnumerable<ModelSpec> Before(ModelSpec spec)
    {
        for (int index = 0; index < spec.Arcs.Length; index++)
        {
            int at = index;
            yield return spec with { Arcs = [.. spec.Arcs.Where((_, other) => other != at)] };
            yield return spec with { Arcs = [.. spec.Arcs.Select((arc, other) => other == at ? arc with { Cost = [.. arc.Cost.Select(cost => cost / 2)] } : arc)] };
        }

        for (int index = 0; index < spec.Bins.Length; index++)
        {
            int at = index;
            yield return spec with { Bins = [.. spec.Bins.Select((bin, other) => other == at && bin.Places > 0 ? bin with { Places = bin.Places - 1, Shared = Math.Min(bin.Shared, bin.Places - 1) } : bin)] };
        }

        for (int index = 0; index < spec.Items.Length; index++)
        {
            int at = index;
            yield return spec with { Items = [.. spec.Items.Select((item, other) => other == at && item.LeaveOut is not null ? item with { LeaveOut = [.. item.LeaveOut.Select(cost => cost / 2)] } : item)] };
        }
    }
}
