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
    [InlineData("Matching.OrTools", "Google.Protobuf Matching.Solver Microsoft.Extensions.DependencyInjection.Abstractions")]
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
        Finished run = (await packages.Run("QuickStart")).Succeeded();

        run.Output.ShouldContain("A proposal for 3 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("best possible plan, proven");
        run.Output.ShouldContain("0 broken rule(s)");
    }

    [Fact]
    public async Task A_new_host_restores_the_packages_and_matches_with_logs_spans_and_metrics()
    {
        Finished run = (await packages.Run("Hosting")).Succeeded();

        run.Output.ShouldContain("A proposal for 2 child(ren) and 2 home(s), policy Wales on 2026-11-01. People decide.");
        run.Output.ShouldContain("Matching.PlacementMatcher[1002]");
        run.Output.ShouldContain("Metric Name: matching.solve.duration");
    }

    [Fact]
    public async Task A_release_that_would_break_users_of_the_one_before_is_refused()
    {
        using var work = new TemporaryFolder();
        string previous = $"0.0.9-packaging.{Environment.ProcessId}";
        await File.WriteAllTextAsync(work["Before.csproj"], $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <PackageId>Matching.Solver</PackageId>
                <AssemblyName>Matching.Solver</AssemblyName>
                <Version>{previous}</Version>
              </PropertyGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(work["Gone.cs"], "namespace Matching.Solver;\n\n/// <summary>Public before, gone now.</summary>\npublic static class Gone;\n");
        (await Dotnet.Run(work.Path, "pack", "-c", "Release", "-o", packages.Folder)).Succeeded();

        Finished now = await Dotnet.Run(
            Repository.PathOf("src", "Matching.Solver"),
            [
                "pack", "-c", "Release", "-o", work["packed"], $"-p:PreviousVersion={previous}", .. packages.Properties,
                $"-p:RestorePackagesPath={work["packages"]}", $"-p:RestoreFallbackFolders={Packages.Cache}", $"-p:RestoreAdditionalProjectSources={packages.Folder}",
            ]);

        now.ExitCode.ShouldNotBe(0);
        now.Output.ShouldContain("CP0001: Type 'Matching.Solver.Gone' exists on");
    }

    /// <summary>The packages, packed once from the source into a folder of their own, so that no other build is in the way; and new projects that know nothing but them, built once.</summary>
    public sealed class Packages : IAsyncLifetime, IDisposable
    {
        /// <summary>A version that nothing else has, so that no cache can hold it.</summary>
        public static string Version { get; } = $"0.1.0-packaging.{Environment.ProcessId}";

        /// <summary>The user's own cache of packages: read, never written.</summary>
        public static string Cache { get; } = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

        private readonly TemporaryFolder work = new();

        public string Folder => work["packed"];

        /// <summary>What every build of the libraries here is told. Analysers have their say in the build that runs these tests.</summary>
        public IReadOnlyList<string> Properties => [$"-p:Version={Version}", $"-p:ArtifactsPath={work["artifacts"]}", "-p:RunAnalyzers=false"];

        public string PathOf(string name, string extension) => Path.Combine(Folder, $"{name}.{Version}.{extension}");

        /// <summary>Runs a new project that has the files of a sample.</summary>
        internal Task<Finished> Run(string sample) => Dotnet.Run(Path.Combine(work["new"], sample), Path.Combine("bin", "Debug", "net10.0", $"{sample}.dll"));

        public async Task InitializeAsync()
        {
            Solution(work["Libraries.slnx"], Published.Select(name => Repository.PathOf("src", name, $"{name}.csproj")));
            (await Dotnet.Run(work.Path, ["pack", "Libraries.slnx", "-c", "Release", "-o", Folder, .. Properties])).Succeeded();
            Solution(
                work["New.slnx"],
                [NewProject("QuickStart"), NewProject("Hosting", "Matching.Files", "Matching.OrTools", "Microsoft.Extensions.Hosting", "OpenTelemetry.Exporter.Console", "OpenTelemetry.Extensions.Hosting")]);
            (await Dotnet.Run(work.Path, "build", "New.slnx")).Succeeded();
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => work.Dispose();

        private static void Solution(string path, IEnumerable<string> projects) =>
            new XElement("Solution", projects.Select(project => new XElement("Project", new XAttribute("Path", project)))).Save(path);

        /// <summary>A new project that knows nothing but packages, with a sample's files.</summary>
        private string NewProject(string sample, params string[] others)
        {
            string folder = Directory.CreateDirectory(Path.Combine(work["new"], sample)).FullName;
            string project = Path.Combine(folder, $"{sample}.csproj");
            XDocument versions = XDocument.Load(Repository.PathOf("Directory.Packages.props"));
            string VersionOf(string name) => Published.Contains(name) ? Version : versions.Descendants("PackageVersion").Single(version => version.Attribute("Include")!.Value == name).Attribute("Version")!.Value;
            File.WriteAllText(project, $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <OutputType>Exe</OutputType>
                    <TargetFramework>net10.0</TargetFramework>
                    <Nullable>enable</Nullable>
                    <ImplicitUsings>enable</ImplicitUsings>
                    <RestorePackagesPath>{work["packages"]}</RestorePackagesPath>
                    <RestoreFallbackFolders>{Cache}</RestoreFallbackFolders>
                    <RestoreAdditionalProjectSources>{Folder}</RestoreAdditionalProjectSources>
                  </PropertyGroup>
                  <ItemGroup>
                    {string.Join('\n', others.Prepend("Matching").Select(name => $"""<PackageReference Include="{name}" Version="{VersionOf(name)}" />"""))}
                  </ItemGroup>
                </Project>
                """);
            foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples", sample), "*.cs"))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            return project;
        }
    }
}
