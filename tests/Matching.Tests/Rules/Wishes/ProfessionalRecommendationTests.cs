namespace Matching.Tests.Rules.Wishes;

public class ProfessionalRecommendationTests
{
    private static readonly Child Child = Given.Child();
    private static readonly FosterHome Home = Given.FosterHome("h-1");
    private static readonly FosterHome Other = Given.FosterHome("h-2");

    [Fact]
    public void ProfessionalRecommendation_None_Holds() => Verify.That(new ProfessionalRecommendation()).Given(Child, Home).Holds();

    [Fact]
    public void ProfessionalRecommendation_Recommended_Holds() =>
        Verify.That(new ProfessionalRecommendation())
            .Given(Child, Home, Other, Given.Judged(JudgementKind.Recommend, Child, Home), Given.Judged(JudgementKind.Recommend, Child, Other))
            .Holds();

    [Fact]
    public void ProfessionalRecommendation_TwoOfOneMind_AreAsOne()
    {
        object[] Twice(JudgementKind kind) => [Child, Home, Given.Judged(kind, Child, Home), Given.Judged(kind, Child, Home) with { By = "manager" }];
        Verify.That(new ProfessionalRecommendation()).Given(Twice(JudgementKind.Recommend)).Holds();
        Verify.That(new ProfessionalRecommendation()).Given(Twice(JudgementKind.AdviseAgainst)).Counts(1);
    }

    [Fact]
    public void ProfessionalRecommendation_OthersRecommended_CountsOne()
    {
        FosterHome third = Given.FosterHome("h-3");
        Verify.That(new ProfessionalRecommendation())
            .Given(Child, Home, Other, third, Given.Judged(JudgementKind.Recommend, Child, third), Given.Judged(JudgementKind.Recommend, Child, Other))
            .Counts(1, "For child 'c-1' professionals recommend 'h-2', 'h-3', not home 'h-1'.");
    }

    [Fact]
    public void ProfessionalRecommendation_AdvisedAgainst_CountsOne() =>
        Verify.That(new ProfessionalRecommendation()).Given(Child, Home, Given.Judged(JudgementKind.AdviseAgainst, Child, Home))
            .Counts(1, "Home 'h-1' is advised against for child 'c-1'.");

    [Fact]
    public void ProfessionalRecommendation_AdvisedAgainstElsewhere_Holds() =>
        Verify.That(new ProfessionalRecommendation()).Given(Child, Home, Other, Given.Judged(JudgementKind.AdviseAgainst, Child, Other)).Holds();

    [Fact]
    public void ProfessionalRecommendation_BothAgainst_CountsTwo() =>
        Verify.That(new ProfessionalRecommendation())
            .Given(Child, Home, Other, Given.Judged(JudgementKind.AdviseAgainst, Child, Home), Given.Judged(JudgementKind.Recommend, Child, Other))
            .Counts(2, "Home 'h-1' is advised against for child 'c-1'; for child 'c-1' professionals recommend 'h-2', not home 'h-1'.");

    [Theory]
    [InlineData(JudgementKind.Pin)]
    [InlineData(JudgementKind.Veto)]
    public void ProfessionalRecommendation_PinOrVeto_IsAnotherRules(JudgementKind kind) =>
        Verify.That(new ProfessionalRecommendation()).Given(Child, Home, Given.Judged(kind, Child, Home)).Holds();
}
