using System.Text;
using ExcelDataReader;

namespace Matching.Files.Tests.Plans;

public sealed class PlanSheetsTests
{
    [Fact]
    public void WriteXlsx_OpenedAgain_HasASheetForEachTableWithItsRows() => InFolder(folder =>
    {
        Dictionary<string, List<object?[]>> sheets = Book(folder, ReportLanguage.English);

        sheets.Keys.ShouldBe(["In short", "Proposals", "No home proposed", "Approvals to seek", "Next best homes", "What counts", "Wishes and needs", "Measures"]);
        sheets["Proposals"].Count.ShouldBe(1 + SmallPlan.Document.Proposals.Count);
        sheets["Proposals"][0].Take(3).ShouldBe(["Child", "Home", "Present home"]);
        object?[] first = sheets["Proposals"].Single(row => Equals(row[0], "c-3"));
        PlanProposal proposal = SmallPlan.Document.Proposals.Single(one => one.Child == "c-3");
        first[1].ShouldBe(proposal.Home);
        first[4].ShouldBe(15.0);
        first[11].ShouldBe(proposal.Kilometres);
        sheets["What counts"].Count.ShouldBe(1 + SmallPlan.Document.Proposals.Sum(one => one.Contributions.Count));
        sheets["Next best homes"].Count.ShouldBe(1 + SmallPlan.Document.Proposals.Sum(one => one.Alternatives.Count) + SmallPlan.Document.Unplaced.Sum(one => one.Alternatives.Count));
        sheets["Measures"].Count.ShouldBe(1 + SmallPlan.Document.Measures.Count);
        sheets["No home proposed"].Count.ShouldBe(1 + SmallPlan.Document.Unplaced.Count);
        sheets["Approvals to seek"].Count.ShouldBe(1 + SmallPlan.Document.Approvals.Sum(one => one.Count));
        sheets["In short"].ShouldContain(row => Equals(row[1], SmallPlan.Document.RegisterHash));
    });

    [Fact]
    public void WriteXlsx_Welsh_HasWelshSheetsAndHeadings() => InFolder(folder =>
    {
        Dictionary<string, List<object?[]>> sheets = Book(folder, ReportLanguage.Welsh);

        sheets.Keys.ShouldBe(["Yn gryno", "Cynigion", "Heb gartref arfaethedig", "Cymeradwyaethau", "Cartrefi gorau nesaf", "Beth sy’n cyfrif", "Dymuniadau ac anghenion", "Mesurau"]);
        sheets["Cynigion"][0].Take(3).ShouldBe(["Plentyn", "Cartref", "Cartref presennol"]);
    });

    [Fact]
    public void WriteXlsx_IdThatBeginsLikeAFormula_IsQuotedText() => InFolder(folder =>
    {
        string path = Path.Combine(folder, "plan.xlsx");
        PlanFiles.WriteXlsx(path, SmallPlan.Problem, SmallPlan.Document);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(path, isEditable: false);
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>().ToList();

        foreach (DocumentFormat.OpenXml.Spreadsheet.Cell cell in book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()))
        {
            cell.CellFormula.ShouldBeNull();
            if (cell.InnerText.Length > 0 && cell.InnerText[0] is '=' or '+' or '-' or '@' && cell.DataType! == DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString)
            {
                (styles[(int)cell.StyleIndex!.Value].QuotePrefix?.Value).ShouldBe(true);
            }
        }

        Book(folder, ReportLanguage.English).Values.SelectMany(rows => rows).SelectMany(row => row).ShouldContain("=c-6");
    });

    [Fact]
    public void WriteXlsx_EverySheet_HasWidthsFrozenHeadingsAndFilters() => InFolder(folder =>
    {
        string path = Path.Combine(folder, "plan.xlsx");
        PlanFiles.WriteXlsx(path, SmallPlan.Problem, SmallPlan.Document);
        using var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(path, isEditable: false);

        foreach (DocumentFormat.OpenXml.Packaging.WorksheetPart part in book.WorkbookPart!.WorksheetParts)
        {
            part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Pane>().Single().VerticalSplit!.Value.ShouldBe(1);
            part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.AutoFilter>().Single().Reference!.Value!.ShouldStartWith("A1:");
            part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>().ShouldAllBe(column => column.CustomWidth! && column.Width! >= 7);
        }

        new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
    });

    [Fact]
    public void WriteCsv_AnyPlan_WritesEveryTableWithTheSameHeadingsInEveryLanguage() => InFolder(folder =>
    {
        PlanFiles.WriteCsv(folder, SmallPlan.Problem, SmallPlan.Document, ReportLanguage.Welsh);

        Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(PlanFiles.CsvNames.Order(StringComparer.Ordinal));
        string[] lines = File.ReadAllLines(Path.Combine(folder, "proposals.csv"));
        lines[0].ShouldStartWith("child,home,present_home,proposal,age,urgency,authority,");
        lines.Length.ShouldBe(1 + SmallPlan.Document.Proposals.Count);
        File.ReadAllBytes(Path.Combine(folder, "proposals.csv")).Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
    });

    [Fact]
    public void WriteCsv_IdThatBeginsLikeAFormula_IsNeutral() => InFolder(folder =>
    {
        PlanFiles.WriteCsv(folder, SmallPlan.Problem, SmallPlan.Document);

        string all = string.Concat(Directory.GetFiles(folder).Select(File.ReadAllText));
        all.ShouldContain("\n'=c-6,");
        all.ShouldNotContain("\n=c-6");
        all.ShouldNotContain(",=c-6");
    });

    [Fact]
    public void WriteCsv_FilesAreThere_ReplacesNoneUnlessAllowed() => InFolder(folder =>
    {
        PlanFiles.WriteCsv(folder, SmallPlan.Problem, SmallPlan.Document);

        Should.Throw<IOException>(() => PlanFiles.WriteCsv(folder, SmallPlan.Problem, SmallPlan.Document));
        PlanFiles.WriteCsv(folder, SmallPlan.Problem, SmallPlan.Document, overwrite: true);
    });

    private static Dictionary<string, List<object?[]>> Book(string folder, ReportLanguage language)
    {
        string path = Path.Combine(folder, $"{language}.xlsx");
        PlanFiles.WriteXlsx(path, SmallPlan.Problem, SmallPlan.Document, language);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using FileStream stream = File.OpenRead(path);
        using IExcelDataReader reader = ExcelReaderFactory.CreateReader(stream);
        var sheets = new Dictionary<string, List<object?[]>>(StringComparer.Ordinal);
        do
        {
            List<object?[]> rows = sheets[reader.Name] = [];
            while (reader.Read())
            {
                rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
            }
        }
        while (reader.NextResult());

        return sheets;
    }

    private static void InFolder(Action<string> test)
    {
        string folder = Directory.CreateTempSubdirectory("plan-").FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
