namespace Matching.Tests.Policies;

public class MatchingPolicyTextTests
{
    private static readonly DateOnly On = new(2026, 11, 1);

    [Fact]
    public void ToText_FewRules_IsATable() =>
        new MatchingPolicy("Small", On, [new(new NearSchool(), 0.5), new(new NotVetoed(), 0), new(new OutOfArea(), 5), new(new KinshipFirst(), 1)]).ToText().ShouldBe(
            """
            Policy 'Small' of 2026-11-01: 4 rules

            Id    Title                                     Strength  Weight     Unit                                    Source
            M-11  Not vetoed                                must      -          yes or no                               Professional judgement; SSWBA 2014 s.78
            A-01  Out of area: panel and nominated officer  approval  5 km-eq    approvals                               SI 2015/1818 reg 12; outside England and Wales SSWBA 2014 s.124
            W-01  Connected person first                    wish      1 points   children not with the connected person  SSWBA 2014 s.81(7)(a), s.81A(5)(b); Children Act 1989 s.22C(7)(a)
            W-03  Near the school                           wish      0.5 km-eq  kilometres to school                    SSWBA 2014 s.81(8), s.81A(5)(a)(ii); Children Act 1989 s.22C(8)(b)

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void ToText_WholeSet_HasALineForEveryRule()
    {
        MatchingPolicy wales = MatchingPolicy.Wales(On);
        wales.ToText().Split('\n').Length.ShouldBe(wales.Rules.Count + 4);
    }

    [Fact]
    public void ToString_Policy_IsNameAndDate() => MatchingPolicy.England(On).ToString().ShouldBe("Policy 'England' of 2026-11-01");
}
