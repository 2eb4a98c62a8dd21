using System.Text;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Reports;

public sealed class RecordSectionTests
{
    private static readonly MatchingRecord Record = SmallPlan.Document.ToRecord();

    private static readonly DecisionLog Log = DecisionLog.Empty
        .Append(Record, new(new("c-1"), new HomeId("h-1"), DecisionOutcome.Accepted, new HomeId("h-1"), "placement panel", new(2026, 11, 24), "near <school> & friends", []))
        .Append(Record, new(new("c-5"), new HomeId("h-2"), DecisionOutcome.Rejected, null, "team manager", new(2026, 11, 25), "asked to wait", [new("h-3")]))
        .Append(Record with { Work = 1 }, new(new("c-5"), new HomeId("h-2"), DecisionOutcome.Changed, new HomeId("h-3"), "team manager", new(2026, 11, 26), "elsewhere", []));

    [Fact]
    public void Write_RecordAndLog_ShowsHashesAndTheDecisionsOnThisRecord()
    {
        string html = Written(new() { Record = Record, Decisions = Log });

        html.ShouldContain("<li><a href=\"#record\">Record</a></li>");
        html.ShouldContain($"<h2 id=\"record\">Record and decisions</h2>");
        html.ShouldContain($"<div><dt>Record’s hash</dt><dd>{Record.Hash}</dd></div>");
        html.ShouldContain($"<div><dt>Head of the log of decisions</dt><dd>{Log.Head}</dd></div>");
        html.ShouldContain("<td class=\"left\">as proposed</td><td class=\"left\">placement panel</td><td class=\"left\">near &lt;school&gt; &amp; friends</td></tr>");
        html.ShouldContain("<td class=\"left\">h-2</td><td class=\"left\">no home</td><td class=\"left\">team manager</td><td class=\"left\">asked to wait</td></tr>");
        html.ShouldContain("<p>The log also holds decisions on other records: 1.</p>");
        html.ShouldNotContain("elsewhere</td>");
    }

    [Fact]
    public void Write_InWelsh_SaysItInWelsh() =>
        Written(new() { Record = Record, Decisions = DecisionLog.Empty, Language = ReportLanguage.Welsh }).ShouldContain("<p>Nid oes neb wedi cofnodi penderfyniad ar y cynigion hyn eto.</p>");

    [Fact]
    public void Write_NoRecord_HasNoSuchSection() => Written(new() { Decisions = Log }).ShouldNotContain("#record");

    [Fact]
    public void Write_RecordOfAnotherPlan_IsRefused() =>
        Should.Throw<ArgumentException>(() => Written(new() { Record = Record with { PlanHash = "another" } })).Message.ShouldBe(
            $"The record {(Record with { PlanHash = "another" }).Hash} is not of this plan; give the one that was made of it. (Parameter 'options')");

    private static string Written(HtmlReportOptions options)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, SmallPlan.Problem, SmallPlan.Document, options);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
