using FsCheck;
using FsCheck.Fluent;

namespace Matching.Solver.Tests;

/// <summary>A model with what the engine makes of it: its topology, weights up to a level, and the one number that they give every cost.</summary>
internal sealed class Composed
{
    public Composed(AssignmentModel model, int? level = null)
    {
        Model = model;
        Topology = new Topology(model);
        Ranges = new LevelRanges(model);
        Weights = LevelWeights.For(Ranges, level ?? model.LevelCount - 1, dominance: 8);
        Problem = CompositeBuilder.Build(Topology, Weights, Topology.Limits);
    }

    /// <summary>Models of every feature, each with a number to draw more from.</summary>
    public static Arbitrary<(ModelSpec Spec, int Seed)> Cases => Arb.From(
        from spec in ModelGenerator.Models().Generator
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select (spec, seed),
        both => ModelShrinker.Shrink(both.Item1).Select(spec => (spec, both.Item2)));

    public AssignmentModel Model { get; }

    public Topology Topology { get; }

    public LevelRanges Ranges { get; }

    public LevelWeights Weights { get; }

    public CompositeProblem Problem { get; }

    /// <summary>The composite's arc between an item and a bin; −1 when there is none.</summary>
    public int Arc(int item, int bin) => Problem.Arc(item, bin);

    /// <summary>A composite cost in units of the last level counted.</summary>
    public Int128 Units(Int128 cost)
    {
        (cost % Weights.Weight[Weights.Level]).ShouldBe(Int128.Zero);
        return cost / Weights.Weight[Weights.Level];
    }

    /// <summary>The model's arcs behind a plan of the composite's.</summary>
    public int[] Choice(int[] plan) => Array.ConvertAll(plan, arc => arc < 0 ? PlainPlan.LeftOut : Problem.SourceArc[arc]);

    /// <summary>A plan of random arcs that fit, one after the other, some items left outside.</summary>
    public int[] RandomPlan(Random random)
    {
        var state = new PlanState(Problem);
        int[] arcs = [.. Enumerable.Range(0, Problem.ArcCount)];
        random.Shuffle(arcs);
        foreach (int arc in arcs)
        {
            if (random.Next(5) > 0 && state.ArcOf(Problem.ArcItem[arc]) < 0 && state.InsertDelta(arc) < CompositeProblem.Never)
            {
                state.Insert(arc);
            }
        }

        return state.CopyPlan();
    }
}

/// <summary>Finding and listing parts of a composite problem.</summary>
internal static class CompositeParts
{
    /// <summary>The arc between an item and a bin; −1 when there is none.</summary>
    public static int Arc(this CompositeProblem problem, int item, int bin) =>
        Array.FindIndex(problem.ArcItem, problem.BinStart[bin], problem.BinStart[bin + 1] - problem.BinStart[bin], other => other == item);

    public static int[] ArcsOf(this CompositeProblem problem, int bin) =>
        [.. Enumerable.Range(problem.BinStart[bin], problem.BinStart[bin + 1] - problem.BinStart[bin])];

    /// <summary>Every choice of an arc or outside for each item, whether it keeps the rules or not.</summary>
    public static IEnumerable<int[]> Plans(this CompositeProblem problem)
    {
        int[] plan = [.. Enumerable.Repeat(-1, problem.ItemCount)];
        return Fill(0);

        IEnumerable<int[]> Fill(int item)
        {
            if (item == plan.Length)
            {
                yield return (int[])plan.Clone();
                yield break;
            }

            foreach (int arc in problem.ItemArc[problem.ItemStart[item]..problem.ItemStart[item + 1]].Append(-1))
            {
                plan[item] = arc;
                foreach (int[] whole in Fill(item + 1))
                {
                    yield return whole;
                }
            }
        }
    }
}
