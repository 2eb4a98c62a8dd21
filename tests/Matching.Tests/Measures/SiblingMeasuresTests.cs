using Matching.Tests.Rules;

namespace Matching.Tests.Measures;

public sealed class SiblingMeasuresTests
{
    private static readonly Child A = Given.Child("c-a");
    private static readonly Child B = Given.Child("c-b");
    private static readonly Child C = Given.Child("c-c");
    private static readonly FosterHome One = Given.FosterHome("h-1", 3);
    private static readonly FosterHome Two = Given.FosterHome("h-2", 3);

    [Theory]
    [InlineData("c-a>h-1 c-b>h-1", 1, 0, 0)]
    [InlineData("c-a>h-1 c-b>h-2", 0, 1, 0)]
    [InlineData("c-a>h-2 c-b>h-2", 0, 1, 0)]
    [InlineData("c-a>h-1", 0, 0, 1)]
    [InlineData("c-a>h-2", 0, 0, 1)]
    public void Siblings_OneSettledInTheFirstHome_AreJudgedByTheWorstServed(string plan, int together, int split, int partly)
    {
        SiblingGroup group = Given.Siblings(SiblingRelation.TogetherPreferred, A, B, C);

        Measured.After(plan, A, B, Given.Settled(One, C), One, Two, group).Siblings.ShouldBe(new SiblingMeasures(together, split, partly, 0));
    }

    [Fact]
    public void Siblings_NobodyHasAHome_AreUnplaced()
    {
        SiblingGroup group = Given.Siblings(SiblingRelation.TogetherRequired, A, B);

        Measured.Before(A, B, One, group).Siblings.ShouldBe(new SiblingMeasures(0, 0, 0, 1));
    }

    [Fact]
    public void Siblings_ApartRequired_DoNotCount()
    {
        SiblingGroup group = Given.Siblings(SiblingRelation.ApartRequired, A, B);

        Measured.After("c-a>h-1 c-b>h-2", A, B, One, Two, group).Siblings.ShouldBe(new SiblingMeasures(0, 0, 0, 0));
    }
}
