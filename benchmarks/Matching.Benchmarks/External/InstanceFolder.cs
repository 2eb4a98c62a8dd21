namespace Matching.Benchmarks.External;

/// <summary>The instances of a folder laid out as <c>gap/</c>, <c>lap/</c>, <c>refugee/</c>, <c>bppc/</c> and <c>sscflp/</c>; what is not there is left out.</summary>
internal static class InstanceFolder
{
    private const string WeightFile = "_Employment_Weight.csv";

    private static readonly (string Folder, Func<string, string, ExternalInstance> Read)[] Kinds =
        [("gap", GapReader.Read), ("lap", LapReader.Read), ("bppc", BppcReader.Read), ("sscflp", SscflpReader.Read)];

    /// <summary>Names and readers, kind by kind, each in the order of names.</summary>
    public static IReadOnlyList<(string Name, Func<ExternalInstance> Read)> List(string folder)
    {
        var instances = new List<(string, Func<ExternalInstance>)>();
        foreach ((string kind, Func<string, string, ExternalInstance> read) in Kinds)
        {
            foreach (string path in Files(Path.Combine(folder, kind)).Where(path => !Path.GetFileName(path).StartsWith("LICENSE", StringComparison.Ordinal)))
            {
                string name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                instances.Add((name, () => read(path, name)));
            }
        }

        string refugee = Path.Combine(folder, "refugee");
        foreach (string path in Files(refugee).Where(path => path.EndsWith(WeightFile, StringComparison.Ordinal)))
        {
            string year = Path.GetFileName(path)[..^WeightFile.Length];
            string three = $"refugee/{year} three loads (children, adults, seniors)";
            string one = $"refugee/{year} one load (persons; capacity = sum of the three)";
            instances.Add((three, () => RefugeeReader.Read(refugee, year, three, oneLoad: false)));
            instances.Add((one, () => RefugeeReader.Read(refugee, year, one, oneLoad: true)));
        }

        return instances;
    }

    private static string[] Files(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
}
