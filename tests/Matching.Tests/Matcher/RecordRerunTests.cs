using Matching.Solver;
using Matching.Tests.Problems;
using Matching.Tests.Records;

namespace Matching.Tests.Matcher;

public sealed class RecordRerunTests
{
    [Fact]
    public void Rerun_EverythingAsItWas_GivesTheSamePlan()
    {
        RecordRerun again = SmallRecord.Record.Rerun(SmallRecord.Problem, SmallRecord.Matcher);

        again.IsSame.ShouldBeTrue();
        again.GivesSamePlan.ShouldBeTrue();
        again.Differences.ShouldBeEmpty();
        again.Changes.ShouldBeEmpty();
        again.Result!.Plan.Placements.ShouldBe(SmallRecord.Record.Placements);
    }

    [Fact]
    public void Rerun_AnotherRegisterPolicyAndStart_SaysSoAndRunsNothing()
    {
        var data = new ProblemData();
        data.Wishes.Clear();
        RecordRerun again = SmallRecord.Record.Rerun(data.Build(), new PlacementMatcher(MatchingPolicy.England(SmallRecord.Problem.AsOf)), SmallRecord.Result.Plan);

        again.Result.ShouldBeNull();
        again.IsSame.ShouldBeFalse();
        again.GivesSamePlan.ShouldBeFalse();
        again.Differences.Select(difference => difference.Part).ShouldBe([RecordPart.Register, RecordPart.Policy, RecordPart.Start]);
        again.Differences[2].Words.ShouldBe($"The search went on from another plan: recorded none, now {SmallRecord.Record.PlanHash}.");
    }

    [Fact]
    public void Rerun_AnotherEngine_IsToldAndThePlanIsStillTheSame()
    {
        RecordRerun again = (SmallRecord.Record with { Engine = "Matching 0.0.1" }).Rerun(SmallRecord.Problem, SmallRecord.Matcher);

        again.IsSame.ShouldBeFalse();
        again.GivesSamePlan.ShouldBeTrue();
        again.Differences.ShouldHaveSingleItem().Words.ShouldBe($"The engine has another version: recorded Matching 0.0.1, now {MatchingRecord.CurrentEngine.Split('+')[0]}.");
        (SmallRecord.Record with { Engine = MatchingRecord.CurrentEngine.Split('+')[0] }).Rerun(SmallRecord.Problem, SmallRecord.Matcher).IsSame.ShouldBeTrue("a plan.json knows no revision");
        (SmallRecord.Record with { Engine = "Matching 0.0.1+5e1f" }).Rerun(SmallRecord.Problem, SmallRecord.Matcher).Differences.ShouldHaveSingleItem().Found.ShouldBe(MatchingRecord.CurrentEngine);
    }

    [Fact]
    public void Rerun_RecordedPlanIsAnother_NamesTheChildrenAndThatAClockEndedIt()
    {
        PlacementOf[] placements = [.. SmallRecord.Record.Placements.Select(placement => placement.Child == ProblemData.First ? placement with { Home = null } : placement)];
        MatchingRecord record = SmallRecord.Record with { Placements = placements, PlanHash = PlanHash.Of(new PlacementPlan(placements)), StopReason = StopReason.TimeLimit };

        RecordRerun again = record.Rerun(SmallRecord.Problem, SmallRecord.Matcher);

        again.Differences.Select(difference => difference.Part).ShouldBe([RecordPart.Plan, RecordPart.Result, RecordPart.Clock]);
        again.MayDifferByClock.ShouldBeTrue();
        again.GivesSamePlan.ShouldBeFalse();
        again.Changes.ShouldHaveSingleItem().ShouldBe(new ProposalChange(ProblemData.First, null, SmallRecord.Result.Plan.HomeOf(ProblemData.First)));
        again.Differences[2].Words.ShouldBe("A clock, or a person, ended the search, so it may end elsewhere each time. Use a limit of work to have the same plan again.");
    }

    [Fact]
    public void Rerun_WentOnFromAPlan_NeedsThatPlan()
    {
        MatchOptions options = SmallRecord.Options with { Start = SmallRecord.Result.Plan };
        MatchingRecord record = MatchingRecord.Of(SmallRecord.Matcher.Match(SmallRecord.Problem, options), options);

        record.Rerun(SmallRecord.Problem, SmallRecord.Matcher, SmallRecord.Result.Plan).IsSame.ShouldBeTrue();
        record.Rerun(SmallRecord.Problem, SmallRecord.Matcher).Differences.ShouldHaveSingleItem().Part.ShouldBe(RecordPart.Start);
    }
}
