namespace Matching;

/// <summary>A limit on the whole plan: the sum over all children is at most <see cref="Maximum"/>. Always of strength <see cref="RuleStrength.Must"/>.</summary>
public abstract class PlanRule : Rule
{
    /// <inheritdoc/>
    public sealed override RuleStrength Strength => RuleStrength.Must;

    /// <summary>The greatest allowed sum, inclusive, in the rule's unit, within ±2^40.</summary>
    public abstract long Maximum { get; }

    /// <summary>
    /// Whether a placement may add less than nothing, as in a share, where one placement makes room for another. Such a rule makes the matcher look at every home of every child,
    /// because its proof would not hold for homes left aside.
    /// </summary>
    /// <value>Default: false.</value>
    public virtual bool CountsBelowZero => false;

    /// <summary>What one proposed placement adds, in the rule's unit, within ±2^40; 0 or more unless <see cref="CountsBelowZero"/>.</summary>
    /// <param name="placement">The child and the home.</param>
    public abstract long Count(in PlacementCase placement);

    /// <summary>What an unplaced child adds.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <returns>Default: 0.</returns>
    public virtual long CountUnplaced(MatchingProblem problem, Referral referral) => 0;

    /// <summary>What a settled child adds.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="resident">The settled child.</param>
    /// <returns>Default: 0.</returns>
    public virtual long CountSettled(MatchingProblem problem, Resident resident) => 0;

    /// <summary>Says in plain words what the sum is and what it may be.</summary>
    /// <param name="sum">The plan's sum.</param>
    public abstract string Describe(long sum);
}
