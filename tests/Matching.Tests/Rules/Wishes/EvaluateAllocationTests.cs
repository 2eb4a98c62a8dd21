namespace Matching.Tests.Rules.Wishes;

/// <summary>Wishes are asked some 700,000 times for Wales, so asking them makes no garbage.</summary>
public class EvaluateAllocationTests
{
    [Fact]
    public void Evaluate_EveryWishAboutARichCase_AllocatesNothing()
    {
        Child friend = Given.Child("c-2");
        Child child = Given.Child() with
        {
            School = Given.Place(3),
            FamilyTime = [new(Given.Place(5), 4)],
            Needs = [Need.Desirable(Capability.WelshSpeaking), Need.Essential(Capability.StepFree), Need.Desirable(Capability.Faith("islam"))],
            Interests = ["football", "horses"],
        };
        ChildrensHome present = Given.ChildrensHome("h-9");
        ChildrensHome home = Given.ChildrensHome("h-1", 6) with
        {
            Location = Given.Place(90),
            Interests = ["music"],
            WeeklyCost = 4000,
            Staff = new() { OnShift = 2, Continuity = 0.5, Trained = 0.5 },
        };
        PlacementCase placement = Verify.Case(
            Given.LivingIn(present, child), home, present, Given.KinshipHome("h-8", child), Given.Settled(present, friend),
            new HomeWish { Child = child.Id, Home = present.Id }, new PersonWish { Child = child.Id, Other = friend.Id }, new FeatureWish { Child = child.Id, Feature = Capability.PetFree },
            Given.Judged(JudgementKind.AdviseAgainst, child, home), Given.Impact(child, friend, 2));
        var pair = new PairCase(placement.Problem, child, friend);
        PlacementRule[] placementRules =
        [
            new KinshipFirst(), new NearHomeCommunity(), new NearSchool(), new SameSchool(), new NearFamilyTime(), new NoFurtherMove(), new KeepPresentHome(), new PreferredArea(),
            new WelshLanguage(), new LanguageAndCulture(), new Faith(), new DesirableNeeds(), new EssentialNeedNotRecorded(), new ChildsWishes(), new ParentsWishes(),
            new SharedInterests(), new SmallHome(), new ChildrenPerStaff(), new StaffContinuity(), new StaffTraining(), new ProfessionalRecommendation(),
            new ProviderKindPreference(), new WeeklyCost(),
        ];
        PairRule[] pairRules = [new ImpactOnOthers(), new AgeGap(), new UnwishedCompany()];
        double once = Sum(placementRules, pairRules, placement, pair);

        long before = GC.GetAllocatedBytesForCurrentThread();
        double again = Sum(placementRules, pairRules, placement, pair);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        again.ShouldBe(once);
        again.ShouldBeGreaterThan(100);
        allocated.ShouldBe(0);
    }

    private static double Sum(PlacementRule[] placementRules, PairRule[] pairRules, in PlacementCase placement, in PairCase pair)
    {
        double sum = 0;
        for (int index = 0; index < placementRules.Length; index++)
        {
            sum += placementRules[index].Evaluate(placement).Amount;
        }

        for (int index = 0; index < pairRules.Length; index++)
        {
            sum += pairRules[index].Evaluate(pair).Amount;
        }

        return sum;
    }
}
