using Matching.Solver;

namespace Matching.Compilation;

/// <summary>A matched problem in numbers, kept ready for questions about its plan. Safe for concurrent use.</summary>
internal sealed class WarmProblem
{
    private readonly MatchingResult result;
    private readonly ProblemCompiler compiler;
    private readonly WarmModel model;

    private WarmProblem(MatchingResult result, ProblemCompiler compiler, WarmModel model)
    {
        this.result = result;
        this.compiler = compiler;
        this.model = model;
    }

    /// <summary>Compiles the problem of a result again, with the lists of homes that its search ended with.</summary>
    /// <returns>Null when questions cannot be answered from what is kept: there is no plan, limits on the whole plan tie everybody together, or the worst-off come first, so that its bounds hold for plans that are as good for them alone.</returns>
    public static WarmProblem? Of(MatchingResult result, int threads)
    {
        if (result.Status is not (SolutionStatus.Optimal or SolutionStatus.Feasible) || PlanLimits(result.Policy) || result.Policy.WishOrder != WishOrder.Sum)
        {
            return null;
        }

        var compiler = new ProblemCompiler(result.Problem, result.Policy, null, threads);
        compiler.Lists.Relist(result.Lists);
        IReadOnlyList<int?> plan = compiler.Translate(result.Plan);
        compiler.Hold(plan);
        var model = new WarmModel(compiler.Compile(threads).Model, plan, result.Levels, result.Prices, threads);
        return model.CanAnswer ? new WarmProblem(result, compiler, model) : null;
    }

    /// <summary>Keeps nearly the same problem by what is kept of this one: some homes or children with other facts, or a home asked about that is not listed for a child.</summary>
    /// <param name="problem">The problem with edits, or the same one.</param>
    /// <param name="pins">Who is asked about at which home.</param>
    /// <param name="threads">Threads to use; 0 for one a processor.</param>
    /// <returns>Null when the two differ in more than that, or the plan of the result breaks a rule now.</returns>
    public WarmProblem? Edited(MatchingProblem problem, IReadOnlyList<ChildAtHome> pins, int threads)
    {
        var near = new ProblemCompiler(problem, result.Policy, null, threads);
        if (!near.NumbersAs(compiler))
        {
            return null;
        }

        near.Lists.Relist(compiler.Lists.Reach);
        IReadOnlyList<int?> plan = near.Translate(result.Plan);
        near.Hold(plan);
        foreach (ChildAtHome pin in pins)
        {
            near.Ask(pin);
        }

        return model.Edited(near.Compile(threads).Model, plan) is { } edited ? new WarmProblem(result, near, edited) : null;
    }

    /// <summary>Works out what is kept before it is asked for.</summary>
    public void Prepare() => model.Prepare();

    /// <summary>Finds the best plan that answers.</summary>
    /// <param name="variation">Pins, vetoes, and a plan to start from where the problem is an edited one.</param>
    /// <param name="options">Limits.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far.</param>
    /// <returns>Null when what is kept does not hold the answer: a home is not listed for a child.</returns>
    public AssignmentSolution? Answer(Variation variation, SolveOptions options, CancellationToken cancellationToken)
    {
        ItemInBin[] pins = [.. variation.Pins.Select(compiler.Number)];
        ItemInBin[] vetoes = [.. variation.Vetoes.Where(compiler.Knows).Select(compiler.Number)];
        SolveOptions started = variation.Start is null ? options : options with { Start = compiler.Translate(variation.Start) };
        AssignmentSolution solution = model.Solve(pins, vetoes, started, cancellationToken);
        return solution.Status == SolutionStatus.NoSolution ? null : solution;
    }

    /// <summary>Turns an answer back into a plan.</summary>
    public PlacementPlan Decompile(AssignmentSolution solution) => compiler.Decompile(solution);

    private static bool PlanLimits(MatchingPolicy policy) => policy.Rules.Any(weighted => weighted.Rule is PlanRule { CountsBelowZero: true });
}
