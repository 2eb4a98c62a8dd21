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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void UseOrTools_WithAKey_SolvesForTheMatcherOfThatKeyAlone(bool afterwards)
    {
        var (ours, others) = (new FakeCpSat(), new FakeCpSat());
        IServiceCollection services = new ServiceCollection().AddKeyedSingleton<ICpSatTransport>("second", ours).AddSingleton<ICpSatTransport>(others);
        services = afterwards ? Matchers(services).UseOrTools("second") : Matchers(services.UseOrTools("second"));
        using ServiceProvider provider = services.BuildServiceProvider();

        // A transport without answers ends the match once it has been asked.
        Should.Throw<CpSatException>(() => provider.GetRequiredKeyedService<IPlacementMatcher>("second").Match(OneChild()));
        provider.GetRequiredKeyedService<IPlacementMatcher>("first").Match(OneChild()).Proposals.Count.ShouldBe(1);
        provider.GetRequiredService<IPlacementMatcher>().Match(OneChild()).Proposals.Count.ShouldBe(1);
        (ours.Requests.Count, others.Requests.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void UseOrTools_KeyWithoutATransportOfItsOwn_TakesTheSharedOne()
    {
        var shared = new FakeCpSat();
        using ServiceProvider provider = Matchers(new ServiceCollection().AddSingleton<ICpSatTransport>(shared)).UseOrTools("second").BuildServiceProvider();

        Should.Throw<CpSatException>(() => provider.GetRequiredKeyedService<IPlacementMatcher>("second").Match(OneChild()));
        shared.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public void UseOrTools_KeyThatHasASolver_ReplacesItAndNoOther()
    {
        var own = new AssignmentSolver();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ICpSatTransport>(new FakeCpSat())
            .AddKeyedSingleton<IAssignmentSolver>("first", own)
            .AddKeyedSingleton<IAssignmentSolver>("second", own)
            .UseOrTools("second")
            .BuildServiceProvider();

        provider.GetKeyedServices<IAssignmentSolver>("second").ShouldHaveSingleItem().ShouldBeOfType<OrToolsSolver>();
        provider.GetKeyedServices<IAssignmentSolver>("first").ShouldHaveSingleItem().ShouldBeSameAs(own);
        provider.GetService<IAssignmentSolver>().ShouldBeNull();
    }

    [Fact]
    public void UseOrTools_WithoutAKey_LeavesTheSolversOfKeys()
    {
        var own = new AssignmentSolver();
        using ServiceProvider provider = new ServiceCollection()
            .AddSingleton<ICpSatTransport>(new FakeCpSat()).AddKeyedSingleton<IAssignmentSolver>("first", own).UseOrTools().BuildServiceProvider();

        provider.GetRequiredService<IAssignmentSolver>().ShouldBeOfType<OrToolsSolver>();
        provider.GetRequiredKeyedService<IAssignmentSolver>("first").ShouldBeSameAs(own);
    }

    [Fact]
    public void UseOrTools_EmptyKey_IsRefused() =>
        Should.Throw<ArgumentException>(() => new ServiceCollection().UseOrTools(" ")).ParamName.ShouldBe("key");

#if !WITH_ORTOOLS
    [Fact]
    public void UseOrTools_WithoutATransport_SaysHowToEnableIt()
    {
        using ServiceProvider provider = new ServiceCollection().AddMatching(Policy).UseOrTools().UseOrTools("second").BuildServiceProvider();

        Should.Throw<InvalidOperationException>(provider.GetRequiredService<IAssignmentSolver>).Message.ShouldStartWith("This build of Matching.OrTools brings no CP-SAT along: ");
        Should.Throw<InvalidOperationException>(() => provider.GetRequiredKeyedService<IAssignmentSolver>("second")).Message.ShouldStartWith("This build of Matching.OrTools brings no CP-SAT along: ");
    }
#endif

    private static IServiceCollection Matchers(IServiceCollection services) =>
        services.AddMatching(Policy).AddMatching("first", options => options.Policy = Policy).AddMatching("second", options => options.Policy = Policy);

    private static MatchingProblem OneChild()
    {
        var council = new Provider { Id = new("council"), Kind = ProviderKind.LocalAuthority, Authority = new("W06000015") };
        GeoPoint cardiff = new(51.48, -3.25);
        return new MatchingProblemBuilder(Policy.On)
            .AddProviders(council)
            .AddHomes(new FosterHome { Id = new("h-1"), Provider = council.Id, Location = cardiff, Authority = council.Authority.Value, Approval = new() { Places = 1, Ages = new(0, 17) } })
            .AddReferrals(new Referral { Child = new() { Id = new("c-1"), DateOfBirth = new(2015, 3, 2), HomeCommunity = cardiff, Authority = council.Authority.Value } })
            .Build();
    }
}
