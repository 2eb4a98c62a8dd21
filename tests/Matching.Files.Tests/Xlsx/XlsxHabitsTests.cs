using System.IO.Compression;

namespace Matching.Files.Tests.Xlsx;

/// <summary>Workbooks as people write them.</summary>
public sealed class XlsxHabitsTests : IDisposable
{
    private readonly TemporaryRegister folder = new();

    private string Book => folder["book.xlsx"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NumbersAsTextAndDaysAsNumbers_AreUnderstood()
    {
        TestWorkbook.Write(
            Book,
            ("children", [[], ["Child", "Date of birth", "Responsible authority", "Latitude", "Longitude", "School year", "Disabled"], [1001, 42065, "W06000015", "51.48", "-3.25", "6", true], []]),
            ("referrals", [["Child", "From"], ["1001", "14/11/2026"]]));

        RegisterReading reading = RegisterFiles.Read(Book);

        reading.Errors.ShouldBeEmpty();
        Child child = reading.Problem!.FindChild(new("1001"))!;
        child.DateOfBirth.ShouldBe(new DateOnly(2015, 3, 2));
        child.HomeCommunity.ShouldBe(new GeoPoint(51.48, -3.25));
        child.SchoolYear.ShouldBe(6);
        child.IsDisabled.ShouldBeTrue();
        reading.Problem.FindReferral(child.Id)!.From.ShouldBe(new DateOnly(2026, 11, 14));
    }

    [Fact]
    public void Read_NumbersForDaysInAWorkbookThatCountsFrom1904_AreRefused()
    {
        TestWorkbook.Write(Book, ("children", [["id", "date_of_birth", "authority", "latitude", "longitude"], ["c-1", 42065, "W06000015", 51.48, -3.25]]));
        TestWorkbook.Change(Book, "xl/workbook.xml", text => text.Replace("<x:sheets>", "<x:workbookPr date1904=\"1\"/><x:sheets>", StringComparison.Ordinal));

        RegisterFiles.Read(Book).Errors.Single().ToString().ShouldBe("book.xlsx sheet children row 2, column date_of_birth: '42065' is no date. Write year-month-day, such as 2026-11-01.");
    }

    [Fact]
    public void Write_TextThatASpreadsheetWouldCalculate_IsTextAndStaysText()
    {
        TestWorkbook.Write(Book, ("judgements", [["child", "home", "kind", "by", "on", "why"], ["c-1", "h-1", "veto", "officer", new DateOnly(2026, 10, 1), "=1+1"]]));

        using ZipArchive parts = ZipFile.OpenRead(Book);
        string[] sheets = [.. parts.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(Text)];
        sheets.ShouldContain(sheet => sheet.Contains("s=\"3\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">=1+1</x:t>", StringComparison.Ordinal));
        sheets.ShouldNotContain(sheet => sheet.Contains("<x:f>", StringComparison.Ordinal));
        RegisterFiles.Read(Book).Problem!.Judgements.Single().Why.ShouldBe("=1+1");
    }

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    [InlineData(16383, "XFD")]
    public void ColumnLetters_Index_IsExcels(int index, string letters) => XlsxText.ColumnLetters(index).ShouldBe(letters);

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }
}
