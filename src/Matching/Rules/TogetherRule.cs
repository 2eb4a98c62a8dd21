namespace Matching;

/// <summary>A rule about children who should share a home.</summary>
/// <remarks>
/// A set's cost is (parts − 1) × its amount. Parts are the different homes in which its members live, settled or proposed, and each member who is unplaced. With strength
/// <see cref="RuleStrength.Must"/> the referred members of a set are placed in one home, that of its settled members if it has any, or all are unplaced.
/// </remarks>
public abstract class TogetherRule : Rule
{
    /// <summary>The sets of children, in a stable order; a set with fewer than two members is ignored.</summary>
    /// <param name="problem">The problem.</param>
    public abstract IEnumerable<TogetherChildren> Sets(MatchingProblem problem);

    /// <summary>Says in plain words what became of a set.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="group">The set.</param>
    /// <param name="parts">Into how many parts it is split, 1 for together.</param>
    public abstract string Describe(MatchingProblem problem, TogetherChildren group, int parts);
}

/// <summary>Children who should share a home.</summary>
/// <param name="Children">The children, settled or referred.</param>
/// <param name="Amount">Amount for each part beyond the first, in the rule's unit, finite and 0 or more.</param>
public sealed record TogetherChildren(IReadOnlyList<ChildId> Children, double Amount);
