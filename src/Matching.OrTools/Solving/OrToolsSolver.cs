using Matching.OrTools.Solving;
using Matching.OrTools.Translation;
using Matching.OrTools.Transports;
using Matching.Solver;

namespace Matching.OrTools;

/// <summary>Solves models with Google OR-Tools CP-SAT: a second opinion that shares nothing with the engine but the model.</summary>
/// <remarks>
/// <para><b>Levels</b> are solved one after the other: each one's optimum is a constraint of the next. A level whose proof does not end within the limits ends the run; later levels then have the bound of each item at its
/// cheapest.</para>
/// <para><b>Unlisted arcs.</b> The plan is made of listed arcs. Where items have more (<see cref="AssignmentModel.HasUnlistedArcs"/>), each level is solved once more with the choice to be elsewhere at the floor:
/// that gives the bound, and <see cref="AssignmentSolution.UnlistedBinding"/> is 1 for the items that would rather be there.</para>
/// <para><b>Trust.</b> Every plan is added up again by <see cref="PlanVerifier"/>, and every number of an answer is compared with what it must be; what cannot be true is a <see cref="CpSatException"/>. Proofs of optimality are
/// CP-SAT's own and taken at its word. <see cref="SolutionStatus.Optimal"/> means that all levels are proven.</para>
/// <para><b>Limits.</b> <see cref="SolveOptions.WorkLimit"/> is in millionths of CP-SAT's deterministic time; <see cref="SolveOptions.Threads"/> counts where <see cref="OrToolsOptions.Deterministic"/> is false. <see cref="SolveOptions.BoundOnly"/>, <see cref="SolveOptions.Certify"/> and <see cref="SolveOptions.Prices"/> are left aside.</para>
/// <para>Holds no state; as safe for concurrent use as its transport.</para>
/// </remarks>
public sealed class OrToolsSolver : IAssignmentSolver
{
    private readonly ICpSatTransport transport;
    private readonly OrToolsOptions settings;
    private readonly ModelLimits limits;

    /// <summary>Makes a solver that calls Google.OrTools in this process; needs a build of this package with <c>-p:WithOrTools=true</c>.</summary>
    /// <param name="options">How to use CP-SAT; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">This build has no Google.OrTools; the message says how to enable it.</exception>
    public OrToolsSolver(OrToolsOptions? options = null)
        : this(BuiltInTransport.Create(), options)
    {
    }

    /// <summary>Makes a solver that calls CP-SAT by a transport.</summary>
    /// <param name="transport">The way to CP-SAT. It is not disposed of.</param>
    /// <param name="options">How to use CP-SAT; null for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="transport"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public OrToolsSolver(ICpSatTransport transport, OrToolsOptions? options = null)
        : this(transport, options ?? new OrToolsOptions(), ModelLimits.OfCpSat)
    {
    }

    internal OrToolsSolver(ICpSatTransport transport, OrToolsOptions options, ModelLimits limits)
    {
        ArgumentNullException.ThrowIfNull(transport);
        if (options.Grace < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Grace, "Grace must be zero or more.");
        }

        this.transport = transport;
        settings = options;
        this.limits = limits;
    }

    /// <inheritdoc/>
    /// <exception cref="CpSatLimitException">The model is beyond a limit of CP-SAT's message; nothing was sent.</exception>
    /// <exception cref="CpSatException">CP-SAT gave no answer, or one that cannot be true.</exception>
    public AssignmentSolution Solve(
        AssignmentModel model,
        SolveOptions? options = null,
        IProgress<SolveProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        options ??= new SolveOptions();
        options.Validate(model);
        return new SolveRun(model, options, settings, limits, transport, progress, cancellationToken).Run();
    }
}
