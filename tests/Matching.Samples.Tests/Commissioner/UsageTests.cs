using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

public sealed class UsageTests
{
    [Theory]
    [InlineData("--bogus", "Unrecognized command or argument '--bogus'.\nSee --help.\n")]
    [InlineData("--time 0", "--time '0' must be a whole number from 1 to 1000000.\nSee --help.\n")]
    [InlineData("--threads 1025", "--threads '1025' must be a whole number from 1 to 1024.\nSee --help.\n")]
    [InlineData("--seed -1", "--seed '-1' must be a whole number of 1 or more.\nSee --help.\n")]
    [InlineData("--scale 13", "--scale must be a whole number from 1 to 12.\nSee --help.\n")]
    [InlineData("--date 1.11.2026 --data .", "--date '1.11.2026' is no date. Write year-month-day, such as 2026-11-01.\nSee --help.\n")]
    [InlineData("--data . --scale 2", "--scale describes the embedded register. Leave it out, or leave out --data.\n")]
    [InlineData("--date 2026-11-01", "--date belongs to --data: the embedded register has a day of its own.\n")]
    [InlineData("--data . --policy scotland", "--policy 'scotland' is neither wales nor england nor a file that exists.\n")]
    [InlineData("--data nowhere", "Directory does not exist: 'nowhere'.\nSee --help.\n")]
    [InlineData("policy --on today", "--on 'today' is no date. Write year-month-day, such as 2026-11-01.\nSee --help.\n")]
    [InlineData("policy --policy own.json --on 2026-11-22", "--on belongs to wales and england: a file says itself on which day its rules are in force.\n")]
    [InlineData("check --data .", "Option '--plan' is required.\nSee --help.\n")]
    public async Task Wrong_usage_is_told_and_ends_with_2(string arguments, string errors)
    {
        using var register = new SmallRegister();

        Finished run = await register.Run(arguments.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Errors.ShouldBe(errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("match")]
    [InlineData("check")]
    [InlineData("generate")]
    [InlineData("policy")]
    public async Task Help_has_an_example_for_each_command(string command)
    {
        Finished run = (await Samples.Commissioner(Path.GetTempPath(), [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Succeeded();

        run.Output.ShouldContain($"Example:\n    commissioner {(command.Length == 0 ? "--authority" : command)}");
    }

    [Theory]
    [InlineData("--out", "match --data . --no-progress --out children.csv", "children.csv/plan.json")]
    [InlineData("--summary", "match --data . --no-progress --summary children.csv/run.json", "children.csv/run.json")]
    [InlineData("--summary", "match --data . --no-progress --summary .", "")]
    [InlineData("--out", "generate --out children.csv", "children.csv/register.csv")]
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
    [InlineData("match", true)]
    [InlineData("check", true)]
    [InlineData("generate", false)]
    public async Task Help_says_which_options_belong_to_the_embedded_register(string command, bool isOneSourceOfTwo)
    {
        Finished run = (await Samples.Commissioner(Path.GetTempPath(), command, "--help")).Succeeded();

        foreach (string option in new[] { "--kind", "--scale", "--authority" })
        {
            run.Output.Split('\n').Single(line => line.StartsWith($"  {option} ", StringComparison.Ordinal)).Contains("(embedded register only)", StringComparison.Ordinal).ShouldBe(isOneSourceOfTwo, option);
        }
    }

    [Fact]
    public async Task Help_says_what_the_exit_codes_mean()
    {
        Finished run = (await Samples.Commissioner(Path.GetTempPath(), "--help")).Succeeded();

        run.Output.ShouldContain("0 done · 1 faults in the data (all are listed), or a checked plan that breaks rules · 2 wrong usage");
    }
}
