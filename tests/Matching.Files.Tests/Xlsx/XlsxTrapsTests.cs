namespace Matching.Files.Tests.Xlsx;

/// <summary>Workbooks that could be misread without anybody noticing.</summary>
public sealed class XlsxTrapsTests : IDisposable
{
    private const string Children = "xl/worksheets/sheet5.xml";
    private static readonly object?[] Headings = ["id", "date_of_birth", "authority", "latitude", "longitude", "essential_needs"];
    private readonly TemporaryRegister folder = new();

    private string Book => folder["book.xlsx"];

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("r=\"F2\"><x:f>A1</x:f></x:c>")]
    [InlineData("r=\"F2\"><x:f>A1</x:f><x:v></x:v></x:c>")]
    [InlineData("><x:f ca=\"1\">A1</x:f><x:v/></x:c>")]
    public void Read_FormulaThatWasNeverCalculated_IsAFault(string cell)
    {
        WriteWithNeed(cell);

        RegisterFiles.Read(Book).Errors.Single().ToString().ShouldBe("book.xlsx sheet children row 2, column essential_needs: 'a formula without its result' is no value. Write the value itself, or leave the cell empty.");
    }

    [Theory]
    [InlineData("r=\"F2\" t=\"str\"><x:f>A1</x:f><x:v></x:v></x:c>", "")]
    [InlineData("r=\"F2\" t=\"str\"><x:f>A1</x:f><x:v>step-free</x:v></x:c>", "step-free")]
    public void Read_FormulaWithItsResult_CountsByIt(string cell, string need)
    {
        WriteWithNeed(cell);

        RegisterReading reading = RegisterFiles.Read(Book);

        reading.Errors.ShouldBeEmpty();
        string.Concat(reading.Problem!.FindChild(new("c-1"))!.Needs.Select(one => one.Capability.Code)).ShouldBe(need);
    }

    [Fact]
    public void Read_MergedCells_AreAFault()
    {
        TestWorkbook.Write(Book, ("children", [Headings, ["c-1", new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25, "step-free"]]));
        TestWorkbook.Change(Book, Children, text => text.Replace("</x:sheetData>", "</x:sheetData><x:mergeCells count=\"1\"><x:mergeCell ref=\"F2:F3\"/></x:mergeCells>", StringComparison.Ordinal));

        RegisterFiles.Read(Book).Errors.Single().ToString().ShouldBe("book.xlsx sheet children row 2: the cells F2 to F3 are merged. Unmerge them, and write the value into every cell for which it holds.");
    }

    [Fact]
    public void Read_IdThatExcelHasMadeADay_IsAFault()
    {
        TestWorkbook.Write(Book, ("children", [Headings, [new DateOnly(2026, 3, 1), new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25]]), ("referrals", [["child"], [new DateOnly(2026, 3, 1)]]));

        RegisterFiles.Read(Book).Errors.Select(fault => fault.ToString()).ShouldBe(
        [
            "book.xlsx sheet children row 2, column id: '2026-03-01' is a day in the file, not text; maybe Excel has made it one. Format the cell as text, and write the value anew.",
            "book.xlsx sheet referrals row 2, column child: '2026-03-01' is a day in the file, not text; maybe Excel has made it one. Format the cell as text, and write the value anew.",
        ]);
    }

    [Fact]
    public void Read_YearInTheColumnOfADay_IsNoDayOf1905()
    {
        TestWorkbook.Write(Book, ("children", [Headings, ["c-1", 2015, "W06000015", 51.48, -3.25]]));

        RegisterFiles.Read(Book).Errors.Single().ToString().ShouldBe("book.xlsx sheet children row 2, column date_of_birth: '2015' is no date. Write year-month-day, such as 2026-11-01.");
    }

    [Fact]
    public void Read_DaysThatExcelMayHaveTurned_AreAWarning()
    {
        TestWorkbook.Write(
            Book,
            ("children", [Headings, ["c-1", new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25], ["c-2", "14/09/2015", "W06000015", 51.48, -3.25]]),
            ("referrals", [["child"], ["c-1"], ["c-2"]]));

        RegisterReading reading = RegisterFiles.Read(Book);

        reading.Errors.ShouldBeEmpty();
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(["book.xlsx sheet children row 1, column date_of_birth: some days are text and the others have no day above 12: maybe Excel has changed day and month of those. Compare some of them with where they come from."]);
    }

    [Fact]
    public void Read_RowWithANumberBeyondEverySheet_IsDamageAndTakesNoTime()
    {
        TestWorkbook.Write(Book);
        TestWorkbook.Change(Book, "xl/worksheets/sheet4.xml", text => text.Replace("<x:row r=\"2\">", "<x:row r=\"2000000000\">", StringComparison.Ordinal));

        RegisterFiles.Read(Book).Errors.Single().ToString().ShouldBe("book.xlsx: the workbook is damaged. Open and save it in Excel as 'Excel Workbook (.xlsx)'.");
    }

    private void WriteWithNeed(string cell)
    {
        TestWorkbook.Write(Book, ("children", [Headings, ["c-1", new DateOnly(2015, 3, 2), "W06000015", 51.48, -3.25, "need"]]));
        TestWorkbook.Change(Book, Children, text => text.Replace("<x:c r=\"F2\" s=\"0\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">need</x:t></x:is></x:c>", $"<x:c {cell}", StringComparison.Ordinal));
    }
}
