using System.Globalization;
using System.Runtime.InteropServices;

namespace Matching.Benchmarks;

/// <summary>What a figure was measured on.</summary>
internal static class Machine
{
    /// <summary>Processors and their model, memory, .NET and operating system, in one line.</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} processors{Processor()}, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1024.0 * 1024 * 1024):0.0} GiB, .NET {Environment.Version}, {RuntimeInformation.OSDescription}");

    private static string Processor()
    {
        const string File = "/proc/cpuinfo";
        const string Key = "model name";
        string? line = System.IO.File.Exists(File) ? System.IO.File.ReadLines(File).FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) : null;
        return line is null ? "" : $" ({line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()})";
    }
}
