namespace Matching.Solver;

/// <summary>Finds every fault of a model's parts.</summary>
internal sealed class ModelFaults
{
    private readonly AssignmentModelBuilder parts;
    private readonly List<string> faults = [];
    private readonly int levels;

    private ModelFaults(AssignmentModelBuilder parts)
    {
        this.parts = parts;
        levels = parts.LevelNames.Length;
    }

    public static IReadOnlyList<string> Find(AssignmentModelBuilder parts)
    {
        var finder = new ModelFaults(parts);
        finder.CheckSizes();
        finder.CheckItems();
        finder.CheckBins();
        finder.CheckArcs();
        finder.CheckClasses();
        finder.CheckPairs();
        finder.CheckTogetherSets();
        finder.CheckLimits();
        if (finder.faults.Count == 0)
        {
            finder.CheckSums();
        }

        return finder.faults;
    }

    private void CheckSizes()
    {
        Require(levels > 0, "Levels: none is given. Name at least one level.");
        Require(parts.Items.Count <= AssignmentModel.CountLimit, $"Items: {parts.Items.Count} are given, at most {AssignmentModel.CountLimit} are allowed.");
        Require(parts.Bins.Count <= AssignmentModel.CountLimit, $"Bins: {parts.Bins.Count} are given, at most {AssignmentModel.CountLimit} are allowed.");
        for (int level = 0; level < levels; level++)
        {
            string name = parts.LevelNames[level];
            Require(!string.IsNullOrWhiteSpace(name), $"Level {level}: it has no name.");
            Require(Array.IndexOf(parts.LevelNames, name) == level, $"Level {level}: the name '{name}' is taken by an earlier level.");
            CheckCost($"Offset of level {level}", parts.Offset[level], mayBeNegative: true);
        }
    }

    /// <summary>Makes sure that no plan's value, whatever the plan, can overflow; needs parts without any other fault.</summary>
    private void CheckSums()
    {
        for (int level = 0; level < levels; level++)
        {
            Int128 sum = ModelMagnitude.Greatest(parts, level);
            Require(sum <= 1L << 62, $"Level {level} ('{parts.LevelNames[level]}'): its costs could add up to {sum}, which is above 2^62. Use a larger unit.");
        }
    }

    private void CheckItems()
    {
        for (int i = 0; i < parts.Items.Count; i++)
        {
            AssignmentModelBuilder.ItemPart item = parts.Items[i];
            Require(item.Size is >= 1 and <= AssignmentModel.CountLimit, $"Item {i}: size {item.Size} must be from 1 to {AssignmentModel.CountLimit}.");
            Require(item.Group is null or (>= 0 and < AssignmentModel.CountLimit), $"Item {i}: group {item.Group} must be from 0 to {AssignmentModel.CountLimit - 1}, or null for none.");
            Require(item.PairClass >= 0 && item.PairClass < Math.Max(1, parts.Classes), $"Item {i}: pair class {item.PairClass} must be from 0 to {Math.Max(1, parts.Classes) - 1}.");
            CheckCosts($"Item {i}, leave-out cost", item.LeaveOutCost, mayBeNegative: true);
            CheckCosts($"Item {i}, unlisted floor", item.UnlistedFloor, mayBeNegative: true);
        }
    }

    private void CheckBins()
    {
        for (int b = 0; b < parts.Bins.Count; b++)
        {
            AssignmentModelBuilder.BinPart bin = parts.Bins[b];
            Require(bin.Places >= 0, $"Bin {b}: places {bin.Places} must be 0 or more.");
            Require(bin.SharedPlaces >= 0 && bin.SharedPlaces <= bin.Places, $"Bin {b}: shared places {bin.SharedPlaces} must be from 0 to its places, {bin.Places}.");
            Require(bin.Group >= AssignmentModel.NoGroup, $"Bin {b}: group {bin.Group} must be a group, AnyGroup or NoGroup.");
            CheckCosts($"Bin {b}, opening cost", bin.OpeningCost, mayBeNegative: false);
            Require(bin.LoadLimits.Count == 0 || bin.LoadLimits.Count == parts.LoadDimensions, $"Bin {b}: {bin.LoadLimits.Count} load limits are given for {parts.LoadDimensions} load dimensions.");
            foreach (long limit in bin.LoadLimits)
            {
                Require(limit == long.MaxValue || limit is >= 0 and <= AssignmentModel.CostLimit, $"Bin {b}: load limit {limit} must be from 0 to 2^40, or long.MaxValue for unlimited.");
            }
        }
    }

    private void CheckArcs()
    {
        bool[] twice = AddedTwice();
        for (int a = 0; a < parts.Arcs.Count; a++)
        {
            AssignmentModelBuilder.ArcPart arc = parts.Arcs[a];
            bool known = arc.Item >= 0 && arc.Item < parts.Items.Count && arc.Bin >= 0 && arc.Bin < parts.Bins.Count;
            Require(known, $"Arc {a}: item {arc.Item} and bin {arc.Bin} must be added before; there are {parts.Items.Count} items and {parts.Bins.Count} bins.");
            Require(!twice[a], $"Arc {a}: item {arc.Item} in bin {arc.Bin} is added twice.");
            Require(arc.CostLength == 0 || arc.CostLength == levels, $"Arc {a}: {arc.CostLength} costs are given for {levels} levels.");
            Require(arc.LoadLength == 0 || arc.LoadLength == parts.LoadDimensions, $"Arc {a}: {arc.LoadLength} loads are given for {parts.LoadDimensions} load dimensions.");
            for (int level = 0; level < levels; level++)
            {
                long cost = parts.ArcCosts[(a * levels) + level];
                Require(IsCost(cost), $"Arc {a} (item {arc.Item}, bin {arc.Bin}), cost of level {level}: {cost} must be from -2^40 to 2^40.");
            }

            for (int load = 0; load < parts.LoadDimensions; load++)
            {
                long amount = parts.ArcLoads[(a * parts.LoadDimensions) + load];
                Require(amount is >= 0 and <= AssignmentModel.CostLimit, $"Arc {a} (item {arc.Item}, bin {arc.Bin}), load {load}: {amount} must be from 0 to 2^40.");
            }
        }
    }

    // Arcs item by item, so that one mark a bin is enough.
    private bool[] AddedTwice()
    {
        if (parts.ArcsAreInOrder)
        {
            return new bool[parts.Arcs.Count];
        }

        var first = new int[parts.Items.Count];
        Array.Fill(first, -1);
        var next = new int[parts.Arcs.Count];
        for (int a = parts.Arcs.Count - 1; a >= 0; a--)
        {
            int item = parts.Arcs[a].Item;
            if (item >= 0 && item < first.Length)
            {
                (next[a], first[item]) = (first[item], a);
            }
        }

        var twice = new bool[parts.Arcs.Count];
        var seenBy = new int[parts.Bins.Count];
        Array.Fill(seenBy, -1);
        for (int item = 0; item < first.Length; item++)
        {
            for (int a = first[item]; a >= 0; a = next[a])
            {
                int bin = parts.Arcs[a].Bin;
                if (bin >= 0 && bin < seenBy.Length)
                {
                    twice[a] = seenBy[bin] == item;
                    seenBy[bin] = item;
                }
            }
        }

        return twice;
    }

    private void CheckClasses()
    {
        int n = parts.Classes;
        if (n == 0)
        {
            return;
        }

        bool sized = parts.ClassConflict.Length == (long)n * n && parts.ClassCost.Length == (long)n * n * levels;
        Require(sized, $"Classes: {n} classes need {(long)n * n} conflicts and {(long)n * n * levels} costs; {parts.ClassConflict.Length} and {parts.ClassCost.Length} are given.");
        for (int a = 0; sized && a < n; a++)
        {
            for (int b = 0; b < n; b++)
            {
                // Each unordered pair of classes is compared once, each cost looked at where it stands.
                Require(b <= a || parts.ClassConflict[(a * n) + b] == parts.ClassConflict[(b * n) + a], $"Classes {a} and {b}: the conflict must be symmetric.");
                for (int level = 0; level < levels; level++)
                {
                    long cost = parts.ClassCost[(((a * n) + b) * levels) + level];
                    long mirrored = parts.ClassCost[(((b * n) + a) * levels) + level];
                    Require(cost is >= 0 and <= AssignmentModel.CostLimit, $"Classes {a} and {b}, cost of level {level}: {cost} must be from 0 to 2^40.");
                    Require(b <= a || cost == mirrored, $"Classes {a} and {b}, cost of level {level}: {cost} one way and {mirrored} the other must be equal.");
                }
            }
        }
    }

    private void CheckPairs()
    {
        for (int p = 0; p < parts.Pairs.Count; p++)
        {
            AssignmentModelBuilder.PairPart pair = parts.Pairs[p];
            Require(IsItem(pair.First) && IsItem(pair.Second) && pair.First != pair.Second, $"Pair {p}: {pair.First} and {pair.Second} must be two different items of the {parts.Items.Count} added.");
            CheckCosts($"Pair {p} (items {pair.First} and {pair.Second})", pair.Cost, mayBeNegative: false);
        }
    }

    private void CheckTogetherSets()
    {
        for (int s = 0; s < parts.TogetherSets.Count; s++)
        {
            AssignmentModelBuilder.TogetherPart set = parts.TogetherSets[s];
            Require(set.Items.Length > 0, $"Together set {s}: it has no items.");
            CheckNamed($"Together set {s}", "item", set.Items, parts.Items.Count);
            CheckNamed($"Together set {s}", "bin", set.PresentIn, parts.Bins.Count);
            CheckCosts($"Together set {s}, split cost", set.SplitCost, mayBeNegative: false);
        }
    }

    private void CheckLimits()
    {
        foreach (AssignmentModelBuilder.LimitPart limit in parts.Limits)
        {
            CheckNamed($"Limit '{limit.Name}'", "arc", limit.Arcs.Select(arc => arc.Arc), parts.Arcs.Count);
            CheckNamed($"Limit '{limit.Name}'", "item", limit.Items.Select(item => item.Item), parts.Items.Count);
            Require(Int128.Abs(limit.Maximum) <= 1L << 61, $"Limit '{limit.Name}': maximum {limit.Maximum} must be within ±2^61.");
            Require(Int128.Abs(limit.Constant) <= 1L << 61, $"Limit '{limit.Name}': constant {limit.Constant} must be within ±2^61.");
            foreach ((int arc, long coefficient) in limit.Arcs)
            {
                Require(IsCost(coefficient), $"Limit '{limit.Name}': coefficient {coefficient} of arc {arc} must be from -2^40 to 2^40.");
            }

            foreach ((int item, long coefficient) in limit.Items)
            {
                Require(IsCost(coefficient), $"Limit '{limit.Name}': coefficient {coefficient} of item {item} must be from -2^40 to 2^40.");
            }
        }
    }

    private static bool IsCost(long cost) => cost is >= -AssignmentModel.CostLimit and <= AssignmentModel.CostLimit;

    private void CheckNamed(string owner, string part, IEnumerable<int> named, int count)
    {
        var seen = new HashSet<int>();
        foreach (int index in named)
        {
            Require(index >= 0 && index < count, $"{owner}: {part} {index} is not one of the {count} added.");
            Require(seen.Add(index), $"{owner}: {part} {index} is named twice.");
        }
    }

    private bool IsItem(int item) => item >= 0 && item < parts.Items.Count;

    private void CheckCosts(string what, IReadOnlyList<long>? costs, bool mayBeNegative)
    {
        if (costs is null)
        {
            return;
        }

        Require(costs.Count == 0 || costs.Count == levels, $"{what}: {costs.Count} costs are given for {levels} levels.");
        foreach (long cost in costs)
        {
            CheckCost(what, cost, mayBeNegative);
        }
    }

    private void CheckCost(string what, long cost, bool mayBeNegative)
    {
        long least = mayBeNegative ? -AssignmentModel.CostLimit : 0;
        if (cost < least || cost > AssignmentModel.CostLimit)
        {
            faults.Add($"{what}: {cost} must be from {(mayBeNegative ? "-2^40" : "0")} to 2^40.");
        }
    }

    // The handler form formats a message only when it is needed.
    private void Require(bool holds, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument(nameof(holds))] ref FaultText text)
    {
        if (!holds)
        {
            faults.Add(text.ToString());
        }
    }

    private void Require(bool holds, string text)
    {
        if (!holds)
        {
            faults.Add(text);
        }
    }
}
