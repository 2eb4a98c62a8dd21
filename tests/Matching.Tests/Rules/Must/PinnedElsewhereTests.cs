namespace Matching.Tests.Rules.Must;

public sealed class PinnedElsewhereTests
{
    private static readonly Child Child = Given.Child();
    private static readonly Home Home = Given.FosterHome("h-1");
    private static readonly Home Other = Given.FosterHome("h-2");

    [Fact]
    public void Home_Pinned_Holds() => Verify.That(new PinnedElsewhere()).Given(Child, Home, Given.Judged(JudgementKind.Pin, Child, Home)).Holds();

    [Fact]
    public void AnotherHome_Pinned_IsBroken() =>
        Verify.That(new PinnedElsewhere()).Given(Child, Home, Other, Given.Judged(JudgementKind.Pin, Child, Other)).IsBroken(
            "Child 'c-1' was pinned to home 'h-2' by the social worker on 2026-10-26, which rules out home 'h-1'.");

    [Fact]
    public void AnotherHome_Recommended_Holds() => Verify.That(new PinnedElsewhere()).Given(Child, Home, Other, Given.Judged(JudgementKind.Recommend, Child, Other)).Holds();

    [Fact]
    public void AnotherChild_Pinned_Holds() =>
        Verify.That(new PinnedElsewhere()).Given(Child, Given.Child("c-2"), Home, Other, Given.Judged(JudgementKind.Pin, Given.Child("c-2"), Other)).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() =>
        Verify.That(new PinnedElsewhere()).Given(Given.LivingIn(Home, Child), Home, Other, Given.Judged(JudgementKind.Pin, Child, Other)).IsBroken();
}
