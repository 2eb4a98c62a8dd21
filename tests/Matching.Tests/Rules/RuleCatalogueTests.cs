namespace Matching.Tests.Rules;

public sealed class RuleCatalogueTests
{
    private static readonly Rule[] Ours =
    [
        new ProviderRegistered(), new HomeRegistered(), new PlacesAvailable(), new UsualFosteringLimit(), new WithinApprovedAges(), new WithinApprovedSexes(),
        new ApprovedKindOfPlacement(), new NamedChildrenOnly(), new AvailableOnTheDay(), new NotDeclined(), new NotVetoed(), new PinnedElsewhere(),
        new OutsideExclusionZones(), new AwayFromUnsafePeople(), new NoSevereImpact(), new ChildLivesAlone(), new HomeTakesOneChild(), new EssentialNeedsMet(),
        new SiblingsApart(), new SiblingsTogetherRequired(), new SecureNeedsAuthorisation(), new SecureReferralOnlySecure(), new ConnectedPersonForNamedChild(),
        new SupportedFromSixteen(), new ForProfitByApproval(), new NoNewForProfitRegistration(), new NoAddedForProfitCapacity(), new StaffOnShift(), new WithinCarePlan(),
        new PresentHomeOpen(), new OutOfArea(), new KeyStage4Move(), new FosteringLimitExemptionSought(), new EmergencyOutsideApproval(), new ConnectedPersonTemporary(),
        new SupplementaryPlacement(), new OtherArrangements(), new MoveLimit(1), new WeeklyBudget(1), new ProviderKindShare(ProviderKind.ForProfit, 1),
    ];

    [Fact]
    public void Ids_AreTheAgreedOnes_InOrder() => string.Join(' ', Ours.Select(rule => rule.Id)).ShouldBe(string.Join(
        ' ',
        Enumerable.Range(1, 30).Select(number => $"M-{number:00}").Concat(Enumerable.Range(1, 7).Select(number => $"A-{number:00}"))
            .Concat(Enumerable.Range(1, 3).Select(number => $"L-{number:00}"))));

    [Fact]
    public void Letter_SaysTheStrength()
    {
        foreach (Rule rule in Ours)
        {
            rule.Strength.ShouldBe(rule.Id[0] == 'A' ? RuleStrength.Approval : RuleStrength.Must, rule.ToString());
        }
    }

    [Fact]
    public void Titles_AreOneEach_AndEveryRuleHasASourceAndAUnit()
    {
        Ours.Select(rule => rule.Title).ShouldBeUnique();
        Ours.ShouldAllBe(rule => rule.Source.Length > 0 && rule.Unit.Length > 0 && !rule.Title.EndsWith('.'));
    }

    [Fact]
    public void Weights_BelongToApprovalsAlone() =>
        string.Join(' ', Ours.Where(rule => rule.DefaultWeight != 0).Select(rule => $"{rule.Id}:{rule.DefaultWeight}"))
            .ShouldBe("A-01:5 A-02:15 A-03:10 A-04:25 A-05:5 A-06:20 A-07:10");
}
