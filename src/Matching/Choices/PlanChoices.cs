namespace Matching;

/// <summary>Choices for people: several near-best plans, trade-offs between what people argue about, and floors below which no group may be served.</summary>
/// <remarks>
/// Every plan returned is a proposal that the independent checker has found to keep every rule. Nothing is returned without what is proven about it: a bound, a gap, or that it is not known.
/// Safe for concurrent use; the same options with a work limit give the same answer at any number of threads. Sources stand in docs/choices.md.
/// </remarks>
public sealed class PlanChoices
{
    private readonly PlacementMatcher matcher;
    private readonly MatchingProblem problem;

    /// <summary>Begins to look for choices.</summary>
    /// <param name="matcher">A matcher whose policy compares wishes by their sum.</param>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentException">The policy puts the worst-off child first, so that nearness to the best plan is no matter of a sum.</exception>
    public PlanChoices(PlacementMatcher matcher, MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        ArgumentNullException.ThrowIfNull(problem);
        if (matcher.Policy.WishOrder != WishOrder.Sum)
        {
            throw new ArgumentException($"Policy '{matcher.Policy.Name}' puts the worst-off child first, and choices are compared by the sum of wishes; give a policy with {nameof(WishOrder)}.{nameof(WishOrder.Sum)}.", nameof(matcher));
        }

        (this.matcher, this.problem) = (matcher, problem);
    }

    /// <summary>Finds plans that are nearly as good as the best one and differ from each other.</summary>
    /// <param name="options">How many, how near and how different; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with what has been found; it does not throw.</param>
    /// <returns>The best plan first; each of the others is the best found among those that differ enough from all before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public PlanAlternatives Alternatives(AlternativeOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new AlternativeOptions();
        options.Validate();
        return new AlternativeSearch(matcher, problem, options).Run(cancellationToken);
    }

    /// <summary>Finds plans of which none is better than another in every trade-off.</summary>
    /// <param name="options">Which trade-offs, and how many points; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the points found so far; it does not throw.</param>
    /// <returns>The front, or a sample of it, with a plan for each point. Empty when no plan keeps every limit of the policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public ParetoFront Front(ParetoOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new ParetoOptions();
        options.Validate();
        return new ParetoSearch(matcher, problem, options, cancellationToken).Run();
    }

    /// <summary>Finds the best plan in which no group is served below its floor.</summary>
    /// <param name="floors">The floors.</param>
    /// <param name="options">Limits and seed of each search; null for the defaults.</param>
    /// <param name="cancellationToken">Cancelling ends the search; it does not throw.</param>
    /// <returns>The plan, or which floors stand in its way: infeasible is a result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option or a floor is out of its range.</exception>
    /// <exception cref="ArgumentException">A group is none of the problem's (<see cref="FloorGroup.All"/>).</exception>
    public FloorsResult WithFloors(IReadOnlyList<GroupFloor> floors, MatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(floors);
        options ??= new MatchOptions();
        options.Validate();
        foreach (GroupFloor floor in floors)
        {
            floor.Validate();
            FloorGroup.Find(problem, floor.Group.Key);
        }

        return new FloorSearch(matcher, problem, floors, options, cancellationToken).Run();
    }
}
