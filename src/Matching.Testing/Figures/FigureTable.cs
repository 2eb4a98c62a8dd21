using System.Globalization;

namespace Matching.Testing;

/// <summary>Every figure of <c>data/figures.csv</c>, by key.</summary>
public static class FigureTable
{
    private static readonly Dictionary<string, Figure> ByKey = Table.Read("figures.csv", 6)
        .Select(row => new Figure(row[0], row[1], row[2], Enum.Parse<FigureKind>(row[3], ignoreCase: true), row[4], row[5]))
        .ToDictionary(figure => figure.Key);

    private static readonly Dictionary<string, Weights> ParsedWeights = ByKey.Values
        .Where(figure => figure.Value.Contains(':', StringComparison.Ordinal))
        .ToDictionary(figure => figure.Key, figure => new Weights(IsPair(figure.Value) ? "first:" + figure.Value.Replace(":", " second:", StringComparison.Ordinal) : figure.Value));

    private static readonly Dictionary<string, double> Numbers = ByKey.Values
        .Where(figure => !figure.Value.Contains(':', StringComparison.Ordinal))
        .ToDictionary(figure => figure.Key, figure => double.Parse(figure.Value, CultureInfo.InvariantCulture));

    /// <summary>All figures in ascending ordinal order of their keys.</summary>
    public static IReadOnlyList<Figure> All { get; } = [.. ByKey.Values.OrderBy(figure => figure.Key, StringComparer.Ordinal)];

    /// <summary>Finds a figure.</summary>
    /// <param name="key">Its key.</param>
    /// <exception cref="KeyNotFoundException">There is no such figure.</exception>
    public static Figure Get(string key) => ByKey[key];

    internal static double Number(string key) => Numbers[key];

    internal static Weights Weights(string key) => ParsedWeights[key];

    internal static (double First, double Second) Pair(string key) => (ParsedWeights[key].Of("first"), ParsedWeights[key].Of("second"));

    private static bool IsPair(string value) => !value.Contains(' ', StringComparison.Ordinal);
}
