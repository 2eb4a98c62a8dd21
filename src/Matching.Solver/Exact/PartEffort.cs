namespace Matching.Solver;

/// <summary>Units of work for a part's proof at most.</summary>
/// <param name="ByArcs">For a tree over single arcs.</param>
/// <param name="ByPatterns">For a tree over listed patterns, which comes to its end far more often.</param>
internal readonly record struct PartEffort(long ByArcs, long ByPatterns);
