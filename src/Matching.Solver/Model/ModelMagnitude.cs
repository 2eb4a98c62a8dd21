namespace Matching.Solver;

/// <summary>How great the value of any plan, good or bad, could be at one level.</summary>
internal static class ModelMagnitude
{
    /// <summary>Adds up the greatest magnitude of every term, as if all were paid at once.</summary>
    public static Int128 Greatest(AssignmentModelBuilder parts, int level)
    {
        Int128 sum = Math.Abs(parts.Offset[level]);
        foreach (long cost in OfItems(parts, level))
        {
            sum += cost;
        }

        foreach (AssignmentModelBuilder.BinPart bin in parts.Bins)
        {
            sum += At(bin.OpeningCost, level);
        }

        foreach (AssignmentModelBuilder.PairPart pair in parts.Pairs)
        {
            sum += At(pair.Cost, level);
        }

        foreach (AssignmentModelBuilder.TogetherPart set in parts.TogetherSets)
        {
            sum += (Int128)At(set.SplitCost, level) * (set.Items.Length + set.PresentIn.Length);
        }

        return sum + ((Int128)parts.Items.Count * Math.Max(0, parts.Items.Count - 1) / 2 * OfClasses(parts, level));
    }

    /// <summary>For each item the dearest of leaving it out, its floor and its arcs.</summary>
    private static long[] OfItems(AssignmentModelBuilder parts, int level)
    {
        var greatest = new long[parts.Items.Count];
        for (int item = 0; item < greatest.Length; item++)
        {
            greatest[item] = Math.Max(At(parts.Items[item].LeaveOutCost, level), At(parts.Items[item].UnlistedFloor, level));
        }

        for (int arc = 0; arc < parts.Arcs.Count; arc++)
        {
            int item = parts.Arcs[arc].Item;
            greatest[item] = Math.Max(greatest[item], Math.Abs(parts.ArcCosts[(arc * parts.LevelNames.Length) + level]));
        }

        return greatest;
    }

    private static long OfClasses(AssignmentModelBuilder parts, int level)
    {
        long greatest = 0;
        for (int cell = level; cell < parts.ClassCost.Length; cell += parts.LevelNames.Length)
        {
            greatest = Math.Max(greatest, parts.ClassCost[cell]);
        }

        return greatest;
    }

    private static long At(IReadOnlyList<long>? costs, int level) => costs is null || costs.Count == 0 ? 0 : Math.Abs(costs[level]);
}
