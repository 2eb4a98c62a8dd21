using System.Diagnostics;
using System.Text;

namespace Matching.Samples.Tests.Processes;

/// <summary>Runs the dotnet command as a user would, and keeps what it says.</summary>
internal static class Dotnet
{
    /// <summary>Long enough for a build on a busy machine; a run that takes longer hangs and is ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static Task<Finished> Run(string folder, params IReadOnlyList<string> arguments) =>
        Run(folder, new Dictionary<string, string>(), arguments);

    public static async Task<Finished> Run(string folder, IReadOnlyDictionary<string, string> environment, params IReadOnlyList<string> arguments)
    {
        using Process process = Start(folder, environment, arguments);
        using var patience = new CancellationTokenSource(Patience);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Finished(process.ExitCode, Lines(await output), Lines(await errors));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end within {Patience.TotalMinutes} minutes.");
        }
    }

    /// <summary>Starts a program without waiting for its end.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // What the test host's own build has set must not reach the build or program that is started.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n");
}

/// <summary>A program that has ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record Finished(int ExitCode, string Output, string Errors)
{
    /// <summary>This run, if it ended well; otherwise the test fails with all that was said.</summary>
    public Finished Succeeded()
    {
        ExitCode.ShouldBe(0, $"{Output}\n{Errors}");
        return this;
    }
}

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("matching-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
