namespace Matching.Benchmarks.Targets;

/// <summary>One thing that the engine must reach, and how it is measured.</summary>
internal interface ITarget
{
    /// <summary>Short name, for <c>--only</c>.</summary>
    string Name { get; }

    /// <summary>Measures it.</summary>
    /// <param name="runs">Whole runs, each done once for all targets.</param>
    /// <param name="quick">Whether fewer seeds are wanted, and nothing that takes minutes.</param>
    /// <returns>Its lines; none when a quick run leaves it out.</returns>
    IEnumerable<TargetLine> Measure(QualityRuns runs, bool quick);
}
