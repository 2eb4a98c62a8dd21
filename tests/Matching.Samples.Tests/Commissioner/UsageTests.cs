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
    public async Task Help_has_an_example_for_each_command(string command)
    {
        Finished run = (await Samples.Commissioner(Path.GetTempPath(), [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"])).Succeeded();

        run.Output.ShouldContain($"Example:\n    commissioner {(command.Length == 0 ? "--authority" : command)}");
    }

    [Fact]
    public async Task Help_says_what_the_exit_codes_mean()
    {
        Finished run = (await Samples.Commissioner(Path.GetTempPath(), "--help")).Succeeded();

        run.Output.ShouldContain("0 done · 1 faults in the data (all are listed), or a checked plan that breaks rules · 2 wrong usage");
    }
}
