namespace Matching.Solver.Tests;

public sealed class ScratchSbs
{
    [Fact]
    public void Run()
    {
        using var writer = new StreamWriter("/tmp/sbs.csv");
        int n = 0;
        FuzzRunner.CheckSeveral(0.2, 5, ModelGenerator.PlanLimit, generated =>
        {
            ModelSpec[] specs = [.. generated.Select(spec => spec with { Offset = new long[spec.Offset.Length] }).Where(spec => new BruteForceSolver().Solve(spec.Build()).HasPlan)];
            n++;
            if (specs.Length == 0) return;
            AssignmentModel model = ModelUnion.Of(specs).Build();
            AssignmentSolution together = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 100_000, Threads = 1 });
            if (together.Status == SolutionStatus.Optimal) { writer.WriteLine($"{n},ok,{model.ItemCount},{model.LevelCount},{model.LinearLimits.Count},{together.Work}"); return; }
            AssignmentSolution longer = new AssignmentSolver().Solve(model, new SolveOptions { WorkLimit = 2_000_000, Threads = 1 });
            var alone = specs.Select(spec => new BruteForceSolver().Solve(spec.Build())).ToArray();
            long[] sum = [.. Enumerable.Range(0, model.LevelCount).Select(level => alone.Sum(one => one.Levels.ElementAtOrDefault(level)?.Value ?? 0))];
            writer.WriteLine($"{n},open,{model.ItemCount},{model.LevelCount},{model.LinearLimits.Count},{together.Work},longer {longer.Status} {longer.Work},{string.Join(" | ", together.Levels.Select((l,i) => $"{l.Value}/{l.Bound} opt {sum[i]}"))}, {string.Join(" ", together.Statistics)}");
            writer.Flush();
        });
    }
}
