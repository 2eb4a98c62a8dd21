namespace Matching.Benchmarks.Tests.External;

/// <summary>A folder of made-up files that is gone after the test.</summary>
internal sealed class MadeUpFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("instances-").FullName;

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
