using System.IO.Compression;

namespace Matching.Files.Tests.Xlsx;

/// <summary>Workbooks that are wrong in one place: the whole message.</summary>
public sealed class MalformedXlsxTests : IDisposable
{
    private readonly TemporaryRegister folder = new();

    private string Book => folder["book.xlsx"];

    public void Dispose() => folder.Dispose();

    public static TheoryData<string, object?[][], string> Sheets => new()
    {
        { "children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", "03/02/2015", "W06000015", 51.48, -3.25]], "book.xlsx sheet children row 2, column date_of_birth: '03/02/2015' may have day or month first: no day of the column is above 12. Write 2015-02-03 or 2015-03-02." },
        { "children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", "#N/A", -3.25]], "book.xlsx sheet children row 2, column latitude: '#N/A' is no value. Write the value itself, or leave the cell empty." },
        { "children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", true, -3.25]], "book.xlsx sheet children row 2, column latitude: 'yes' is no number. Write digits with a point, such as 51.48." },
        { "children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", "51,48", -3.25]], "book.xlsx sheet children row 2, column latitude: '51,48' is no number. Write digits with a point, such as 51.48." },
        { "children", [["id", "date_of_birth", "authority", "latitude", "longitude", "Address"], ["c-1", new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25, "x"]], "book.xlsx sheet children row 1: column 'Address' looks like personal data, which has no place here. Delete the column, or ask for such columns to be dropped." },
        { "homes", [["id", "kind", "provider", "authority", "latitude", "longitude", "places"], ["h-1", "foster", "council", "W06000015", 51.52, -3.21, 2.5]], "book.xlsx sheet homes row 2, column places: '2.5' is no whole number. Write digits only, such as 12." },
        { "homes", [["id", "kind", "provider", "authority", "latitude", "longitude", "places", "age_from"], ["h-1", "foster", "council", "W06000015", 51.52, -3.21, 2, new DateOnly(2026, 5, 9)]], "book.xlsx sheet homes row 2, column age_from: '2026-05-09' is no whole number. Write digits only, such as 12." },
        { "homes", [["id", "kind", "provider", "authority", "latitude", "longitude", "places"], [], ["h-1", "castle", "council", "W06000015", 51.52, -3.21, 2]], "book.xlsx sheet homes row 3, column kind: 'castle' is not known. Write one of: foster, kinship, childrens-home, secure, supported." },
        { "Plant", [["id"], ["c-1"]], "book.xlsx sheet Plant: holds the same table as sheet 'children'. Keep one of the two sheets." },
        { "providers", [["id", "kind", "kind"], ["council", "local-authority", "for-profit"]], "book.xlsx sheet providers row 1: column 'kind' is there 2 times. Keep one." },
        { "residents", [["child", "home"], ["c-7", "h-1"]], "book.xlsx sheet residents row 2: child 'c-7' is not in children. Add it there, or correct the id." },
        { "providers", [["id", "kind"], ["council", "not-for-profit"], ["council", "not-for-profit"]], "book.xlsx sheet providers row 3: M0304 Provider 'council': the id is given 2 times. Give each provider once." },
    };

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Read_OneFault_IsToldWhole(string sheet, object?[][] rows, string fault)
    {
        TestWorkbook.Write(Book, (sheet, rows));

        Faults().ShouldBe([fault]);
    }

    [Fact]
    public void Read_FormulaThatHasFailed_IsTold()
    {
        TestWorkbook.Write(Book);
        TestWorkbook.Change(Book, "xl/worksheets/sheet4.xml", text => text.Replace("t=\"n\"><x:v>51.48</x:v>", "t=\"e\"><x:v>#DIV/0!</x:v>", StringComparison.Ordinal));

        Faults().ShouldBe(["book.xlsx sheet children row 2, column latitude: '#ERROR' is no value. Write the value itself, or leave the cell empty."]);
    }

    [Fact]
    public void Read_SheetWithoutCells_IsTold()
    {
        TestWorkbook.Write(Book, ("wishes", [[null]]));

        Faults().ShouldBe(["book.xlsx sheet wishes: the sheet is empty. Its first row must hold the names of its columns."]);
    }

    [Fact]
    public void Read_WithoutNeededSheets_TellsEachOnce()
    {
        TestWorkbook.Write(Book, ("homes", []), ("Notes", [["x"]]));

        RegisterReading reading = RegisterFiles.Read(Book);

        reading.Errors.Select(error => error.ToString()).ShouldBe(["book.xlsx: the sheet 'homes' is missing. It is needed: the sheets children, homes and providers must be there, the others may be left out."]);
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(
            ["book.xlsx sheet Notes: the sheet was not read. The sheets are: register, providers, homes, children, referrals, residents, siblings, impacts, wishes, judgements, declines, approvals, travel."]);
    }

    [Fact]
    public void Read_StrayCellFarToTheRight_IsTold()
    {
        TestWorkbook.Write(Book, ("wishes", [[.. Enumerable.Repeat((object?)null, 300), "x"]]));

        Faults().ShouldBe(["book.xlsx sheet wishes: has 301 columns. Delete the columns at the right; at most 256 are read."]);
    }

    [Fact]
    public void Read_NoWorkbook_IsTold()
    {
        File.WriteAllText(Book, "id,kind");

        Faults().ShouldBe(["book.xlsx: the file is no workbook, is damaged, or is locked by a password. Save it in Excel as 'Excel Workbook (.xlsx)' without a password."]);
    }

    [Fact]
    public void Read_WorkbookCutOff_IsTold()
    {
        TestWorkbook.Write(Book);
        File.WriteAllBytes(Book, File.ReadAllBytes(Book)[..^40]);

        Faults().ShouldBe(["book.xlsx: the file is no workbook, is damaged, or is locked by a password. Save it in Excel as 'Excel Workbook (.xlsx)' without a password."]);
    }

    [Fact]
    public void Read_ZipThatHoldsNoSheets_IsTold()
    {
        using (ZipArchive parts = ZipFile.Open(Book, ZipArchiveMode.Create))
        {
            parts.CreateEntry("readme.txt");
        }

        Faults().ShouldBe(["book.xlsx: the workbook is damaged. Open and save it in Excel as 'Excel Workbook (.xlsx)'."]);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE lolz [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>")]
    public void Read_XmlThatDefinesEntities_IsRefused(string definition)
    {
        TestWorkbook.Write(Book);
        TestWorkbook.Change(Book, "xl/workbook.xml", text => text.Insert(text.IndexOf("?>", StringComparison.Ordinal) + 2, definition));

        Faults().ShouldBe(["book.xlsx: a part of the workbook is no XML, or defines entities. Save it in Excel as 'Excel Workbook (.xlsx)'."]);
    }

    [Fact]
    public void Read_SmallFileThatUnpacksToAHugeOne_IsRefused()
    {
        TestWorkbook.Write(Book);
        TestWorkbook.Change(Book, "xl/workbook.xml", text => text + new string(' ', 4 << 20));

        Faults().ShouldBe(["book.xlsx: the workbook unpacks to far more than it should hold. Give a workbook of at most 1073741824 bytes unpacked."]);
    }

    [Fact]
    public void Read_MoreThanAllowed_IsRefused()
    {
        TestWorkbook.Write(Book);

        RegisterFiles.Read(Book, new RegisterReadOptions { MostBytes = 100 }).Errors.Single().Problem.ShouldBe($"the file has {new FileInfo(Book).Length} bytes.");
        long length = new FileInfo(Book).Length;
        RegisterFiles.Read(Book, new RegisterReadOptions { MostBytes = length }).Errors.Single().Problem.ShouldBe("the workbook unpacks to far more than it should hold.");
    }

    private IEnumerable<string> Faults() => RegisterFiles.Read(Book).Errors.Select(error => error.ToString());
}
