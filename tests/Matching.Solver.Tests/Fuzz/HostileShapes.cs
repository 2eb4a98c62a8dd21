using FsCheck;
using FsCheck.Fluent;

namespace Matching.Solver.Tests;

/// <summary>Random models bent into shapes that real data takes seldom and software takes badly.</summary>
internal static class HostileShapes
{
    /// <summary>Names of the shapes.</summary>
    public static readonly string[] Names =
    [
        "all bins at one point", "no eligible pair", "one giant group", "greatest costs", "capacities of 0 and 60", "levels that cost nothing", "huge load limits", "negative costs",
        "everybody in conflict", "nobody may be left out", "limits of the greatest amounts", "one bin for all",
    ];

    /// <summary>Models with the shape that each has.</summary>
    public static Arbitrary<(string Name, ModelSpec Spec)> Models => Arb.From(
        from spec in ModelGenerator.Models(withFloors: true).Generator
        from shape in Gen.Choose(0, Names.Length - 1)
        select (Names[shape], Bend(Names[shape], spec)),
        both => ModelShrinker.Shrink(both.Item2).Select(smaller => (both.Item1, smaller)));

    private static ModelSpec Bend(string shape, ModelSpec spec) => shape switch
    {
        "all bins at one point" => spec with { Arcs = [.. spec.Arcs.Select(arc => arc with { Cost = Fill(spec, 7) })] },
        "no eligible pair" => spec with { Arcs = [], Limits = [.. spec.Limits.Select(limit => limit with { Terms = [.. limit.Terms.Where(term => term.Bin is null)] })] },
        "one giant group" => spec with { Items = [.. spec.Items.Select(item => item with { Group = 0 })] },
        "greatest costs" => spec.MapCosts(costs => [.. costs.Select(cost => cost == 0 ? 0 : Math.Sign(cost) * (AssignmentModel.CostLimit - (Math.Abs(cost) % 3)))]),
        "capacities of 0 and 60" => spec with { Bins = [.. spec.Bins.Select((bin, index) => bin with { Places = index % 2 * 60, Shared = index % 2 * Math.Min(60, bin.Shared) })] },
        "levels that cost nothing" => spec.MapCosts(costs => [.. costs.Select((cost, level) => level == 0 ? 0 : cost)]),
        "huge load limits" => spec with { Bins = [.. spec.Bins.Select(bin => bin with { LoadLimits = [.. bin.LoadLimits.Select(_ => AssignmentModel.CostLimit)] })] },
        "negative costs" => spec with { Arcs = [.. spec.Arcs.Select(arc => arc with { Cost = [.. arc.Cost.Select(cost => -Math.Abs(cost))] })] },
        "everybody in conflict" => spec with
        {
            Pairs = [.. from first in Enumerable.Range(0, spec.Items.Length) from second in Enumerable.Range(0, first) select new PairSpec(second, first, null)],
        },
        "nobody may be left out" => spec with { Items = [.. spec.Items.Select(item => item with { LeaveOut = null })] },
        "limits of the greatest amounts" => spec with
        {
            Limits = [.. spec.Limits.Select(limit => limit with
            {
                Terms = [.. limit.Terms.Select(term => term with { Coefficient = Math.Sign(term.Coefficient) * (AssignmentModel.CostLimit - Math.Abs(term.Coefficient)) })],
                Maximum = limit.Maximum * (AssignmentModel.CostLimit / 64),
            })],
        },
        _ => spec.Reindex([.. Enumerable.Range(0, spec.Items.Length)], [.. Enumerable.Range(0, Math.Min(1, spec.Bins.Length))]) with { },
    };

    private static long[] Fill(ModelSpec spec, long cost) => [.. Enumerable.Repeat(cost, spec.Offset.Length)];
}
