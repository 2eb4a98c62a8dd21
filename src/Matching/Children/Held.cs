namespace Matching;

/// <summary>Lists as entities hold them.</summary>
internal static class Held
{
    /// <summary>A copy that the caller cannot change. A null, which the type forbids, stays null, so that a problem reports it with all other faults.</summary>
    public static IReadOnlyList<T> List<T>(IReadOnlyList<T> list) => list is null ? null! : [.. list];
}
