namespace Matching.Files.Tests.Plans;

public sealed class PlanWaysTests
{
    private static readonly PlanDocument Plain = PlanDocument.From(SmallPlan.Result, SmallPlan.Options);

    [Fact]
    public void WithWays_EveryChildWithoutAHome_TellsWhatTheExplorerTells()
    {
        var explorer = new PlanExplorer(SmallPlan.Matcher, SmallPlan.Result);
        SmallPlan.Document.Unplaced.ShouldNotBeEmpty();

        foreach (PlanUnplaced child in SmallPlan.Document.Unplaced)
        {
            WhyUnplaced why = explorer.WhyUnplaced(new(child.Child), new PlanWaysOptions().Each);
            PlanWays ways = child.Ways.ShouldNotBeNull();
            ways.IsCut.ShouldBe(why.ChangesCut);
            ways.Contested.Select(home => (home.Home, home.Instead?.IsProven)).ShouldBe(why.Contested.Select(home => (home.Home.Value, home.WithChild?.IsProven)));
            ways.ChangeSets.Select(set => string.Join(' ', set.Changes.Select(change => change.Words)))
                .ShouldBe(why.ChangeSets.Select(set => string.Join(' ', set.Changes.Select(change => change.Edit.Describe()))));
            ways.ChangeSets.Select(set => set.Difference.KilometreEquivalents).ShouldBe(why.ChangeSets.Select(set => new KilometreEquivalent(set.Difference.Wishes).Kilometres));
        }
    }

    [Fact]
    public void WithWays_OneChildAllowed_LooksAtTheMostUrgentOnly()
    {
        SmallPlan.ShortDocument.Unplaced.Select(child => child.Child).ShouldBe(["c-2", "c-3"]);
        SmallPlan.ShortDocument.Unplaced.Where(child => child.Ways is not null).Select(child => child.Child).ShouldBe(["c-3"]);
    }

    [Fact]
    public void WithWays_PlaceProposedToSomebodyMoreUrgent_TellsWhoAndWhatItWouldCost()
    {
        PlanContestedHome home = SmallPlan.ShortDocument.Unplaced[1].Ways!.Contested.ShouldHaveSingleItem();

        home.Home.ShouldBe("h-1");
        home.ProposedTo.ShouldBe(["c-1"]);
        PlanInstead instead = home.Instead.ShouldNotBeNull();
        instead.Unplaced.ShouldBe(["c-1"]);
        instead.Difference.UnplacedEmergency.ShouldBe(1);
        instead.Difference.UnplacedUrgent.ShouldBe(-1);
        instead.IsProven.ShouldBeTrue();
    }

    [Fact]
    public void WithWays_Audit_IsThatOfTheResult()
    {
        EnvyAudit audit = EnvyAudit.Of(SmallPlan.ShortResult);

        SmallPlan.ShortDocument.Audit.ShouldBe(new PlanAudit(audit.Findings.Count, audit.WithoutReason.Count()));
    }

    [Fact]
    public void WithWays_Cancelled_LeavesOutWhatWasNotFoundAndSaysForWhom()
    {
        PlanDocument told = Plain.WithWays(SmallPlan.Result, SmallPlan.Matcher, null, null, new CancellationToken(canceled: true));

        told.Unplaced.ShouldAllBe(child => child.Ways == null);
        told.WaysNotSought.ShouldBe(told.Unplaced.Select(child => child.Child));
    }

    [Fact]
    public void WithWays_LimitReached_NamesThoseForWhomNothingWasLookedFor()
    {
        SmallPlan.ShortDocument.WaysNotSought.ShouldBe(["c-2"]);
        SmallPlan.Document.WaysNotSought.ShouldBe([]);
        Plain.WaysNotSought.ShouldBeNull();
    }

    [Theory]
    [InlineData(130_005, 0)]
    [InlineData(130_006, 1)]
    [InlineData(260_011, 1)]
    [InlineData(260_012, 2)]
    [InlineData(30_000_000, 2)]
    public void ChildrenOf_WorkForAllTogether_AllowsAsManyAsItMustSuffice(long work, int children) =>
        new PlanWaysOptions { WorkLimit = work }.ChildrenOf(SmallPlan.Short, 2).ShouldBe(children);

    [Fact]
    public void ChildrenOf_NumberGiven_AllowsThatManyWhateverTheWork()
    {
        new PlanWaysOptions { Children = 1, WorkLimit = 0 }.ChildrenOf(SmallPlan.Short, 2).ShouldBe(1);
        new PlanWaysOptions { Children = 9 }.ChildrenOf(SmallPlan.Short, 2).ShouldBe(2);
    }

    [Fact]
    public void ChildrenOf_SearchesWithoutALimit_AllowsNobodyByWork()
    {
        var options = new PlanWaysOptions();

        (options with { Each = options.Each with { Explore = new() { WorkLimit = null } } }).ChildrenOf(SmallPlan.Short, 2).ShouldBe(0);
    }

    [Fact]
    public void WithWays_LimitBelowNothing_IsRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Plain.WithWays(SmallPlan.Result, SmallPlan.Matcher, new() { Children = -1 })).ParamName.ShouldBe("Children");
        Should.Throw<ArgumentOutOfRangeException>(() => Plain.WithWays(SmallPlan.Result, SmallPlan.Matcher, new() { WorkLimit = -1 })).ParamName.ShouldBe("WorkLimit");
    }

    [Fact]
    public void WithWays_Progress_IsToldOfEachChild()
    {
        var seen = new Seen();

        SmallPlan.ShortDocument.WithWays(SmallPlan.ShortResult, SmallPlan.Matcher, null, seen);

        seen.Numbers.Order().ShouldBe([1, 2]);
    }

    private sealed class Seen : IProgress<int>
    {
        public System.Collections.Concurrent.ConcurrentBag<int> Numbers { get; } = [];

        public void Report(int value) => Numbers.Add(value);
    }

    [Fact]
    public void WithWays_ResultOfAnotherPlan_IsRefused()
    {
        PlanDocument other = Plain with { Proposals = [.. Plain.Proposals.Skip(1)] };

        Should.Throw<ArgumentException>(() => other.WithWays(SmallPlan.Result, SmallPlan.Matcher)).Message
            .ShouldBe("The result has another plan than this document; give the result that was written down. (Parameter 'result')");
    }
}
