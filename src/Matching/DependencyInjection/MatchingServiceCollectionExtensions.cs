using Matching;
using Matching.Solver;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds matching to a service collection.</summary>
public static class MatchingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPlacementMatcher"/> as a singleton with the engine of Matching.Solver, unless one is there already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The policy to match by.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddMatching(this IServiceCollection services, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(policy);
        services.TryAddSingleton<IAssignmentSolver, AssignmentSolver>();
        services.TryAddSingleton<IPlacementMatcher>(provider => new PlacementMatcher(policy, provider.GetRequiredService<IAssignmentSolver>()));
        return services;
    }
}
