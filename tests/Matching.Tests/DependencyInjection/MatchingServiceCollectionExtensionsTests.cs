using Matching.Solver;
using Matching.Tests.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.Tests.DependencyInjection;

public sealed class MatchingServiceCollectionExtensionsTests
{
    [Fact]
    public void AddMatching_NothingElse_GivesOneMatcherWithThePolicy()
    {
        var policy = MatchingPolicy.Wales(Given.Today);
        using ServiceProvider services = new ServiceCollection().AddMatching(policy).BuildServiceProvider();

        services.GetRequiredService<IPlacementMatcher>().Policy.ShouldBe(policy);
        services.GetRequiredService<IPlacementMatcher>().ShouldBeSameAs(services.GetRequiredService<IPlacementMatcher>());
    }

    [Fact]
    public void AddMatching_SolverRegisteredBefore_IsUsed()
    {
        var solver = new AssignmentSolver();
        using ServiceProvider services = new ServiceCollection().AddSingleton<IAssignmentSolver>(solver).AddMatching(MatchingPolicy.Wales(Given.Today)).BuildServiceProvider();

        services.GetServices<IAssignmentSolver>().ShouldBe([solver]);
    }
}
