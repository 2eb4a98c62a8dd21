namespace Matching.Files;

/// <summary>The style, the script and the outline that the assembly carries with it.</summary>
internal static class ReportAssets
{
    public static string Style { get; } = Read("report.css");

    public static string Script { get; } = Read("report.js");

    public static string Outline { get; } = Read("outline.txt");

    private static string Read(string name)
    {
        using Stream stream = typeof(ReportAssets).Assembly.GetManifestResourceStream($"Matching.Files.Reports.Assets.{name}")
            ?? throw new InvalidOperationException($"Impossible state: the assembly lacks {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
