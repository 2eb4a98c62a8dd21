using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

public sealed class RecordTests(MatchedRegister register) : IClassFixture<MatchedRegister>
{
    [Fact]
    public async Task A_plan_is_recorded_made_again_and_its_certificate_holds()
    {
        (await Record("again.json", "--certificate", "certificate.json")).Output.ShouldContain("  result    best possible plan by this policy, proven\n");

        Finished verified = (await register.Run("record", "verify", "--data", ".", "--record", "again.json", "--plan", "proposals/plan.json", "--certificate", "certificate.json")).Succeeded();

        verified.Output.ShouldEndWith("\nMade again: the same plan, the same proof.\nThe certificate holds: every bound was added up again.\n");
    }

    [Fact]
    public async Task A_record_of_another_policy_is_told_what_differs()
    {
        await Record("other.json");

        Finished verified = await register.Run("record", "verify", "--data", ".", "--record", "other.json", "--policy", "england");

        verified.ExitCode.ShouldBe(1);
        verified.Output.ShouldContain("\nNot made again, because what goes into it is not what was recorded:\n  The policy is another, or has been changed: recorded ");
    }

    [Fact]
    public async Task A_record_that_was_changed_is_refused()
    {
        string path = await PathOf("changed.json");
        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("\"seed\": 1", "\"seed\": 2", StringComparison.Ordinal));

        Finished verified = await register.Run("record", "verify", "--data", ".", "--record", "changed.json");

        verified.ExitCode.ShouldBe(1);
        verified.Errors.ShouldStartWith("The data have 1 fault; nothing was done:\n  changed.json: the record has been changed. Its hash is written as ");
    }

    [Fact]
    public async Task A_paper_is_drafted_with_blanks_for_people()
    {
        await Record("drafted.json");

        Finished printed = (await register.Run("record", "draft", "--kind", "transparency", "--data", ".", "--record", "drafted.json")).Succeeded();
        Finished written = (await register.Run("record", "draft", "--kind", "transparency", "--data", ".", "--record", "drafted.json", "--out", "paper.md")).Succeeded();

        printed.Output.ShouldStartWith("# Algorithmic transparency record: Matching\n\n> Draft, a proposal; people decide what is published.");
        written.Output.ShouldEndWith("paper.md: a draft with 28 blanks for people to fill in.\n");
    }

    [Theory]
    [InlineData("--kind panel needs --child ID.", "--kind", "panel")]
    [InlineData("--child belongs to panel and supplementary: transparency speaks of no child.", "--kind", "transparency", "--child", "c-1")]
    [InlineData("--home belongs to --kind supplementary.", "--kind", "panel", "--child", "c-1", "--home", "h-1")]
    [InlineData("Home 'h-1', proposed for child 'c-1', is in the responsible authority's own area; reg 12 asks for no panel.", "--kind", "panel", "--child", "c-1")]
    [InlineData("Home 'h-2' is of a provider that s.81A(4) allows, so s.81B asks for no application; name the home that it is about.", "--kind", "supplementary", "--child", "c-1", "--home", "h-2")]
    public async Task A_paper_that_there_is_nothing_to_make_of_is_refused(string words, params string[] options)
    {
        string record = $"refused-{options.Length}-{words.Length}.json";
        await Record(record);

        Finished refused = await register.Run(["record", "draft", "--data", ".", "--record", record, .. options]);

        refused.ExitCode.ShouldBe(2);
        refused.Errors.ShouldBe($"{words}\n");
    }

    [Fact]
    public async Task A_decision_is_written_down_listed_and_an_edit_is_found()
    {
        string record = Path.GetFileName(await PathOf("decided.json"));
        (await Decide(record, "c-1", "--accept", "--seen", "h-2")).Succeeded().Output.ShouldStartWith("Written down as entry 1: child 'c-1', home 'h-1' as proposed, decided by: placement panel.\nHead of the log, to be kept elsewhere: ");
        (await Decide(record, "c-3", "--reject")).Succeeded().Output.ShouldStartWith("Written down as entry 2: child 'c-3', no home for now, decided by: placement panel.\n");

        Finished listed = (await register.Run("decide", "list", "--log", "log.jsonl", "--child", "c-3")).Succeeded();
        Finished whole = (await register.Run("decide", "verify", "--log", "log.jsonl")).Succeeded();
        string log = Path.Combine(Path.GetDirectoryName(await PathOf("decided-too.json"))!, "log.jsonl");
        await File.WriteAllTextAsync(log, (await File.ReadAllTextAsync(log)).Replace("it was talked over", "nobody asked", StringComparison.Ordinal));
        Finished edited = await register.Run("decide", "verify", "--log", "log.jsonl");

        listed.Output.ShouldContain("it was talked over");
        listed.Output.ShouldNotContain("c-1");
        whole.Output.ShouldStartWith("Nothing was changed in 2 entries. Head: ");
        edited.ExitCode.ShouldBe(1);
        edited.Output.ShouldStartWith("Entry 1 has been changed: its hash is not that of what it says.\n");
        edited.Output.ShouldNotContain("nobody asked");
    }

    [Fact]
    public async Task A_home_that_breaks_rules_is_written_down_only_when_that_is_said_and_then_with_the_rules()
    {
        string record = Path.GetFileName(await PathOf("against.json"));
        string[] against = ["--log", "against.jsonl", "--record", record, "--child", "c-3", "--home", "h-1", "--by", "placement panel", "--why", "it was talked over", "--on", "2026-11-24"];

        Finished refused = await register.Run(["decide", "--data", ".", .. against]);
        Finished unknown = await register.Run(["decide", "--data", ".", .. against, "--home", "h-9"]);
        Finished elsewhere = await register.Run(["decide", .. against]);

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldBe(
            "Home 'h-1' breaks 2 rules for child 'c-3'; nothing was written down:\n"
            + "  M-03 Home 'h-1' has 2 place(s); 3 children would live there, 0 of them settled.\n"
            + "  M-05 Home 'h-1' is approved for ages 5–12; child 'c-3' is 15 on 2026-11-01.\n"
            + "  If it is decided on nevertheless, say so with --despite-rules: the entry then names these rules.\n");
        unknown.ExitCode.ShouldBe(2);
        elsewhere.ExitCode.ShouldBe(1);
        elsewhere.Errors.ShouldContain("The record was made from another register, or from this one before it was changed.");
        File.Exists(Path.Combine(Path.GetDirectoryName(await PathOf("against-too.json"))!, "against.jsonl")).ShouldBeFalse();

        Finished written = (await register.Run(["decide", "--data", ".", .. against, "--despite-rules"])).Succeeded();
        Finished allowed = (await register.Run("decide", "--data", ".", "--log", "against.jsonl", "--record", record, "--child", "c-1", "--accept", "--despite-rules", "--by", "placement panel", "--why", "near", "--on", "2026-11-24")).Succeeded();

        written.Output.ShouldContain("It breaks rules, and the entry says so: M-03, M-05.\n");
        allowed.Output.ShouldContain("It breaks rules, and the entry says so: M-03.\n", customMessage: "the home is full now that another child was decided on for it");
        (await register.Run("decide", "verify", "--log", "against.jsonl")).Succeeded().Output.ShouldStartWith("Nothing was changed in 2 entries. Head: ");
        (await register.Run("decide", "list", "--log", "against.jsonl")).Succeeded().Output.ShouldContain("M-03, M-05");
    }

    [Fact]
    public async Task A_report_shows_the_record_and_what_was_decided()
    {
        string record = await PathOf("reported.json");
        (await register.Run("decide", "--log", "reported.jsonl", "--record", record, "--child", "c-1", "--accept", "--by", "placement panel", "--why", "near the school", "--on", "2026-11-24")).Succeeded();

        (await register.Run("report", "--data", ".", "--plan", "proposals/plan.json", "--record", record, "--log", "reported.jsonl", "--out", "reported")).Succeeded();
        Finished without = await register.Run("report", "--data", ".", "--plan", "proposals/plan.json", "--log", "reported.jsonl", "--out", "reported-too");

        (await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(record)!, "reported", "report.html"))).ShouldContain("<td class=\"left\">placement panel</td><td class=\"left\">near the school</td>");
        without.Errors.ShouldBe("--log needs --record: the report shows the decisions on the record of this plan.\n");
    }

    [Fact]
    public async Task A_decision_without_role_reason_day_or_outcome_is_refused()
    {
        string record = Path.GetFileName(await PathOf("undecided.json"));

        (await Decide(record, "c-1")).Errors.ShouldBe("Give one of --accept, --home ID and --reject.\n");
        (await Decide(record, "c-9", "--reject")).Errors.ShouldBe("--child 'c-9' is not in the record. Name a child whom it names.\n");
        (await Decide(record, "c-1", "--home", "h-1")).Errors.ShouldBe("Decision on child 'c-1': home 'h-1' was proposed and home 'h-1' decided, which is not Changed; say Accepted.\n");
        Finished nobody = await register.Run("decide", "--log", "none.jsonl", "--record", record, "--child", "c-1", "--accept");
        nobody.ExitCode.ShouldBe(2);
        nobody.Errors.ShouldBe("Option '--by' is required.\nOption '--why' is required.\nOption '--on' is required.\nSee --help.\n");
    }

    private async Task<Finished> Record(string name, params string[] more) =>
        (await register.Run(["record", "--data", ".", "--plan", "proposals/plan.json", "--out", name, .. more])).Succeeded();

    // The last line of what record prints names the file.
    private async Task<string> PathOf(string name) => (await Record(name)).Output.TrimEnd('\n').Split('\n')[^1]["Wrote ".Length..];

    private Task<Finished> Decide(string record, string child, params string[] more) => register.Run(
        ["decide", "--log", "log.jsonl", "--record", record, "--child", child, "--by", "placement panel", "--why", "it was talked over", "--on", "2026-11-24", .. more]);
}
