using FsCheck.Fluent;
using Matching.Compilation;
using Matching.Testing;

namespace Matching.Properties.Tests.Compilation;

/// <summary>Columns are another form of the rules, never another meaning: they bar and price every child in every home as the rules do when asked one by one.</summary>
public sealed class ColumnProperties
{
    private static readonly int Levels = Enum.GetValues<ObjectiveLevel>().Length;

    /// <summary>Every rule of the library about one child in one home, with its defaults and an awkward weight.</summary>
    private static readonly WeightedRule[] Rules = [.. LibraryRules.OfPlacements.Select(rule => new WeightedRule(rule, 1.37))];

    [Fact]
    public void Every_rule_alone_is_as_it_is_when_asked()
    {
        Rules.Length.ShouldBeGreaterThan(45);
        var spoken = new HashSet<string>(StringComparer.Ordinal);
        new RandomCases(250).Check(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (seed, tally) =>
        {
            MatchingProblem? problem = VariedProblem.Of(seed);
            tally.Note("without faults", problem is not null);
            foreach (WeightedRule rule in problem is null ? [] : Rules)
            {
                if (Compare(problem!, new MatchingPolicy("One rule", VariedProblem.AsOf, [rule]), rule.Rule.Id))
                {
                    spoken.Add(rule.Rule.Id + rule.Rule.GetType().Name);
                }
            }
        }).ShouldHave("without faults", 1.0 / 4);
        Rules.Select(rule => rule.Rule.Id + rule.Rule.GetType().Name).Except(spoken).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(RegisterKind.Afresh, 2026)]
    [InlineData(RegisterKind.Today, 2031)]
    public void A_whole_register_with_all_rules_is_as_it_is_when_asked(RegisterKind kind, int year)
    {
        MatchingProblem problem = WelshRegister.Generate(new RegisterOptions { Kind = kind, Authority = new AuthorityId("W06000022"), Seed = 3 }).Build();
        Compare(problem, MatchingPolicy.Wales(new DateOnly(year, 11, 1)), "Wales").ShouldBeTrue();
        Compare(problem, MatchingPolicy.England(new DateOnly(year, 11, 1)).With(new OnlyAsked()), "England").ShouldBeTrue();
    }

    /// <summary>Compares every child in every home; returns whether anything was barred or priced at all.</summary>
    private static bool Compare(MatchingProblem problem, MatchingPolicy policy, string name)
    {
        var rules = new PolicyRules(policy);
        var columns = new PlacementColumns(problem, rules, Levels, threads: 1, CancellationToken.None);
        var pricer = new PairPricer(columns);
        bool any = false;
        for (int child = 0; child < problem.Referrals.Count; child++)
        {
            pricer.Turn([child], HomeBits.All(problem.Homes.Count));
            for (int home = 0; home < problem.Homes.Count; home++)
            {
                var placement = new PlacementCase(problem, problem.Referrals[child], problem.Homes[home]);
                bool admits = rules.Admits(placement);
                string where = $"{name}, child '{placement.Child.Id}' in home '{placement.Home.Id}'";
                (HomeBits.Has(pricer.Open, home) && pricer.Admits(home)).ShouldBe(admits, where);
                any |= !admits;
                if (admits)
                {
                    long[] asked = new long[Levels];
                    rules.AddPrices(placement, asked);
                    long[] priced = new long[Levels];
                    pricer.AddPrices(home, priced);
                    priced.ShouldBe(asked, where);
                    any |= asked.Any(amount => amount > 0);
                }
            }
        }

        return any;
    }

    /// <summary>A rule of somebody's own that offers no form but its question.</summary>
    private sealed class OnlyAsked : PlacementRule
    {
        public override string Id => "X-01";

        public override string Title => "An even number of places";

        public override RuleStrength Strength => RuleStrength.Wish;

        public override string Source => "A test";

        public override string Unit => "places";

        public override double DefaultWeight => 1;

        public override Finding Evaluate(in PlacementCase placement) => Finding.Counts((placement.Home.Approval.Places + placement.Age) % 2);

        public override string Describe(in PlacementCase placement, Finding finding) => "Odd.";
    }
}
