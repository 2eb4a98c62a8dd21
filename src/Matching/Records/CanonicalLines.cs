using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Matching;

/// <summary>The bytes that are hashed, so that anybody can make the same hash again: one line for each thing, what it is and then each value with its length.</summary>
/// <remarks>
/// A value is written as the number of its bytes in UTF-8, a colon, and these bytes; nothing recorded is the empty value. A list is one value: its own values written like this, one after the
/// other. So no value can be taken for the beginning of the next, whatever is in it. Not safe for concurrent use.
/// </remarks>
internal sealed class CanonicalLines : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(string what, params ReadOnlySpan<object?> values)
    {
        var line = new StringBuilder(what);
        foreach (object? value in values)
        {
            line.Append(' ').Append(Sized(Text(value)));
        }

        hash.AppendData(Encoding.UTF8.GetBytes(line.Append('\n').ToString()));
    }

    public static string List<T>(IEnumerable<T> values) => string.Concat(values.Select(value => Sized(Text(value))));

    public static string Text(object? value) => value switch
    {
        null => "",
        bool answer => answer ? "True" : "False",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateSpan span => $"{Text(span.From)}/{Text(span.To)}",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        decimal money => money.ToString("0.############", CultureInfo.InvariantCulture),
        GeoPoint point => $"{Text(point.Latitude)},{Text(point.Longitude)}",
        Need need => $"{need.Capability} {need.Strength}",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>The SHA-256 of all lines, 64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public void Dispose() => hash.Dispose();

    private static string Sized(string text) => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(text)}:{text}");
}
