namespace Matching;

/// <summary>A rule about two children who would live in the same home.</summary>
/// <remarks>
/// Findings are symmetric: (a, b) and (b, a) give the same. So that nobody looks at every pair of children in a country, a rule says which pairs can matter: either it
/// lists them (<see cref="ListedPairs"/>), or it puts each child in a class (<see cref="ClassOf"/>) such that children of one class are treated alike.
/// </remarks>
public abstract class PairRule : Rule
{
    /// <summary>The only pairs for which the finding may be other than <see cref="Finding.Nothing"/>; null when <see cref="ClassOf"/> is to be used.</summary>
    /// <param name="problem">The problem.</param>
    public virtual IEnumerable<(ChildId First, ChildId Second)>? ListedPairs(MatchingProblem problem) => null;

    /// <summary>A child's class: the finding for two children depends on their two classes alone. Not called when pairs are listed.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="child">A child of the problem.</param>
    /// <returns>A short key; keep the number of different keys small (hundreds).</returns>
    public virtual string ClassOf(MatchingProblem problem, Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return child.Id.Value;
    }

    /// <summary>Judges two children in one home.</summary>
    /// <param name="pair">The children.</param>
    public abstract Finding Evaluate(in PairCase pair);

    /// <summary>Says a finding in plain words.</summary>
    /// <param name="pair">The children.</param>
    /// <param name="finding">What was found.</param>
    public abstract string Describe(in PairCase pair, Finding finding);
}

/// <summary>Two children who would live in the same home.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="First">One child.</param>
/// <param name="Second">The other.</param>
public readonly record struct PairCase(MatchingProblem Problem, Child First, Child Second);
