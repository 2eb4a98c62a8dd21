namespace Matching;

/// <summary>A short text that tells one plan apart from every other: who would live where, and who nowhere.</summary>
/// <remarks>SHA-256 over its placements by child id, line by line as <c>docs/records.md</c> says. Pure.</remarks>
public static class PlanHash
{
    /// <summary>The hash of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string Of(PlacementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var hash = new CanonicalLines();
        hash.Add("plan", 1);
        foreach (PlacementOf placement in plan.Placements)
        {
            hash.Add("placement", placement.Child, placement.Home);
        }

        return hash.ToString();
    }
}
