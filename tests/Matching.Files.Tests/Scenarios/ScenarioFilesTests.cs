namespace Matching.Files.Tests.Scenarios;

public sealed class ScenarioFilesTests
{
    /// <summary>Every kind of edit once, as text, and what it is read as. A kind without a line here fails the test below.</summary>
    public static TheoryData<string, string> Written => new()
    {
        { "add-provider p-9 not-for-profit", "Provider 'p-9' is added." },
        { "add-home h-9 foster p-1 W06000015 51.5 -3.2 2 age_from=5", "Home 'h-9' is added: a foster home with 2 place(s), run by provider 'p-1'." },
        { "close-home h-1 refer=yes urgency=urgent", "Home 'h-1' closes, and the children settled there are referred as urgent." },
        { "register-home h-1", "Home 'h-1' is registered." },
        { "change-registration p-1 foster;kinship 5-17", "Provider 'p-1' is registered for ages 5–17 and: foster home, connected person's home." },
        { "change-places h-1 -1", "Home 'h-1' has 1 place(s) fewer." },
        { "make-available h-1 on=2026-12-01", "Home 'h-1' is available on 2026-12-01." },
        { "make-unavailable h-1 2026-12-01 2026-12-08", "Home 'h-1' is not available from 2026-12-01 to 2026-12-08." },
        { "record-capability h-1 step-free", "Home 'h-1' is recorded as able to offer 'step-free'." },
        { "change-takes-one-child h-1 no", "Home 'h-1' may take more than one child at a time." },
        { "change-staff-on-shift h-2 2.5", "Home 'h-2' has 2.5 member(s) of staff on a usual shift." },
        { "change-approved-ages h-1 5-14", "Home 'h-1' is approved for ages 5–14." },
        { "change-approved-sexes h-1 girls", "Home 'h-1' is approved for girls only." },
        { "change-approved-kinds h-1 kinds=long-term;short-break", "Home 'h-1' is approved for placements of the kind(s) long-term, short break." },
        { "change-named-children h-1 children=c-1;c-2", "The approval of home 'h-1' names 'c-1', 'c-2' and nobody else." },
        { "exempt h-1 c-1;c-2", "Home 'h-1' is exempted from the usual fostering limit for 'c-1', 'c-2'." },
        { "add-referral c-9 2015-01-01 W06000015 51.5 -3.2 urgency=urgent essential_needs=step-free", "Child 'c-9' is referred as urgent." },
        { "refer-settled-child c-3 review-decision", "Child 'c-3' is referred from the present home as planned; reason: a review has decided so." },
        { "withdraw-referral c-1", "The referral of child 'c-1' is withdrawn." },
        { "change-urgency c-1 emergency", "The referral of child 'c-1' is an emergency." },
        { "change-date-needed c-1 from=2026-12-01", "Child 'c-1' needs a home from 2026-12-01." },
        { "change-care-plan c-1 foster;supported", "The care plan of child 'c-1' allows: foster home, supported accommodation." },
        { "allow-outside-approval c-1", "A foster home outside its terms of approval is allowed for child 'c-1' in an emergency." },
        { "change-exclusion-zones c-1 zones=\"51.48 -3.18 5;51.6 -3 2\"", "Child 'c-1' has exclusion zones of 5.0 km (3.1 miles), 2.0 km (1.2 miles) around their middles." },
        { "change-lives-alone c-1 yes", "Child 'c-1' must be the only child in the home." },
        { "record-need c-1 autism essential", "For child 'c-1' the need 'autism' is essential." },
        { "withdraw-need c-1 autism", "Child 'c-1' does not need 'autism'." },
        { "add-siblings g-9 c-1;c-3 relation=apart-required", "Sibling group 'g-9' of 'c-1', 'c-3' is added: living apart is required." },
        { "change-siblings g-1 together-required", "For sibling group 'g-1', living together is required." },
        { "withdraw-siblings g-1", "Sibling group 'g-1' is withdrawn." },
        { "record-impact c-1 c-3 4", "The coming of child 'c-1' for child 'c-3' is assessed as of severity 4." },
        { "withdraw-impact c-1 c-3", "The impact assessment of child 'c-1' on child 'c-3' is withdrawn." },
        { "record-wish c-1 home home=h-3 importance=3", "A wish of importance 3 is recorded for child 'c-1': the child's own wish to live in home 'h-3'." },
        { "withdraw-wish c-1 person other_child=c-3 by=parent against=yes", "The wish for child 'c-1' is withdrawn: a parent's wish not to live with child 'c-3'." },
        { "pin c-1 \"h 1\"", "Child 'c-1' is pinned to home 'h 1'." },
        { "veto c-1 home=h-1", "Home 'h-1' is vetoed for child 'c-1'." },
        { "withdraw-judgement c-1 h-1 advise-against", "The advice against about child 'c-1' and home 'h-1' is withdrawn." },
        { "record-decline c-1 h-1", "Home 'h-1' declines child 'c-1'." },
        { "withdraw-decline c-2 h-1", "The decline of child 'c-2' by home 'h-1' is withdrawn." },
        { "approve-supplementary c-1 p-2", "A supplementary placement of child 'c-1' with provider 'p-2' is approved." },
        { "change-weight W-02 1.5", "The weight of rule W-02 is 1.5." },
        { "switch-off W-28", "Rule W-28 is switched off." },
        { "switch-on W-28 weight=2", "Rule W-28 is switched on with the weight 2." },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Parse_EditAsText_IsRead(string text, string described)
    {
        ScenarioReading reading = ScenarioFiles.Parse("edits", [text]);

        reading.Faults.ShouldBeEmpty();
        reading.Scenario!.Edits.ShouldHaveSingleItem().Describe().ShouldBe(described);
    }

    [Fact]
    public void Parse_EveryKind_IsAmongThoseTested() =>
        Written.Select(row => ((string)row[0]).Split(' ')[0]).ShouldBe(ScenarioFiles.Kinds.Select(kind => kind.Usage.Split(' ')[0]));

    [Fact]
    public void ExplainingPage_HasTheTableOfKinds()
    {
        const string begin = "a test fails until it is up to date. -->";
        const string end = "<!-- End of the generated table. -->";
        string page = File.ReadAllText(Golden.PathOf("docs/explaining.md"));
        string rows = string.Concat(ScenarioFiles.Kinds.Select(kind => $"| `{Shown(kind.Usage)}` | {kind.Meaning} |\n"));
        string renewed = $"{page[..(page.IndexOf(begin, StringComparison.Ordinal) + begin.Length)]}\n\n| written | what it does |\n|---|---|\n{rows}\n{page[page.IndexOf(end, StringComparison.Ordinal)..]}";
        renewed.ShouldMatchGolden("docs/explaining.md");
    }

    /// <summary>How a kind is written; the many columns of a child or a home are in the page about files.</summary>
    private static string Shown(string usage) => usage.Length <= 120 ? usage : $"{usage[..usage.IndexOf(" [", StringComparison.Ordinal)]} […]";

    [Fact]
    public void EveryEditOfTheLibrary_CanBeWrittenDown() =>
        ScenarioFiles.Parse("all", Written.Select(row => (string)row[0])).Scenario!.Edits.Select(edit => edit.GetType()).ToHashSet()
            .ShouldBe([.. typeof(ScenarioEdit).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ScenarioEdit)))], ignoreOrder: true);

    [Fact]
    public void Parse_FaultyLines_ListsEveryFault() => ScenarioFiles.Parse("edits", ["pin c-1", "pin c-1 h-1 now", "pin c-1 child=c-2", "pin \"c-1", "change-urgency c-1 soon", "close-home h-1 refer=maybe", "make-unavailable h-1 1/12/2026 2026-12-02"]).Faults.ShouldBe(
    [
        "\"pin c-1 h-1 now\": 'now' is one value too many. Write pin CHILD HOME.",
        "\"pin c-1 child=c-2\": 'child' is given twice. Keep one.",
        "\"pin \"c-1\": nothing can be read. Write a kind of edit and its fields, such as change-places h-1 1; close every quotation mark.",
        "\"pin c-1\": the field 'home' is missing. Give it a value.",
        "\"change-urgency c-1 soon\": urgency 'soon' cannot be read. Write one of: emergency, urgent, planned.",
        "\"close-home h-1 refer=maybe\": refer 'maybe' cannot be read. Write yes or no.",
        "\"make-unavailable h-1 1/12/2026 2026-12-02\": from '1/12/2026' cannot be read. Write a day, such as 2026-11-01.",
    ],
        ignoreOrder: true);

    [Fact]
    public void Parse_KindThatIsNotKnown_IsToldWithAllKinds() => ScenarioFiles.Parse("edits", ["chang-places h-1 1"]).Faults.Single()
        .ShouldStartWith("\"chang-places h-1 1\": 'chang-places' is no kind of edit. Write one of: add-provider, ");

    [Fact]
    public void ReadJson_File_GivesNameAndEdits()
    {
        ScenarioReading reading = Read("""
            { "name": "Two more", "edits": [
              { "edit": "change-places", "home": "h-1", "by": 2 },
              { "edit": "exempt", "home": "h-1", "children": ["c-1", "c-2"] },
              { "edit": "close-home", "home": "h-2", "refer": true } ] }
            """);

        reading.Faults.ShouldBeEmpty();
        reading.Scenario!.Describe().ShouldBe(
            "Two more\n1. Home 'h-1' has 2 place(s) more.\n2. Home 'h-1' is exempted from the usual fostering limit for 'c-1', 'c-2'.\n3. Home 'h-2' closes, and the children settled there are referred as planned.");
    }

    [Theory]
    [InlineData("[]", "s.json: it has no list of edits. Write { \"name\": \"…\", \"edits\": [ … ] }.")]
    [InlineData("{ \"edits\": [ 1 ] }", "s.json edit 1: it is no object. Write an object such as { \"edit\": \"change-places\", \"home\": \"h-1\", \"by\": 1 }.")]
    [InlineData("{ \"edits\": [], \"edit\": 1 }", "s.json: it has a member 'edit'. It may have: name, edits.")]
    [InlineData("{ \"edits\": [\n, ] }", "s.json: line 2 is not JSON. A comma, a quotation mark or a bracket may be missing.")]
    [InlineData("{ \"edits\": [ { \"edit\": \"pin\", \"child\": \"c-1\", \"home\": \"h-1\", \"why\": \"x\" } ] }", "s.json edit 1: it has a field 'why'. It may have: child, home.")]
    public void ReadJson_FaultyFile_SaysWhereAndWhatWouldBeRight(string json, string fault) => Read(json).Faults.ShouldBe([fault]);

    private static ScenarioReading Read(string json)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("scenario-");
        try
        {
            string path = Path.Combine(folder.FullName, "s.json");
            File.WriteAllText(path, json);
            return ScenarioFiles.ReadJson(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
