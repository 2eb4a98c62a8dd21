using System.IO.Compression;
using System.Reflection.Metadata;
using System.Xml.Linq;
using Matching.Samples.Tests.Processes;

namespace Matching.Architecture.Tests;

/// <summary>The packages hold what they should, and a new project that knows nothing but them runs the quick start.</summary>
public sealed class PackagingTests(PackagingTests.Packages packages) : IClassFixture<PackagingTests.Packages>
{
    private static readonly string[] Published = ["Matching", "Matching.Files", "Matching.OrTools", "Matching.Solver"];

    // The kind of debug information that holds a file's text, of the portable PDB format's specification.
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string> PublishedPackages => [.. Published];

    [Fact]
    public void The_libraries_are_packed_and_nothing_else() =>
        Repository.Projects()
            .Where(path => File.ReadAllText(path).Contains("<IsPackable>true</IsPackable>", StringComparison.Ordinal))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal)
            .ShouldBe(Published);

    [Theory]
    [MemberData(nameof(PublishedPackages))]
    public void A_package_has_readme_icon_documentation_and_licence(string name)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(name, "nupkg"));
        using Stream specification = package.GetEntry($"{name}.nuspec")!.Open();
        XElement metadata = XDocument.Load(specification).Root!.Elements().First(element => element.Name.LocalName == "metadata");
        string Of(string element) => metadata.Elements().Single(child => child.Name.LocalName == element).Value;

        package.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{name}.dll");
        package.GetEntry($"lib/net10.0/{name}.xml")!.Length.ShouldBeGreaterThan(10_000);
        package.GetEntry("README.md")!.Length.ShouldBe(new FileInfo(Repository.PathOf("README.md")).Length);
        package.GetEntry("icon.png")!.Length.ShouldBe(new FileInfo(Repository.PathOf("eng", "icon.png")).Length);
        Of("license").ShouldBe("MIT");
        Of("readme").ShouldBe("README.md");
        Of("icon").ShouldBe("icon.png");
        Of("description").ShouldNotBeEmpty();
        Of("authors").ShouldNotBeEmpty();
        Of("tags").ShouldNotBeEmpty();
        Of("releaseNotes").ShouldContain("### Solver behaviour");
        XElement repository = metadata.Elements().Single(element => element.Name.LocalName == "repository");
        repository.Attribute("type")!.Value.ShouldBe("git");
        repository.Attribute("commit")!.Value.Length.ShouldBe(40);
    }

    [Theory]
    [InlineData("Matching.Solver", "")]
    [InlineData("Matching", "Matching.Solver Microsoft.Extensions.DependencyInjection.Abstractions Microsoft.Extensions.Logging.Abstractions Microsoft.Extensions.Options")]
    [InlineData("Matching.Files", "CsvHelper DocumentFormat.OpenXml ExcelDataReader Matching System.IO.Packaging")]
    public void A_package_depends_on_nothing_more_than_it_must(string name, string dependencies)
    {
        using ZipArchive package = ZipFile.OpenRead(packages.PathOf(name, "nupkg"));
        using Stream specification = package.GetEntry($"{name}.nuspec")!.Open();

        string.Join(' ', XDocument.Load(specification).Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value).Order(StringComparer.Ordinal))
            .ShouldBe(dependencies);
    }

    [Theory]
    [MemberData(nameof(PublishedPackages))]
    public void A_package_has_symbols(string name)
    {
        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(name, "snupkg"));

        symbols.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{name}.pdb");
    }

    [Theory]
    [MemberData(nameof(PublishedPackages))]
    public void Its_symbols_hold_the_sources(string name)
    {
        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(name, "snupkg"));
        using var content = new MemoryStream();
        symbols.GetEntry($"lib/net10.0/{name}.pdb")!.Open().CopyTo(content);
        content.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(content);
        MetadataReader reader = provider.GetMetadataReader();

        reader.Documents
            .Where(document => !reader.GetCustomDebugInformation(document).Any(handle => reader.GetGuid(reader.GetCustomDebugInformation(handle).Kind) == EmbeddedSource))
            .Select(document => reader.GetString(reader.GetDocument(document).Name))
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_project_restores_the_packages_and_runs_the_quick_start()
    {
        using TemporaryFolder project = await NewProject([], "QuickStart");

        Finished run = (await Dotnet.Run(project.Path, "run")).Succeeded();

        run.Output.ShouldContain("A proposal for 3 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("best possible plan, proven");
        run.Output.ShouldContain("0 broken rule(s)");
    }

    [Fact]
    public async Task A_new_host_restores_the_packages_and_matches_with_logs_spans_and_metrics()
    {
        using TemporaryFolder project = await NewProject(["Microsoft.Extensions.Hosting", "OpenTelemetry.Exporter.Console", "OpenTelemetry.Extensions.Hosting"], "Hosting");

        Finished run = (await Dotnet.Run(project.Path, "run")).Succeeded();

        run.Output.ShouldContain("A proposal for 2 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("Matching.PlacementMatcher[1002]");
        run.Output.ShouldContain("Metric Name: matching.solve.duration");
    }

    [Fact]
    public async Task A_release_that_would_break_users_of_the_one_before_is_refused()
    {
        using var work = new TemporaryFolder();
        string before = work["before"];
        Copy(Repository.PathOf("src", "Matching.Solver"), Path.Combine(before, "src", "Matching.Solver"));
        foreach (string file in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", ".editorconfig", "CHANGELOG.md", "README.md", "eng/icon.png", "eng/BannedSymbols.txt", "src/Directory.Build.props", "src/Directory.Build.targets" })
        {
            if (File.Exists(Repository.PathOf(file.Split('/'))))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(before, file))!);
                File.Copy(Repository.PathOf(file.Split('/')), Path.Combine(before, file));
            }
        }

        await File.WriteAllTextAsync(Path.Combine(before, "src", "Matching.Solver", "Gone.cs"), "namespace Matching.Solver;\n\n/// <summary>Public before, gone now.</summary>\npublic static class Gone;\n");
        string previous = $"0.0.9-packaging.{Environment.ProcessId}";
        (await Dotnet.Run(
            Path.Combine(before, "src", "Matching.Solver"), "pack", "-c", "Release", "-o", packages.Folder, $"-p:Version={previous}", $"-p:ArtifactsPath={work["artifacts-before"]}", "-p:RunAnalyzers=false")).Succeeded();

        Finished now = await Dotnet.Run(
            Repository.PathOf("src", "Matching.Solver"), "pack", "-c", "Release", "-o", work["packed"], $"-p:Version={Packages.Version}", $"-p:PreviousVersion={previous}", $"-p:ArtifactsPath={work["artifacts"]}",
            "-p:RunAnalyzers=false", $"-p:RestorePackagesPath={work["packages"]}", $"-p:RestoreFallbackFolders={Packages.Cache}", $"-p:RestoreAdditionalProjectSources={packages.Folder}");

        now.ExitCode.ShouldNotBe(0);
        now.Output.ShouldContain("CP0001: Type 'Matching.Solver.Gone' exists on");
    }

    /// <summary>A new project that knows nothing but packages, with a sample's files.</summary>
    private async Task<TemporaryFolder> NewProject(IReadOnlyList<string> others, string sample)
    {
        var project = new TemporaryFolder();
        XDocument versions = XDocument.Load(Repository.PathOf("Directory.Packages.props"));
        string Version(string name) => versions.Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == name).Attribute("Version")!.Value;
        await File.WriteAllTextAsync(project["New.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestorePackagesPath>{project["packages"]}</RestorePackagesPath>
                <RestoreFallbackFolders>{Packages.Cache}</RestoreFallbackFolders>
                <RestoreAdditionalProjectSources>{packages.Folder}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Matching" Version="{Packages.Version}" />
                {string.Join('\n', others.Select(name => $"""<PackageReference Include="{name}" Version="{Version(name)}" />"""))}
              </ItemGroup>
            </Project>
            """);
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples", sample), "*.cs"))
        {
            File.Copy(file, project[Path.GetFileName(file)]);
        }

        return project;
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The packages, packed once from the source into a folder of their own, so that no other build is in the way.</summary>
    public sealed class Packages : IAsyncLifetime, IDisposable
    {
        /// <summary>A version that nothing else has, so that no cache can hold it.</summary>
        public static string Version { get; } = $"0.1.0-packaging.{Environment.ProcessId}";

        /// <summary>The user's own cache of packages: read, never written.</summary>
        public static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        private readonly TemporaryFolder work = new();

        public string Folder => work["packed"];

        public string PathOf(string name, string extension) => Path.Combine(Folder, $"{name}.{Version}.{extension}");

        // Analysers have their say in the build that runs these tests.
        public async Task InitializeAsync()
        {
            foreach (string name in Published)
            {
                (await Dotnet.Run(
                    Repository.PathOf("src", name), "pack", "-c", "Release", "-o", Folder, $"-p:Version={Version}", $"-p:ArtifactsPath={work["artifacts"]}", "-p:RunAnalyzers=false")).Succeeded();
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => work.Dispose();
    }
}
