namespace Matching.Tests.Problems.Faults;

public class ReferralFaultsTests
{
    private static readonly FaultCases Cases = new()
    {
        { "M0401 Referral number 3: the entry is null. Leave it out.", data => data.Referrals.Add(null!) },
        { "M0402 Referral number 3: its child is null. Give the child.", data => data.Referrals.Add(new() { Child = null! }) },
        { "M0403 Referral of child 'c-1': the child is referred 2 times. Refer each child once.", data => data.Referrals.Add(data.Referrals[0]) },
        { "M0404 Referral of child 'c-1': the child is also settled in home 'h-2'. Enter a child who may be moved as a referral only, with the present home and the reason for the move.", data => data.Residents.Add(new(data.Referrals[0].Child, new("h-2"))) },
        { "M0405 Referral of child 'c-1': born on 2008-11-01, the child is 18 on 2026-11-01, the day from which a home is needed. Leave out who is no longer a looked-after child, or correct the date of birth.", data => data.Change((Child child) => child with { DateOfBirth = new(2008, 11, 1) }) },
        { "M0405 Referral of child 'c-1': born on 2008-11-02, the child is 18 on 2026-11-02, the day from which a home is needed. Leave out who is no longer a looked-after child, or correct the date of birth.", data => data.Referrals[0] = new() { Child = ProblemData.Child("c-1") with { DateOfBirth = new(2008, 11, 2) }, From = new(2026, 11, 2) } },
        { "M0406 Referral of child 'c-1': a home is needed from 2026-10-31, before the as-of date 2026-11-01. Give null for the as-of date itself.", data => data.Change((Referral referral) => referral with { From = new(2026, 10, 31) }) },
        { "M0407 Referral of child 'c-1': a home is needed from 2028-11-02, after 2028-11-01. Maybe the year is wrong.", data => data.Change((Referral referral) => referral with { From = new(2028, 11, 2) }) },
        { "M0408 Referral of child 'c-1': urgency 5 is none of the listed values. Use Emergency, Urgent or Planned.", data => data.Change((Referral referral) => referral with { Urgency = (Urgency)5 }) },
        { "M0409 Referral of child 'c-1': kind of placement 6 is none of the listed values. Use one of the listed kinds.", data => data.Change((Referral referral) => referral with { Kind = (PlacementKind)6 }) },
        { "M0410 Referral of child 'c-1': its care plan allows no kind of home. Combine the kinds that it allows; Usual when it does not say.", data => data.Change((Referral referral) => referral with { CarePlan = HomeKinds.None }) },
        { "M0411 Referral of child 'c-1': care plan 33 is not a combination of the listed kinds of home, 1 to 31. Combine the listed kinds.", data => data.Change((Referral referral) => referral with { CarePlan = (HomeKinds)33 }) },
        { "M0412 Referral of child 'c-2': present home 'h-9' is not among the homes. Add the home, or correct its id.", data => data.ChangeMove(referral => referral with { PresentHome = new("h-9") }) },
        { "M0412 Referral of child 'c-2': present home '' is not among the homes. Add the home, or correct its id.", data => data.ChangeMove(referral => referral with { PresentHome = default(HomeId) }) },
        { "M0413 Referral of child 'c-2': the child lives in home 'h-2', but no reason to move is given. Give the reason, or enter the child as settled.", data => data.ChangeMove(referral => referral with { MoveReason = null }) },
        { "M0414 Referral of child 'c-1': reason to move RiskOfHarm is given, but no present home. Give the present home, or null for the reason.", data => data.Change((Referral referral) => referral with { MoveReason = MoveReason.RiskOfHarm }) },
        { "M0415 Referral of child 'c-2': reason to move 4 is none of the listed values. Use one of the listed reasons.", data => data.ChangeMove(referral => referral with { MoveReason = (MoveReason)4 }) },
        { "M0416 Referral of child 'c-1': present since 2026-01-01 is given, but no present home. Give the present home, or null for the date.", data => data.Change((Referral referral) => referral with { PresentSince = new(2026, 1, 1) }) },
        { "M0417 Referral of child 'c-2': present since 2014-06-14 is before the date of birth 2014-06-15. Maybe one of the two dates is wrong.", data => data.ChangeMove(referral => referral with { PresentSince = new(2014, 6, 14) }) },
        { "M0418 Referral of child 'c-2': present since 2026-11-02 is after the as-of date 2026-11-01. Maybe day and month were swapped.", data => data.ChangeMove(referral => referral with { PresentSince = new(2026, 11, 2) }) },
    };

    public static TheoryData<string> Lines => Cases.Lines;

    [Theory]
    [MemberData(nameof(Lines))]
    public void Find_OneFault_SaysExactlyThis(string line) => Cases.Check(line);

    [Fact]
    public void Find_DatesAtTheirLimits_FindsNothing()
    {
        var data = new ProblemData();
        data.Referrals[0] = new() { Child = ProblemData.Child("c-1") with { DateOfBirth = new(2008, 11, 2) }, CarePlan = HomeKinds.All };
        data.Referrals.Add(new() { Child = ProblemData.Child("c-5"), From = new(2028, 11, 1) });
        data.ChangeMove(referral => referral with { PresentSince = new(2014, 6, 15) });
        data.Referrals.Add(new() { Child = ProblemData.Child("c-6"), PresentHome = new("h-2"), MoveReason = MoveReason.ProviderNotice, PresentSince = data.AsOf });

        data.Faults().ShouldBeEmpty();
    }
}
