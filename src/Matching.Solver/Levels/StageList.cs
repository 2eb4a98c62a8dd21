namespace Matching.Solver;

/// <summary>The stages of all levels, opened when first asked for.</summary>
internal sealed class StageList(Topology topology, LevelRanges ranges, int threads, RunClock clock)
{
    private const long Dominance = 8;

    private readonly Stage?[] stages = new Stage?[topology.Model.LevelCount];

    /// <summary>The stage of a level.</summary>
    public Stage this[int level] => stages[level] ??= Open(level, Dominance);

    /// <summary>The stage of a level when it was opened.</summary>
    public Stage? IfOpen(int level) => stages[level];

    /// <summary>Opens a level's stage again with earlier levels weighing more; false when they cannot.</summary>
    public bool Strengthen(int level)
    {
        Stage old = this[level];
        Stage stronger = Open(level, old.Dominance * 64);
        if (stronger.Weights.Weight.AsSpan().SequenceEqual(old.Weights.Weight))
        {
            return false;
        }

        stages[level] = stronger;
        return true;
    }

    private Stage Open(int level, long dominance)
    {
        var stage = new Stage(topology, ranges, level, dominance, threads);
        stage.Start(clock);
        return stage;
    }
}
