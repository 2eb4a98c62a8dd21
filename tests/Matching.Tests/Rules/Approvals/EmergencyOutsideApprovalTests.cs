namespace Matching.Tests.Rules.Approvals;

public sealed class EmergencyOutsideApprovalTests
{
    private static readonly Referral Emergency = Given.Referral(Given.Child(age: 13)) with { Urgency = Urgency.Emergency, EmergencyOutsideApproval = true };

    private static readonly FosterHome Outside =
        Given.FosterHome() with { Approval = new() { Places = 2, Ages = new(5, 12), Sexes = SexesApproved.Boys, Kinds = [PlacementKind.ShortTerm] } };

    [Fact]
    public void Home_OutsideEveryTerm_NeedsThemAmendedWithinSixWorkingDays() =>
        Verify.That(new EmergencyOutsideApproval()).Given(Emergency, Outside).NeedsApproval(
            "Foster home 'h-1' would take child 'c-1' in an emergency outside its terms of approval as to age, sex, kind of placement.",
            "Within 6 working days of the placement the fostering service 'p-council' amends the terms of approval of home 'h-1' as to age, sex, kind of placement for child 'c-1', "
                + "or authority 'W06000015' ends the placement on that day.");

    [Theory]
    [InlineData(12, SexesApproved.Any, PlacementKind.LongTerm, null)]
    [InlineData(11, SexesApproved.Any, PlacementKind.LongTerm, "age")]
    [InlineData(12, SexesApproved.Boys, PlacementKind.LongTerm, "sex")]
    [InlineData(12, SexesApproved.Any, PlacementKind.ShortTerm, "kind of placement")]
    public void Sentence_NamesTheTermsExceeded(int greatestAge, SexesApproved sexes, PlacementKind kind, string? term)
    {
        Home home = Given.FosterHome() with { Approval = new() { Places = 2, Ages = new(0, greatestAge), Sexes = sexes, Kinds = [kind] } };
        Verdict verdict = Verify.That(new EmergencyOutsideApproval()).Given(Emergency with { Child = Given.Child(age: 12) }, home);
        verdict.Sentence.ShouldBe(term is null ? null : $"Foster home 'h-1' would take child 'c-1' in an emergency outside its terms of approval as to {term}.");
    }

    [Fact]
    public void CasesThatTheTermsBar_AskForNothing()
    {
        Verify.That(new EmergencyOutsideApproval()).Given(Emergency with { Urgency = Urgency.Urgent }, Outside).Holds();
        Verify.That(new EmergencyOutsideApproval()).Given(Emergency with { EmergencyOutsideApproval = false }, Outside).Holds();
        Verify.That(new EmergencyOutsideApproval()).Given(Emergency, Given.ChildrensHome() with { Approval = Outside.Approval }).Holds();
    }

    [Fact]
    public void Case_IsEitherBarredOrAskedAbout_NeverBoth()
    {
        PlacementRule[] terms = [new WithinApprovedAges(), new WithinApprovedSexes(), new ApprovedKindOfPlacement()];
        foreach (Referral referral in new[] { Emergency, Emergency with { EmergencyOutsideApproval = false }, Emergency with { Urgency = Urgency.Planned } })
        {
            bool asked = Verify.That(new EmergencyOutsideApproval()).Given(referral, Outside).Finding.Kind == FindingKind.NeedsApproval;
            foreach (PlacementRule rule in terms)
            {
                (Verify.That(rule).Given(referral, Outside).Finding == Finding.Broken).ShouldBe(!asked, rule.ToString());
            }
        }
    }
}
