using static Matching.Solver.Tests.WarmQuestions;

namespace Matching.Solver.Tests;

/// <summary>Questions about solved random models, against the brute force on the model with the pin built in.</summary>
public sealed class WarmModelFuzz
{
    [Fact]
    public void AnyModel_ItemPinned_IsWhatTheBruteForceFinds() => FuzzRunner.Check(0.06, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        if (Warm(spec) is not { } warm)
        {
            return;
        }

        foreach (ArcSpec arc in spec.Arcs)
        {
            AssignmentSolution expected = new BruteForceSolver().Solve(Pinned(spec, arc).Build());
            AssignmentSolution found = warm.Solve([new ItemInBin(arc.Item, arc.Bin)], [], ToTheEnd);
            found.HasPlan.ShouldBe(expected.HasPlan);
            if (found.HasPlan)
            {
                found.BinOfItem[arc.Item].ShouldBe(arc.Bin);
                PlanVerifier.Verify(warm.Model, found.BinOfItem).Violations.ShouldBeEmpty();
                ShouldEnclose(found, Values(expected));
                tally.Note("proven", found.Status == SolutionStatus.Optimal);
                tally.Note("dearer than the plan kept", !Values(found).SequenceEqual(Values(warm.Solve([], [], ToTheEnd))));
            }
        }
    }).ShouldHave("dearer than the plan kept", 1.0 / 4).ShouldHave("proven", 1.0 / 2);

    [Fact]
    public void AnyModel_ItemKeptFromItsBin_IsWhatTheBruteForceFinds() => FuzzRunner.Check(0.04, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        if (Warm(spec) is not { } warm)
        {
            return;
        }

        foreach (ArcSpec arc in spec.Arcs)
        {
            AssignmentSolution expected = new BruteForceSolver().Solve((spec with { Arcs = [.. spec.Arcs.Where(other => other != arc)] }).Build());
            AssignmentSolution found = warm.Solve([], [new ItemInBin(arc.Item, arc.Bin)], ToTheEnd);
            tally.Note("answered", found.HasPlan);
            if (found.HasPlan)
            {
                found.BinOfItem[arc.Item].ShouldNotBe(arc.Bin);
                PlanVerifier.Verify(warm.Model, found.BinOfItem).Violations.ShouldBeEmpty();
                ShouldEnclose(found, Values(expected));
            }
        }
    }).ShouldHave("answered", 1.0 / 2);

    /// <summary>The plan kept need not be the best, and its bounds may be as loose as can be: nothing more than is true may be told of what it is asked.</summary>
    [Fact]
    public void AnyModel_PlanKeptIsFarFromItsBounds_EnclosesWhatTheBruteForceFinds() => FuzzRunner.Check(0.05, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        AssignmentModel model = spec.Build();
        AssignmentSolution best = new BruteForceSolver().Solve(model);
        foreach (ArcSpec shut in spec.Arcs)
        {
            AssignmentSolution worse = new BruteForceSolver().Solve((spec with { Arcs = [.. spec.Arcs.Where(other => other != shut)] }).Build());
            if (!worse.HasPlan || !best.HasPlan)
            {
                continue;
            }

            foreach (long below in new long[] { 0, 3, 1_000_000 })
            {
                bool same = true;
                var levels = new LevelValue[best.Levels.Count];
                for (int level = 0; level < levels.Length; level++)
                {
                    long bound = same ? best.Levels[level].Value - below : long.MinValue / 4;
                    levels[level] = worse.Levels[level] with { Bound = Math.Min(bound, worse.Levels[level].Value) };
                    same &= worse.Levels[level].Value == best.Levels[level].Value;
                }

                var warm = new WarmModel(model, worse.BinOfItem, levels, null, 1);
                tally.Note("worse than the best", !Values(worse).SequenceEqual(Values(best)));
                ShouldEnclose(warm.Solve([], [], ToTheEnd), Values(best));
                foreach (ArcSpec pin in spec.Arcs)
                {
                    AssignmentSolution expected = new BruteForceSolver().Solve(Pinned(spec, pin).Build());
                    AssignmentSolution found = warm.Solve([new ItemInBin(pin.Item, pin.Bin)], [], ToTheEnd);
                    (found.HasPlan && !expected.HasPlan).ShouldBeFalse();
                    (found.Status == SolutionStatus.Infeasible && expected.HasPlan).ShouldBeFalse();
                    if (found.HasPlan)
                    {
                        ShouldEnclose(found, Values(expected));
                    }
                }
            }
        }
    }).ShouldHave("worse than the best", 1.0 / 10);

    [Fact]
    public void AnyModel_TwoPinsAndAVeto_EnclosesWhatTheBruteForceFinds() => FuzzRunner.Check(0.05, (spec, tally) =>
    {
        spec = spec with { Limits = [] };
        if (Warm(spec) is not { } warm)
        {
            return;
        }

        for (int index = 0; index + 2 < spec.Arcs.Length; index++)
        {
            (ArcSpec one, ArcSpec two, ArcSpec veto) = (spec.Arcs[index], spec.Arcs[^(index + 1)], spec.Arcs[(index + 2) % spec.Arcs.Length]);
            if (one.Item == two.Item || veto == one || veto == two)
            {
                continue;
            }

            ModelSpec pinned = Pinned(Pinned(spec, one), two);
            AssignmentSolution expected = new BruteForceSolver().Solve((pinned with { Arcs = [.. pinned.Arcs.Where(arc => arc != veto)] }).Build());
            foreach (long work in new long[] { 1, 50, 50_000_000 })
            {
                AssignmentSolution found = warm.Solve([new(one.Item, one.Bin), new(two.Item, two.Bin)], [new(veto.Item, veto.Bin)], ToTheEnd with { WorkLimit = work });
                (found.HasPlan && !expected.HasPlan).ShouldBeFalse();
                (found.Status == SolutionStatus.Infeasible && expected.HasPlan).ShouldBeFalse();
                if (found.HasPlan)
                {
                    ShouldEnclose(found, Values(expected));
                    PlanVerifier.Verify(warm.Model, found.BinOfItem).Violations.ShouldBeEmpty();
                    tally.Note("answered", true);
                }
            }
        }
    }).ShouldHave("answered", 1.0 / 4);

    [Fact]
    public void AnyModelWithUnlistedArcs_ItemPinned_IsBoundedBelowAllEligible() => FuzzRunner.Check(
        0.04,
        spec =>
        {
            spec = spec with { Limits = [] };
            if (Warm(spec) is not { } warm)
            {
                return;
            }

            foreach (ArcSpec arc in spec.Arcs)
            {
                AssignmentSolution found = warm.Solve([new ItemInBin(arc.Item, arc.Bin)], [], ToTheEnd);
                if (found.HasPlan && BruteForceSolver.RelaxedOptimum(Pinned(spec, arc).Build()) is { } relaxed)
                {
                    BoundsShouldHold(found, relaxed);
                }
            }
        },
        withFloors: true);

    [Fact]
    public void SeveralModelsSideBySide_ItemPinnedWithLittleWork_EnclosesTheSumOfTheirOptima() => FuzzRunner.CheckSeveral(0.05, 3, 300, specs =>
    {
        ModelSpec[] plain = [.. specs.Select(spec => spec with { Limits = [], Offset = new long[spec.Offset.Length] })];
        ModelSpec union = ModelUnion.Of(plain);
        if (plain.Length == 0 || Warm(union) is not { } warm || plain[0].Arcs.Length == 0)
        {
            return;
        }

        ArcSpec pin = plain[0].Arcs[^1];
        AssignmentSolution[] alone = [new BruteForceSolver().Solve(Pinned(plain[0], pin).Build()), .. plain.Skip(1).Select(spec => new BruteForceSolver().Solve(spec.Build()))];
        foreach (long work in new long[] { 1, 300, 50_000_000 })
        {
            AssignmentSolution found = warm.Solve([new ItemInBin(pin.Item, pin.Bin)], [], ToTheEnd with { WorkLimit = work });
            (found.HasPlan && !alone.All(one => one.HasPlan)).ShouldBeFalse();
            if (found.HasPlan)
            {
                ShouldEnclose(found, [.. Enumerable.Range(0, union.Offset.Length).Select(level => alone.Sum(one => one.Levels.ElementAtOrDefault(level)?.Value ?? 0))]);
            }
        }
    });

    [Fact]
    public void AnyModel_AskedOnOneThreadAndOnTwo_AnswersTheSame() => FuzzRunner.Check(0.02, spec =>
    {
        spec = spec with { Limits = [] };
        if (Warm(spec) is not { } one || Warm(spec, threads: 2) is not { } two)
        {
            return;
        }

        foreach (ArcSpec arc in spec.Arcs.Reverse())
        {
            _ = one.Solve([new ItemInBin(arc.Item, arc.Bin)], [], ToTheEnd);
        }

        foreach (ArcSpec arc in spec.Arcs)
        {
            AssignmentSolution first = one.Solve([new ItemInBin(arc.Item, arc.Bin)], [], ToTheEnd);
            AssignmentSolution second = two.Solve([new ItemInBin(arc.Item, arc.Bin)], [], ToTheEnd);
            first.BinOfItem.ShouldBe(second.BinOfItem);
            first.Levels.ShouldBe(second.Levels);
            first.Work.ShouldBe(second.Work);
        }
    });
}
