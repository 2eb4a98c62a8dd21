namespace Matching.Tests.Rules.Wishes;

public class KinshipFirstTests
{
    private static readonly Child Child = Given.Child();

    [Fact]
    public void KinshipFirst_NoConnectedPerson_Holds() => Verify.That(new KinshipFirst()).Given(Child, Given.FosterHome()).Holds();

    [Fact]
    public void KinshipFirst_ConnectedPersonsHome_Holds() => Verify.That(new KinshipFirst()).Given(Child, Given.KinshipHome("h-1", Child), Given.KinshipHome("h-2", Child)).Holds();

    [Fact]
    public void KinshipFirst_AnotherHome_CountsOneChildHoweverManyConnectedPersons() =>
        Verify.That(new KinshipFirst()).Given(Child, Given.FosterHome(), Given.KinshipHome("h-2", Child), Given.KinshipHome("h-3", Child))
            .Counts(1, "A connected person's home names child 'c-1' ('h-2', 'h-3') and comes before home 'h-1'.");

    [Fact]
    public void KinshipFirst_HomeOfAnotherChildsConnectedPerson_Holds()
    {
        Child other = Given.Child("c-2");
        Verify.That(new KinshipFirst()).Given(Child, Given.FosterHome(), other, Given.KinshipHome("h-2", other)).Holds();
    }

    [Fact]
    public void KinshipFirst_Level_IsTheLaws() => new KinshipFirst().Level.ShouldBe(ObjectiveLevel.Law);
}
