namespace Matching.Files.Tests.Csv;

/// <summary>CSV files that are wrong in one place: the whole message.</summary>
public sealed class MalformedCsvTests
{
    private const string Rest = "c-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25";

    [Theory]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\n\"c-1,2015-03-02,W06000015,51.48,-3.25\n" + Rest, "children.csv row 2: quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,03/02/2015,W06000015,51.48,-3.25\n" + Rest, "children.csv row 2, column date_of_birth: '03/02/2015' may have day or month first: no day of the column is above 12. Write 2015-02-03 or 2015-03-02.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,02/23/2015,W06000015,51.48,-3.25\n" + Rest, "children.csv row 2, column date_of_birth: '02/23/2015' is no date. Write year-month-day, such as 2026-11-01.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,02/03/15,W06000015,51.48,-3.25\n" + Rest, "children.csv row 2, column date_of_birth: '02/03/15' is no date. Write year-month-day, such as 2026-11-01.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,42065,W06000015,51.48,-3.25\n" + Rest, "children.csv row 2, column date_of_birth: '42065' is no date. Write year-month-day, such as 2026-11-01.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,2015-03-02,W06000015,51.48,-3.25,extra\n" + Rest, "children.csv row 2: has 6 cells, the header has 5. Put values that hold a comma between quotation marks.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude,Surname\nc-1,2015-03-02,W06000015,51.48,-3.25,x\nc-2,2017-09-14,W06000015,51.48,-3.25,x\nc-3,2011-01-20,W06000015,51.48,-3.25,x", "children.csv row 1: column 'Surname' looks like personal data, which has no place here. Delete the column, or ask for such columns to be dropped.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude,\nc-1,2015-03-02,W06000015,51.48,-3.25,x\n" + "c-2,2017-09-14,W06000015,51.48,-3.25,\nc-3,2011-01-20,W06000015,51.48,-3.25,", "children.csv row 1: a column with values has no heading. The columns are: id, date_of_birth, authority, latitude, longitude, sex, essential_needs, desirable_needs, school_latitude, school_longitude, school_year, family_time, exclusion_zones, unsafe_people, lives_alone, staff_needed, placements_in_year, secure_from, secure_until, secure_ministers_approved, interests, disabled, speaks_welsh, unaccompanied.")]
    [InlineData("children.csv", "id,lat,date_of_birth,authority,Latitude,longitude\nc-1,51.48,2015-03-02,W06000015,51.48,-3.25\nc-2,51.48,2017-09-14,W06000015,51.48,-3.25\nc-3,51.48,2011-01-20,W06000015,51.48,-3.25", "children.csv row 1: column 'lat' is there 2 times. Keep one.")]
    [InlineData("children.csv", "id;date_of_birth;authority;latitude;longitude\nc-1;2015-03-02;W06000015;51,48;-3,25,1\nc-2;2017-09-14;W06000015;51,48;-3,25\nc-3;2011-01-20;W06000015;51,48;-3,25", "children.csv row 2, column longitude: '-3,25,1' is no number. Write digits with a point, such as 51.48.")]
    [InlineData("plant.csv", "id\nc-1", "plant.csv: holds the same table as children.csv. Keep one of the two files.")]
    [InlineData("travel.csv", "from_latitude,from_longitude,to_latitude,to_longitude,km\n51,-3,52,-3,60\n51,-3,52,-3,61", "travel.csv row 3: the journey is in row 2 too. Keep one.")]
    [InlineData("travel.csv", "from_latitude,from_longitude,to_latitude,to_longitude,km,minutes\n51,-3,52,-3,,", "travel.csv row 2, column km: is empty, and so are the minutes. Give one of the two.")]
    [InlineData("travel.csv", "from_latitude,from_longitude,to_latitude,to_longitude,km\n91,-3,52,-3,60", "travel.csv row 2, column from_latitude: 91 is no latitude. Write degrees north from -90 to 90.")]
    public void Read_OneFault_IsToldWhole(string file, string content, string fault)
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        File.WriteAllText(register[file], content);

        register.Read().Errors.Select(error => error.ToString()).ShouldBe([fault]);
    }

    [Fact]
    public void Read_BytesThatAreNoText_AreTold()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        File.WriteAllBytes(register["referrals.csv"], [.. "child,urgency\nc-1,"u8, 0xE9]);
        File.WriteAllBytes(register["residents.csv"], [.. "child,home"u8, 0]);

        register.Read().Errors.Select(error => error.ToString()).ShouldBe(
            ["referrals.csv: byte 19 is not UTF-8 text. Save the file as 'CSV UTF-8'.", "residents.csv: the file holds zero bytes, which text does not. Save the file as 'CSV UTF-8'."]);
    }

    [Fact]
    public void Read_ManyColumns_AreToldUnlessTheyAreEmpty()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();
        register.Write("referrals.csv", "child" + new string(',', 20_000), "c-1", "c-2" + new string(',', 20_000), "c-3,,");
        register.Read().Errors.ShouldBeEmpty();
        register.Write("referrals.csv", "child" + new string(',', 300) + "x", "c-1");

        register.Read().Errors.Select(error => error.ToString()).ShouldBe(["referrals.csv row 1: has 301 columns. Delete the columns at the right; at most 256 are read."]);
    }

    [Fact]
    public void Read_FileLargerThanAllowed_IsTold()
    {
        using TemporaryRegister register = new TemporaryRegister().WithSmall();

        register.Read(new RegisterReadOptions { MostBytes = 100 }).Errors.ShouldContain(new FileFault("homes.csv", null, null, null, null, $"the file has {new FileInfo(register["homes.csv"]).Length} bytes.", "Give at most 100 bytes."));
    }

    [Fact]
    public void Read_FolderWithoutNeededFiles_TellsEachOnce()
    {
        using var register = new TemporaryRegister();
        register.Write("register.csv", "as_of", "2026-11-01");
        register.Write("childern.csv", "id");

        RegisterReading reading = register.Read();

        const string remedy = "It is needed: children.csv, homes.csv and providers.csv must be there, the others may be left out.";
        reading.Problem.ShouldBeNull();
        reading.Hash.ShouldBeEmpty();
        reading.Errors.Select(error => error.ToString()).ShouldBe([$"providers.csv: the file is missing. {remedy}", $"homes.csv: the file is missing. {remedy}", $"children.csv: the file is missing. {remedy}"]);
        reading.Warnings.Select(warning => warning.ToString()).ShouldBe(["childern.csv: the file was not read. Maybe 'children.csv' is meant."]);
    }
}
