using System.IO.Compression;
using System.Xml.Linq;
using Matching.Samples.Tests.Processes;

namespace Matching.Architecture.Tests;

/// <summary>The packages hold what they should, and a new project that knows nothing but them runs the quick start.</summary>
public sealed class PackagingTests(PackagingTests.Packages packages) : IClassFixture<PackagingTests.Packages>
{
    private static readonly string[] Published = ["Matching", "Matching.Files", "Matching.Solver"];

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
    }

    [Theory]
    [MemberData(nameof(PublishedPackages))]
    public void A_package_has_symbols(string name)
    {
        using ZipArchive symbols = ZipFile.OpenRead(packages.PathOf(name, "snupkg"));

        symbols.Entries.Select(entry => entry.FullName).ShouldContain($"lib/net10.0/{name}.pdb");
    }

    [Fact]
    public async Task A_new_project_restores_the_packages_and_runs_the_quick_start()
    {
        using var project = new TemporaryFolder();
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
              </ItemGroup>
            </Project>
            """);
        File.Copy(Repository.PathOf("samples", "QuickStart", "Program.cs"), project["Program.cs"]);

        Finished run = (await Dotnet.Run(project.Path, "run")).Succeeded();

        run.Output.ShouldContain("A proposal for 3 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("best possible plan, proven");
        run.Output.ShouldContain("0 broken rule(s)");
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
