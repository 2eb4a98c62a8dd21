namespace Matching;

/// <summary>Matches children and homes for everybody at once. It proposes; people decide.</summary>
/// <remarks>Implementations are safe for concurrent use.</remarks>
public interface IPlacementMatcher
{
    /// <summary>The policy that plans are made by.</summary>
    MatchingPolicy Policy { get; }

    /// <summary>Finds the best plan that it can prove or reach within the limits.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Limits and seed; null for the defaults.</param>
    /// <param name="progress">Told about each improvement, in order, on the calling thread; null for nobody.</param>
    /// <param name="cancellationToken">Cancelling ends the search with the best plan so far; it does not throw.</param>
    /// <returns>Proposals, unplaced children with reasons, measures before and after, and proof of how good the plan is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    MatchingResult Match(
        MatchingProblem problem,
        MatchOptions? options = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>Ranks homes for one child against those who are settled now: a shortlist for people to look at.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="child">A referred child.</param>
    /// <param name="count">How many homes at most, 1 or more.</param>
    /// <returns>Homes that no rule rules out and that have a place now, best first.</returns>
    /// <exception cref="ArgumentException">The child is not referred in this problem.</exception>
    IReadOnlyList<RankedPlacement> RankHomes(MatchingProblem problem, ChildId child, int count = 20);

    /// <summary>Ranks referred children for one home: who is this vacancy best for.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="home">A home of the problem.</param>
    /// <param name="count">How many children at most, 1 or more.</param>
    /// <returns>Children whom no rule rules out there, most urgent first, then best first.</returns>
    /// <exception cref="ArgumentException">The home is not in this problem.</exception>
    IReadOnlyList<RankedPlacement> RankChildren(MatchingProblem problem, HomeId home, int count = 20);
}
