using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>The styles of the workbooks that are written.</summary>
internal static class XlsxStyles
{
    /// <summary>No style.</summary>
    public const uint Plain = 0;

    /// <summary>Headings.</summary>
    public const uint Heading = 1;

    /// <summary>Days.</summary>
    public const uint Date = 2;

    /// <summary>Text that a spreadsheet must leave text, also when somebody edits it.</summary>
    public const uint Quoted = 3;

    /// <summary>Notes under the headings.</summary>
    public const uint Note = 4;

    /// <summary>Long text over as many lines as it needs, kept text.</summary>
    public const uint Wrapped = 5;

    /// <summary>Short text at the top of its row, kept text.</summary>
    public const uint Top = 6;

    /// <summary>Whole numbers with their thousands apart.</summary>
    public const uint Whole = 7;

    /// <summary>Numbers with one decimal.</summary>
    public const uint Tenths = 8;

    /// <summary>Pounds.</summary>
    public const uint Pounds = 9;

    private const uint DateFormat = 164;
    private const uint TenthsFormat = 165;
    private const uint PoundsFormat = 166;
    private const uint WholeFormat = 3;

    /// <summary>The style sheet.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" },
            new NumberingFormat { NumberFormatId = TenthsFormat, FormatCode = "#,##0.0" },
            new NumberingFormat { NumberFormatId = PoundsFormat, FormatCode = "\"£\"#,##0" }),
        new Fonts(new Font(), new Font(new Bold(), new Color { Rgb = "FFFFFFFF" }), new Font(new Italic(), new Color { Rgb = "FF595959" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1F4E5F" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 2, ApplyFont = true, ApplyAlignment = true, QuotePrefix = true },
            new CellFormat(AtTop(wrap: true)) { ApplyAlignment = true, QuotePrefix = true },
            new CellFormat(AtTop(wrap: false)) { ApplyAlignment = true, QuotePrefix = true },
            Number(WholeFormat),
            Number(TenthsFormat),
            Number(PoundsFormat)));

    private static CellFormat Number(uint format) => new(AtTop(wrap: false)) { NumberFormatId = format, ApplyNumberFormat = true, ApplyAlignment = true };

    private static Alignment AtTop(bool wrap) => new() { WrapText = wrap, Vertical = VerticalAlignmentValues.Top };
}
