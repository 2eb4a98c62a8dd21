namespace Matching.Benchmarks.Targets;

/// <summary>One line of the table: what was measured, and whether it is what it must be and what is aimed at.</summary>
/// <param name="Scenario">What was run.</param>
/// <param name="Reached">The figures in words.</param>
/// <param name="Must">What must be reached; empty when only an aim is set.</param>
/// <param name="Aim">What is aimed at; empty when there is no further aim.</param>
/// <param name="IsReached">Whether what must be reached is.</param>
/// <param name="IsAimReached">Whether the aim is.</param>
/// <param name="Figures">The figures by name, for comparison later.</param>
internal sealed record TargetLine(
    string Scenario, string Reached, string Must, string Aim, bool IsReached, bool IsAimReached, IReadOnlyDictionary<string, double> Figures);
