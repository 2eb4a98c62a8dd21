namespace Matching;

/// <summary>What a host's matcher is made with; given to <see cref="Microsoft.Extensions.DependencyInjection.MatchingServiceCollectionExtensions"/> and validated when the host starts.</summary>
/// <remarks>Set while the host is put together; read once, when the matcher is made. Not safe for threads that set it.</remarks>
public sealed class MatchingOptions
{
    /// <summary>The policy to match by, such as <see cref="MatchingPolicy.Wales"/>.</summary>
    /// <value>Default: null, with which the host does not start.</value>
    public MatchingPolicy? Policy { get; set; }

    /// <summary>Limits, seed and threads of a match whose caller gives no <see cref="MatchOptions"/> of its own.</summary>
    /// <value>Default: no limit, seed 1, one thread a processor; time by the host's <see cref="TimeProvider"/> where it has one.</value>
    public MatchOptions Match { get; set; } = new();
}
