namespace Matching.Properties.Tests.Policies;

public class PolicyProperties
{
    private static readonly RandomCases Cases = new(60);

    [Fact]
    public void A_policy_that_is_written_and_read_again_is_the_same() => Holds(policy =>
    {
        MatchingPolicy read = MatchingPolicy.Parse(policy.ToJson());

        read.ShouldBe(policy);
        read.BasedOn.ShouldBe(policy.BasedOn);
        read.ToJson().ShouldBe(policy.ToJson());
        read.ToText().ShouldBe(policy.ToText());
    });

    [Fact]
    public void Differences_are_none_exactly_when_policies_are_equal_and_lead_from_one_to_the_other() => Cases.Check(PolicyGenerator.Pairs, (pair, tally) =>
    {
        (MatchingPolicy first, MatchingPolicy second) = pair;
        IReadOnlyList<PolicyDifference> differences = first.Compare(second);

        (differences.Count == 0).ShouldBe(first.Equals(second));
        second.Compare(first).Count.ShouldBe(differences.Count);
        Applied(first, differences).Compare(second).OfType<DateChanged>().Count().ShouldBe(first.On == second.On ? 0 : 1);
        Applied(first, differences).Compare(second).ShouldAllBe(difference => difference is DateChanged);
        tally.Note("different", differences.Count > 0);
        tally.Note("equal", differences.Count == 0);
    }).ShouldHave("different", 1.0 / 2).ShouldHave("equal", 1.0 / 10);

    [Fact]
    public void A_rule_taken_out_and_put_back_leaves_the_policy_as_it_was() => Holds(policy =>
    {
        foreach (WeightedRule rule in policy.Rules.Take(3))
        {
            policy.Without(rule.Rule.Id).With(rule.Rule, rule.Weight).ShouldBe(policy);
            policy.Without(rule.Rule.Id).Compare(policy).ShouldBe([new RuleAdded(rule)]);
        }
    });

    private static MatchingPolicy Applied(MatchingPolicy policy, IEnumerable<PolicyDifference> differences) => differences.Aggregate(policy, (changed, difference) => difference switch
    {
        NameChanged name => changed.WithName(name.After),
        RuleAdded added => changed.With(added.Rule.Rule, added.Rule.Weight),
        RuleRemoved removed => changed.Without(removed.Rule.Rule.Id),
        RuleReplaced replaced => changed.With(replaced.After, changed.Find(replaced.Before.Id)!.Weight),
        WeightChanged weight => changed.WithWeight(weight.Rule.Id, weight.After),
        _ => changed,
    });

    private static void Holds(Action<MatchingPolicy> property) => Cases.Check(PolicyGenerator.Policies, property);
}
