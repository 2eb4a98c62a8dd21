using Matching.Compilation;

namespace Matching.Tests.Rules;

/// <summary>What a rule offers so that it need not be asked about every child in every home, against its own answers when it is asked.</summary>
public sealed class RuleShortcutTests
{
    private static readonly IReadOnlyList<PlacementRule> Rules = LibraryRules.OfPlacements;

    private static readonly MatchingProblem[] Problems = [.. Enumerable.Range(0, 150).Select(seed => VariedProblem.Of(seed, new OneWayRoads())).OfType<MatchingProblem>()];

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Rules.Count)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void ClassOf_ChildrenAndHomesOfOneClass_AreJudgedAlike(int index)
    {
        PlacementRule rule = Rules[index];
        foreach (MatchingProblem problem in Problems)
        {
            var known = new Dictionary<(RuleClass, RuleClass), Finding>();
            foreach (PlacementCase placement in Elsewhere(problem))
            {
                if (rule.ClassOf(problem, placement.Referral) is { } child)
                {
                    (RuleClass, RuleClass) both = (child, rule.ClassOf(problem, placement.Home));
                    Finding finding = rule.Evaluate(placement);
                    known.TryAdd(both, finding);
                    known[both].ShouldBe(finding, $"{rule.Id}: child '{placement.Child.Id}' in home '{placement.Home.Id}'");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void LeastElsewhere_AnyChild_IsNeverMoreThanWhatAHomeCounts(int index)
    {
        PlacementRule rule = Rules[index];
        foreach (IGrouping<(MatchingProblem Problem, Referral Referral), PlacementCase> child in Problems.SelectMany(Elsewhere).GroupBy(placement => (placement.Problem, placement.Referral)))
        {
            double least = child.Min(placement => rule.Evaluate(placement) is { Kind: FindingKind.Counts } finding ? finding.Amount : 0);
            double told = rule.LeastElsewhere(child.Key.Problem, child.Key.Referral);
            told.ShouldBeLessThanOrEqualTo(least);
            if (rule is KeepPresentHome or NoFurtherMove or KinshipFirst)
            {
                told.ShouldBe(least);
            }
        }
    }

    [Fact]
    public void Judge_RoadsAndAnswersOfAHome_IsWhatEvaluateFinds()
    {
        var spoken = new HashSet<string>();
        foreach (FactRule rule in Rules.OfType<FactRule>())
        {
            foreach (PlacementCase placement in Problems.SelectMany(Elsewhere))
            {
                Finding finding = rule.Evaluate(placement);
                Judged(rule, placement).ShouldBe(finding, $"{rule.Id}: child '{placement.Child.Id}' in home '{placement.Home.Id}'");
                _ = finding.Kind == FindingKind.Nothing || spoken.Add(rule.Id);
            }
        }

        spoken.Count.ShouldBe(Rules.OfType<FactRule>().Select(rule => rule.Id).Distinct().Count());
    }

    private static Finding Judged(FactRule rule, PlacementCase placement)
    {
        (MatchingProblem problem, Referral referral, Home home) = (placement.Problem, placement.Referral, placement.Home);
        Distance[] roads =
        [
            .. Enumerable.Range(0, rule.PlaceCount(problem, referral)).Select(index => rule.PlaceAt(problem, referral, index))
                .Select(place => rule.StartsAtPlace ? problem.Travel.Between(place, home.Location) : problem.Travel.Between(home.Location, place)),
        ];
        CapabilityAnswer[] answers = [.. Enumerable.Range(0, rule.CapabilityCount(problem, referral)).Select(index => home.Answer(rule.CapabilityAt(problem, referral, index)))];
        return rule.Judge(problem, referral, roads, answers);
    }

    // Shortcuts speak of homes that are not the child's own.
    private static IEnumerable<PlacementCase> Elsewhere(MatchingProblem problem)
    {
        var own = new OwnHomes(problem, problem.Homes.Index().ToDictionary(home => home.Item.Id, home => home.Index));
        for (int child = 0; child < problem.Referrals.Count; child++)
        {
            for (int home = 0; home < problem.Homes.Count; home++)
            {
                if (!own.IsOwn(child, home))
                {
                    yield return new PlacementCase(problem, problem.Referrals[child], problem.Homes[home]);
                }
            }
        }
    }

    /// <summary>Roads that are longer one way than the other, so that it matters where a rule starts.</summary>
    private sealed class OneWayRoads : ITravel
    {
        public double LeastDetour => 1;

        public Distance Between(GeoPoint origin, GeoPoint destination) => Distance.FromKilometres(
            (origin.Latitude < destination.Latitude || (origin.Latitude == destination.Latitude && origin.Longitude < destination.Longitude) ? 1.2 : 1.5) * 160
            * (Math.Abs(origin.Latitude - destination.Latitude) + Math.Abs(origin.Longitude - destination.Longitude)));
    }
}
