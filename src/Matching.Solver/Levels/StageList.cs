namespace Matching.Solver;

/// <summary>The stages of all levels, opened when first asked for.</summary>
internal sealed class StageList(Topology topology, LevelRanges ranges, int threads, RunClock clock, ItemPrices? prices)
{
    private const long Dominance = 8;

    private readonly Stage?[] stages = new Stage?[topology.Model.LevelCount];
    private readonly Stage?[] heldStages = new Stage?[topology.Model.LevelCount];
    private readonly bool allListed = !Array.Exists(topology.Data.HasUnlisted, unlisted => unlisted);

    /// <summary>The stage of a level, earlier levels kept in their order by weights alone.</summary>
    public Stage this[int level] => stages[level] ??= Open(level, Dominance, null);

    /// <summary>The stage of a level when it was opened.</summary>
    public Stage? IfOpen(int level) => stages[level];

    /// <summary>The stage whose bound is a level's, when one was opened.</summary>
    public Stage? Used(int level) => heldStages[level] ?? stages[level];

    /// <summary>The stage of a level for bounds and proofs beside an incumbent.</summary>
    public Stage Beside(int level, long[] values)
    {
        Stage stage = this[level];
        if (stage.Weights.Dominates || !allListed)
        {
            return stage;
        }

        Stage? held = heldStages[level];
        if (held is null || !held.Held.AsSpan(0, level).SequenceEqual(values.AsSpan(0, level)))
        {
            held = Open(level, stage.Dominance, (long[])values.Clone());
            heldStages[level] = held;
        }

        return held;
    }

    /// <summary>Opens a level's stage again with earlier levels weighing more; false when they cannot.</summary>
    public bool Strengthen(int level)
    {
        Stage old = this[level];
        Stage stronger = Open(level, old.Dominance * 64, null);
        if (stronger.Weights.Weight.AsSpan().SequenceEqual(old.Weights.Weight))
        {
            return false;
        }

        stages[level] = stronger;
        return true;
    }

    private Stage Open(int level, long dominance, long[]? held)
    {
        var stage = new Stage(topology, ranges, level, dominance, held, threads);
        stage.Start(clock, prices);
        return stage;
    }
}
