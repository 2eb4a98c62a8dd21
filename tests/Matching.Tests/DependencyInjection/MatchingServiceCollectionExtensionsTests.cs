using Matching.Solver;
using Matching.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Matching.Tests.DependencyInjection;

public sealed class MatchingServiceCollectionExtensionsTests
{
    private static readonly MatchingPolicy Wales = MatchingPolicy.Wales(Given.Today);
    private static readonly MatchingPolicy England = MatchingPolicy.England(Given.Today);

    [Fact]
    public void AddMatching_NothingElse_GivesOneMatcherWithThePolicy()
    {
        using ServiceProvider services = new ServiceCollection().AddMatching(Wales).BuildServiceProvider();

        services.GetRequiredService<IPlacementMatcher>().Policy.ShouldBe(Wales);
        services.GetRequiredService<IPlacementMatcher>().ShouldBeSameAs(services.GetRequiredService<IPlacementMatcher>());
    }

    [Fact]
    public void AddMatching_SolverRegisteredBefore_IsUsed()
    {
        var solver = new CountingSolver();
        using ServiceProvider services = new ServiceCollection().AddSingleton<IAssignmentSolver>(solver).AddMatching(Wales).BuildServiceProvider();

        services.GetRequiredService<IPlacementMatcher>().Match(Given.Problem(Given.Child(), Given.FosterHome()));

        services.GetServices<IAssignmentSolver>().ShouldBe([solver]);
        solver.Calls.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void AddMatching_MatcherRegisteredBefore_IsLeftInItsPlace()
    {
        var own = new PlacementMatcher(England);
        using ServiceProvider services = new ServiceCollection().AddSingleton<IPlacementMatcher>(own).AddMatching(Wales).BuildServiceProvider();

        services.GetServices<IPlacementMatcher>().ShouldBe([own]);
    }

    [Fact]
    public void AddMatching_WithKeys_GivesEachItsPolicyAndSolver()
    {
        var second = new CountingSolver();
        using ServiceProvider services = new ServiceCollection()
            .AddMatching("wales", options => options.Policy = Wales)
            .AddMatching("england", options => options.Policy = England)
            .AddKeyedSingleton<IAssignmentSolver>("england", second)
            .BuildServiceProvider();
        IPlacementMatcher wales = services.GetRequiredKeyedService<IPlacementMatcher>("wales");
        IPlacementMatcher england = services.GetRequiredKeyedService<IPlacementMatcher>("england");

        wales.Match(Given.Problem(Given.Child(), Given.FosterHome()));
        second.Calls.ShouldBe(0);
        england.Match(Given.Problem(Given.Child(), Given.FosterHome()));
        second.Calls.ShouldBeGreaterThan(0);
        (wales.Policy, england.Policy).ShouldBe((Wales, England));
        services.GetService<IPlacementMatcher>().ShouldBeNull();
    }

    [Fact]
    public void AddMatching_EmptyKey_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().AddMatching(" ", options => options.Policy = Wales)).ParamName.ShouldBe("key");

    [Fact]
    public void AddMatching_LimitsInTheOptions_HoldForAMatchWithoutItsOwn()
    {
        var solver = new CountingSolver();
        using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IAssignmentSolver>(solver)
            .AddMatching(options => (options.Policy, options.Match) = (Wales, new MatchOptions { Seed = 7 }))
            .BuildServiceProvider();
        var matcher = services.GetRequiredService<IPlacementMatcher>();
        MatchingProblem problem = Given.Problem(Given.Child(), Given.FosterHome());

        matcher.Match(problem);
        solver.Seed.ShouldBe(7UL);
        matcher.Match(problem, new MatchOptions { Seed = 8 });
        solver.Seed.ShouldBe(8UL);
    }

    [Fact]
    public void AddMatching_HostWithATimeProvider_MeasuresByIt()
    {
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromHours(1) };
        using ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(time).AddMatching(Wales).BuildServiceProvider();

        MatchingResult result = services.GetRequiredService<IPlacementMatcher>().Match(Given.Problem(Given.Child(), Given.FosterHome()));

        result.Phases.Sum(phase => phase.Seconds).ShouldBeGreaterThanOrEqualTo(3600);
    }

    [Fact]
    public void AddMatching_BadOptions_AreOneReportOfEveryFault()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddMatching("wales", options => options.Match = new MatchOptions { TimeLimit = TimeSpan.Zero, WorkLimit = 0, GapLimit = double.NaN, Threads = -1 })
            .BuildServiceProvider();

        OptionsValidationException fault = Should.Throw<OptionsValidationException>(() => services.GetRequiredKeyedService<IPlacementMatcher>("wales"));

        fault.Failures.ShouldBe(
        [
            "MatchingOptions of matcher 'wales': Policy is not set; give one, such as MatchingPolicy.Wales(asOf).",
            "MatchingOptions of matcher 'wales': Match.TimeLimit is 00:00:00. The time limit must be above zero, or null for none.",
            "MatchingOptions of matcher 'wales': Match.WorkLimit is 0. The work limit must be above zero, or null for none.",
            "MatchingOptions of matcher 'wales': Match.GapLimit is NaN. The gap limit must be a fraction of 0 or more.",
            "MatchingOptions of matcher 'wales': Match.Threads is -1. The number of threads must be 1 or more, or 0 for one a processor.",
        ]);
    }

    [Fact]
    public void AddMatching_BadOptions_KeepTheHostFromStarting()
    {
        using ServiceProvider services = new ServiceCollection().AddMatching(_ => { }).BuildServiceProvider();

        Should.Throw<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate)
            .Failures.ShouldBe(["MatchingOptions of the matcher: Policy is not set; give one, such as MatchingPolicy.Wales(asOf)."]);
    }

    private sealed class CountingSolver : IAssignmentSolver
    {
        private readonly AssignmentSolver engine = new();

        public int Calls { get; private set; }

        public ulong? Seed { get; private set; }

        public AssignmentSolution Solve(AssignmentModel model, SolveOptions? options, IProgress<SolveProgress>? progress, CancellationToken cancellationToken)
        {
            Calls++;
            Seed = options?.Seed;
            return engine.Solve(model, options, progress, cancellationToken);
        }
    }
}
