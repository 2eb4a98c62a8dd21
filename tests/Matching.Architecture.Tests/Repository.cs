namespace Matching.Architecture.Tests;

/// <summary>The working copy that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its top folder, the one with the solution.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>A file or folder of it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>C# files below a folder, by path.</summary>
    public static IReadOnlyList<SourceFile> Sources(params string[] folder) =>
    [
        .. Directory.EnumerateFiles(PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), File.ReadAllLines(path))),
    ];

    /// <summary>All project files.</summary>
    public static IEnumerable<string> Projects() => new[] { "src", "tests", "benchmarks", "samples" }
        .SelectMany(folder => Directory.EnumerateFiles(PathOf(folder), "*.csproj", SearchOption.AllDirectories));

    private static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "Matching.sln"))
        ? folder
        : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No folder above the tests holds Matching.sln."));
}

/// <summary>One C# file.</summary>
/// <param name="Path">Path from the top of the repository, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines)
{
    /// <summary>Numbers and text of the lines that match.</summary>
    public IEnumerable<string> Where(Func<string, bool> matches) =>
        Lines.Index().Where(line => matches(line.Item)).Select(line => $"{Path}:{line.Index + 1}: {line.Item.Trim()}");
}
