using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

public sealed class ValidateTests
{
    [Fact]
    public async Task Every_fault_and_every_warning_is_a_row_with_what_would_be_right()
    {
        using var register = new SmallRegister();
        register.Write("referrals.csv", "child,urgency", "c-1,soon", "c-2,planned", "c-9,urgent");
        register.Write("wishes.csv", "child,about,feature,by", "c-2,feature,trampoline-room,child");

        Finished run = await register.Run("validate", "--data", ".");

        run.ExitCode.ShouldBe(1);
        run.Errors.ShouldBeEmpty();
        string[] rows = [.. run.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0 && line[0] != '─')];
        rows.ShouldBe(
        [
            "3 faults: nothing can be matched before they are put right",
            "Where Row Column What is wrong What would be right",
            "children.csv child 'c-3' is in neither referrals.csv nor residents.csv. Give it a row in one of them.",
            "referrals.csv 2 urgency 'soon' is not known. Write one of: emergency, urgent, planned.",
            "referrals.csv 4 child 'c-9' is not in children.csv. Add it there, or correct the id.",
            "1 warning: it may be right, so look at it",
            "Where Row Column What is wrong What would be right",
            "wishes.csv 2 feature capability 'trampoline-room' is not in the vocabulary. Keep it if it is a word of your own; otherwise take one of: asylum-seeking, autism, exploitation, learning-disability, medication, parent-and-child, pet-free, self-harm, smoke-free, step-free, therapeutic, trauma-informed, welsh-medium, welsh-speaking, wheelchair.",
        ]);
    }

    [Fact]
    public async Task A_register_without_faults_is_summed_up()
    {
        using var register = new SmallRegister();

        Finished run = (await register.Run("validate", "--data", ".")).Succeeded();

        run.Output.ShouldBe("No fault: 3 children, 3 of them referred; 2 homes, as of 1 November 2026.\n");
    }

    [Fact]
    public async Task Postcodes_are_refused_unless_a_file_of_points_is_given_and_are_told_to_nobody()
    {
        using var register = new SmallRegister();
        register.Write("children.csv", "id,date_of_birth,authority,postcode", "c-1,2015-03-02,W06000015,CF10 1AA", "c-2,2017-09-14,W06000015,CF10 1AA", "c-3,2011-01-20,W06000015,CF10 1AA");
        register.Write("points.csv", "pcds,lat,long", "CF10 1AA,51.48,-3.18");

        Finished refused = await register.Run("validate", "--data", ".");
        Finished read = (await register.Run("validate", "--data", ".", "--postcodes", "points.csv")).Succeeded();
        Finished unreadable = await register.Run("validate", "--data", ".", "--postcodes", "siblings.csv");

        refused.ExitCode.ShouldBe(1);
        refused.Output.ShouldNotContain("CF10");
        read.Output.ShouldEndWith("No fault: 3 children, 3 of them referred; 2 homes, as of 1 November 2026.\n");
        unreadable.ExitCode.ShouldBe(2);
        unreadable.Errors.ShouldStartWith("--postcodes: siblings.csv ");
    }
}
