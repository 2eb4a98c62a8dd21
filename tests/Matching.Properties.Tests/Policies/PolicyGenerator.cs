using FsCheck;
using FsCheck.Fluent;

namespace Matching.Properties.Tests.Policies;

/// <summary>Policies of every kind: any set, any date around the changes of law, any of its rules, any weights, any name.</summary>
internal static class PolicyGenerator
{
    private static readonly DateOnly[] Dates = [new(2026, 3, 31), new(2026, 4, 1), new(2027, 4, 1), new(2029, 2, 28), new(2030, 4, 1)];

    public static Arbitrary<MatchingPolicy> Policies { get; } = Arb.From(
        from start in Start()
        from keeps in Gen.Elements(true, true, false).ArrayOf(start.Rules.Count)
        from weights in Weight().ArrayOf(start.Rules.Count)
        from name in Gen.Elements("Wales", "Ynys Môn, peilot", "quote \" and \\ backslash", "line\nfeed", "日本 🏡")
        select Changed(start, keeps, weights).WithName(name));

    /// <summary>Two policies, of which one in five pairs is the same policy made twice.</summary>
    public static Arbitrary<(MatchingPolicy First, MatchingPolicy Second)> Pairs { get; } = Arb.From(
        from first in Policies.Generator
        from second in Policies.Generator
        from same in Gen.Choose(0, 4)
        select (first, same == 0 ? MatchingPolicy.Parse(first.ToJson()) : second));

    private static Gen<MatchingPolicy> Start() =>
        from date in Gen.Elements(Dates)
        from commencement in Gen.Elements(Dates)
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => MatchingPolicy.England(date),
            1 => MatchingPolicy.Wales(date),
            _ => MatchingPolicy.Wales(date, commencement),
        };

    /// <summary>Weights at the ends of the range, whole ones, and ones that need every digit.</summary>
    private static Gen<double> Weight() => Gen.OneOf(
        Gen.Elements(0, 1_000_000, 0.1 + 0.2, double.Epsilon, 1.0 / 3),
        Gen.Choose(0, 200).Select(whole => (double)whole),
        Gen.Choose(0, int.MaxValue).Select(part => 1_000_000.0 * part / int.MaxValue));

    private static MatchingPolicy Changed(MatchingPolicy policy, bool[] keeps, double[] weights)
    {
        foreach (((WeightedRule rule, bool isKept), double weight) in policy.Rules.ToArray().Zip(keeps).Zip(weights))
        {
            policy = isKept ? policy.WithWeight(rule.Rule.Id, weight) : policy.Without(rule.Rule.Id);
        }

        return policy;
    }
}
