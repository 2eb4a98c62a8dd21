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
    public void Rerun_PlacementsEditedUnderTheirOldHash_SaysThatThePlanDiffers()
    {
        MatchingRecord record = SmallRecord.Record with { Placements = [.. SmallRecord.Record.Placements.Select(placement => placement with { Home = null })] };

        RecordRerun again = record.Rerun(SmallRecord.Problem, SmallRecord.Matcher);

        again.IsSame.ShouldBeFalse();
        again.GivesSamePlan.ShouldBeFalse();
        again.Differences.Select(difference => difference.Part).ShouldBe([RecordPart.Plan, RecordPart.Record]);
        again.Differences[1].Words.ShouldBe(
            $"The record's plan is not the one whose hash it holds: recorded {record.PlanHash}, now {PlanHash.Of(record.ToPlan())}.");
    }

    [Fact]
    public void Rerun_NameDayOrFingerprintEdited_IsNotTheSame()
    {
        MatchOptions options = SmallRecord.Options with { Certify = true };
        var certified = MatchingRecord.Of(SmallRecord.Matcher.Match(SmallRecord.Problem, options), options);
        MatchingRecord[] edited =
        [
            SmallRecord.Record with { Policy = "other" },
            SmallRecord.Record with { PolicyOn = new(2026, 1, 1) },
            SmallRecord.Record with { AsOf = new(2026, 1, 1) },
            SmallRecord.Record with { Levels = [.. SmallRecord.Record.Levels.Select(level => level with { Name = "other" })] },
            certified with { Certificate = certified.Certificate! with { ModelFingerprint = "other" } },
        ];
        (certified with { Certificate = certified.Certificate! with { Hash = "other" } }).Rerun(SmallRecord.Problem, SmallRecord.Matcher)
            .Differences.ShouldHaveSingleItem().Part.ShouldBe(RecordPart.Certificate);

        foreach (MatchingRecord record in edited)
        {
            RecordRerun again = record.Rerun(SmallRecord.Problem, SmallRecord.Matcher);
            again.IsSame.ShouldBeFalse();
            again.GivesSamePlan.ShouldBeTrue();
            again.Differences.ShouldHaveSingleItem().Part.ShouldBe(RecordPart.Record);
            again.Differences[0].Words.ShouldStartWith($"The record tells something else of the run: recorded {record.Hash}, now ");
        }
    }

    [Fact]
    public void Rerun_PolicyThatPutsTheWorstOffFirst_IsAnotherPolicy() =>
        SmallRecord.Record.Rerun(SmallRecord.Problem, new PlacementMatcher(SmallRecord.Matcher.Policy.WithWishOrder(WishOrder.WorstOffFirst)))
            .Differences.ShouldHaveSingleItem().Part.ShouldBe(RecordPart.Policy);

    [Fact]
    public void Rerun_WentOnFromAPlan_NeedsThatPlan()
    {
        MatchOptions options = SmallRecord.Options with { Start = SmallRecord.Result.Plan };
        MatchingRecord record = MatchingRecord.Of(SmallRecord.Matcher.Match(SmallRecord.Problem, options), options);

        record.Rerun(SmallRecord.Problem, SmallRecord.Matcher, SmallRecord.Result.Plan).IsSame.ShouldBeTrue();
        record.Rerun(SmallRecord.Problem, SmallRecord.Matcher).Differences.ShouldHaveSingleItem().Part.ShouldBe(RecordPart.Start);
    }
}
