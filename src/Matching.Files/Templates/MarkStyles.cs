using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Matching.Files;

/// <summary>Adds to a workbook's styles the same ones with another ground, so that a marked cell keeps its format.</summary>
internal sealed class MarkStyles
{
    private readonly Stylesheet sheet;
    private readonly uint errorFill;
    private readonly uint warningFill;
    private readonly Dictionary<(uint Style, uint Fill), uint> made = [];

    public MarkStyles(WorkbookPart book)
    {
        WorkbookStylesPart part = book.WorkbookStylesPart ?? book.AddNewPart<WorkbookStylesPart>();
        sheet = part.Stylesheet ??= XlsxStyles.Sheet();
        sheet.Fills ??= new Fills(new Fill(), new Fill());
        sheet.CellFormats ??= new CellFormats(new CellFormat());
        errorFill = AddFill("FFFFB3B3");
        warningFill = AddFill("FFFFF2A8");
    }

    /// <summary>The style of a cell at fault.</summary>
    public uint Error(uint style) => Marked(style, errorFill);

    /// <summary>The style of a cell that may be at fault.</summary>
    public uint Warning(uint style) => Marked(style, warningFill);

    private uint AddFill(string colour)
    {
        Fills fills = sheet.Fills!;
        fills.Append(new Fill(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid }));
        fills.Count = (uint)fills.ChildElements.Count;
        return fills.Count - 1;
    }

    private uint Marked(uint style, uint fill)
    {
        if (made.TryGetValue((style, fill), out uint known))
        {
            return known;
        }

        CellFormats formats = sheet.CellFormats!;
        CellFormat format = style < formats.ChildElements.Count ? (CellFormat)formats.ChildElements[(int)style].CloneNode(deep: true) : new CellFormat();
        format.FillId = fill;
        format.ApplyFill = true;
        formats.Append(format);
        formats.Count = (uint)formats.ChildElements.Count;
        return made[(style, fill)] = formats.Count - 1;
    }
}
