using System.Text;
using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Reports;

public sealed class WaysSectionTests
{
    private static readonly PlanDocument Plain = PlanDocument.From(SmallPlan.Result, SmallPlan.Options);
    private static readonly PlanDifference Dearer = new(1, -2, 0, 3, 12.3);
    private static readonly string Child = Plain.Unplaced[0].Child;

    [Fact]
    public void Write_PlanWithoutWays_SaysNothingOfChanges()
    {
        string html = Written(Plain);

        html.ShouldNotContain("What would have to change");
        html.ShouldNotContain("passed over");
    }

    [Fact]
    public void Write_SomeChildrenOnly_SaysThatOthersWereNotLookedAt()
    {
        string html = Written(SmallPlan.ShortDocument, SmallPlan.Short);

        html.ShouldContain("<p>Children without a home for whom this was not looked for: 1. The most urgent come first.");
        html.ShouldContain("<p>What would have to change was not looked for for this child: only for the most urgent, within the work that was allowed.");
    }

    [Fact]
    public void Write_ContestedHome_TellsWhoHasItAndWhatItWouldCostEverybody()
    {
        var home = new PlanContestedHome("h-1", 5, 3.1, ["c-1", "c-2"], [new("M-03", "Places available")], new(Dearer, ["c-1"], ["c-9"], [new("c-2", "h-1", "h-2")], IsProven: false));

        Written(With(new([], [home], [], IsCut: false))).ShouldContain(
            "proposed to c-1, c-2; no place left. With this child there: no home for c-1; a home for c-9; living elsewhere than proposed: c-2. For everybody together, at most: "
            + "emergency referrals without a home: 1 more; urgent referrals without a home: 2 fewer; not with the connected person whom the law prefers: 3 more; wishes and approvals: 12.3 km-eq more.");
    }

    [Theory]
    [InlineData(ChangeKind.AvailableEarlier, "2026-11-08", 3, "Home h-1 is available on 8 November 2026 (up to the home).")]
    [InlineData(ChangeKind.CapabilityOffered, "autism", 1, "Home h-1 can offer: experience of autism (up to the home).")]
    [InlineData(ChangeKind.AgesApproved, "2-17", 2, "Home h-1 is approved for ages 2-17 (up to the home).")]
    [InlineData(ChangeKind.MorePlaces, null, 2, "Places at home h-1: 2 more (up to the home).")]
    [InlineData(ChangeKind.MoreStaff, null, 1500, "Staff on a usual shift at home h-1: 1.5 more (up to the home).")]
    [InlineData(ChangeKind.CarePlanAllows, null, 1, "The care plan of c-9 allows this kind of home (foster home) (up to the home).")]
    [InlineData(ChangeKind.JudgementWithdrawn, "Veto", 1, "A professional withdraws the veto on home h-1 for c-9 (up to the home).")]
    [InlineData(ChangeKind.MinistersApproval, "company", 1, "The Welsh Ministers approve a supplementary placement of c-9 with company (up to the home).")]
    public void Write_Change_IsASentence(ChangeKind kind, string? subject, int size, string words)
    {
        var set = new PlanChangeSet("h-1", 5, 3.1, [new(kind, LiftedBy.Home, size, "", ["c-9"], subject)], [], new(0, 0, -1, 0, -0.5), [], IsBestProven: true, IsSmallestProven: false, "h-1");

        Written(With(new([], [], [set], IsCut: true))).ShouldContain(
            $"<li><b>{words}</b> Then h-1 would be proposed, 5.0 km (3.1 miles) from the home community. Everybody else as proposed. For everybody together: "
            + "planned referrals without a home: 1 fewer; wishes and approvals: 0.5 km-eq less. It is not proven that all of it is needed.</ol><p class=s>There may be other ways; the list ends here.");
    }

    [Fact]
    public void Write_ChangesAtAnotherChildsCost_SayWhoseAndHow()
    {
        var set = new PlanChangeSet(
            "h-1", 5, 3.1, [new(ChangeKind.MorePlaces, LiftedBy.Home, 1, "", [], null)], [], new(0, 0, 0, 0, 2), [new("c-1", "h-1"), new("c-2", "h-1", "h-2")], true, true, "h-1", ["c-2"]);

        string written = Written(With(new([], [], [set], IsCut: false)));

        written.ShouldContain("<td class=\"left\">At another child&#x27;s cost: Places at home h-1: 1 more</td>");
        written.ShouldContain("<li><b>At another child&#x27;s cost: Places at home h-1: 1 more (up to the home).</b> Then h-1 would be proposed, 5.0 km (3.1 miles) from the home community. "
            + "No home for c-1; living elsewhere than proposed: c-2. For everybody together: wishes and approvals: 2.0 km-eq more. Then c-2 would have to leave the present home.</ol>");
    }

    [Fact]
    public void Write_NothingThatPeopleCouldChange_SaysSo() =>
        Written(With(new(["c-9"], [], [], IsCut: false))).ShouldContain("<p>This child must be placed together with c-9: one home for all of them, or none.<p>No change that people could make would have a home proposed for this child.");

    [Theory]
    [InlineData(0, 0, "No child without a home was passed over: ")]
    [InlineData(12, 0, "Nobody was passed over without a reason. ")]
    [InlineData(12, 3, "12 were looked at, and for 3 of them no reason is proven.")]
    public void Write_Audit_IsOneSentence(int pairs, int without, string words) => Written(Plain with { Audit = new(pairs, without) }).ShouldContain(words);

    [Fact]
    public void Write_WaysOfAnotherRegister_AreRefused() =>
        Should.Throw<ArgumentException>(() => Written(With(new([], [new("h-99", 1, 0.6, [], [])], [], IsCut: false)))).Message
            .ShouldBe("The plan names home 'h-99', which is not in this register; give the register that the plan was made from. (Parameter 'problem')");

    [Fact]
    public void Write_IdsThatAreMarkup_AreText() =>
        Written(With(new(["<b>&"], [], [], IsCut: false))).ShouldContain("placed together with &lt;b&gt;&amp;:");

    private static PlanDocument With(PlanWays ways) => Plain with { Unplaced = [.. Plain.Unplaced.Select(child => child.Child == Child ? child with { Ways = ways } : child)] };

    private static string Written(PlanDocument plan, MatchingProblem? problem = null)
    {
        using var stream = new MemoryStream();
        HtmlReport.Write(stream, problem ?? SmallPlan.Problem, plan);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
