using Matching.Testing;

namespace Matching.Tests;

public sealed class WelshRegisterTests
{
    private static readonly MatchingProblem Today = WelshRegister.Generate().Build();
    private static readonly MatchingProblem Afresh = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh }).Build();

    [Fact]
    public void Generate_SameSeed_SameRegisterOnEveryMachine() =>
        $"today\n{RegisterText.Fingerprints(Today)}\n\nafresh\n{RegisterText.Fingerprints(Afresh)}".ShouldMatchGolden("tests/Matching.Tests/Register/fingerprints.golden.txt");

    [Fact]
    public void Generate_OtherSeed_OtherRegister()
    {
        MatchingProblem other = WelshRegister.Generate(new RegisterOptions { Seed = 2 }).Build();

        other.Referrals.Select(referral => RegisterText.Line(referral.Child)).ShouldNotBe(Today.Referrals.Select(referral => RegisterText.Line(referral.Child)));
        other.Homes.Select(RegisterText.Line).ShouldNotBe(Today.Homes.Select(RegisterText.Line));
    }

    [Fact]
    public void Today_and_afresh_share_the_same_children_and_homes()
    {
        ChildLines(Afresh).ShouldBe(ChildLines(Today));
        Afresh.Homes.Select(RegisterText.Line).ShouldBe(Today.Homes.Select(RegisterText.Line));
    }

    [Fact]
    public void Afresh_has_no_residents_and_nobody_has_a_present_home()
    {
        Afresh.Residents.ShouldBeEmpty();
        Afresh.Referrals.ShouldAllBe(referral => referral.PresentHome == null && referral.PresentSince == null && referral.MoveReason == null);
    }

    [Fact]
    public void Where_everybody_lives_today_breaks_no_rule_as_a_plan_for_afresh()
    {
        IEnumerable<PlacementOf> settled = Today.Residents.Select(resident => new PlacementOf(resident.Child.Id, resident.Home));
        IEnumerable<PlacementOf> movable = Today.Referrals.Where(referral => referral.PresentHome != null).Select(referral => new PlacementOf(referral.Child.Id, referral.PresentHome));

        PlanReport report = PlanChecker.Check(Afresh, new PlacementPlan([.. settled, .. movable]));

        report.BrokenRules.ShouldBeEmpty();
        report.After.Everybody.Placed.ShouldBe(Today.Residents.Count + movable.Count());
    }

    [Fact]
    public void Children_of_a_kinship_home_are_named_by_it_and_their_care_plan_allows_it()
    {
        KinshipHome[] homes = [.. Afresh.Homes.OfType<KinshipHome>()];

        homes.Length.ShouldBeGreaterThan(1000);
        homes.SelectMany(home => home.Approval.NamedChildren).ShouldAllBe(child => Afresh.FindReferral(child)!.CarePlan.HasFlag(HomeKinds.Kinship));
    }

    [Fact]
    public void Care_plans_allow_the_kind_of_home_where_the_child_lives()
    {
        foreach (Resident resident in Today.Residents)
        {
            Afresh.FindReferral(resident.Child.Id)!.CarePlan.HasFlag(Today.FindHome(resident.Home)!.Kind).ShouldBeTrue(resident.Child.ToString());
        }
    }

    [Fact]
    public void Every_reason_to_move_every_urgency_and_every_kind_of_home_occurs_today()
    {
        Today.Referrals.Select(referral => referral.MoveReason).Distinct().Count().ShouldBe(Enum.GetValues<MoveReason>().Length + 1);
        Today.Referrals.Select(referral => referral.Urgency).Distinct().Count().ShouldBe(Enum.GetValues<Urgency>().Length);
        Today.Homes.Select(home => home.Kind).Distinct().Count().ShouldBe(5);
        Today.SiblingGroups.Select(group => group.Relation).Distinct().Count().ShouldBe(Enum.GetValues<SiblingRelation>().Length);
    }

    private static IEnumerable<string> ChildLines(MatchingProblem problem) => problem.Residents.Select(resident => resident.Child)
        .Concat(problem.Referrals.Select(referral => referral.Child))
        .Select(RegisterText.Line)
        .Order(StringComparer.Ordinal);
}
