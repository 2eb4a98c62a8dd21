using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The road of somebody who has never seen the program: from an empty template to a report that can be read out.</summary>
public sealed class NewcomerTests
{
    [Fact]
    public async Task From_an_empty_template_filled_in_by_hand_to_the_report_by_the_commands_of_the_readme()
    {
        using var desk = new TemporaryFolder();
        string[][] commands = await CommandsOfTheReadme();
        commands.Select(command => command[0]).ShouldBe(["template", "validate", "match", "explain", "report"]);
        Task<Finished> Run(int command) => Samples.Commissioner(desk.Path, commands[command]);

        (await Run(0)).Succeeded().Output.ShouldBe($"Wrote {desk["register.xlsx"]}\n");
        TenChildrenAndEightHomes(desk["register.xlsx"]);

        // One slip of the pen is told with its place, and the same workbook comes back with the cell marked.
        Finished faulty = await Run(1);
        faulty.ExitCode.ShouldBe(1);
        Rows(faulty.Output).ShouldBe(
        [
            "1 fault: nothing can be matched before it is put right",
            "Where Row Column What is wrong What would be right",
            "register.xlsx, Homes 5 Kind 'fostr' is not known. Write one of: foster, kinship, childrens-home, secure, supported.",
            $"Wrote {desk["marked.xlsx"]}",
        ]);
        Workbook.Correct(desk["register.xlsx"], "Homes", "fostr", "foster");
        File.Delete(desk["marked.xlsx"]);
        (await Run(1)).Succeeded().Output.ShouldStartWith("No fault: 10 children, 10 of them referred; 8 homes, as of 1 November 2026.\n");

        Finished match = (await Run(2)).Succeeded();
        match.Output.ShouldContain("Proposed: 9 of 10 referred children, 0 of them moves. Unplaced: 1. People decide.");
        match.Output.ShouldContain("Proven: no plan is better, at any level.");
        Directory.GetFiles(desk["proposals"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ShouldBe(["plan.json", "plan.xlsx", "report.html"]);
        string report = await File.ReadAllTextAsync(desk["proposals/report.html"]);
        report.ShouldContain("<html lang=\"en\">");
        Enumerable.Range(1, 10).Select(number => $"c-{number}").ShouldAllBe(child => report.Contains(child));

        Finished explained = (await Run(3)).Succeeded();
        explained.Output.ShouldContain("Child 'c-1': home 'h-1' is proposed");

        (await Run(4)).Succeeded();
        (await File.ReadAllTextAsync(desk["cymraeg/report.html"])).ShouldContain("<html lang=\"cy\">");
    }

    /// <summary>The commands with which README leads to a report, word by word.</summary>
    private static async Task<string[][]> CommandsOfTheReadme() =>
    [
        .. (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "README.md")))
            .Where(line => line.StartsWith("commissioner ", StringComparison.Ordinal))
            .Select(line => line.Split(" #")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]),
    ];

    /// <summary>Lines with what they say, without the space between cells and the rules between rows.</summary>
    private static IEnumerable<string> Rows(string output) => output.Split('\n')
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0 && line[0] != '─');

    /// <summary>What a person types, with one slip of the pen in the kind of a home.</summary>
    private static void TenChildrenAndEightHomes(string path)
    {
        Workbook.FillIn(path, "Register", "As of", "2026-11-01");
        Workbook.FillIn(path, "Providers", "Provider|Kind|Authority", "council|local-authority|W06000015", "gofal|not-for-profit|");
        Workbook.FillIn(
            path,
            "Homes",
            "Home|Kind|Provider|Authority|Latitude|Longitude|Places|Youngest age|Oldest age|Capabilities",
            "h-1|foster|council|W06000015|51.52|-3.21|2|5|12|pet-free",
            "h-2|foster|council|W06000015|51.48|-3.24|1|0|17|",
            "h-3|fostr|council|W06000015|51.50|-3.14|1|0|10|",
            "h-4|foster|gofal|W06000014|51.44|-3.18|2|8|17|step-free",
            "h-5|foster|gofal|W06000018|51.61|-3.21|1|0|8|",
            "h-6|childrens-home|council|W06000015|51.49|-3.18|1|12|17|",
            "h-7|foster|council|W06000015|51.51|-3.19|1|4|17|welsh-speaking",
            "h-8|supported|gofal|W06000015|51.47|-3.17|1|16|18|");
        Workbook.FillIn(
            path,
            "Children",
            "Child|Date of birth|Responsible authority|Latitude|Longitude|Sex",
            "c-1|2015-03-02|W06000015|51.51|-3.22|female",
            "c-2|2017-09-14|W06000015|51.51|-3.22|male",
            "c-3|2011-01-20|W06000015|51.48|-3.25|male",
            "c-4|2018-05-06|W06000015|51.50|-3.15|female",
            "c-5|2012-07-30|W06000015|51.46|-3.17|female",
            "c-6|2014-11-11|W06000015|51.46|-3.17|male",
            "c-7|2022-02-14|W06000015|51.55|-3.20|male",
            "c-8|2010-08-23|W06000015|51.49|-3.19|female",
            "c-9|2016-04-04|W06000015|51.52|-3.18|female",
            "c-10|2013-12-01|W06000015|51.48|-3.21|male");
        Workbook.FillIn(path, "Referrals", "Child|Urgency", [.. Enumerable.Range(1, 10).Select(number => $"c-{number}|{(number is 3 or 8 ? "urgent" : "planned")}")]);
        Workbook.FillIn(path, "Siblings", "Group|Children", "s-1|c-1;c-2", "s-2|c-5;c-6");
        Workbook.FillIn(path, "Wishes", "Child|About|Feature|Importance", "c-9|feature|welsh-speaking|3");
    }
}
