using static Matching.Solver.Tests.WarmQuestions;

namespace Matching.Solver.Tests;

/// <summary>Questions whose duals are stepped again, and whose losses then speak only so far, against the brute force: what lies beyond must be looked for anew.</summary>
public sealed class NearReachFuzz
{
    private static readonly NearReach[] Reaches =
    [
        new(FewItems: 0, FirstSteps: 20, Growth: 2, MostItems: 1_000),
        new(FewItems: 0, FirstSteps: 60, Growth: 8, MostItems: 4),
        new(FewItems: 0, FirstSteps: 10, Growth: 8, MostItems: 7),
        new(FewItems: 2, FirstSteps: 1024, Growth: 8, MostItems: 10),
    ];

    [Fact]
    public void AnyModel_SteppedEarly_IsWhatTheBruteForceFinds() => FuzzRunner.Check(0.05, spec => Ask([spec]));

    [Fact]
    public void SeveralModelsSideBySide_SteppedEarly_EncloseTheSumOfTheirOptima() => FuzzRunner.CheckSeveral(0.1, 3, 300, Ask);

    private static void Ask(ModelSpec[] specs)
    {
        ModelSpec[] plain = [.. specs.Select(spec => spec with { Limits = [], Offset = new long[spec.Offset.Length] })];
        ModelSpec union = ModelUnion.Of(plain);
        if (plain.Length == 0 || Warm(union) is not { } solved)
        {
            return;
        }

        long[][] others = [.. plain.Skip(1).Select(spec => Optimum(spec)!)];
        foreach (ArcSpec pin in plain[0].Arcs)
        {
            long[]? alone = Optimum(Pinned(plain[0], pin));
            foreach (WarmModel warm in Reaches.Select(reach => Warm(union, reach: reach)!))
            {
                foreach (long work in new long[] { 2_000, 50_000_000 })
                {
                    AssignmentSolution found = warm.Solve([new ItemInBin(pin.Item, pin.Bin)], [], ToTheEnd with { WorkLimit = work });
                    (found.HasPlan && alone is null).ShouldBeFalse();
                    if (found.HasPlan)
                    {
                        ShouldEnclose(found, [.. Enumerable.Range(0, solved.Model.LevelCount).Select(level => others.Append(alone!).Sum(one => one.ElementAtOrDefault(level)))]);
                        PlanVerifier.Verify(warm.Model, found.BinOfItem).Violations.ShouldBeEmpty();
                    }
                }
            }
        }
    }
}
