namespace Matching.Tests.Rules.Wishes;

public class EssentialNeedNotRecordedTests
{
    private static readonly Child Child = Given.Child() with
    {
        Needs = [Need.Essential(Capability.StepFree), Need.Essential(Capability.WelshMedium), Need.Desirable(Capability.PetFree)],
    };

    [Fact]
    public void EssentialNeedNotRecorded_NothingRecorded_CountsEachOfAnyKind() =>
        Verify.That(new EssentialNeedNotRecorded()).Given(Child, Given.FosterHome()).Counts(
            2, "Check this with home 'h-1': it has not recorded whether it offers step-free, welsh-medium, which is essential for child 'c-1'.");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EssentialNeedNotRecorded_Recorded_Holds(bool offers) =>
        Verify.That(new EssentialNeedNotRecorded())
            .Given(Child, Given.FosterHome() with { Capabilities = new Dictionary<Capability, bool> { [Capability.StepFree] = offers, [Capability.WelshMedium] = offers } })
            .Holds();
}
