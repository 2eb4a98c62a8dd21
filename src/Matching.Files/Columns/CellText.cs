using System.Globalization;

namespace Matching.Files;

/// <summary>How values are written as text: days as 2026-11-01, numbers with a point, flags as yes and no, lists with semicolons.</summary>
internal static class CellText
{
    /// <summary>The text of a value; empty for null.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyList<string> parts => ListText.Join(parts),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>A point inside a list.</summary>
    public static string Point(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R} {point.Longitude:R}");

    /// <summary>The texts of ids, for a list.</summary>
    public static IReadOnlyList<string> Ids<T>(IEnumerable<T> ids)
        where T : struct => [.. ids.Select(id => id.ToString()!)];
}
