namespace Matching.Solver;

/// <summary>The exact value of a plan at each level, computed from the model; offsets are left out.</summary>
internal sealed class LevelValues(Topology topology)
{
    private readonly AssignmentModel model = topology.Model;

    /// <summary>Value by level of a plan of topology arcs, −1 for left out.</summary>
    public long[] Of(int[] plan)
    {
        var values = new long[model.LevelCount];
        int[] binOf = Array.ConvertAll(plan, arc => arc < 0 ? -1 : topology.ArcBin[arc]);
        for (int item = 0; item < plan.Length; item++)
        {
            Add(values, plan[item] < 0 ? model.LeaveOutCost(item) : model.ArcCost(topology.SourceArc[plan[item]]), 1);
        }

        AddBins(values, binOf);
        for (int pair = 0; pair < model.Pairs.Length; pair++)
        {
            ItemPair both = model.Pairs[pair];
            if (binOf[both.First] >= 0 && binOf[both.First] == binOf[both.Second])
            {
                Add(values, model.PairCost(pair), 1);
            }
        }

        AddSets(values, binOf);
        return values;
    }

    /// <summary>By level, a value that no plan can be below: every item at its cheapest.</summary>
    public long[] Floor()
    {
        var floor = new long[model.LevelCount];
        for (int level = 0; level < floor.Length; level++)
        {
            for (int item = 0; item < model.ItemCount; item++)
            {
                floor[level] += Cheapest(item, level);
            }

            for (int set = 0; set < model.TogetherSetCount; set++)
            {
                floor[level] += Math.Max(0, model.TogetherPresence(set).Length - 1) * model.SplitCost(set)[level];
            }
        }

        return floor;
    }

    private long Cheapest(int item, int level)
    {
        long cheapest = model.MayBeLeftOut[item] ? model.LeaveOutCost(item)[level] : long.MaxValue;
        cheapest = model.HasUnlistedArcs[item] ? Math.Min(cheapest, model.UnlistedFloor(item)[level]) : cheapest;
        for (int arc = model.ArcStart[item]; arc < model.ArcStart[item + 1]; arc++)
        {
            cheapest = Math.Min(cheapest, model.ArcCost(arc)[level]);
        }

        return cheapest == long.MaxValue ? 0 : cheapest;
    }

    private void AddBins(long[] values, int[] binOf)
    {
        var order = new int[binOf.Length];
        for (int item = 0; item < order.Length; item++)
        {
            order[item] = item;
        }

        var keys = (int[])binOf.Clone();
        Array.Sort(keys, order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && keys[to] == keys[from])
            {
                to++;
            }

            if (keys[from] >= 0)
            {
                Add(values, model.OpeningCost(keys[from]), 1);
                AddClassPairs(values, order.AsSpan(from, to - from));
            }
        }
    }

    private void AddClassPairs(long[] values, ReadOnlySpan<int> items)
    {
        for (int a = 0; model.ClassCount > 0 && a < items.Length; a++)
        {
            for (int b = a + 1; b < items.Length; b++)
            {
                Add(values, model.ClassPairCost(model.ItemClass[items[a]], model.ItemClass[items[b]]), 1);
            }
        }
    }

    private void AddSets(long[] values, int[] binOf)
    {
        var parts = new SortedSet<int>();
        for (int set = 0; set < model.TogetherSetCount; set++)
        {
            parts.Clear();
            parts.UnionWith(model.TogetherPresence(set).ToArray());
            int leftOut = 0;
            foreach (int item in model.TogetherItems(set))
            {
                if (binOf[item] < 0)
                {
                    leftOut++;
                }
                else
                {
                    parts.Add(binOf[item]);
                }
            }

            Add(values, model.SplitCost(set), parts.Count + leftOut - 1);
        }
    }

    private static void Add(long[] values, ReadOnlySpan<long> cost, long times)
    {
        for (int level = 0; level < values.Length; level++)
        {
            values[level] += cost[level] * times;
        }
    }
}
