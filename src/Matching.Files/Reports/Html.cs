using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Matching.Files;

/// <summary>HTML that is being written: what stands in the code is markup, every value put into it is escaped. Not safe for concurrent use.</summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    public int Length => text.Length;

    public Html Add([InterpolatedStringHandlerArgument("")] Markup markup)
    {
        _ = markup;
        return this;
    }

    public Html Add(Html other)
    {
        text.Append(other.text);
        return this;
    }

    public void WriteTo(TextWriter writer) => writer.Write(text);

    public override string ToString() => text.ToString();

    /// <summary>A value as text that means nothing in HTML, in an element or in an attribute with quotation marks.</summary>
    public static string Escape(string value) => Encoder.Encode(value);

    /// <summary>Markup that is known to be safe, because the library wrote it.</summary>
    /// <param name="Text">The markup.</param>
    public readonly record struct Safe(string Text);

    /// <summary>Takes markup and values apart as the compiler hands them over.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount, Html html)
    {
        public void AppendLiteral(string markup) => html.text.Append(markup);

        public void AppendFormatted(string? value) => html.text.Append(value is null ? "" : Escape(value));

        public void AppendFormatted(Safe value) => html.text.Append(value.Text);

        public void AppendFormatted(int value) => html.text.Append(CultureInfo.InvariantCulture, $"{value}");

        public void AppendFormatted(double value) => html.text.Append(ReportWords.Tenths(value));

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{literalLength} characters and {formattedCount} values");
    }
}
