namespace Matching.Tests.Proposals;

public sealed class DecisionRecordTests
{
    private static readonly DateOnly On = new(2026, 11, 2);

    [Theory]
    [InlineData("h-1", DecisionOutcome.Accepted, "h-1")]
    [InlineData(null, DecisionOutcome.Accepted, null)]
    [InlineData("h-1", DecisionOutcome.Changed, "h-2")]
    [InlineData(null, DecisionOutcome.Changed, "h-2")]
    [InlineData("h-1", DecisionOutcome.Rejected, null)]
    [InlineData(null, DecisionOutcome.Rejected, null)]
    public void Record_OutcomeAgreesWithTheHomes_HoldsWhatItWasGiven(string? proposed, DecisionOutcome outcome, string? decided)
    {
        DecisionRecord record = Decision(proposed, outcome, decided);

        record.Child.ShouldBe(new ChildId("c-1"));
        record.Proposed.ShouldBe(HomeOf(proposed));
        record.Outcome.ShouldBe(outcome);
        record.Decided.ShouldBe(HomeOf(decided));
        record.By.ShouldBe("placement panel");
        record.On.ShouldBe(On);
        record.Why.ShouldBe("near her school");
        record.AlternativesSeen.ShouldBe([new("h-8"), new("h-7")]);
    }

    [Theory]
    [InlineData("h-1", DecisionOutcome.Accepted, "h-2", "home 'h-1' was proposed and home 'h-2' decided, which is not Accepted; say Changed.")]
    [InlineData("h-1", DecisionOutcome.Accepted, null, "home 'h-1' was proposed and no home decided, which is not Accepted; say Rejected.")]
    [InlineData(null, DecisionOutcome.Accepted, "h-2", "no home was proposed and home 'h-2' decided, which is not Accepted; say Changed.")]
    [InlineData("h-1", DecisionOutcome.Changed, "h-1", "home 'h-1' was proposed and home 'h-1' decided, which is not Changed; say Accepted.")]
    [InlineData("h-1", DecisionOutcome.Changed, null, "home 'h-1' was proposed and no home decided, which is not Changed; say Rejected.")]
    [InlineData("h-1", DecisionOutcome.Rejected, "h-1", "home 'h-1' was proposed and home 'h-1' decided, which is not Rejected; say Accepted.")]
    [InlineData("h-1", (DecisionOutcome)7, "h-2", "home 'h-1' was proposed and home 'h-2' decided, which is not 7; say Changed.")]
    public void Record_OutcomeContradictsTheHomes_IsRefused(string? proposed, DecisionOutcome outcome, string? decided, string words) =>
        Should.Throw<ArgumentException>(() => Decision(proposed, outcome, decided)).Message.ShouldBe($"Decision on child 'c-1': {words} (Parameter 'Outcome')");

    [Fact]
    public void Record_NoChildNobodyWhoDecidedOrNoReason_IsRefused()
    {
        Should.Throw<ArgumentException>(() => Decision(null, DecisionOutcome.Rejected, null, child: new(" "))).Message.ShouldBe(
            "A decision has no child; say whom it is about. (Parameter 'Child')");
        Should.Throw<ArgumentException>(() => Decision(null, DecisionOutcome.Rejected, null, by: " ")).Message.ShouldBe(
            "Decision on child 'c-1': nobody decided it; give the role of who did, such as 'placement panel'. (Parameter 'By')");
        Should.Throw<ArgumentException>(() => Decision(null, DecisionOutcome.Rejected, null, why: " ")).Message.ShouldBe(
            "Decision on child 'c-1': no reason is given; say why, for people to read. (Parameter 'Why')");
    }

    [Fact]
    public void AlternativesSeen_CallerChangesTheirList_StaysAsItWas()
    {
        List<HomeId> seen = [new("h-8"), new("h-7")];
        DecisionRecord record = Decision("h-1", DecisionOutcome.Accepted, "h-1", seen: seen);
        DecisionRecord amended = record with { AlternativesSeen = seen };

        seen.Clear();

        record.AlternativesSeen.Count.ShouldBe(2);
        amended.AlternativesSeen.ShouldBe(record.AlternativesSeen);
    }

    /// <summary>A record of what was decided is not edited afterwards: no part that the others must agree with can be set on a copy.</summary>
    [Fact]
    public void Record_WhatWasDecided_CannotBeChangedOnACopy() =>
        typeof(DecisionRecord).GetProperties().Where(property => property.SetMethod is null).Select(property => property.Name)
            .ShouldBe(["Child", "Proposed", "Outcome", "Decided", "By", "Why"], ignoreOrder: true);

    private static DecisionRecord Decision(
        string? proposed, DecisionOutcome outcome, string? decided, ChildId? child = null, string by = "placement panel", string why = "near her school", IReadOnlyList<HomeId>? seen = null) =>
        new(child ?? new("c-1"), HomeOf(proposed), outcome, HomeOf(decided), by, On, why, seen ?? [new("h-8"), new("h-7")]);

    private static HomeId? HomeOf(string? id) => id is null ? null : new HomeId(id);
}
