namespace Matching;

/// <summary>Two lists of measures side by side: before and after a plan, or two plans.</summary>
public static class MeasureTable
{
    /// <summary>Sets measures side by side: those over all children first, then group by group.</summary>
    /// <param name="before">The measures on the left.</param>
    /// <param name="after">The measures on the right.</param>
    /// <returns>
    /// A row for each measure of either, in the order of <paramref name="before"/>; those that only <paramref name="after"/> has, such as approvals under another policy, follow at the
    /// end of their group. Where one side lacks a measure its value is <see cref="MeasureValue.None"/>.
    /// </returns>
    public static IReadOnlyList<MeasureRow> Compare(PlanMeasures before, PlanMeasures after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return
        [
            .. Compare(null, null, before.Rows(), after.Rows()),
            .. before.Groups.Zip(after.Groups, (left, right) => Compare(left.Key, left.Title, left.Measures, right.Measures)).SelectMany(rows => rows),
        ];
    }

    private static IEnumerable<MeasureRow> Compare(string? groupKey, string? groupTitle, IReadOnlyList<Measure> before, IReadOnlyList<Measure> after)
    {
        var left = before.ToDictionary(measure => measure.Key, StringComparer.Ordinal);
        var right = after.ToDictionary(measure => measure.Key, StringComparer.Ordinal);
        return before.Concat(after.Where(measure => !left.ContainsKey(measure.Key))).Select(measure => new MeasureRow(
            groupKey, groupTitle, measure.Key, measure.Title, measure.Unit, ValueOf(left, measure.Key), ValueOf(right, measure.Key)));
    }

    private static MeasureValue ValueOf(Dictionary<string, Measure> measures, string key) => measures.GetValueOrDefault(key)?.Value ?? MeasureValue.None;
}

/// <summary>One measure, twice.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="GroupKey">Key of the group of children; null for all children.</param>
/// <param name="GroupTitle">Title of the group of children; null for all children.</param>
/// <param name="Key">The measure's key, unique in its group.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">What the values count.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after.</param>
public sealed record MeasureRow(
    string? GroupKey, string? GroupTitle, string Key, string Title, MeasureUnit Unit, MeasureValue Before, MeasureValue After);
