using Matching.Solver;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Architecture.Tests.Extending;

/// <summary>What docs/extending.md shows is compiled here, and does what the page says.</summary>
public sealed class ExtendingTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly AuthorityId Cardiff = new("W06000015");
    private static readonly Provider Council = new() { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = Cardiff };
    private static readonly GeoPoint Community = new(51.48, -3.25);
    private static readonly MatchingPolicy Wales = MatchingPolicy.Wales(Today);

    [Fact]
    public void A_limit_of_ones_own_keeps_children_near_home_even_at_the_price_of_one_unplaced()
    {
        MatchingProblem problem = Problem(new GeoPoint(52.4, -3.9), new GeoPoint(52.5, -3.9));

        new PlacementMatcher(Wales).Match(problem).Proposals.Count.ShouldBe(2);
        MatchingResult limited = new PlacementMatcher(Wales.With(new FarFromHomeLimit(1))).Match(problem);

        limited.Proposals.Count.ShouldBe(1);
        limited.Status.ShouldBe(SolutionStatus.Optimal);
    }

    [Fact]
    public void Travel_of_ones_own_makes_the_nearer_home_across_the_water_the_further_one()
    {
        var island = new GeoPoint(51.44, -3.25);
        var inland = new GeoPoint(51.58, -3.25);
        MatchingProblem ByTravel(ITravel travel) => Problem([island, inland], 1, travel);
        var roads = new GreatCircleTravel();

        new PlacementMatcher(Wales).Match(ByTravel(roads)).Proposals.Single().Home.ShouldBe(new HomeId("h-1"));
        new PlacementMatcher(Wales).Match(ByTravel(new FerryTravel(roads, point => point == island))).Proposals.Single().Home.ShouldBe(new HomeId("h-2"));
    }

    [Fact]
    public void A_solver_of_ones_own_is_used_where_it_is_registered()
    {
        var solver = new SecondOpinion(new AssignmentSolver(), new AssignmentSolver());
        using ServiceProvider services = new ServiceCollection().AddSingleton<IAssignmentSolver>(solver).AddMatching(Wales).BuildServiceProvider();

        MatchingResult result = services.GetRequiredService<IPlacementMatcher>().Match(Problem(Community));

        result.Status.ShouldBe(SolutionStatus.Optimal);
        services.GetRequiredService<IAssignmentSolver>().ShouldBeSameAs(solver);
    }

    [Fact]
    public void A_solver_from_nothing_gives_each_child_a_home_that_is_free_and_claims_no_proof()
    {
        var solver = new FirstFit();

        MatchingResult result = new PlacementMatcher(Wales, solver).Match(Problem(new GeoPoint(51.6, -3.25), Community));

        result.Status.ShouldBe(SolutionStatus.Feasible);
        result.Proposals.Select(proposal => proposal.Home).Distinct().Count().ShouldBe(2);
        result.Gap.ShouldBe(1);
    }

    [Fact]
    public void A_second_opinion_as_good_as_the_first_counts_because_it_may_be_proven() =>
        new PlacementMatcher(Wales, new SecondOpinion(new FirstFit(), new AssignmentSolver())).Match(Problem(Community)).Status.ShouldBe(SolutionStatus.Optimal);

    [Fact]
    public void A_second_opinion_is_asked_where_the_first_proves_nothing_and_the_better_plan_counts()
    {
        AssignmentModel model = OneItem();
        var dear = new Fixed(new AssignmentSolution(SolutionStatus.Feasible, StopReason.WorkLimit, [null], [new LevelValue("cost", 9, 0)], 1));

        new SecondOpinion(dear, new AssignmentSolver()).Solve(model).Levels[0].Value.ShouldBe(3);
        new SecondOpinion(new AssignmentSolver(), dear).Solve(model).Levels[0].Value.ShouldBe(3);
    }

    private static AssignmentModel OneItem()
    {
        var builder = new AssignmentModelBuilder(["cost"], 0);
        builder.AddItem([9], 1);
        builder.AddBin(1);
        builder.AddArc(0, 0, [3]);
        return builder.Build();
    }

    private static MatchingProblem Problem(params IReadOnlyList<GeoPoint> homes) => Problem(homes, 2, new GreatCircleTravel());

    private static MatchingProblem Problem(IReadOnlyList<GeoPoint> homes, int children, ITravel travel) => new MatchingProblemBuilder(Today)
        .UseTravel(travel)
        .AddProviders(Council)
        .AddHomes(homes.Select((point, index) => new FosterHome { Id = new($"h-{index + 1}"), Provider = Council.Id, Location = point, Authority = Cardiff, Approval = new() { Places = 1 } }))
        .AddReferrals(Enumerable.Range(1, children).Select(number => new Referral { Child = new() { Id = new($"c-{number}"), DateOfBirth = new(2015, 3, 2), HomeCommunity = Community, Authority = Cardiff } }))
        .Build();

    private sealed class Fixed(AssignmentSolution solution) : IAssignmentSolver
    {
        public AssignmentSolution Solve(AssignmentModel model, SolveOptions? options, IProgress<SolveProgress>? progress, CancellationToken cancellationToken) => solution;
    }
}
