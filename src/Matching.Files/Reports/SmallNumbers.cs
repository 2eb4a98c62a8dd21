namespace Matching.Files;

/// <summary>Hides more numbers of groups where a small one that is hidden would follow from the others.</summary>
/// <remarks>
/// Small numbers themselves (1 to <see cref="GroupMeasures.GreatestSmallNumber"/>) are hidden by <see cref="GroupMeasures"/>. Besides, of a count of children in a set of groups that add up
/// to a known total (ages; urgency of those referred), a single hidden number would be the total less the rest, so the smallest of the rest is hidden too. And a number that leaves a small rest
/// of all children is hidden, because the rest is then small. Before and after are looked at each by itself. A group that is known to have no children keeps its zeros: hiding them hides nothing.
/// </remarks>
internal static class SmallNumbers
{
    private static readonly string[][] Partitions = [["age-0-4", "age-5-9", "age-10-15", "age-16-17"], ["emergency", "urgent", "planned"]];

    /// <summary>The measures with more of them hidden; in the order given.</summary>
    public static IReadOnlyList<PlanMeasure> Suppress(IReadOnlyList<PlanMeasure> measures)
    {
        var totals = measures.Where(measure => measure.Group is null).ToDictionary(measure => measure.Key, StringComparer.Ordinal);
        var empty = measures.Where(measure => measure is { Group: not null, Key: "children", Before: 0, After: 0 }).Select(measure => measure.Group).ToHashSet(StringComparer.Ordinal);
        PlanMeasure[] result = [.. measures.Select(measure => empty.Contains(measure.Group) ? measure : HideSmallRest(measure, totals))];
        foreach (string[] partition in Partitions)
        {
            foreach (int[] cells in Enumerable.Range(0, result.Length)
                .Where(index => result[index].Unit == MeasureUnit.Children && !empty.Contains(result[index].Group) && partition.Contains(result[index].Group))
                .GroupBy(index => result[index].Key, StringComparer.Ordinal)
                .Select(cells => cells.ToArray()))
            {
                HideSecond(result, cells, measure => (measure.Before, measure.BeforeIsSuppressed), Before);
                HideSecond(result, cells, measure => (measure.After, measure.AfterIsSuppressed), After);
            }
        }

        return result;
    }

    private static PlanMeasure HideSmallRest(PlanMeasure measure, Dictionary<string, PlanMeasure> totals)
    {
        if (measure.Group is null || measure.Unit != MeasureUnit.Children || !totals.TryGetValue(measure.Key, out PlanMeasure? total))
        {
            return measure;
        }

        PlanMeasure hidden = IsSmallRest(total.Before - measure.Before) ? Before(measure) : measure;
        return IsSmallRest(total.After - measure.After) ? After(hidden) : hidden;
    }

    private static bool IsSmallRest(double? rest) => rest is > 0 and <= GroupMeasures.GreatestSmallNumber;

    private static void HideSecond(PlanMeasure[] measures, int[] cells, Func<PlanMeasure, (double? Number, bool IsSuppressed)> read, Func<PlanMeasure, PlanMeasure> hide)
    {
        if (cells.Count(cell => read(measures[cell]).IsSuppressed) != 1)
        {
            return;
        }

        int? second = cells.Where(cell => !read(measures[cell]).IsSuppressed && read(measures[cell]).Number is not null)
            .OrderBy(cell => read(measures[cell]).Number == 0)
            .ThenBy(cell => read(measures[cell]).Number)
            .Select(cell => (int?)cell)
            .FirstOrDefault();
        if (second is { } found)
        {
            measures[found] = hide(measures[found]);
        }
    }

    private static PlanMeasure Before(PlanMeasure measure) => measure with { Before = null, BeforeIsSuppressed = true };

    private static PlanMeasure After(PlanMeasure measure) => measure with { After = null, AfterIsSuppressed = true };
}
