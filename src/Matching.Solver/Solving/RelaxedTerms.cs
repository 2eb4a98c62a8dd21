namespace Matching.Solver;

/// <summary>Finds what the bounds of open levels relax.</summary>
internal sealed class RelaxedTerms(Topology topology, Incumbent incumbent, StageList stages, Func<int, bool> isExhausted)
{
    /// <summary>Level by level, in the order of the kinds; nothing for a level that is closed.</summary>
    public RelaxedTerm[] List()
    {
        var found = new List<RelaxedTerm>();
        for (int level = 0; level < topology.Model.LevelCount; level++)
        {
            if (!incumbent.IsClosed(level))
            {
                found.AddRange(OfLevel(level).Where(term => term.Count > 0));
            }
        }

        return [.. found];
    }

    private IEnumerable<RelaxedTerm> OfLevel(int level)
    {
        RelaxedTerm Term(RelaxedTermKind kind, long count) => new(level, kind, count);
        if (isExhausted(level))
        {
            // Everything listed was searched; only what is not listed can still be better.
            yield return Term(RelaxedTermKind.UnlistedArcs, topology.Data.HasUnlisted.Count(unlisted => unlisted));
        }
        else if (!incumbent.IsBounded(level))
        {
            yield return Term(RelaxedTermKind.EverythingBetweenItems, topology.Model.ItemCount);
        }
        else if (stages.Used(level) is { } stage)
        {
            yield return Term(RelaxedTermKind.PatternsOfLargeBins, stage.RelaxedBins);
            yield return Term(RelaxedTermKind.LinearLimits, topology.Limits.Count);
            yield return Term(RelaxedTermKind.EarlierLevels, stage.Weights.Dominates ? 0 : level);
            yield return Term(RelaxedTermKind.UnlistedArcs, topology.Data.HasUnlisted.Count(unlisted => unlisted));
        }
    }
}
