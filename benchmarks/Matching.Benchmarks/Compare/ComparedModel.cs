using Matching.Compilation;
using Matching.Solver;

namespace Matching.Benchmarks.Compare;

/// <summary>A scenario as a model whose arcs are all listed, so that every solver is given the same.</summary>
/// <param name="Model">The model.</param>
/// <param name="ShortLists">Items whose best home might still not be listed, by the bound; 0 when the lists hold the best plan for certain.</param>
internal sealed record ComparedModel(AssignmentModel Model, int ShortLists)
{
    private const int MostWidenings = 12;

    /// <summary>Compiles a scenario, lists more homes until no list holds the bound down, and takes the model without its floors.</summary>
    /// <param name="scenario">Name of the scenario.</param>
    /// <param name="seed">Seed of the register.</param>
    /// <param name="children">How many children to keep, with as large a share of the homes; null for all.</param>
    public static ComparedModel Of(string scenario, ulong seed, int? children)
    {
        MatchingProblem problem = Scenario.Create(scenario, seed);
        var compiler = new ProblemCompiler(problem, MatchingPolicy.Wales(problem.AsOf));
        AssignmentModel model = compiler.Compile(threads: 0).Model;
        int shortLists = model.HasUnlistedArcs.Count(true);
        ItemPrices? prices = null;
        for (int round = 0; round < MostWidenings && shortLists > 0; round++)
        {
            AssignmentSolution bound = new AssignmentSolver().Solve(model, new SolveOptions { BoundOnly = true, Prices = prices });
            prices = bound.Prices;
            shortLists = bound.UnlistedBinding.Count(amount => amount > 0);
            if (!compiler.Lists.Widen(bound.UnlistedBinding, prices?.Worth))
            {
                break;
            }

            model = compiler.Compile(threads: 0).Model;
        }

        double share = children is { } wanted ? Math.Min(1, (double)wanted / problem.Referrals.Count) : 1;
        return new ComparedModel(ModelSelection.Of(model, share), shortLists);
    }
}
