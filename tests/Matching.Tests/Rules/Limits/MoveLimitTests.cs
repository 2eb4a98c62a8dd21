namespace Matching.Tests.Rules.Limits;

public sealed class MoveLimitTests
{
    private static readonly Home Present = Given.FosterHome("h-2");

    [Fact]
    public void Move_CountsOne() => Verify.That(new MoveLimit(3)).CountGiven(Given.FosterHome("h-1"), Present, Given.LivingIn(Present, Given.Child())).ShouldBe(1);

    [Fact]
    public void Child_WhoWouldStay_CountsNothing() => Verify.That(new MoveLimit(3)).CountGiven(Present, Given.LivingIn(Present, Given.Child())).ShouldBe(0);

    [Fact]
    public void Child_WithoutAHome_CountsNothing() => Verify.That(new MoveLimit(3)).CountGiven(Given.FosterHome(), Given.Child()).ShouldBe(0);

    [Fact]
    public void UnplacedAndSettledChildren_CountNothing()
    {
        Referral referral = Given.LivingIn(Present, Given.Child("c-1"));
        Resident resident = Given.Settled(Present, Given.Child("c-2"));
        MatchingProblem problem = Given.Problem(Present, referral, resident);
        new MoveLimit(3).CountUnplaced(problem, referral).ShouldBe(0);
        new MoveLimit(3).CountSettled(problem, resident).ShouldBe(0);
    }

    [Fact]
    public void Sentence_SaysSumAndLimit()
    {
        new MoveLimit(3).Maximum.ShouldBe(3);
        new MoveLimit(3).Describe(5).ShouldBe("The plan moves 5 children out of the homes they live in; it may move at most 3.");
    }

    [Fact]
    public void Limit_BelowZero_Throws()
    {
        new MoveLimit(0).Maximum.ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => new MoveLimit(-1)).Message.ShouldStartWith("The greatest number of moves must be 0 or more.");
    }
}
