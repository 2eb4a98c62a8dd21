using System.Globalization;

namespace Matching;

/// <summary>Words and numbers for the sentences of wishes, the same on every system.</summary>
internal static class WishText
{
    /// <summary>A number with at most two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A number and what it counts: "1 year", "2.5 years".</summary>
    public static string Count(double value, string one, string many) => $"{Number(value)} {(value == 1 ? one : many)}";

    /// <summary>A share as a percentage without decimals.</summary>
    public static string Percent(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Pounds with thousands separated, and pence.</summary>
    public static string Pounds(decimal pounds) => pounds.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>Ids in quotation marks, in the order given.</summary>
    public static string Ids<T>(IEnumerable<T> ids) => string.Join(", ", ids.Select(id => $"'{id}'"));
}
