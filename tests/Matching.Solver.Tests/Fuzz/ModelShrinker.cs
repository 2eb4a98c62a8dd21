namespace Matching.Solver.Tests;

/// <summary>Simpler neighbours of a model, the boldest first, so that a failing case is reported as small as it can be.</summary>
internal static class ModelShrinker
{
    public static IEnumerable<ModelSpec> Shrink(ModelSpec spec) =>
        Fewer(spec).Concat(Features(spec)).Concat(Costs(spec)).Concat(Parts(spec));

    public static IEnumerable<ModelSpec[]> ShrinkSeveral(ModelSpec[] specs) =>
        Without<ModelSpec, ModelSpec[]>(specs, fewer => fewer).Where(fewer => fewer.Length > 0)
            .Concat(specs.SelectMany((spec, index) => Shrink(spec).Select(smaller => specs.Select((old, at) => at == index ? smaller : old).ToArray())));

    private static IEnumerable<ModelSpec> Fewer(ModelSpec spec)
    {
        int[] items = [.. Enumerable.Range(0, spec.Items.Length)];
        int[] bins = [.. Enumerable.Range(0, spec.Bins.Length)];
        IEnumerable<ModelSpec> fewerItems = items.Select(gone => spec.Reindex([.. items.Where(item => item != gone)], bins));
        IEnumerable<ModelSpec> fewerBins = bins.Select(gone => spec.Reindex(items, [.. bins.Where(bin => bin != gone)]));
        return fewerItems.Concat(fewerBins)
            .Concat(Without(spec.Arcs, arcs => spec with { Arcs = arcs }))
            .Concat(Without(spec.Pairs, pairs => spec with { Pairs = pairs }))
            .Concat(Without(spec.Sets, sets => spec with { Sets = sets }))
            .Concat(Without(spec.Limits, limits => spec with { Limits = limits }));
    }

    private static IEnumerable<ModelSpec> Features(ModelSpec spec)
    {
        if (spec.Classes is not null)
        {
            yield return spec with { Classes = null };
        }

        if (spec.Loads > 0)
        {
            yield return spec with
            {
                Loads = 0,
                Arcs = [.. spec.Arcs.Select(arc => arc with { Loads = [] })],
                Bins = [.. spec.Bins.Select(bin => bin with { LoadLimits = [] })],
            };
        }

        for (int gone = 0; spec.Offset.Length > 1 && gone < spec.Offset.Length; gone++)
        {
            yield return spec.MapCosts(costs => costs.Length == 0 ? costs : [.. costs.Where((_, level) => level != gone)]);
        }
    }

    private static IEnumerable<ModelSpec> Costs(ModelSpec spec)
    {
        for (int level = 0; level < spec.Offset.Length; level++)
        {
            foreach (long divisor in new[] { 1L << 20, 16, 2 })
            {
                ModelSpec smaller = spec.MapCosts(costs => [.. costs.Select((cost, at) => at == level ? cost / divisor : cost)]);
                if (!SameCosts(spec, smaller))
                {
                    yield return smaller;
                }
            }
        }

        if (spec.Offset.Any(offset => offset != 0))
        {
            yield return spec with { Offset = new long[spec.Offset.Length] };
        }
    }

    private static IEnumerable<ModelSpec> Parts(ModelSpec spec)
    {
        IEnumerable<ModelSpec> items = Change(spec.Items, SimplerItems, changed => spec with { Items = changed });
        IEnumerable<ModelSpec> bins = Change(spec.Bins, SimplerBins, changed => spec with { Bins = changed });
        IEnumerable<ModelSpec> arcs = Change(spec.Arcs, SimplerArcs, changed => spec with { Arcs = changed });
        IEnumerable<ModelSpec> sets = Change(spec.Sets, SimplerSets, changed => spec with { Sets = changed });
        IEnumerable<ModelSpec> limits = Change(spec.Limits, SimplerLimits, changed => spec with { Limits = changed });
        return items.Concat(bins).Concat(arcs).Concat(sets).Concat(limits);
    }

    private static IEnumerable<ItemSpec> SimplerItems(ItemSpec item) => Different(
        item,
        item with { Size = 1 },
        item with { Group = null },
        item with { Solo = false },
        item with { Class = 0 },
        item with { Floor = null });

    private static IEnumerable<BinSpec> SimplerBins(BinSpec bin) => Different(
        bin,
        bin with { Shared = bin.Places },
        bin with { Group = AssignmentModel.AnyGroup },
        bin with { Places = Math.Min(bin.Places, 2), Shared = Math.Min(bin.Shared, 2) },
        bin.Opening.All(cost => cost == 0) ? bin : bin with { Opening = new long[bin.Opening.Length] });

    private static IEnumerable<ArcSpec> SimplerArcs(ArcSpec arc) => Different(
        arc,
        arc with { Exempt = false },
        arc.Cost.All(cost => cost == 0) ? arc : arc with { Cost = new long[arc.Cost.Length] });

    private static IEnumerable<SetSpec> SimplerSets(SetSpec set) =>
        Without(set.Items, items => set with { Items = items }).Where(fewer => fewer.Items.Length > 0)
            .Concat(Without(set.Present, present => set with { Present = present }));

    private static IEnumerable<LimitSpec> SimplerLimits(LimitSpec limit) => Without(limit.Terms, terms => limit with { Terms = terms });

    private static IEnumerable<T> Different<T>(T from, params T[] candidates)
        where T : class => candidates.Where(candidate => !candidate.Equals(from));

    private static IEnumerable<ModelSpec> Without<T>(T[] all, Func<T[], ModelSpec> make) => Without<T, ModelSpec>(all, make);

    private static IEnumerable<TResult> Without<T, TResult>(T[] all, Func<T[], TResult> make) =>
        Enumerable.Range(0, all.Length).Select(gone => make([.. all.Where((_, index) => index != gone)]));

    private static IEnumerable<ModelSpec> Change<T>(T[] all, Func<T, IEnumerable<T>> simpler, Func<T[], ModelSpec> make) =>
        all.SelectMany((part, index) => simpler(part).Select(other => make([.. all.Select((old, at) => at == index ? other : old)])));

    private static bool SameCosts(ModelSpec left, ModelSpec right)
    {
        var all = new List<long>();
        var others = new List<long>();
        left.MapCosts(costs => Collect(costs, all));
        right.MapCosts(costs => Collect(costs, others));
        return all.SequenceEqual(others);
    }

    private static long[] Collect(long[] costs, List<long> into)
    {
        into.AddRange(costs);
        return costs;
    }
}
