using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>Data with faults: every one is told, with file, row, column and value, and nothing is done.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,02/03/2015,W06000015,51.48,-3.25\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2, column date_of_birth: '02/03/2015' is no date. Write year-month-day, such as 2026-11-01.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,2015-03-02,W06000015,\"51,48\",-3.25\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2, column latitude: '51,48' is no number. Write digits with a point, such as 51.48.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,2015-03-02,W06000015,51.48\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2: has 4 cells, the header has 5. Put values that hold a comma between quotation marks.")]
    [InlineData("children.csv", "", "children.csv: the file is empty. Its first row must hold the names of its columns.")]
    [InlineData("referrals.csv", "child,urgency\nc-1,soon\nc-2,planned\nc-3,planned", "referrals.csv row 2, column urgency: 'soon' is not known. Write one of: emergency, urgent, planned.")]
    [InlineData("referrals.csv", "child,urgncy", "referrals.csv row 1: column 'urgncy' is not known. The columns are: child, from, urgency, kind, care_plan, present_home, present_since, move_reason, emergency_outside_approval.")]
    [InlineData("referrals.csv", "child,urgency,urgency", "referrals.csv row 1: column 'urgency' is there 2 times. Keep one.")]
    [InlineData("referrals.csv", "child;urgency", "referrals.csv row 1: the columns are separated by semicolons. Separate them by commas.")]
    [InlineData("referrals.csv", "child\nc-1\nc-2\nc-3\nc-9", "referrals.csv: child 'c-9' is not in children.csv. Add it there, or correct the id.")]
    [InlineData("referrals.csv", "child\nc-1\nc-2", "children.csv: child 'c-3' is in neither referrals.csv nor residents.csv. Give it a row in one of them.")]
    [InlineData("providers.csv", "id,authority", "providers.csv row 1: column 'kind' is missing. Add it.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places,assessed_on\nh-1,foster,council,W06000015,51.52,-3.21,2,2026-01-01", "homes.csv row 2, column assessed_on: '2026-01-01' belongs to kinship homes only. Leave it empty.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places\n,foster,council,W06000015,51.52,-3.21,2", "homes.csv row 2, column id: is empty. Give it a value.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places\nh-1,foster,council,W06000015,51.52,-3.21,two", "homes.csv row 2, column places: 'two' is no whole number. Write digits only, such as 12.")]
    [InlineData("register.csv", "as_of\n2026-11-01\n2026-11-02", "register.csv: 2 rows say as of which day the register holds. Write one row under as_of, or give --date.")]
    public async Task A_spoiled_file_is_told_with_its_place_and_what_would_be_right(string file, string content, string fault)
    {
        using var register = new SmallRegister();
        await File.WriteAllTextAsync(register.PathOf(file), content);

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe($"The data have 1 fault; nothing was done:\n  {fault}\n");
    }

    [Fact]
    public async Task A_missing_file_a_wrong_encoding_and_an_open_quotation_are_told_together()
    {
        using var register = new SmallRegister();
        File.Delete(register.PathOf("homes.csv"));
        await File.WriteAllBytesAsync(register.PathOf("siblings.csv"), [.. "id,children\n"u8, 0xE9]);
        register.Write("declines.csv", "child,home,on", "c-1,h-1,\"2026-10-01");

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("""
            The data have 3 faults; nothing was done:
              homes.csv: the file is missing. It is needed: children.csv, homes.csv and providers.csv must be there, the others may be left out.
              siblings.csv: byte 13 is not UTF-8 text. Save the file as 'CSV UTF-8'.
              declines.csv row 2: quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Faults_of_files_and_of_the_data_in_them_are_one_report()
    {
        using var register = new SmallRegister();
        register.Write("referrals.csv", "child,urgency", "c-1,soon", "c-2,planned", "c-3,planned");
        register.Write("declines.csv", "child,home,on", "c-2,h-9,2026-10-01");

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        string[] lines = run.Errors.TrimEnd().Split('\n');
        lines.Length.ShouldBe(3);
        lines[1].ShouldBe("  referrals.csv row 2, column urgency: 'soon' is not known. Write one of: emergency, urgent, planned.");
        lines[2].ShouldContain("'h-9'");
    }
}
