using System.Reflection;
using Matching.Files;
using Matching.OrTools;
using Matching.Solver;

namespace Matching.Architecture.Tests;

/// <summary>What the limitations promise of trimming and ahead-of-time compilation is what the projects are built by and what the assemblies say of themselves.</summary>
public sealed class AheadOfTimeTests
{
    private const string Promise = "- Trimming and ahead-of-time compilation are promised by: ";

    private static readonly string[] Promised =
        [.. File.ReadAllLines(Repository.PathOf("docs", "limitations.md")).Single(line => line.StartsWith(Promise, StringComparison.Ordinal))[Promise.Length..].Split(". The analysers")[0].Split(", ").Select(name => name.Trim('`'))];

    [Fact]
    public void What_is_promised_is_what_the_analysers_go_over() =>
        Repository.Projects()
            .Where(path => File.ReadAllText(path).Contains("<IsAotCompatible>true</IsAotCompatible>", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Promised);

    [Fact]
    public void What_is_promised_is_what_the_assemblies_say() =>
        new[] { typeof(PlacementMatcher), typeof(RegisterFiles), typeof(OrToolsSolver), typeof(AssignmentSolver) }
            .Select(type => type.Assembly)
            .Where(assembly => assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Any(data => data is { Key: "IsAotCompatible" or "IsTrimmable", Value: "True" }))
            .Select(assembly => assembly.GetName().Name!)
            .ShouldBe(Promised);

    [Fact]
    public void Nothing_that_the_analysers_say_is_silenced() =>
        Repository.Sources("src")
            .SelectMany(file => file.Where(line => line.Contains("UnconditionalSuppressMessage", StringComparison.Ordinal) || line.Contains("pragma warning disable IL", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
