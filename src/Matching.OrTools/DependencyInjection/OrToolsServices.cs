using Matching.OrTools;
using Matching.Solver;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Chooses CP-SAT as the solver of an application's services.</summary>
public static class OrToolsServices
{
    /// <summary>Makes <see cref="OrToolsSolver"/> the only <see cref="IAssignmentSolver"/>, in place of the engine or whatever was registered before.</summary>
    /// <remarks>The transport is an <see cref="ICpSatTransport"/> of the services, where there is one; otherwise Google.OrTools in this process, which needs a build with <c>-p:WithOrTools=true</c>.</remarks>
    /// <param name="services">The services, before or after <c>AddMatching</c>.</param>
    /// <param name="options">How to use CP-SAT; null for the defaults.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection UseOrTools(this IServiceCollection services, OrToolsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.RemoveAll<IAssignmentSolver>();
        return services.AddSingleton<IAssignmentSolver>(provider =>
            provider.GetService<ICpSatTransport>() is { } transport ? new OrToolsSolver(transport, options) : new OrToolsSolver(options));
    }
}
