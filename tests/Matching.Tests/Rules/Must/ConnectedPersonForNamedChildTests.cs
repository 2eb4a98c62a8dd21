namespace Matching.Tests.Rules.Must;

public sealed class ConnectedPersonForNamedChildTests
{
    private static readonly Child Child = Given.Child("c-1");
    private static readonly Child Other = Given.Child("c-2");

    [Fact]
    public void Child_Named_Holds() => Verify.That(new ConnectedPersonForNamedChild()).Given(Child, Given.KinshipHome("k-1", Other, Child)).Holds();

    [Fact]
    public void Child_NotNamed_IsBroken() =>
        Verify.That(new ConnectedPersonForNamedChild()).Given(Child, Given.KinshipHome("k-1", Other)).IsBroken(
            "Home 'k-1' is a connected person's home, and child 'c-1' is not among the children it names.");

    [Fact]
    public void OtherHomes_AreNotConcerned() => Verify.That(new ConnectedPersonForNamedChild()).Given(Child, Given.FosterHome()).Holds();
}
