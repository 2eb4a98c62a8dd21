using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The small register, matched once for all tests of a class, and a plan by hand beside it.</summary>
public sealed class MatchedRegister : IAsyncLifetime, IDisposable
{
    private readonly SmallRegister register = new();

    public async Task InitializeAsync()
    {
        // The eldest child wishes to live with the two others; nothing in the register stands against it but the age.
        register.Write("wishes.csv", "child,about,home,by", "c-3,home,h-1,child");
        register.Write("by-hand.csv", "child,home", "c-1,h-2", "c-3,h-1");
        (await register.Run("match", "--data", ".", "--quiet", "--out", "proposals")).Succeeded();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => register.Dispose();

    internal void Write(string name, params string[] lines) => register.Write(name, lines);

    internal string PathOf(string name) => register.PathOf(name);

    internal Task<Finished> Run(params IReadOnlyList<string> arguments) => register.Run(arguments);
}
