using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Records;

/// <summary>What docs/records.md shows, as it is shown there.</summary>
public sealed class RecordsPageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_the_page_shows_works()
    {
        (MatchingProblem problem, var matcher) = (SmallPlan.Problem, new PlacementMatcher(SmallPlan.Result.Policy));

        MatchOptions options = new() { WorkLimit = 2_000_000, Certify = true };
        MatchingResult result = matcher.Match(problem, options);
        MatchingRecord record = MatchingRecord.Of(result, options);
        RecordFiles.Write(Path.Combine(folder, "record.json"), record);

        RecordRerun again = record.Rerun(problem, matcher);     // the same plan, or exactly what differs
        foreach (RecordDifference difference in again.Differences)
        {
            Console.WriteLine(difference.Words);
        }

        ChildId child = new("c-4");
        HomeId? proposed = record.ToPlan().HomeOf(child);
        DecisionRecord decision = new(child, proposed, DecisionOutcome.Accepted, proposed, By: "placement panel", On: new(2026, 11, 3), Why: "near the school", AlternativesSeen: []);
        DecisionLog log = DecisionLogFile.Append(Path.Combine(folder, "decisions.jsonl"), record, decision);
        Console.WriteLine($"Keep this elsewhere: {log.Head}");

        DraftCase about = new(problem, matcher.Policy, record, child);
        PanelPaper paper = PanelPaper.Of(about);
        Console.WriteLine(paper.Areas[0].WithRoom.Count());                 // homes in the own area that could take the child as well
        File.WriteAllText(Path.Combine(folder, "panel.md"), DraftText.ToMarkdown(paper.ToDraft()));

        again.IsSame.ShouldBeTrue();
        log.Entries.Count.ShouldBe(1);
        DecisionLogFile.Read(Path.Combine(folder, "decisions.jsonl"), log.Head).Faults.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(folder, "panel.md")).ShouldContain("Draft, a proposal; people decide.");
    }
}
