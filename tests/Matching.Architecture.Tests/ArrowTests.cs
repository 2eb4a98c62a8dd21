using System.Reflection;
using System.Text.RegularExpressions;
using Matching.Files;
using Matching.OrTools;
using Matching.Solver;

namespace Matching.Architecture.Tests;

/// <summary>Who may know whom: the hourglass, held by a test.</summary>
public sealed partial class ArrowTests
{
    private static readonly Assembly Waist = typeof(AssignmentModel).Assembly;
    private static readonly Assembly Domain = typeof(MatchingProblem).Assembly;
    private static readonly Assembly Files = typeof(RegisterFiles).Assembly;
    private static readonly Assembly SecondSolver = typeof(OrToolsSolver).Assembly;

    [Fact]
    public void The_solver_references_nothing_but_the_base_library() =>
        References(Waist).Where(name => !IsBaseLibrary(name)).ShouldBeEmpty();

    [Fact]
    public void The_domain_references_the_solver_and_what_every_host_has_only() =>
        References(Domain)
            .Where(name => !IsBaseLibrary(name))
            .Except(["Matching.Solver", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options"])
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_in_src_references_samples_tests_or_benchmarks() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal) && OutsideSources().IsMatch(line))
            .ShouldBeEmpty();

    [Fact]
    public void Files_reference_the_domain_the_solvers_results_and_libraries_of_file_formats_only() =>
        References(Files)
            .Where(name => !IsBaseLibrary(name) && name is not ("Matching" or "Matching.Solver" or "CsvHelper" or "ExcelDataReader" or "DocumentFormat.OpenXml"))
            .ShouldBeEmpty();

    [Fact]
    public void The_second_solver_references_the_solver_protocol_buffers_and_abstractions_only() =>
        References(SecondSolver)
            .Where(name => !IsBaseLibrary(name) && name is not ("Matching.Solver" or "Google.Protobuf" or "Microsoft.Extensions.DependencyInjection.Abstractions"))
            .ShouldBeEmpty();

    [Fact]
    public void Nothing_in_src_references_the_second_solver() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal) && line.Contains("Matching.OrTools", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void One_file_alone_knows_Google_OrTools() =>
        Repository.Sources("src", "Matching.OrTools")
            .Where(file => file.Where(line => line.Contains("Google.OrTools.Sat", StringComparison.Ordinal)).Any())
            .Select(file => file.Path)
            .ShouldBe(["src/Matching.OrTools/Transports/GoogleOrToolsTransport.cs"]);

    [Fact]
    public void Nothing_in_src_references_files() =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines)
            .Where(line => line.Contains("<ProjectReference", StringComparison.Ordinal) && line.Contains("Matching.Files", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Only_compilation_knows_the_numeric_model() =>
        DomainSources(except: "Compilation")
            .SelectMany(file => file.Where(line => NumericModel().IsMatch(line)))
            .ShouldBeEmpty();

    [Fact]
    public void Only_compilation_the_matcher_and_what_asks_it_again_know_the_solver() =>
        DomainSources(except: ["Compilation", "Matcher", "Exploring", "Scenarios", "Choices", "DependencyInjection"])
            .SelectMany(file => file.Where(line => SolverNamespace().IsMatch(line)))
            .ShouldBeEmpty();

    [Fact]
    public void The_checker_and_the_rules_share_no_code_with_compiler_or_engine() =>
        Repository.Sources("src", "Matching")
            .Where(file => IsIn(file, "Checking") || IsIn(file, "Measures") || IsIn(file, "Rules"))
            .SelectMany(file => file.Where(line => CompilationNamespace().IsMatch(line) || SolverNamespace().IsMatch(line)))
            .ShouldBeEmpty();

    [Fact]
    public void No_type_outside_compilation_holds_the_numeric_model() =>
        Domain.GetTypes()
            .Where(type => type.FullName?.StartsWith("Matching.Compilation.", StringComparison.Ordinal) == false)
            .SelectMany(type => type.GetFields(Everything), (type, field) => $"{type}.{field.Name}: {field.FieldType}")
            .Where(field => field.Contains(nameof(AssignmentModel), StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void Rules_hold_no_state_that_changes() =>
        Domain.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)))
            .SelectMany(type => type.GetFields(Everything | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.StartsWith('<'))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .ShouldBeEmpty();

    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static IEnumerable<string> References(Assembly assembly) => assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static bool IsBaseLibrary(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard" or "Microsoft.Win32.Primitives";

    private static IEnumerable<SourceFile> DomainSources(params string[] except) =>
        Repository.Sources("src", "Matching").Where(file => !except.Any(folder => IsIn(file, folder)));

    private static bool IsIn(SourceFile file, string folder) => file.Path.StartsWith($"src/Matching/{folder}/", StringComparison.Ordinal);

    [GeneratedRegex(@"samples|tests|benchmarks")]
    private static partial Regex OutsideSources();

    [GeneratedRegex(@"\bAssignmentModel")]
    private static partial Regex NumericModel();

    [GeneratedRegex(@"\bMatching\.Solver\b|(?<![\w.])Solver\.[A-Z]")]
    private static partial Regex SolverNamespace();

    [GeneratedRegex(@"\bMatching\.Compilation\b|(?<![\w.])Compilation\.[A-Z]")]
    private static partial Regex CompilationNamespace();
}
