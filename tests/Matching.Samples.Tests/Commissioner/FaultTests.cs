using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>Data with faults: every one is told, with file, row, column and value, and nothing is done.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,02/03/2015,W06000015,51.48,-3.25\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2, column date_of_birth: '02/03/2015' may have day or month first: no day of the column is above 12. Write 2015-03-02 or 2015-02-03.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,2015-03-02,W06000015,\"51,48\",-3.25\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2, column latitude: '51,48' is no number. Write digits with a point, such as 51.48.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude\nc-1,2015-03-02,W06000015,51.48\nc-2,2017-09-14,W06000015,51.48,-3.25\nc-3,2011-01-20,W06000015,51.48,-3.25", "children.csv row 2: has 4 cells, the header has 5. Write all 5 cells, with a comma between them also where they are empty.")]
    [InlineData("children.csv", "", "children.csv: the file is empty. Its first row must hold the names of its columns.")]
    [InlineData("referrals.csv", "child,urgency\nc-1,soon\nc-2,planned\nc-3,planned", "referrals.csv row 2, column urgency: 'soon' is not known. Write one of: emergency, urgent, planned.")]
    [InlineData("referrals.csv", "child,urgncy\nc-1,planned\nc-2,planned\nc-3,urgent", "referrals.csv row 1: column 'urgncy' is not known. The columns are: child, from, urgency, kind, care_plan, present_home, present_since, move_reason, emergency_outside_approval.")]
    [InlineData("referrals.csv", "child,urgency,urgency\nc-1,planned,planned\nc-2,soon,later\nc-3,,", "referrals.csv row 1: column 'urgency' is there 2 times. Keep one.")]
    [InlineData("referrals.csv", "child\nc-1\nc-2\nc-3\nc-9", "referrals.csv row 5: child 'c-9' is not in children.csv. Add it there, or correct the id.")]
    [InlineData("referrals.csv", "child\nc-1\nc-2", "children.csv: child 'c-3' is in neither referrals.csv nor residents.csv. Give it a row in one of them.")]
    [InlineData("providers.csv", "id,authority\ncouncil,W06000015", "providers.csv row 1: column 'kind' is missing. Add it.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places,assessed_on\nh-1,foster,council,W06000015,51.52,-3.21,2,2026-01-01", "homes.csv row 2, column assessed_on: '2026-01-01' belongs to kinship homes only. Leave it empty.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places\n,foster,council,W06000015,51.52,-3.21,2", "homes.csv row 2, column id: is empty. Give it a value.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places\nh-1,foster,council,W06000015,51.52,-3.21,two", "homes.csv row 2, column places: 'two' is no whole number. Write digits only, such as 12.")]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places\nh-1,\"foster,council,W06000015,51.52,-3.21,2\nh-2,foster,council,W06000015,51.52,-3.21,2", "homes.csv row 2: quotation marks do not pair. Write a quotation mark inside a value twice, and end each quoted value.")]
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

    [Theory]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude,school_year", "c-1,2015-03-02,W06000015,51.48,-3.25,6.5", "column school_year: '6.5' is no whole number. Write digits only, such as 12.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-02-30,W06000015,51.48,-3.25", "column date_of_birth: '2015-02-30' is no date. Write year-month-day, such as 2026-11-01.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-03-02,W06000015,NaN,-3.25", "column latitude: 'NaN' is no number. Write digits with a point, such as 51.48.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-03-02,W06000015,51.48,∞", "column longitude: '∞' is no number. Write digits with a point, such as 51.48.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude,sex", "c-1,2015-03-02,W06000015,51.48,-3.25,girl", "column sex: 'girl' is not known. Write one of: not-recorded, female, male.")]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude,disabled", "c-1,2015-03-02,W06000015,51.48,-3.25,1", "column disabled: '1' is neither yes nor no. Write yes or no.")]
    public async Task A_row_that_cannot_be_read_still_stands_for_its_child(string file, string header, string row, string fault)
    {
        using var register = new SmallRegister();
        string rest = new(',', header.Count(letter => letter == ',') - 4);
        register.Write(file, header, row, "c-2,2017-09-14,W06000015,51.48,-3.25" + rest, "c-3,2011-01-20,W06000015,51.48,-3.25" + rest);

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"The data have 1 fault; nothing was done:\n  children.csv row 2, {fault}\n");
    }

    [Theory]
    [InlineData("children.csv", "id,date_of_birth,authority,latitude,longitude", 3)]
    [InlineData("homes.csv", "id,kind,provider,authority,latitude,longitude,places", 0)]
    [InlineData("providers.csv", "id,kind,authority", 2)]
    public async Task A_file_with_nothing_but_its_header_is_a_file_without_rows(string file, string header, int missed)
    {
        using var register = new SmallRegister();
        register.Write(file, header);

        Finished run = await register.Run("--data", ".", "--no-progress");

        // Without homes everybody is unplaced, which is a result; who names a child or a provider names nobody.
        run.ExitCode.ShouldBe(missed == 0 ? 0 : 1);
        run.Errors.Split('\n').Count(line => line.StartsWith("  referrals.csv row ", StringComparison.Ordinal) || line.Contains(": M0205 ", StringComparison.Ordinal)).ShouldBe(missed);
    }

    [Theory]
    [InlineData("providers.csv", "id,kind,authority", "council,local-authority,W06000015", "council,council,W06000015", "providers.csv row 3, column kind: 'council' is not known. Write one of: local-authority, not-for-profit, for-profit.", "providers.csv row 3: provider 'council' is in rows 2, 3. Keep one.")]
    [InlineData("siblings.csv", "id,children,relation", "s-1,c-1;c-2,", "s-1,c-1;c-2,apart", "siblings.csv row 3, column relation: 'apart' is not known. Write one of: together-preferred, together-required, apart-required.", "siblings.csv row 3: sibling group 's-1' is in rows 2, 3. Keep one.")]
    [InlineData("residents.csv", "child,home,since", "c-4,h-1,2020-01-01", "c-4,h-1,yesterday", "residents.csv row 3, column since: 'yesterday' is no date. Write year-month-day, such as 2026-11-01.", "residents.csv row 3: child 'c-4' is in rows 2, 3. Keep one.")]
    public async Task An_id_is_found_twice_also_where_one_row_cannot_be_read(string file, string header, string row, string second, string fault, string twice)
    {
        using var register = new SmallRegister();
        register.Write("children.csv", "id,date_of_birth,authority,latitude,longitude", "c-1,2015-03-02,W06000015,51.48,-3.25", "c-2,2017-09-14,W06000015,51.48,-3.25", "c-3,2011-01-20,W06000015,51.48,-3.25", "c-4,2016-01-20,W06000015,51.48,-3.25");
        register.Write("residents.csv", "child,home", "c-4,h-1");
        register.Write(file, header, row, second);

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe($"The data have 2 faults; nothing was done:\n  {fault}\n  {twice}\n");
    }

    [Fact]
    public async Task Every_fault_of_every_file_is_in_one_report()
    {
        using var register = new SmallRegister();
        register.Write(
            "homes.csv",
            "id,kind,provider,authority,latitude,longitude,places,notes",
            "h-1,castle,nobody,W06000015,51.52,-3.21,2,kind",
            "h-2,foster,nobody,W06000015,51.48,-3.24,1,",
            "h-2,foster,council,W06000015,51.48,-3.24,one,");
        register.Write(
            "children.csv",
            "id,date_of_birth,authority,latitude,longitude",
            "c-1,2027-03-02,W06000015,51.48,-3.25",
            "c-2,14/09/2017,W06000015,51.48,-3.25",
            "c-3,2011-01-20,W0600001,51.48,-3.25",
            "c-3,2011-01-20,W06000015",
            "c-5,2011-01-20,W06000015,51.48,-3.25");
        register.Write("referrals.csv", "child,urgency,from,present_home", "c-1,planned,,", "c-2,planned,2020-01-01,h-9", "c-3,soon,,h-8", "c-9,planned,,");
        register.Write("residents.csv", "child,home", "c-3,h-1");
        register.Write("siblings.csv", "id,children", "s-1,c-1;c-2;c-7");
        register.Write("wishes.csv", "child,about,home,importance", "c-1,home,h-7,2", "c-2,home,h-1,much", "c-6,home,h-1,much", "c-9,house,h-2,3");
        register.Write("declines.csv", "child,home,on", "c-2,h-1,2027-01-01", "c-9,h-2,2026-10-01");

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("""
            The data have 25 faults; nothing was done:
              homes.csv row 1: column 'notes' is not known. The columns are: id, kind, provider, authority, latitude, longitude, places, age_from, age_to, sexes, placement_kinds, named_children, capabilities, not_capable, registered, approved_on, places_before_april_2027, available_from, unavailable, takes_one_child, weekly_cost, household, interests, exempt_children, exemption_granted, assessed_on, staff_on_shift, staff_continuity, staff_trained.
              homes.csv row 2, column kind: 'castle' is not known. Write one of: foster, kinship, childrens-home, secure, supported.
              homes.csv row 2, column provider: 'nobody' is not in providers.csv. Add it there, or correct the id.
              homes.csv row 3: M0205 Home 'h-2': provider 'nobody' is not among the providers. Add the provider, or correct its id.
              homes.csv row 4, column places: 'one' is no whole number. Write digits only, such as 12.
              homes.csv row 4: home 'h-2' is in rows 3, 4. Keep one.
              children.csv: child 'c-5' is in neither referrals.csv nor residents.csv. Give it a row in one of them.
              children.csv row 2: M0104 Child 'c-1': date of birth 2027-03-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.
              children.csv row 4: M0106 Child 'c-3': authority 'W0600001' is not a code of one capital letter and eight digits. Give a nine-character GSS code such as W06000015.
              children.csv row 5: has 3 cells, the header has 5. Write all 5 cells, with a comma between them also where they are empty.
              children.csv row 5: child 'c-3' is in rows 4, 5. Keep one.
              referrals.csv row 3: M0406 Referral of child 'c-2': a home is needed from 2020-01-01, before the as-of date 2026-11-01. Give null for the as-of date itself.
              referrals.csv row 3: M0412 Referral of child 'c-2': present home 'h-9' is not among the homes. Add the home, or correct its id.
              referrals.csv row 3: M0413 Referral of child 'c-2': the child lives in home 'h-9', but no reason to move is given. Give the reason, or enter the child as settled.
              referrals.csv row 4, column urgency: 'soon' is not known. Write one of: emergency, urgent, planned.
              referrals.csv row 4, column present_home: 'h-8' is not in homes.csv. Add it there, or correct the id.
              referrals.csv row 5: child 'c-9' is not in children.csv. Add it there, or correct the id.
              residents.csv: child 'c-3' is in referrals.csv too. Keep the row in one of them.
              siblings.csv row 2: M0609 Sibling group 's-1': child 'c-7' is neither referred nor settled. Add the child, or leave out who is not looked after.
              wishes.csv row 2: M0805 Wish of child 'c-1' about home 'h-7': home 'h-7' is not among the homes. Add the home, or leave the wish out.
              wishes.csv row 3, column importance: 'much' is no whole number. Write digits only, such as 12.
              wishes.csv row 4, column importance: 'much' is no whole number. Write digits only, such as 12.
              wishes.csv row 4, column child: 'c-6' is not in children.csv. Add it there, or correct the id.
              wishes.csv row 5, column about: 'house' is not known. Write one of: home, place, person, feature.
              declines.csv row 2: M0924 Decline of child 'c-2' by home 'h-1': its date 2027-01-01 is after the as-of date 2026-11-01. Maybe day and month were swapped.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Without_a_day_the_rest_is_checked_as_far_as_it_needs_none()
    {
        using var register = new SmallRegister();
        register.Write("register.csv", "as_of", "1.11.2026");
        register.Write("declines.csv", "child,home,on", "c-2,h-9,2026-10-01");

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("""
            The data have 2 faults; nothing was done:
              register.csv row 2, column as_of: '1.11.2026' may have day or month first: no day of the column is above 12. Write 2026-11-01 or 2026-01-11.
              declines.csv row 2: M0923 Decline of child 'c-2' by home 'h-9': home 'h-9' is not among the homes. Add the home, or leave the decline out.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_misspelt_column_is_one_fault_and_not_one_a_row()
    {
        using var register = new SmallRegister();
        register.Write("referrals.csv", "child,present_home,move_raeson", "c-1,h-1,provider-notice", "c-2,h-1,provider-notice", "c-3,h-9,provider-notice");

        Finished run = await register.Run("--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBe("""
            The data have 2 faults; nothing was done:
              referrals.csv row 1: column 'move_raeson' is not known. The columns are: child, from, urgency, kind, care_plan, present_home, present_since, move_reason, emergency_outside_approval.
              referrals.csv row 4, column present_home: 'h-9' is not in homes.csv. Add it there, or correct the id.

            """.ReplaceLineEndings("\n"));
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
