using Matching.OrTools.Protocol;
using Matching.Solver;
using Microsoft.Extensions.DependencyInjection;

namespace Matching.OrTools.Tests;

/// <summary>CP-SAT instead of the engine, by one line.</summary>
public sealed class OrToolsServicesTests
{
    private static readonly MatchingPolicy Policy = MatchingPolicy.Wales(new DateOnly(2026, 11, 1));

    [Fact]
    public void UseOrTools_AfterAddMatching_IsTheOnlySolver()
    {
        FakeCpSat fake = FakeCpSat.Answering(new CpSolverResponse { Status = CpSolverStatus.Optimal });
        using ServiceProvider provider = new ServiceCollection().AddSingleton<ICpSatTransport>(fake).AddMatching(Policy).UseOrTools().BuildServiceProvider();

        provider.GetServices<IAssignmentSolver>().ShouldHaveSingleItem().ShouldBeOfType<OrToolsSolver>();
        provider.GetRequiredService<IPlacementMatcher>().ShouldNotBeNull();
    }

    [Fact]
    public void UseOrTools_BeforeAddMatching_IsTheOnlySolver()
    {
        using ServiceProvider provider = new ServiceCollection().AddSingleton<ICpSatTransport>(new FakeCpSat()).UseOrTools().AddMatching(Policy).BuildServiceProvider();

        provider.GetServices<IAssignmentSolver>().ShouldHaveSingleItem().ShouldBeOfType<OrToolsSolver>();
    }

#if !WITH_ORTOOLS
    [Fact]
    public void UseOrTools_WithoutATransport_SaysHowToEnableIt()
    {
        using ServiceProvider provider = new ServiceCollection().AddMatching(Policy).UseOrTools().BuildServiceProvider();

        Should.Throw<InvalidOperationException>(provider.GetRequiredService<IAssignmentSolver>).Message.ShouldStartWith("This build of Matching.OrTools brings no CP-SAT along: ");
    }
#endif
}
