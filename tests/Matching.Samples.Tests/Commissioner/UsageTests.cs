using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

public sealed class UsageTests
{
    [Theory]
    [InlineData("--bogus", "Unrecognized command or argument '--bogus'.\nSee --help.\n")]
    [InlineData("--time 0", "--time '0' must be a whole number from 1 to 1000000.\nSee --help.\n")]
    [InlineData("--threads 1025", "--threads '1025' must be a whole number from 1 to 1024.\nSee --help.\n")]
    [InlineData("--ways many", "--ways 'many' must be a whole number of 0 or more.\nSee --help.\n")]
    [InlineData("--seed -1", "--seed '-1' must be a whole number of 1 or more.\nSee --help.\n")]
    [InlineData("--scale 13", "--scale must be a whole number from 1 to 12.\nSee --help.\n")]
    [InlineData("--shortage 91", "--shortage '91' must be a number from 0 to 90, in percent of the free places.\nSee --help.\n")]
    [InlineData("--date 1.11.2026 --data .", "--date '1.11.2026' is no date. Write year-month-day, such as 2026-11-01.\nSee --help.\n")]
    [InlineData("--data . --scale 2", "--scale describes the embedded register. Leave it out, or leave out --data.\n")]
    [InlineData("--data . --shortage 5", "--shortage describes the embedded register. Leave it out, or leave out --data.\n")]
    [InlineData("--date 2026-11-01", "--date belongs to --data: the embedded register has a day of its own and no personal data.\n")]
    [InlineData("--data . --policy scotland", "--policy 'scotland' is neither wales nor england nor a file that exists.\n")]
    [InlineData("--data nowhere", "File or directory does not exist: 'nowhere'.\nSee --help.\n")]
    [InlineData("policy --on today", "--on 'today' is no date. Write year-month-day, such as 2026-11-01.\nSee --help.\n")]
    [InlineData("policy --policy own.json --on 2026-11-22", "--on belongs to wales and england: a file says itself on which day its rules are in force.\n")]
    [InlineData("check --data .", "Option '--plan' is required.\nSee --help.\n")]
    [InlineData("match --data . --policy own.json --on 2026-11-22", "--on belongs to wales and england: a file says itself on which day its rules are in force.\n")]
    [InlineData("generate --out children.csv", "--out 'children.csv' ends with '.csv'. Name a folder, a file that ends with .xlsx, or one that ends with .json.\n")]
    [InlineData("template --out empty.xlsx --format json", "--out empty.xlsx is a workbook (.xlsx), and --format asks for a JSON file (.json). Choose one of them.\n")]
    [InlineData("validate --data children.csv", "--data 'children.csv' ends with '.csv'. Give a folder of CSV files, an .xlsx workbook or a .json file.\n")]
    [InlineData("validate --data . --out marked.xlsx", "--out marks the cells of a workbook: both --data and --out must end with .xlsx.\n")]
    [InlineData("match --drop-personal-columns", "--drop-personal-columns belongs to --data: the embedded register has a day of its own and no personal data.\n")]
    [InlineData("match --data . --format html", "--format belongs to --out: say in which folder the files shall be.\n")]
    [InlineData("match --data . --out proposals --format json,pdf", "--format 'pdf' is not known. Write one or several of json,csv,xlsx,html, with commas between them.\nSee --help.\n")]
    [InlineData("rank --data .", "Give either --child ID or --home ID.\n")]
    [InlineData("rank --data . --child c-9", "--child 'c-9' is not in this register. Name a referred child by the id that the register has.\n")]
    [InlineData("rank --data . --home h-9", "--home 'h-9' is not in this register. Name a home by the id that the register has.\n")]
    [InlineData("compare", "Required argument 'plan' missing for command: 'compare'.\nSee --help.\n")]
    public async Task Wrong_usage_is_told_and_ends_with_2(string arguments, string errors)
    {
        using var register = new SmallRegister();

        Finished run = await register.Run(arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe(errors);
    }

    [Theory]
    [InlineData("--out", "match --data . --no-progress --out children.csv", "children.csv/plan.json")]
    [InlineData("--summary", "match --data . --no-progress --summary children.csv/run.json", "children.csv/run.json")]
    [InlineData("--summary", "match --data . --no-progress --summary .", "")]
    [InlineData("--out", "generate --out children.csv/all", "children.csv/all/register.csv")]
    [InlineData("--out", "template --out children.csv/empty.xlsx", "children.csv/empty.xlsx")]
    [InlineData("--out", "policy --out children.csv/policy.json", "children.csv/policy.json")]
    public async Task What_cannot_be_written_is_told_before_anything_is_done(string option, string arguments, string path)
    {
        using var register = new SmallRegister();
        string[] before = [.. Directory.GetFileSystemEntries(register.Path).Order(StringComparer.Ordinal)];

        Finished run = await register.Run(arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldStartWith($"{option}: {Path.Combine(register.Path, path).TrimEnd('/')} cannot be written. ");
        run.Errors.ShouldEndWith(" Choose another place.\n");
        Directory.GetFileSystemEntries(register.Path).Order(StringComparer.Ordinal).ShouldBe(before);
    }

    [Fact]
    public async Task Two_results_in_one_file_are_refused()
    {
        using var register = new SmallRegister();

        Finished run = await register.Run("--data", ".", "--out", "results", "--summary", "results/plan.json");

        run.ExitCode.ShouldBe(2);
        run.Errors.ShouldBe($"--out and --summary would both be written to {register.PathOf("results/plan.json")}. Choose another place for one of them.\n");
    }

    [Fact]
    public async Task A_place_that_was_tried_is_left_as_it_was_when_the_data_have_faults()
    {
        using var register = new SmallRegister();
        register.Write("referrals.csv", "child,urgency", "c-1,soon");
        register.Write("run.json", "mine");

        Finished run = await register.Run("--data", ".", "--out", "a/b", "--summary", "run.json", "--force");

        run.ExitCode.ShouldBe(1);
        Directory.Exists(register.PathOf("a")).ShouldBeFalse();
        (await File.ReadAllTextAsync(register.PathOf("run.json"))).ShouldBe("mine" + Environment.NewLine);
    }

    [Theory]
    [InlineData("match --data . --out . --format csv --work 1000 --force", "--out", "approvals.csv")]
    [InlineData("match --data . --summary children.csv --work 1000 --force", "--summary", "children.csv")]
    public async Task No_output_takes_the_place_of_the_register_that_is_read(string arguments, string option, string file)
    {
        using var register = new SmallRegister();
        string children = await File.ReadAllTextAsync(register.PathOf("children.csv"));

        Finished run = await register.Run(arguments.Split(' '));

        run.Errors.ShouldBe($"{option}: {register.PathOf(file)} is a file of the register in --data. Choose another place.\n");
        run.ExitCode.ShouldBe(2);
        (await File.ReadAllTextAsync(register.PathOf("children.csv"))).ShouldBe(children);
        File.Exists(register.PathOf("approvals.csv")).ShouldBeFalse();
    }
}
