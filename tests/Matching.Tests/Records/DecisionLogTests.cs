namespace Matching.Tests.Records;

public sealed class DecisionLogTests
{
    private static readonly DecisionLog Three = DecisionLog.Empty
        .Append(SmallRecord.Record, SmallRecord.Accepted("c-1"))
        .Append(SmallRecord.Record, SmallRecord.Accepted("c-2", seen: [new("h-1"), new("h-9")]))
        .Append(SmallRecord.Record, SmallRecord.Accepted("c-1", why: "said \"yes\" \\ \u0007 twice"));

    [Fact]
    public void Append_Entries_EachCarriesTheHashOfTheOneBeforeAndOfTheRecord()
    {
        DecisionLog.Empty.Head.ShouldBe(DecisionLog.NoEntry);
        Three.Entries.Select(entry => entry.Number).ShouldBe([1, 2, 3]);
        Three.Entries.Select(entry => entry.Previous).ShouldBe([DecisionLog.NoEntry, Three.Entries[0].Hash, Three.Entries[1].Hash]);
        Three.Entries.ShouldAllBe(entry => entry.Record == SmallRecord.Record.Hash);
        Three.Head.ShouldBe(Three.Entries[2].Hash);
        DecisionLog.Verify(Three.Entries).ShouldBeEmpty();
        DecisionLog.Of(Three.Entries).Head.ShouldBe(Three.Head);
    }

    [Fact]
    public void ToText_AnEntry_IsOneJsonObjectInOneOrder() => Three.Entries[2].ToText().ShouldBe(
        $$"""{"number":3,"previous":"{{Three.Entries[1].Hash}}","record":"{{SmallRecord.Record.Hash}}","child":"c-1","proposed":"h-3","outcome":"accepted","decided":"h-3","by":"placement panel","on":"2026-11-03","why":"said \"yes\" \\ \u0007 twice","alternativesSeen":[]}""");

    [Fact]
    public void ToText_DecisionThatBreaksRules_NamesThemLast() =>
        DecisionLog.Empty.Append(SmallRecord.Record, SmallRecord.Accepted("c-1") with { RulesBroken = ["M-03", "M-05"] }).Entries[0].ToText()
            .ShouldEndWith(",\"alternativesSeen\":[],\"rulesBroken\":[\"M-03\",\"M-05\"]}");

    [Fact]
    public void Append_ChildWhomTheRecordDoesNotName_IsRefused() =>
        Should.Throw<ArgumentException>(() => Three.Append(SmallRecord.Record, SmallRecord.Accepted("c-9"))).Message.ShouldBe(
            "Child 'c-9' is not in the record; decide on a child whom it names. (Parameter 'decision')");

    [Fact]
    public void Append_AnotherHomeSaidToBeProposed_IsRefused() =>
        Should.Throw<ArgumentException>(() => Three.Append(
            SmallRecord.Record, new(new("c-1"), new HomeId("h-2"), DecisionOutcome.Rejected, null, "panel", new(2026, 11, 3), "no", []))).Message.ShouldBe(
            "Decision on child 'c-1': the record proposed home 'h-3', and the decision says that home 'h-2' was; say what the record proposed. (Parameter 'decision')");

    [Fact]
    public void Verify_EntryEditedTakenOutOrMoved_IsFound()
    {
        DecisionEntry[] entries = [.. Three.Entries];
        DecisionEntry edited = entries[1] with { Decision = SmallRecord.Accepted("c-2", why: "another reason") };

        Kinds(entries[0], edited, entries[2]).ShouldBe([(2, DecisionLogFaultKind.Content), (3, DecisionLogFaultKind.Chain)]);
        Kinds(entries[0], entries[2]).ShouldBe([(2, DecisionLogFaultKind.Order), (2, DecisionLogFaultKind.Chain)]);
        Kinds(entries[0], entries[2], entries[1]).Select(fault => fault.Entry).Distinct().ShouldBe([2, 3]);
        Kinds(entries[0], entries[0]).ShouldBe([(2, DecisionLogFaultKind.Order), (2, DecisionLogFaultKind.Chain)]);
        Kinds(entries[1], entries[2]).Select(fault => fault.Entry).Distinct().ShouldBe([1, 2]);
        Should.Throw<ArgumentException>(() => DecisionLog.Of([edited])).Message.ShouldNotContain("another reason");
    }

    [Fact]
    public void Verify_TailCutOff_IsFoundByAHeadThatWasKeptAndByNothingElse()
    {
        DecisionEntry[] shorter = [.. Three.Entries.Take(2)];

        DecisionLog.Verify(shorter).ShouldBeEmpty();
        DecisionLog.Verify(shorter, Three.Head).ShouldHaveSingleItem().Words.ShouldBe(
            "No entry has the hash that was kept: entries at the end were cut off, or the log was written anew.");
        DecisionLog.Verify(Three.Entries, shorter[^1].Hash).ShouldBeEmpty("what was kept earlier still holds");
        DecisionLog.Verify([], DecisionLog.NoEntry).ShouldBeEmpty();
    }

    [Fact]
    public void Verify_WholeLogWrittenAnew_IsFoundByAHeadThatWasKept()
    {
        DecisionLog anew = DecisionLog.Empty.Append(SmallRecord.Record, SmallRecord.Accepted("c-1", why: "somebody else's reason"));

        DecisionLog.Verify(anew.Entries).ShouldBeEmpty();
        DecisionLog.Verify(anew.Entries, Three.Head).ShouldHaveSingleItem().Kind.ShouldBe(DecisionLogFaultKind.End);
    }

    /// <summary>A proposal never becomes a decision by itself: the only ways to make one ask for a role and a reason.</summary>
    [Fact]
    public void DecisionRecord_WaysToMakeOne_AllAskForRoleAndReason()
    {
        Type[] assembly = typeof(DecisionRecord).Assembly.GetTypes();
        assembly.SelectMany(type => type.GetMethods())
            .Where(method => method.ReturnType == typeof(DecisionRecord) && method.DeclaringType != typeof(DecisionRecord) && !method.IsSpecialName)
            .ShouldBeEmpty("nothing makes a decision out of a proposal");
        typeof(DecisionRecord).GetConstructors().ShouldHaveSingleItem().GetParameters().Select(parameter => (parameter.Name, parameter.IsOptional))
            .ShouldBe([("Child", false), ("Proposed", false), ("Outcome", false), ("Decided", false), ("By", false), ("On", false), ("Why", false), ("AlternativesSeen", false)]);
    }

    private static (int Entry, DecisionLogFaultKind Kind)[] Kinds(params DecisionEntry[] entries) =>
        [.. DecisionLog.Verify(entries).Select(fault => (fault.Entry, fault.Kind))];
}
