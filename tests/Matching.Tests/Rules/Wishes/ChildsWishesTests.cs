namespace Matching.Tests.Rules.Wishes;

public class ChildsWishesTests
{
    private static readonly Child Child = Given.Child();
    private static readonly FosterHome Home = Given.FosterHome("h-1");
    private static readonly FosterHome Other = Given.FosterHome("h-2");

    [Fact]
    public void ChildsWishes_None_Holds() => Verify.That(new ChildsWishes()).Given(Child, Home).Holds();

    [Fact]
    public void ChildsWishes_WishedHome_Holds() => Verify.That(new ChildsWishes()).Given(Child, Home, new HomeWish { Child = Child.Id, Home = Home.Id }).Holds();

    [Theory]
    [InlineData(1, "would like")]
    [InlineData(2, "matters")]
    [InlineData(3, "matters very much")]
    public void ChildsWishes_AnotherHomeWished_CountsImportance(int importance, string words) =>
        Verify.That(new ChildsWishes()).Given(Child, Home, Other, new HomeWish { Child = Child.Id, Home = Other.Id, Importance = importance })
            .Counts(importance, $"Not met in home 'h-1' for child 'c-1', who wishes to live in home 'h-2' ({words}).");

    [Fact]
    public void ChildsWishes_OneMetAndAParentsNot_SpeaksOfTheChildsThatIsNotMet() =>
        Verify.That(new ChildsWishes()).Given(
            Child,
            Home,
            Other,
            Near(0, 10),
            new HomeWish { Child = Child.Id, Home = Other.Id },
            new HomeWish { Child = Child.Id, Home = Home.Id, Against = true, By = WishedBy.Parent }).Counts(
                2, "Not met in home 'h-1' for child 'c-1', who wishes to live in home 'h-2' (matters).");

    [Fact]
    public void Judge_SeveralPlacesAndFeatures_TakesEachRoadAndAnswerInTurn()
    {
        var rule = new ChildsWishes();
        PlacementCase placement = Verify.Case(
            Child, Home, Near(0, 20) with { Importance = 3 }, Near(0, 10), Feature() with { Feature = Capability.StepFree, Importance = 3 }, Feature() with { Importance = 1 });

        // In the order in which the problem holds them.
        double Judged(double first, double second, CapabilityAnswer one, CapabilityAnswer other) =>
            rule.Judge(placement.Problem, placement.Referral, [Distance.FromKilometres(first), Distance.FromKilometres(second)], [one, other]).Amount;

        Judged(20, 10, CapabilityAnswer.Yes, CapabilityAnswer.Yes).ShouldBe(0);
        Judged(20, 11, CapabilityAnswer.No, CapabilityAnswer.Yes).ShouldBe(2 + 3);
        Judged(21, 10, CapabilityAnswer.Yes, CapabilityAnswer.No).ShouldBe(3 + 1);
    }

    [Fact]
    public void ChildsWishes_AgainstThisHome_Counts() =>
        Verify.That(new ChildsWishes()).Given(Child, Home, new HomeWish { Child = Child.Id, Home = Home.Id, Against = true })
            .Counts(2, "Not met in home 'h-1' for child 'c-1', who wishes not to live in home 'h-1' (matters).");

    [Fact]
    public void ChildsWishes_AgainstAnotherHome_Holds() =>
        Verify.That(new ChildsWishes()).Given(Child, Home, Other, new HomeWish { Child = Child.Id, Home = Other.Id, Against = true }).Holds();

    [Theory]
    [InlineData(9)]
    [InlineData(10)]
    public void ChildsWishes_WithinTheWishedDistance_Holds(double kilometres) =>
        Verify.That(new ChildsWishes()).Given(Child, Home with { Location = Given.Place(kilometres) }, Near(0, 10)).Holds();

    [Fact]
    public void ChildsWishes_BeyondTheWishedDistance_Counts() =>
        Verify.That(new ChildsWishes()).Given(Child, Home with { Location = Given.Place(11) }, Near(0, 10)).Counts(
            2, "Not met in home 'h-1' for child 'c-1', who wishes to live within 10.0 km (6.2 miles) of a place that is 11.0 km (6.8 miles) away by road (matters).");

    [Theory]
    [InlineData(10, 2)]
    [InlineData(11, 0)]
    public void ChildsWishes_AgainstAPlace_CountsWithinTheDistance(double kilometres, double amount) =>
        new ChildsWishes().Evaluate(Verify.Case(Child, Home with { Location = Given.Place(kilometres) }, Near(0, 10) with { Against = true })).Amount.ShouldBe(amount);

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(false, false, 2)]
    [InlineData(true, true, 2)]
    [InlineData(false, true, 0)]
    public void ChildsWishes_RecordedFeature_CountsWhenNotAsWished(bool has, bool against, double amount) =>
        new ChildsWishes().Evaluate(Verify.Case(Child, Offering(has), Feature() with { Against = against })).Amount.ShouldBe(amount);

    [Theory]
    [InlineData(true, "not to have pet-free")]
    [InlineData(false, "to have pet-free")]
    public void ChildsWishes_FeatureNotRecorded_CountsHalf(bool against, string words) =>
        Verify.That(new ChildsWishes()).Given(Child, Home, Feature() with { Against = against })
            .Counts(1, $"Not met in home 'h-1' for child 'c-1', who wishes {words}, which the home has not recorded (matters).");

    [Fact]
    public void ChildsWishes_SettledChildElsewhere_Counts()
    {
        Child friend = Given.Child("c-2");
        Verify.That(new ChildsWishes()).Given(Child, Home, Other, Given.Settled(Other, friend), new PersonWish { Child = Child.Id, Other = friend.Id })
            .Counts(2, "Not met in home 'h-1' for child 'c-1', who wishes to live with child 'c-2' (matters).");
    }

    [Fact]
    public void ChildsWishes_SettledChildHere_Holds()
    {
        Child friend = Given.Child("c-2");
        Verify.That(new ChildsWishes()).Given(Child, Home, Given.Settled(Home, friend), new PersonWish { Child = Child.Id, Other = friend.Id }).Holds();
    }

    [Fact]
    public void ChildsWishes_AgainstASettledChild_IsAnotherRules()
    {
        Child other = Given.Child("c-2");
        Verify.That(new ChildsWishes()).Given(Child, Home, Given.Settled(Home, other), new PersonWish { Child = Child.Id, Other = other.Id, Against = true }).Holds();
    }

    [Fact]
    public void ChildsWishes_ReferredChild_IsAnotherRules()
    {
        Child other = Given.Child("c-2");
        Verify.That(new ChildsWishes()).Given(Child, Home, other, new PersonWish { Child = Child.Id, Other = other.Id }).Holds();
    }

    [Fact]
    public void ChildsWishes_Parents_AreAnotherRules() =>
        Verify.That(new ChildsWishes()).Given(Child, Offering(false), Feature() with { By = WishedBy.Parent }).Holds();

    [Fact]
    public void ChildsWishes_SeveralNotMet_AddUpInOneSentence() =>
        Verify.That(new ChildsWishes()).Given(Child, Offering(false), Other, Feature() with { Importance = 3 }, new HomeWish { Child = Child.Id, Home = Other.Id, Importance = 1 })
            .Counts(4, "Not met in home 'h-1' for child 'c-1', who wishes to have pet-free (matters very much); to live in home 'h-2' (would like).");

    private static FosterHome Offering(bool petFree) => Home with { Capabilities = new Dictionary<Capability, bool> { [Capability.PetFree] = petFree } };

    private static FeatureWish Feature() => new() { Child = Child.Id, Feature = Capability.PetFree };

    private static PlaceWish Near(double north, double kilometres) =>
        new() { Child = Child.Id, Place = Given.Place(north), Within = Distance.FromKilometres(kilometres) };
}
