using System.Text;
using FsCheck.Fluent;

namespace Matching.Files.Tests.Csv;

/// <summary>CSV files as Excel and people write them.</summary>
public sealed class CsvHabitsTests
{
    [Theory]
    [InlineData("id,date_of_birth,authority,latitude,longitude,lives_alone\nc-1,02/03/2015,W06000015,51.48,-3.25,TRUE\nc-2,14/09/2017,W06000015,51.48,-3.25,FALSE")]
    [InlineData("sep=;\nid;date_of_birth;authority;latitude;longitude;lives_alone\nc-1;02/03/2015;W06000015;51,48;-3,25;TRUE\nc-2;14/09/2017;W06000015;51,48;-3,25;")]
    [InlineData("\"id\";\"date_of_birth\";\"authority\";\"latitude\";\"longitude\";\"lives_alone\"\r\nc-1;2015-03-02;W06000015;51,48;-3,25;yes\r\nc-2;2017-09-14;W06000015;51.48;-3.25;no\r\n")]
    [InlineData("Child\tDate of birth\tResponsible authority\tLatitude\tLongitude\tLives alone\nc-1\t2.3.2015\tW06000015\t51.48\t-3.25\tY\nc-2\t14.9.2017\tW06000015\t51.48\t-3.25\tN")]
    [InlineData("Plentyn,Dyddiad geni,Awdurdod cyfrifol,Lledred,Hydred,Yn byw ar ei ben ei hun\nc-1,02-03-2015,W06000015,51.48,-3.25,ie\nc-2,14-09-2017,W06000015,51.48,-3.25,na")]
    [InlineData("id,DOB,authority,lat,long,LIVES ALONE,,\nc-1,2 Mar 2015,W06000015,51.48,-3.25,true,,\n,,,,,,,\nc-2,14-Sep-2017,W06000015,51.48,-3.25,,,\n,,,,,,,\n,,,,,,,\n")]
    [InlineData("id,date_of_birth,authority,latitude,longitude,lives_alone\nc-1,2015-03-02 00:00:00,W06000015,51.48,-3.25,yes\nc-2,2017-09-14T00:00:00Z,W06000015,51.48,-3.25,no")]
    public void Read_ExcelsAndPeoplesWays_AreUnderstood(string children)
    {
        foreach (byte[] mark in new[] { [], Encoding.UTF8.Preamble.ToArray() })
        {
            using TemporaryRegister register = new TemporaryRegister().WithSmall();
            File.WriteAllBytes(register["children.csv"], [.. mark, .. Encoding.UTF8.GetBytes(children)]);
            register.Write("referrals.csv", "child", "c-1", "c-2");

            RegisterReading reading = register.Read();

            reading.Errors.ShouldBeEmpty();
            Child first = reading.Problem!.FindChild(new("c-1"))!;
            first.DateOfBirth.ShouldBe(new DateOnly(2015, 3, 2));
            first.HomeCommunity.ShouldBe(new GeoPoint(51.48, -3.25));
            first.LivesAlone.ShouldBeTrue();
            reading.Problem.FindChild(new("c-2"))!.DateOfBirth.ShouldBe(new DateOnly(2017, 9, 14));
            reading.Problem.FindChild(new("c-2"))!.LivesAlone.ShouldBeFalse();
        }
    }

    [Fact]
    public void Read_LineEndsInQuotes_BelongToTheValueAndCountAsLines()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("judgements.csv", "child,home,kind,by,on,why", "c-1,h-1,recommend,officer,2026-10-01,\"near", "school; \"\"safe\"\"\"", "c-2,h-9,veto,officer,2026-10-01,");

        RegisterReading reading = register.Read();

        reading.Errors.Single().ToString().ShouldBe("judgements.csv row 4: M0903 Judgement of child 'c-2' and home 'h-9': home 'h-9' is not among the homes. Add the home, or leave the judgement out.");
        register.Write("judgements.csv", "child,home,kind,by,on,why", "c-1,h-1,recommend,officer,2026-10-01,\"near", "school; \"\"safe\"\"\"");
        register.Read().Problem!.Judgements.Single().Why.ShouldBe("near\nschool; \"safe\"");
    }

    [Fact]
    public void Read_PersonalColumnsToBeDropped_AreLeftUnreadWithAWarning()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("referrals.csv", "child,Full name,urgency", "c-1,Somebody Secret,urgent", "c-2,,", "c-3,,");

        RegisterReading reading = register.Read(new RegisterReadOptions { DropPersonalColumns = true });

        reading.Errors.ShouldBeEmpty();
        reading.Problem!.FindReferral(new("c-1"))!.Urgency.ShouldBe(Urgency.Urgent);
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(["referrals.csv row 1: column 'Full name' looks like personal data and was not read. Leave such columns out of files that leave your case-management system."]);
    }

    [Fact]
    public void Read_Minutes_CountAtTheGivenSpeed()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("travel.csv", "from_lat,from_lon,to_lat,to_lon,minutes", "51.48,-3.25,51.52,-3.21,30");

        MatchingProblem problem = register.Read(new RegisterReadOptions { KilometresPerHour = 40 }).Problem!;

        problem.Travel.Between(new(51.48, -3.25), new(51.52, -3.21)).Kilometres.ShouldBe(20);
        Should.Throw<ArgumentOutOfRangeException>(() => register.Read(new RegisterReadOptions { KilometresPerHour = 0 }));
    }

    [Fact]
    public void Write_TextThatASpreadsheetWouldCalculate_IsNeutral()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("judgements.csv", "child,home,kind,by,on,why", "c-1,h-1,recommend,officer,2026-10-01,=HYPERLINK(1)");

        RegisterFiles.Write(register["copy"], register.Read().Problem!, RegisterFormat.Csv, overwrite: false);

        File.ReadAllLines(System.IO.Path.Combine(register["copy"], "judgements.csv")).ShouldBe(["child,home,kind,by,on,why", "c-1,h-1,recommend,officer,2026-10-01,'=HYPERLINK(1)"]);
        File.ReadAllLines(System.IO.Path.Combine(register["copy"], "children.csv"))[1].ShouldStartWith("c-1,2015-03-02,W06000015,51.48,-3.25,");
    }

    [Fact]
    public void Neutral_AnyText_IsNoFormulaAndComesBack() =>
        new RandomCases(500).Check(Gen.Elements("=", "'", "+", "-", "@", "\t", "\r", "a", "1", " ").ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            string neutral = CsvText.Neutral(text);
            CsvText.Plain(neutral).ShouldBe(text);
            (neutral.Length > 0 && "=+-@\t\r".Contains(neutral[0], StringComparison.Ordinal)).ShouldBeFalse();
        });

    [Fact]
    public void Join_AnyParts_ComeBack() =>
        new RandomCases(500).Check(Gen.Elements(";", "\"", "a", " ", "\n", ";;", "\"\"").ArrayOf().Select(string.Concat).ArrayOf().ToArbitrary(), parts =>
            ListText.Split(ListText.Join(parts)).ShouldBe(parts));

    [Theory]
    [InlineData("a; b ;;c", "a|b|c")]
    [InlineData("\"a;b\";c", "a;b|c")]
    [InlineData(" \"a\" ; b", "a|b")]
    [InlineData("say \"x\";b", "say \"x\"|b")]
    [InlineData("\"a\"b;c", "\"a\"b|c")]
    [InlineData("\"a;b", "\"a|b")]
    [InlineData(" ; ", "")]
    public void Split_ListAsPeopleWriteIt_HasItsParts(string text, string parts) => string.Join('|', ListText.Split(text)).ShouldBe(parts);
}
