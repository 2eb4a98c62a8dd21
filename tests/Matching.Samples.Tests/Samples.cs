using System.Diagnostics;
using Matching.Samples.Tests.Processes;

namespace Matching.Samples.Tests;

/// <summary>The sample programs as they were built with these tests.</summary>
internal static class Samples
{
    public static Task<Finished> QuickStart() => Dotnet.Run(Path.GetTempPath(), PathOf("QuickStart", "QuickStart.dll"));

    public static Task<Finished> Hosting() => Dotnet.Run(Path.GetTempPath(), PathOf("Hosting", "Hosting.dll"));

    /// <summary>Runs the command line in a folder.</summary>
    public static Task<Finished> Commissioner(string folder, params IReadOnlyList<string> arguments) =>
        Dotnet.Run(folder, [PathOf("Commissioner", "commissioner.dll"), .. arguments]);

    /// <summary>Starts the command line without waiting for its end.</summary>
    public static Process StartCommissioner(string folder, params IReadOnlyList<string> arguments) =>
        Dotnet.Start(folder, new Dictionary<string, string>(), [PathOf("Commissioner", "commissioner.dll"), .. arguments]);

    /// <summary>Starts the command line in a terminal of its own.</summary>
    public static Terminal CommissionerInTerminal(string folder, params IReadOnlyList<string> arguments) =>
        new(folder, [PathOf("Commissioner", "commissioner.dll"), .. arguments]);

    // Output of all projects lies side by side, by project and then by configuration.
    private static string PathOf(string project, string program)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, program);
    }
}
