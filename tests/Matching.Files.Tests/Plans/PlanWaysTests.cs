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
    public void WithWays_Cancelled_LeavesOutWhatWasNotFound() =>
        Plain.WithWays(SmallPlan.Result, SmallPlan.Matcher, null, new CancellationToken(canceled: true)).Unplaced.ShouldAllBe(child => child.Ways == null);

    [Fact]
    public void WithWays_ResultOfAnotherPlan_IsRefused()
    {
        PlanDocument other = Plain with { Proposals = [.. Plain.Proposals.Skip(1)] };

        Should.Throw<ArgumentException>(() => other.WithWays(SmallPlan.Result, SmallPlan.Matcher)).Message
            .ShouldBe("The result has another plan than this document; give the result that was written down. (Parameter 'result')");
    }
}
