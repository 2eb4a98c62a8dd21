namespace Matching.Tests.Rules.Wishes;

public class DesirableNeedsTests
{
    private static readonly Child Child = Given.Child() with
    {
        Needs = [Need.Desirable(Capability.Autism), Need.Desirable(Capability.PetFree), Need.Essential(Capability.StepFree), Need.Desirable(Capability.WelshSpeaking)],
    };

    [Fact]
    public void DesirableNeeds_AllOffered_Holds() => Verify.That(new DesirableNeeds()).Given(Child, Home(true, true, true)).Holds();

    [Fact]
    public void DesirableNeeds_OneRecordedNo_CountsOne() =>
        Verify.That(new DesirableNeeds()).Given(Child, Home(false, true, true)).Counts(1, "Home 'h-1' does not offer autism, for child 'c-1'.");

    [Fact]
    public void DesirableNeeds_NoneRecorded_CountsHalfEachWithoutEssentialOrWelshOnes() =>
        Verify.That(new DesirableNeeds()).Given(Child, Given.FosterHome())
            .Counts(1, "Home 'h-1' has not recorded whether it offers autism, pet-free, for child 'c-1'.");

    [Fact]
    public void DesirableNeeds_EssentialRecordedNo_CountsOneForPoliciesThatDoNotBarIt() =>
        Verify.That(new DesirableNeeds()).Given(Child, Home(true, true, false)).Counts(1, "Home 'h-1' does not offer step-free, for child 'c-1'.");

    [Fact]
    public void DesirableNeeds_ShareOutOfRange_IsRefused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new DesirableNeeds(1.5)).Message.ShouldStartWith("W-13: what a need not recorded counts must be from 0 to 1.");

    private static FosterHome Home(bool autism, bool petFree, bool stepFree) => Given.FosterHome() with
    {
        Capabilities = new Dictionary<Capability, bool> { [Capability.Autism] = autism, [Capability.PetFree] = petFree, [Capability.StepFree] = stepFree },
    };
}
