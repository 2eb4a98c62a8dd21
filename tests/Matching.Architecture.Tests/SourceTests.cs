using System.Text.RegularExpressions;

namespace Matching.Architecture.Tests;

/// <summary>What must hold for every source file.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 350;

    [Fact]
    public void No_file_is_longer_than_350_lines() =>
        AllSources().Where(file => file.Lines.Count > MostLines).Select(file => $"{file.Path}: {file.Lines.Count} lines").ShouldBeEmpty();

    [Fact]
    public void Nothing_is_left_for_later() =>
        AllSources().SelectMany(file => file.Where(line => LeftForLater().IsMatch(line))).ShouldBeEmpty();

    [Fact]
    public void No_test_is_skipped() =>
        Repository.Sources("tests").SelectMany(file => file.Where(line => Skipped().IsMatch(line))).ShouldBeEmpty();

    [Fact]
    public void Package_versions_stand_in_one_place() =>
        Repository.Projects()
            .Where(path => File.ReadLines(path).Any(line => line.Contains("<PackageReference", StringComparison.Ordinal) && line.Contains("Version=", StringComparison.Ordinal)))
            .ShouldBeEmpty();

    // Of what becomes of a child nothing is known, so no text may say a word of it. What an option does, or a hash, may be certain; how somebody fares may not.
    [Fact]
    public void No_text_promises_how_anybody_will_fare() =>
        new[] { Repository.Sources("src", "Matching"), Repository.Sources("src", "Matching.Files"), Repository.Sources("samples", "Commissioner") }
            .SelectMany(files => files)
            .SelectMany(file => file.Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Promise().IsMatch(line)))
            .Concat(Directory.GetFiles(Repository.PathOf("src", "Matching.Files", "Words"), "*.resx").SelectMany(File.ReadLines).Where(line => Promise().IsMatch(line)))
            .ShouldBeEmpty();

    private static IEnumerable<SourceFile> AllSources() => [.. Repository.Sources("src"), .. Repository.Sources("samples"), .. Repository.Sources("benchmarks")];

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|NotSupportedException\(\)")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\bSkip\s*=")]
    private static partial Regex Skipped();

    [GeneratedRegex(@"\b(will (do well|feel|thrive|benefit|settle|succeed|be (happy|safe|better|settled))|guarantees?|guaranteed|definitely|safest|ideal|perfect match|best for (the|this) child|risk score|success rate|likely to (succeed|thrive|settle|benefit))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Promise();
}
