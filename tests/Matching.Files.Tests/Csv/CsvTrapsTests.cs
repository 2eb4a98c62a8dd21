using System.Text;

namespace Matching.Files.Tests.Csv;

/// <summary>CSV files that could be misread without anybody noticing, or whose faults could tell what they must not.</summary>
public sealed class CsvTrapsTests
{
    private const string Headings = "id,date_of_birth,authority,latitude,longitude";
    private const string Row = "c-1,2015-03-02,W06000015,51.48,-3.25";

    [Fact]
    public void Read_RowOfDataInPlaceOfTheHeadings_IsAFaultThatTellsNothingOfIt()
    {
        using TemporaryRegister register = Only("Somebody Secret,2015-03-02,W06000015,51.48,-3.25");

        string fault = register.Read().Errors.Single().ToString();

        fault.ShouldStartWith("children.csv row 1: holds no heading that is known. Put the names of the columns first. They are: id, date_of_birth, ");
        fault.ShouldNotContain("Secret");
    }

    [Fact]
    public void Read_RowWithAnotherSeparator_IsAFaultThatTellsNothingOfIt()
    {
        using TemporaryRegister register = Only(Headings + ",Name", Row + ",", "c-2;Somebody Secret;2015-03-02");

        RegisterReading reading = register.Read(new RegisterReadOptions { DropPersonalColumns = true });

        reading.Errors.Select(fault => fault.ToString()).ShouldBe(["children.csv row 3: has 1 cell, the header has 6. Write all 6 cells, with a comma between them also where they are empty."]);
    }

    [Theory]
    [InlineData("sep=;\r\n", ';')]
    [InlineData("\"sep=;\"\r\n", ';')]
    [InlineData("SEP=|\n", '|')]
    [InlineData("", '|')]
    public void Read_Separator_IsFound(string first, char separator)
    {
        using TemporaryRegister register = Only(first + Headings.Replace(',', separator), Row.Replace(',', separator));

        register.Read().Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sep=\"", "children.csv row 1: quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value.")]
    [InlineData("sep=i", "children.csv row 2: has 5 cells, the header has 1. Put values that hold a comma between quotation marks.")]
    public void Read_SeparatorThatIsNone_IsAFault(string first, string fault)
    {
        using TemporaryRegister register = Only(first, Headings, Row);

        register.Read().Errors.Select(one => one.ToString()).ShouldContain(fault);
    }

    [Fact]
    public void Read_PoundsThatMayBeThousands_AreRefused()
    {
        using TemporaryRegister register = Only(Headings, Row);
        register.Write("homes.csv", "id\tkind\tprovider\tauthority\tlatitude\tlongitude\tplaces\tweekly_cost", "h-1\tfoster\tcouncil\tW06000015\t51.52\t-3.21\t2\t1,234", "h-2\tfoster\tcouncil\tW06000015\t51.52\t-3.21\t2\t640,50");

        register.Read().Errors.Single().ToString().ShouldBe("homes.csv row 2, column weekly_cost: '1,234' is no sum of money. Write pounds with a point and nothing else, such as 4200 or 640.50.");
    }

    [Theory]
    [InlineData("Exclusions.csv", "The files are: register.csv, providers.csv, homes.csv, children.csv, referrals.csv, residents.csv, siblings.csv, impacts.csv, wishes.csv, judgements.csv, declines.csv, approvals.csv, travel.csv.")]
    [InlineData("decline.csv", "Maybe 'declines.csv' is meant.")]
    [InlineData("declines.txt", "Maybe 'declines.csv' is meant.")]
    public void Read_FileThatIsNoTable_IsToldToBeUnread(string name, string remedy)
    {
        using TemporaryRegister register = Only(Headings, Row);
        register.Write(name, "child,home,on", "c-1,h-1,2026-10-01");

        register.Read().Warnings.Select(warning => warning.ToString()).ShouldBe([$"{name}: the file was not read. {remedy}"]);
    }

    [Fact]
    public void Read_UnsafePeopleSeparatedByCommas_AreAWarning()
    {
        using TemporaryRegister register = Only(Headings + ",unsafe_people", Row + ",\"p-1,p-2\"");

        register.Read().Warnings.Select(warning => warning.ToString()).ShouldBe(["children.csv row 2, column unsafe_people: 'p-1,p-2' has a comma in it. Separate the parts by semicolons, such as a;b."]);
    }

    [Fact]
    public void Read_SignsThatSteerATerminalAndEndlessText_DoNotEnterAFault()
    {
        using TemporaryRegister register = Only(Headings + ",sex", Row + ",\u001B[2J\u202E" + new string('x', 1 << 20));

        string fault = register.Read().Errors.Single().ToString();

        fault.ShouldStartWith("children.csv row 2, column sex: '?[2J?xxx");
        fault.ShouldEndWith("xxx' is not known. Write one of: not-recorded, female, male.");
        fault.Length.ShouldBeLessThan(2200);
    }

    [Theory]
    [InlineData("GivenName")]
    [InlineData("NHSNumber")]
    [InlineData("N.H.S. no")]
    [InlineData("NI number")]
    [InlineData("Known as")]
    [InlineData("Rhif GIG")]
    [InlineData("Ffôn")]
    public void Read_PersonalHeading_IsRefusedOrDroppedAndItsCellsAreToldNowhere(string heading)
    {
        using TemporaryRegister register = Only($"{Headings},{heading}", Row + ",Secret");

        register.Read().Errors.Single().ToString().ShouldBe($"children.csv row 1: column '{heading}' looks like personal data, which has no place here. Delete the column, or ask for such columns to be dropped.");
        RegisterReading dropped = register.Read(new RegisterReadOptions { DropPersonalColumns = true });
        dropped.Errors.ShouldBeEmpty();
        dropped.Warnings.Single().ToString().ShouldNotContain("Secret");
    }

    private static TemporaryRegister Only(params string[] children)
    {
        TemporaryRegister register = new TemporaryRegister().WithSmall();
        File.WriteAllText(register["children.csv"], string.Join('\n', children), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        register.Write("referrals.csv", "child", "c-1");
        return register;
    }
}
