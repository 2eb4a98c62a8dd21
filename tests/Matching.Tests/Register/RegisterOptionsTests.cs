using Matching.Testing;

namespace Matching.Tests;

public sealed class RegisterOptionsTests
{
    private static readonly AuthorityId Powys = new("W06000023");

    [Fact]
    public void Scale_Two_DrawsWalesTwiceAndBeginsWithTheSameWales()
    {
        MatchingProblem one = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh }).Build();
        MatchingProblem two = WelshRegister.Generate(new RegisterOptions { Kind = RegisterKind.Afresh, Scale = 2 }).Build();

        two.Referrals.Count.ShouldBe(2 * one.Referrals.Count);
        two.Referrals.Take(one.Referrals.Count).Select(referral => RegisterText.Line(referral.Child)).ShouldBe(one.Referrals.Select(referral => RegisterText.Line(referral.Child)));
        Lines(two, "c02-", one.Referrals.Count).ShouldNotBe(Lines(one, "c01-", 0));
        two.Providers.Count.ShouldBeInRange(one.Providers.Count, one.Providers.Count + 40);
    }

    [Theory]
    [InlineData("W06000001", 145)]
    [InlineData("W06000015", 1048)]
    [InlineData("W06000023", 245)]
    public void Authority_Given_OnlyItsChildrenWithHomesThatMakeSense(string code, int children)
    {
        var authority = new AuthorityId(code);
        MatchingProblem today = WelshRegister.Generate(new RegisterOptions { Authority = authority }).Build();
        MatchingProblem afresh = WelshRegister.Generate(new RegisterOptions { Authority = authority, Kind = RegisterKind.Afresh }).Build();

        (today.Residents.Count + today.Referrals.Count).ShouldBe(children);
        today.Residents.ShouldAllBe(resident => resident.Child.Authority == authority);
        today.Referrals.ShouldAllBe(referral => referral.Child.Authority == authority);
        afresh.Referrals.Count.ShouldBe(children);
        today.Homes.Sum(home => home.Approval.Places).ShouldBeInRange(children, 2 * children);
        today.Homes.ShouldContain(home => home.Authority == authority && today.ResidentsOf(home.Id).Count == 0);
        today.Homes.ShouldAllBe(home => home.Approval.Places >= today.ResidentsOf(home.Id).Count && home.Approval.Places > 0);
    }

    [Fact]
    public void Authority_Given_TodaysHomesBreakNoRule()
    {
        MatchingProblem today = WelshRegister.Generate(new RegisterOptions { Authority = Powys }).Build();
        MatchingProblem afresh = WelshRegister.Generate(new RegisterOptions { Authority = Powys, Kind = RegisterKind.Afresh }).Build();

        PlanReport report = PlanChecker.Check(afresh, new PlacementPlan(today.Residents.Select(resident => new PlacementOf(resident.Child.Id, resident.Home))));

        report.BrokenRules.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.2)]
    public void Shortage_Afresh_TakesThatShareOfTheOpenPlaces(double shortage)
    {
        var plenty = new RegisterOptions { Authority = Powys, Kind = RegisterKind.Afresh };
        int before = OpenPlaces(WelshRegister.Generate(plenty).Build());

        int after = OpenPlaces(WelshRegister.Generate(plenty with { Shortage = shortage }).Build());

        ((double)(before - after) / before).ShouldBe(shortage, 6.0 / before);
    }

    [Fact]
    public void Shortage_Today_LeavesEverybodyWhereTheyLive()
    {
        MatchingProblem scarce = WelshRegister.Generate(new RegisterOptions { Authority = Powys, Shortage = 0.9 }).Build();

        int free = scarce.Homes.Where(home => home.Kind is HomeKinds.Foster or HomeKinds.ChildrensHome or HomeKinds.Supported).Sum(home =>
            home.Approval.Places - scarce.ResidentsOf(home.Id).Count - scarce.Referrals.Count(referral => referral.PresentHome == home.Id));
        free.ShouldBe(0);
    }

    [Fact]
    public void AsOf_Given_AgesAndDatesAreRelativeToIt()
    {
        MatchingProblem early = WelshRegister.Generate(new RegisterOptions { AsOf = new DateOnly(2024, 2, 29), Authority = Powys }).Build();

        early.Residents.ShouldAllBe(resident => resident.Child.AgeOn(early.AsOf) >= 0 && resident.Child.AgeOn(early.AsOf) <= 17);
        RegisterCalibration.Measure(1, new DateOnly(2024, 2, 29)).Where(line => !line.IsWithin).ShouldBeEmpty();
    }

    [Fact]
    public void Generate_OptionsOutOfRange_SaysWhatWouldBeRight()
    {
        Message(new RegisterOptions { Scale = 0 }).ShouldBe("Scale 0: 1 to 12 would be right. (Parameter 'options')\nActual value was 0.");
        Message(new RegisterOptions { Scale = 13 }).ShouldBe("Scale 13: 1 to 12 would be right. (Parameter 'options')\nActual value was 13.");
        Message(new RegisterOptions { Shortage = double.NaN }).ShouldBe("Shortage: a share from 0 to 0.9 would be right. (Parameter 'options')\nActual value was NaN.");
        Message(new RegisterOptions { AsOf = new DateOnly(1999, 12, 31) })
            .ShouldBe("As-of date: a day in the years 2000 to 2100 would be right. (Parameter 'options')\nActual value was 12/31/1999.");
        Message(new RegisterOptions { Authority = new AuthorityId("E06000051") })
            .ShouldBe("Authority 'E06000051' is not Welsh; a GSS code such as W06000015 (Cardiff) would be right. (Parameter 'options')");
    }

    private static string Message(RegisterOptions options) =>
        Should.Throw<ArgumentException>(() => WelshRegister.Generate(options)).Message.ReplaceLineEndings("\n");

    private static int OpenPlaces(MatchingProblem problem) => problem.Homes
        .Where(home => home.Kind is HomeKinds.Foster or HomeKinds.ChildrensHome or HomeKinds.Supported && home.Approval.NamedChildren.Count == 0)
        .Sum(home => home.Approval.Places);

    private static IEnumerable<string> Lines(MatchingProblem problem, string prefix, int skip) =>
        problem.Referrals.Skip(skip).Select(referral => RegisterText.Line(referral.Child).Replace(prefix, "", StringComparison.Ordinal));
}
