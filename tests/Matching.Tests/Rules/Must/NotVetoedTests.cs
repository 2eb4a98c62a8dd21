namespace Matching.Tests.Rules.Must;

public sealed class NotVetoedTests
{
    private static readonly Child Child = Given.Child();
    private static readonly Home Home = Given.FosterHome();

    [Fact]
    public void Home_Vetoed_IsBroken() =>
        Verify.That(new NotVetoed()).Given(Child, Home, Given.Judged(JudgementKind.AdviseAgainst, Child, Home), Given.Judged(JudgementKind.Veto, Child, Home)).IsBroken(
            "Home 'h-1' was vetoed for child 'c-1' by the social worker on 2026-10-26.");

    [Theory]
    [InlineData(JudgementKind.Pin)]
    [InlineData(JudgementKind.Recommend)]
    [InlineData(JudgementKind.AdviseAgainst)]
    public void OtherJudgements_Hold(JudgementKind kind) => Verify.That(new NotVetoed()).Given(Child, Home, Given.Judged(kind, Child, Home)).Holds();

    [Fact]
    public void AnotherHome_Vetoed_Holds() =>
        Verify.That(new NotVetoed()).Given(Child, Home, Given.FosterHome("h-2"), Given.Judged(JudgementKind.Veto, Child, Given.FosterHome("h-2"))).Holds();

    [Fact]
    public void AnotherChild_Vetoed_Holds() =>
        Verify.That(new NotVetoed()).Given(Child, Given.Child("c-2"), Home, Given.Judged(JudgementKind.Veto, Given.Child("c-2"), Home)).Holds();

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell() =>
        Verify.That(new NotVetoed()).Given(Given.LivingIn(Home, Child), Home, Given.Judged(JudgementKind.Veto, Child, Home)).IsBroken();
}
