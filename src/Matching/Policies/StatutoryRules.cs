namespace Matching;

/// <summary>Which rules are in force where and when; what is different about a set stands in its method and nowhere else.</summary>
internal static class StatutoryRules
{
    /// <summary>The Welsh rules on a date.</summary>
    public static IEnumerable<Rule> Wales(DateOnly on, DateOnly? commencementOfSections81ATo81D)
    {
        bool isFrozen = on >= NoAddedForProfitCapacity.InForceFrom;
        bool isByApproval = on >= ForProfitByApproval.InForceFrom;
        bool hasSupplementaryPlacements = isByApproval || on >= commencementOfSections81ATo81D;
        Rule?[] dated =
        [
            new PlacesAvailable(freezeForProfitPlaces: isFrozen),
            on >= NoNewForProfitRegistration.InForceFrom ? new NoNewForProfitRegistration() : null,
            isFrozen ? new NoAddedForProfitCapacity() : null,
            isByApproval ? new ForProfitByApproval() : null,
            hasSupplementaryPlacements ? new SupplementaryPlacement() : null,
            new OutOfArea(),
            new NearHomeCommunity(),
            new PreferredArea(),
            new ProviderKindPreference(),
        ];
        return [.. Musts(), .. Approvals(), .. Wishes(), .. dated.OfType<Rule>()];
    }

    /// <summary>The English rules, simplified, the same on every date.</summary>
    public static IEnumerable<Rule> England() =>
    [
        .. Musts(),
        .. Approvals(),
        .. Wishes(),
        new PlacesAvailable(),
        new OutOfAreaEngland(),
        new NearHomeCommunity(Distance.FromMiles(20), Distance.FromMiles(50)),
        new PreferredArea(hasOrder: false),
    ];

    private static IEnumerable<Rule> Musts() =>
    [
        new ProviderRegistered(),
        new HomeRegistered(),
        new UsualFosteringLimit(),
        new WithinApprovedAges(),
        new WithinApprovedSexes(),
        new ApprovedKindOfPlacement(),
        new NamedChildrenOnly(),
        new AvailableOnTheDay(),
        new NotDeclined(),
        new NotVetoed(),
        new PinnedElsewhere(),
        new OutsideExclusionZones(),
        new AwayFromUnsafePeople(),
        new NoSevereImpact(),
        new ChildLivesAlone(),
        new HomeTakesOneChild(),
        new EssentialNeedsMet(),
        new SiblingsApart(),
        new SiblingsTogetherRequired(),
        new SecureNeedsAuthorisation(),
        new SecureReferralOnlySecure(),
        new ConnectedPersonForNamedChild(),
        new SupportedFromSixteen(),
        new StaffOnShift(),
        new WithinCarePlan(),
        new PresentHomeOpen(),
    ];

    private static IEnumerable<Rule> Approvals() =>
    [
        new KeyStage4Move(),
        new FosteringLimitExemptionSought(),
        new EmergencyOutsideApproval(),
        new ConnectedPersonTemporary(),
        new OtherArrangements(),
    ];

    private static IEnumerable<Rule> Wishes() =>
    [
        new KinshipFirst(),
        new NearSchool(),
        new SameSchool(),
        new NearFamilyTime(),
        new SiblingsTogether(),
        new NoFurtherMove(),
        new KeepPresentHome(),
        new WelshLanguage(),
        new LanguageAndCulture(),
        new Faith(),
        new DesirableNeeds(),
        new EssentialNeedNotRecorded(),
        new ImpactOnOthers(),
        new AgeGap(),
        new ChildsWishes(),
        new ParentsWishes(),
        new WishedCompany(),
        new UnwishedCompany(),
        new SharedInterests(),
        new SmallHome(),
        new ChildrenPerStaff(),
        new StaffContinuity(),
        new StaffTraining(),
        new ProfessionalRecommendation(),
        new WeeklyCost(),
    ];
}
