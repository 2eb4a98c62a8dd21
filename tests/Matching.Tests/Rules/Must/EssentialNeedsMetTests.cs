namespace Matching.Tests.Rules.Must;

public sealed class EssentialNeedsMetTests
{
    private static readonly Child Child = Given.Child() with
    {
        Needs = [Need.Essential(Capability.StepFree), Need.Essential(Capability.PetFree), Need.Desirable(Capability.Autism)],
    };

    private static Home With(params (Capability Capability, bool Has)[] answers) =>
        Given.FosterHome() with { Capabilities = answers.ToDictionary(answer => answer.Capability, answer => answer.Has) };

    [Fact]
    public void EssentialNeeds_AnsweredYes_Hold() =>
        Verify.That(new EssentialNeedsMet()).Given(Child, With((Capability.StepFree, true), (Capability.PetFree, true))).Holds();

    [Fact]
    public void EssentialNeeds_NotRecorded_Hold() => Verify.That(new EssentialNeedsMet()).Given(Child, With()).Holds();

    [Fact]
    public void DesirableNeed_AnsweredNo_Holds() => Verify.That(new EssentialNeedsMet()).Given(Child, With((Capability.Autism, false))).Holds();

    [Fact]
    public void EssentialNeeds_AnsweredNo_AreBroken() =>
        Verify.That(new EssentialNeedsMet()).Given(Child, With((Capability.PetFree, false), (Capability.StepFree, false), (Capability.Autism, false))).IsBroken(
            "Home 'h-1' is recorded as unable to meet essential needs of child 'c-1': step-free, pet-free.");

    [Fact]
    public void Child_WhoWouldStay_IsJudgedAsWell()
    {
        Home home = With((Capability.StepFree, false));
        Verify.That(new EssentialNeedsMet()).Given(Given.LivingIn(home, Child), home).IsBroken();
    }
}
