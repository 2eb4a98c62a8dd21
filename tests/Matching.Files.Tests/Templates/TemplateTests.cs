using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Matching.Files.Tests.Xlsx;

namespace Matching.Files.Tests.Templates;

public sealed class TemplateTests : IDisposable
{
    private readonly TemporaryRegister folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(RegisterFormat.Csv, HeadingLanguage.English)]
    [InlineData(RegisterFormat.Csv, HeadingLanguage.Welsh)]
    [InlineData(RegisterFormat.Xlsx, HeadingLanguage.English)]
    [InlineData(RegisterFormat.Xlsx, HeadingLanguage.Welsh)]
    [InlineData(RegisterFormat.Json, HeadingLanguage.English)]
    public void Write_AnyFormat_IsReadAsARegisterWithoutRows(RegisterFormat format, HeadingLanguage language)
    {
        string path = format == RegisterFormat.Csv ? folder["template"] : folder[$"template.{format.ToString().ToLowerInvariant()}"];
        RegisterTemplate.Write(path, format, language);

        RegisterReading reading = RegisterFiles.Read(path, new RegisterReadOptions { AsOf = new(2026, 11, 1) });

        reading.Errors.ShouldBeEmpty();
        reading.Warnings.ShouldBeEmpty();
        reading.Problem!.Homes.ShouldBeEmpty();
        RegisterFiles.Read(path).Errors.Single().Problem.ShouldBe("no row says as of which day the register holds.");
        Should.Throw<IOException>(() => RegisterTemplate.Write(path, format, language)).Message.ShouldEndWith(" exists already. Choose another place, or allow it to be overwritten.");
    }

    [Fact]
    public void Write_WelshCsv_FilledIn_IsRead()
    {
        RegisterTemplate.Write(folder["template"], RegisterFormat.Csv, HeadingLanguage.Welsh);
        File.AppendAllText(Path.Combine(folder["template"], "register.csv"), "2026-11-01\n");
        File.AppendAllText(Path.Combine(folder["template"], "providers.csv"), "cyngor,local-authority,W06000015\n");

        RegisterReading reading = RegisterFiles.Read(folder["template"]);

        reading.Errors.Select(error => error.ToString()).ShouldBe(["providers.csv row 3: has 3 cells, the header has 8. Write all 8 cells, with a comma between them also where they are empty."]);
        File.WriteAllText(Path.Combine(folder["template"], "providers.csv"), File.ReadAllText(Path.Combine(folder["template"], "providers.csv")).Replace("W06000015\n", "W06000015,,,,,\n", StringComparison.Ordinal));
        RegisterFiles.Read(folder["template"]).Problem!.Providers.Single().Id.Value.ShouldBe("cyngor");
    }

    [Fact]
    public void Write_Workbook_HasNotesAndListsOfWordsAndIsSound()
    {
        RegisterTemplate.Write(folder["template.xlsx"], RegisterFormat.Xlsx);

        using SpreadsheetDocument document = SpreadsheetDocument.Open(folder["template.xlsx"], isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        Sheet homes = document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "Homes");
        Worksheet sheet = ((WorksheetPart)document.WorkbookPart.GetPartById(homes.Id!.Value!)).Worksheet;
        sheet.Descendants<Row>().Count().ShouldBe(2);
        sheet.Descendants<Row>().Last().InnerText.ShouldStartWith("# needed: the home; for example h-1");
        DataValidation kinds = sheet.Descendants<DataValidation>().First();
        kinds.SequenceOfReferences!.InnerText.ShouldBe("B3:B1048576");
        kinds.Formula1!.Text.ShouldBe("\"foster,kinship,childrens-home,secure,supported\"");
        sheet.Descendants<DataValidation>().Select(one => one.Formula1!.Text.Length).Max().ShouldBeLessThanOrEqualTo(257);
    }

    [Fact]
    public void Write_Register_IsASoundWorkbook()
    {
        RegisterFiles.Write(folder["hostile.xlsx"], HostileRegister.Of([.. Enumerable.Repeat("=\u0001_x0041_\r", 12)]), RegisterFormat.Xlsx, overwrite: false);

        using SpreadsheetDocument document = SpreadsheetDocument.Open(folder["hostile.xlsx"], isEditable: false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
    }

    [Fact]
    public void MarkedWorkbook_OfFaults_MarksTheirCellsAndListsThem()
    {
        string book = folder["book.xlsx"];
        TestWorkbook.Write(
            book,
            ("children", [["id", "date_of_birth", "authority", "latitude", "longitude", "school_year"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", "north", -3.25, 1], ["c-2", null, "W06000015", 51.48, -3.25, null]]),
            ("referrals", [["child"], ["c-1"], ["c-2"], ["=c-9"]]));
        RegisterReading reading = RegisterFiles.Read(book);

        MarkedWorkbook.Write(book, folder["marked.xlsx"], reading.Errors, reading.Warnings, overwrite: false);

        using (SpreadsheetDocument document = SpreadsheetDocument.Open(folder["marked.xlsx"], isEditable: false))
        {
            new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
            Filled(document, "children").ShouldBe(["D2", "B3"], ignoreOrder: true);
            Filled(document, "referrals").ShouldBe(["A4"]);
        }

        RegisterReading again = RegisterFiles.Read(folder["marked.xlsx"]);
        again.Errors.Select(error => error with { File = "book.xlsx" }).ShouldBe(reading.Errors);
        again.Warnings.ShouldBeEmpty();
        MarkedWorkbook.Write(folder["marked.xlsx"], folder["twice.xlsx"], again.Errors, again.Warnings, overwrite: false);
        RegisterFiles.Read(folder["twice.xlsx"]).Errors.Count.ShouldBe(reading.Errors.Count);
        Should.Throw<IOException>(() => MarkedWorkbook.Write(book, folder["marked.xlsx"], [], [], overwrite: false));
        File.WriteAllText(book, "no workbook");
        Should.Throw<InvalidDataException>(() => MarkedWorkbook.Write(book, folder["other.xlsx"], [], [], overwrite: false)).Message.ShouldStartWith("book.xlsx: the file is no workbook");
    }

    private static IEnumerable<string> Filled(SpreadsheetDocument document, string name)
    {
        WorkbookPart book = document.WorkbookPart!;
        CellFormat[] formats = [.. book.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>()];
        Sheet sheet = book.Workbook.Descendants<Sheet>().Single(one => one.Name == name);
        return [.. ((WorksheetPart)book.GetPartById(sheet.Id!.Value!)).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Where(cell => formats[(int)(cell.StyleIndex?.Value ?? 0)].FillId?.Value > 2).Select(cell => cell.CellReference!.Value!)];
    }
}
