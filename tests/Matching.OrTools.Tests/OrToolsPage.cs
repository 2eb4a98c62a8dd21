using Matching.Solver;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.OrTools.Tests;

/// <summary>The code that docs/ortools.md shows.</summary>
internal static class OrToolsPage
{
    public static IServiceCollection ChooseForAHost(IServiceCollection services, MatchingPolicy policy)
    {
        services.AddMatching(policy).UseOrTools();
        return services;
    }

    public static IServiceCollection ChooseForOneKey(IServiceCollection services, MatchingPolicy policy)
    {
        services.AddMatching(policy).AddMatching("second-opinion", options => options.Policy = policy).UseOrTools("second-opinion");
        return services;
    }

    public static MatchingResult ChooseForOneMatcher(MatchingProblem problem, MatchingPolicy policy)
    {
        var matcher = new PlacementMatcher(policy, new OrToolsSolver());
        return matcher.Match(problem);
    }

    public static AssignmentSolution SolveInAProcess(AssignmentModel model)
    {
        using var process = new CpSatProcess("my-cp-sat", "--frames");
        return new OrToolsSolver(process).Solve(model, new() { TimeLimit = TimeSpan.FromMinutes(1) });
    }

    public static void Export(AssignmentModel model)
    {
        using (FileStream file = File.Create("model.pb"))
        {
            CpSatExport.WriteBinary(model, file);
        }

        using StreamWriter text = File.CreateText("model.pbtxt");
        CpSatExport.WriteText(model, text);
    }
}

/// <summary>The page's solver that writes what it is given.</summary>
public sealed class ExportingSolver(IAssignmentSolver solver, string path) : IAssignmentSolver
{
    public AssignmentSolution Solve(
        AssignmentModel model, SolveOptions? options = null, IProgress<SolveProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using (FileStream file = File.Create(path))
        {
            CpSatExport.WriteBinary(model, file);
        }

        return solver.Solve(model, options, progress, cancellationToken);
    }
}
