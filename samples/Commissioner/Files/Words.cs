using System.Globalization;
using System.Text;
using Matching;

namespace Commissioner.Files;

/// <summary>How values are written in files: enumerations as lower-case words with hyphens, numbers and dates as everywhere, lists with semicolons.</summary>
internal static class Words
{
    public const char Separator = ';';

    public static string Of<T>(T value)
        where T : struct, Enum => Hyphenated(value.ToString());

    public static T? Parse<T>(string text)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (string.Equals(Of(value), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        return null;
    }

    public static string Choices<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetValues<T>().Select(Of));

    /// <summary>The single kinds of home, the ones that a file may name.</summary>
    public static IReadOnlyList<HomeKinds> SingleKinds { get; } =
        [HomeKinds.Foster, HomeKinds.Kinship, HomeKinds.ChildrensHome, HomeKinds.Secure, HomeKinds.Supported];

    public static string OfKinds(HomeKinds kinds) => List(SingleKinds.Where(kind => kinds.HasFlag(kind)).Select(Of));

    public static string List<T>(IEnumerable<T> values) => string.Join(Separator, values.Select(value => Text(value)));

    public static string Point(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude:R} {point.Longitude:R}");

    public static string Text(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string Hyphenated(string name)
    {
        var text = new StringBuilder();
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
