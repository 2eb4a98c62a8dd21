namespace Matching.Tests.Rules.Approvals;

public sealed class OtherArrangementsTests
{
    private static readonly Child Child = Given.Child(age: 16);

    [Fact]
    public void SupportedAccommodation_NeedsAReviewFirst() =>
        Verify.That(new OtherArrangements()).Given(Child, Given.Supported()).NeedsApproval(
            "Home 'h-1' is supported accommodation, which for child 'c-1' is other arrangements.",
            "A review of the case of child 'c-1' decides on other arrangements, and authority 'W06000015' is satisfied that home 'h-1' is suitable and informs the independent reviewing officer, "
                + "before the placement is made.");

    [Fact]
    public void Emergency_NeedsReasonsInsteadOfTheReview() =>
        Verify.That(new OtherArrangements()).Given(Given.Referral(Child) with { Urgency = Urgency.Emergency }, Given.Supported()).NeedsApproval(
            task: "Authority 'W06000015' records why the well-being of child 'c-1' cannot wait for a review, and authority 'W06000015' is satisfied that home 'h-1' is suitable and informs the "
                + "independent reviewing officer, before the placement is made.");

    [Fact]
    public void OtherHomes_NeedNothing() => Verify.That(new OtherArrangements()).Given(Child, Given.ChildrensHome()).Holds();

    [Fact]
    public void Child_WhoWouldStay_NeedsNothingAgain() => Verify.That(new OtherArrangements()).Given(Given.LivingIn(Given.Supported(), Child), Given.Supported()).Holds();
}
