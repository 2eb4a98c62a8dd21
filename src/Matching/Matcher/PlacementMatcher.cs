using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Matching.Solver;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Matching;

/// <summary>The matcher: validate, compile, solve, decompile, check independently, measure; explain on demand.</summary>
/// <remarks>Holds the policy, a solver, and an index of homes for each problem that homes have been ranked in, as long as the problem lives; safe for concurrent use.</remarks>
public sealed class PlacementMatcher : IPlacementMatcher
{
    private readonly IAssignmentSolver solver;
    private readonly MatchOptions usual;
    private readonly ILogger logger;
    private readonly MatchInstruments instruments;
    private readonly ConditionalWeakTable<MatchingProblem, HomeRanking> rankings = [];

    /// <summary>Makes a matcher that logs nothing.</summary>
    /// <param name="policy">The policy; <see cref="MatchingPolicy.Wales"/> for instance.</param>
    /// <param name="solver">The solver; null for the engine of Matching.Solver.</param>
    public PlacementMatcher(MatchingPolicy policy, IAssignmentSolver? solver = null)
        : this(policy, solver, null, null, null)
    {
    }

    /// <summary>Makes a matcher with what a host has.</summary>
    /// <param name="policy">The policy; <see cref="MatchingPolicy.Wales"/> for instance.</param>
    /// <param name="solver">The solver; null for the engine of Matching.Solver.</param>
    /// <param name="usual">Limits and seed of a match whose caller gives none; null for the defaults of <see cref="MatchOptions"/>.</param>
    /// <param name="logger">Told about each match, in ids and numbers; null for nobody.</param>
    /// <param name="meters">Makes the meter of <see cref="MatchingTelemetry"/>; null for one that all such matchers share.</param>
    public PlacementMatcher(MatchingPolicy policy, IAssignmentSolver? solver, MatchOptions? usual, ILogger<PlacementMatcher>? logger, IMeterFactory? meters)
    {
        Policy = policy ?? throw new ArgumentNullException(nameof(policy));
        this.solver = solver ?? new AssignmentSolver();
        this.usual = usual ?? new MatchOptions();
        this.logger = logger ?? NullLogger<PlacementMatcher>.Instance;
        instruments = new MatchInstruments(meters);
    }

    /// <inheritdoc/>
    public MatchingPolicy Policy { get; }

    /// <summary>The solver, for questions about a plan.</summary>
    internal IAssignmentSolver Solver => solver;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The plan failed its own independent check: a fault of a rule, of the solver that was given or of this library, never of the data.</exception>
    public MatchingResult Match(
        MatchingProblem problem,
        MatchOptions? options = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options ??= usual;
        options.Validate();
        using var observation = new MatchObservation(logger, instruments, problem, Policy, options.TimeProvider);
        try
        {
            if (Policy.WishOrder == WishOrder.WorstOffFirst)
            {
                var search = new WorstOffSearch(problem, Policy, solver, options, observation.Listening(progress));
                MatchingResult fair = search.Run(cancellationToken);
                observation.Ended(fair, search.Listed);
                return fair;
            }

            var run = new MatchRun(problem, Policy, solver, options, observation.Listening(progress));
            AssignmentSolution solution = run.Solve(cancellationToken);
            PlacementPlan plan = run.Decompile(solution);
            PlanReport check = run.Check(plan, solution);
            MatchingResult result = run.Result(plan, solution, check);
            observation.Ended(result, run.Listed);
            return result;
        }
        catch (Exception exception)
        {
            observation.Failed(exception);
            throw;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedPlacement> RankHomes(MatchingProblem problem, ChildId child, int count = 20)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Referral referral = problem.FindReferral(child)
            ?? throw new ArgumentException($"Child '{child}' is not referred in this problem; only referred children can be matched.", nameof(child));
        return rankings.GetValue(problem, key => new HomeRanking(key, Policy)).Best(referral, count);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedPlacement> RankChildren(MatchingProblem problem, HomeId home, int count = 20)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        Home found = problem.FindHome(home)
            ?? throw new ArgumentException($"Home '{home}' is not in this problem.", nameof(home));
        return rankings.GetValue(problem, key => new HomeRanking(key, Policy)).Children.Best(found, count);
    }
}
