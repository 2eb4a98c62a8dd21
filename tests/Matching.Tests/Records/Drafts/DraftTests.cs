using Matching.Testing;

namespace Matching.Tests.Records.Drafts;

public sealed class DraftTests
{
    [Fact]
    public void PanelPaper_OutOfAreaProposal_ReadsLikeThis() =>
        DraftText.ToMarkdown(PanelPaper.Of(PanelCase.Of("c-1")).ToDraft()).ShouldMatchGolden("tests/Matching.Tests/Records/Drafts/panel.golden.md");

    [Fact]
    public void PanelPaper_Emergency_TellsTheHoursAndDays() =>
        DraftText.ToMarkdown(PanelPaper.Of(PanelCase.InAnEmergency()).ToDraft()).ShouldContain("this panel decides within 25 working days");

    [Fact]
    public void SupplementaryApplication_HomeNamed_ReadsLikeThis() =>
        DraftText.ToMarkdown(SupplementaryApplication.Of(PanelCase.Of("c-1"), new("h-6")).ToDraft()).ShouldMatchGolden("tests/Matching.Tests/Records/Drafts/supplementary.golden.md");

    [Fact]
    public void TransparencyRecord_OfARun_ReadsLikeThis() =>
        DraftText.ToMarkdown(TransparencyRecord.Of(PanelCase.Problem, PanelCase.Policy, PanelCase.Record).ToDraft()).ShouldMatchGolden("tests/Matching.Tests/Records/Drafts/transparency.golden.md");

    [Fact]
    public void Papers_NothingToBeMadeOf_AreRefused()
    {
        Should.Throw<ArgumentException>(() => PanelPaper.Of(PanelCase.Of("c-3"))).Message.ShouldBe(
            "Home 'h-3', proposed for child 'c-3', is in the responsible authority's own area; reg 12 asks for no panel. (Parameter 'about')");
        Should.Throw<ArgumentException>(() => SupplementaryApplication.Of(PanelCase.Of("c-1"), new("h-2"))).Message.ShouldBe(
            "Home 'h-2' is of a provider that s.81A(4) allows, so s.81B asks for no application; name the home that it is about. (Parameter 'home')");
        Should.Throw<ArgumentException>(() => SupplementaryApplication.Of(PanelCase.Of("c-1"), new("h-99"))).Message.ShouldBe(
            "Home 'h-99' is not in the register; name one that is. (Parameter 'home')");
        Should.Throw<ArgumentException>(() => PanelCase.Of("c-9")).Message.ShouldBe(
            "Child 'c-9' is not referred in this problem; papers are made for referred children. (Parameter 'child')");
        Should.Throw<ArgumentException>(() => new DraftCase(SmallRecord.Problem, PanelCase.Policy, PanelCase.Record, new("c-1"))).Message.ShouldBe(
            "The record was made from another register or by another policy; give those that it was made from. (Parameter 'record')");
    }

    [Fact]
    public void HomeConsidered_EveryReferredChildOfAnAuthority_AgreesWithExplanationAndCountsEveryHome()
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Today, Authority = new("W06000015"), Shortage = 0.3 }).Build();
        MatchingPolicy policy = MatchingPolicy.Wales(problem.AsOf);
        MatchingResult result = new PlacementMatcher(policy).Match(problem, new() { WorkLimit = 300_000 });

        foreach (ProposedPlacement proposal in result.Proposals)
        {
            IReadOnlyList<HomeConsidered> homes = HomeConsidered.All(problem, policy, result.Plan, proposal.Child);
            HomeConsidered own = homes.Single(home => home.Home == proposal.Home);

            homes.Count.ShouldBe(problem.Homes.Count);
            own.HasRoom.ShouldBeTrue($"child '{proposal.Child}' lives in '{proposal.Home}' by the plan");
            own.Wishes.ShouldBe(result.Explain(proposal.Child).Total);
        }

        foreach (UnplacedChild unplaced in result.Unplaced)
        {
            IReadOnlyList<HomeConsidered> homes = HomeConsidered.All(problem, policy, result.Plan, unplaced.Child);

            homes.Count(home => home.IsOpen).ShouldBe(unplaced.EligibleHomes);
            homes.ShouldAllBe(home => !home.HasRoom);
        }
    }

    [Fact]
    public void ToMarkdown_TextsOfOthers_BecomeNoMarkup()
    {
        var draft = new Draft("a *b*", "n", [new("# h", new DraftTable(["x|y"], [[new("1 | 2\n3", "c<d>")]]), new DraftList("- _i_"))]);

        DraftText.ToMarkdown(draft).ShouldBe("# a \\*b\\*\n\n> n\n\n## 1. \\# h\n\n| x\\|y |\n| --- |\n| 1 \\| 2 3 **[To fill in: c\\<d>]** |\n\n- - \\_i\\_\n");
        draft.Blanks.ShouldBe(1);
    }
}
