using System.Globalization;

namespace Matching.Benchmarks.Targets;

/// <summary>Words for figures, the same in every culture.</summary>
internal static class Figures
{
    /// <summary>The middle one, or the mean of the two in the middle; infinite when half of them are.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The value that a share of all do not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    /// <summary>Seconds, or that it was never reached.</summary>
    public static string Seconds(double seconds) =>
        double.IsFinite(seconds) ? string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s") : "not within the limit";

    /// <summary>A fraction as per cent.</summary>
    public static string Percent(double fraction) =>
        double.IsFinite(fraction) ? string.Create(CultureInfo.InvariantCulture, $"{fraction * 100:0.000} %") : "no plan";

    /// <summary>A text with figures in it.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
