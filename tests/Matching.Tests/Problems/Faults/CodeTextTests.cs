namespace Matching.Tests.Problems.Faults;

public class CodeTextTests
{
    [Theory]
    [InlineData("autism", true)]
    [InlineData("step-free", true)]
    [InlineData("faith:islam", true)]
    [InlineData("language:british-sign-language", true)]
    [InlineData("diwylliant:gŵyl-2", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("Autism", false)]
    [InlineData("step free", false)]
    [InlineData("-free", false)]
    [InlineData("step-", false)]
    [InlineData("step--free", false)]
    [InlineData("faith:", false)]
    [InlineData(":islam", false)]
    [InlineData("a:b:c", false)]
    public void IsCapability_Code_IsAcceptedOrNot(string? code, bool accepted) => CodeText.IsCapability(code).ShouldBe(accepted);

    [Fact]
    public void IsCapability_OwnVocabulary_IsAccepted() => new[]
        {
            Capability.StepFree, Capability.Wheelchair, Capability.Medication, Capability.Therapeutic, Capability.TraumaInformed, Capability.Autism,
            Capability.LearningDisability, Capability.SelfHarm, Capability.Exploitation, Capability.AsylumSeeking, Capability.ParentAndChild,
            Capability.WelshSpeaking, Capability.WelshMedium, Capability.PetFree, Capability.SmokeFree,
        }.ShouldAllBe(capability => CodeText.IsCapability(capability.Code));
}
