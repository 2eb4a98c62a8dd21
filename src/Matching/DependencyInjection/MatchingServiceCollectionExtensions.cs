using System.Diagnostics.Metrics;
using Matching;
using Matching.Solver;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds matching to a service collection.</summary>
/// <remarks>
/// Everything is added only where nothing stands in its place yet (TryAdd). A solver of one's own is an <see cref="IAssignmentSolver"/> registered beside it; a keyed matcher takes the solver
/// registered with its key, and else the one without. Matchers are singletons, safe for concurrent use. They take from the host what it has: <see cref="ILogger{TCategoryName}"/>,
/// <see cref="IMeterFactory"/>, <see cref="TimeProvider"/>; docs/hosting.md lists what they tell.
/// </remarks>
public static class MatchingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IPlacementMatcher"/> as a singleton with the engine of Matching.Solver, unless one is there already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The policy to match by.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddMatching(this IServiceCollection services, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return services.AddMatching(options => options.Policy = policy);
    }

    /// <summary>Adds <see cref="IPlacementMatcher"/> as a singleton with the engine of Matching.Solver, unless one is there already. The options are validated when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the policy, and the limits of a match whose caller gives none.</param>
    /// <returns>The services, for chaining.</returns>
    public static IServiceCollection AddMatching(this IServiceCollection services, Action<MatchingOptions> configure)
    {
        AddShared(services, Options.Options.DefaultName, configure);
        services.TryAddSingleton<IPlacementMatcher>(provider => Matcher(provider, Options.Options.DefaultName, provider.GetRequiredService<IAssignmentSolver>()));
        return services;
    }

    /// <summary>Adds a keyed <see cref="IPlacementMatcher"/> as a singleton, for hosts with several policies or solvers, unless one with the key is there already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The matcher's key, and the name of its options; not empty.</param>
    /// <param name="configure">Sets the policy, and the limits of a match whose caller gives none.</param>
    /// <returns>The services, for chaining.</returns>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public static IServiceCollection AddMatching(this IServiceCollection services, string key, Action<MatchingOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        AddShared(services, key, configure);
        services.TryAddKeyedSingleton<IPlacementMatcher>(
            key,
            (provider, _) => Matcher(provider, key, provider.GetKeyedService<IAssignmentSolver>(key) ?? provider.GetRequiredService<IAssignmentSolver>()));
        return services;
    }

    private static void AddShared(IServiceCollection services, string name, Action<MatchingOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<MatchingOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MatchingOptions>, MatchingOptionsValidation>());
        services.TryAddSingleton<IAssignmentSolver, AssignmentSolver>();
    }

    private static PlacementMatcher Matcher(IServiceProvider provider, string name, IAssignmentSolver solver)
    {
        MatchingOptions options = provider.GetRequiredService<IOptionsMonitor<MatchingOptions>>().Get(name);
        MatchOptions usual = options.Match.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } time
            ? options.Match with { TimeProvider = time }
            : options.Match;
        return new PlacementMatcher(options.Policy!, solver, usual, provider.GetService<ILogger<PlacementMatcher>>(), provider.GetService<IMeterFactory>());
    }
}
