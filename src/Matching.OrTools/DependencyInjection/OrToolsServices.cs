using Matching.OrTools;
using Matching.Solver;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses CP-SAT as the solver of an application's services.</summary>
public static class OrToolsServices
{
    /// <summary>Makes <see cref="OrToolsSolver"/> the <see cref="IAssignmentSolver"/> of every matcher that has none with its own key, in place of the engine or whatever was registered before.</summary>
    /// <remarks>The transport is an <see cref="ICpSatTransport"/> of the services, where there is one; otherwise Google.OrTools in this process, which needs a build with <c>-p:WithOrTools=true</c>.</remarks>
    /// <param name="services">The services, before or after <c>AddMatching</c>.</param>
    /// <param name="options">How to use CP-SAT; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection UseOrTools(this IServiceCollection services, OrToolsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.RemoveAll<IAssignmentSolver>();
        return services.AddSingleton<IAssignmentSolver>(provider => Solver(provider.GetService<ICpSatTransport>(), options));
    }

    /// <summary>Makes <see cref="OrToolsSolver"/> the <see cref="IAssignmentSolver"/> of one key, in place of whatever was registered with it; all others stay as they are.</summary>
    /// <remarks>The transport is the <see cref="ICpSatTransport"/> with the key, else the one without; otherwise Google.OrTools in this process, which needs a build with <c>-p:WithOrTools=true</c>.</remarks>
    /// <param name="services">The services, before or after <c>AddMatching</c>.</param>
    /// <param name="key">The key of the matcher that is to solve by CP-SAT, as given to <c>AddMatching</c>; not empty.</param>
    /// <param name="options">How to use CP-SAT; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> or <paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    public static IServiceCollection UseOrTools(this IServiceCollection services, string key, OrToolsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        services.RemoveAllKeyed<IAssignmentSolver>(key);
        return services.AddKeyedSingleton<IAssignmentSolver>(
            key, (provider, _) => Solver(provider.GetKeyedService<ICpSatTransport>(key) ?? provider.GetService<ICpSatTransport>(), options));
    }

    private static OrToolsSolver Solver(ICpSatTransport? transport, OrToolsOptions? options) =>
        transport is null ? new OrToolsSolver(options) : new OrToolsSolver(transport, options);
}
