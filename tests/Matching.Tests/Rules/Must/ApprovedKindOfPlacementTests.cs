namespace Matching.Tests.Rules.Must;

public sealed class ApprovedKindOfPlacementTests
{
    private static readonly FosterHome Home =
        Given.FosterHome() with { Approval = new() { Places = 2, Kinds = [PlacementKind.ShortTerm, PlacementKind.ShortBreak] } };

    private static readonly Referral LongTerm = Given.Referral(Given.Child());

    [Fact]
    public void Kind_Approved_Holds() => Verify.That(new ApprovedKindOfPlacement()).Given(LongTerm with { Kind = PlacementKind.ShortBreak }, Home).Holds();

    [Fact]
    public void Kind_NotApproved_IsBroken() =>
        Verify.That(new ApprovedKindOfPlacement()).Given(LongTerm, Home).IsBroken(
            "Home 'h-1' is approved for short-term, short break placements; child 'c-1' needs a long-term one.");

    [Fact]
    public void Approval_ThatListsNoKinds_AdmitsAll() => Verify.That(new ApprovedKindOfPlacement()).Given(LongTerm, Given.FosterHome()).Holds();

    [Fact]
    public void Emergency_ThatAnOfficerAllows_Holds() =>
        Verify.That(new ApprovedKindOfPlacement()).Given(LongTerm with { Urgency = Urgency.Emergency, EmergencyOutsideApproval = true }, Home).Holds();

    [Fact]
    public void Child_WhoWouldStayForAnotherKindOfPlacement_IsBroken() => Verify.That(new ApprovedKindOfPlacement()).Given(Given.LivingIn(Home, Given.Child()), Home).IsBroken();

    [Theory]
    [InlineData(PlacementKind.LongTerm, "long-term")]
    [InlineData(PlacementKind.Emergency, "emergency")]
    [InlineData(PlacementKind.Remand, "remand")]
    [InlineData(PlacementKind.ParentAndChild, "parent and child")]
    public void Sentence_SaysTheKindInWords(PlacementKind kind, string word) =>
        Verify.That(new ApprovedKindOfPlacement()).Given(LongTerm with { Kind = kind }, Home).IsBroken(
            $"Home 'h-1' is approved for short-term, short break placements; child 'c-1' needs a {word} one.");
}
