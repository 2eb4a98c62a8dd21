namespace Matching;

/// <summary>In which range the weight of a rule may lie without another plan's being better.</summary>
/// <remarks>
/// <para>Weights are looked at in steps of <see cref="Step"/> from the policy's own. What an end says about its own weight and the next step is proven by solving there, with the prices as
/// they are rounded. Between the policy's weight and an end no plan can be better by more than <see cref="Slack"/>: without rounding the price of each plan is a straight line in the weight,
/// so a plan that is best at both ends is best between them; rounding moves each finding by half a unit at most.</para>
/// <para>Where plans are equally good, the present one counts as best. Immutable.</para>
/// </remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">The level at which it counts.</param>
/// <param name="Weight">The policy's weight, 0 to 1,000,000: units of the level (kilometre-equivalents, or points of law) for one unit of the rule's amount.</param>
/// <param name="Counts">Whether the rule finds anything in any placement that is possible. Where it does not, its weight changes nothing at all and nothing was solved.</param>
/// <param name="Step">The distance between the weights that were looked at, above 0; in the unit of the weight.</param>
/// <param name="Slack">By how much, in the unit of the level, another plan may be better between the ends because of rounding; 0 where every price in question is whole.</param>
/// <param name="Below">How far the weight can fall; null where the rule does not count.</param>
/// <param name="Above">How far the weight can rise; null where the rule does not count.</param>
public sealed record WeightRange(
    string RuleId, string Title, ObjectiveLevel Level, double Weight, bool Counts, double Step, long Slack, WeightEnd? Below, WeightEnd? Above);

/// <summary>One end of a <see cref="WeightRange"/>.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Weight">The last weight, 0 to 1,000,000, at which the plan is proven best; the policy's own where none other was proven.</param>
/// <param name="FlipsAt">The nearest weight beyond, 0 to 1,000,000, at which another plan is known to be better; null where none is known.</param>
/// <param name="IsExact">
/// Whether nothing is left between: the plan is best at <paramref name="Weight"/>, and either another one is better at the very next step, or there is nothing further to look at (0, or ten times
/// the weight). Otherwise the range is "at least" up to <paramref name="Weight"/>.
/// </param>
/// <param name="Next">What the better plan at <paramref name="FlipsAt"/> proposes otherwise, by child id; empty where none is known.</param>
public sealed record WeightEnd(double Weight, double? FlipsAt, bool IsExact, IReadOnlyList<ProposalChange> Next)
{
    /// <summary>What the better plan proposes otherwise, by child id.</summary>
    public IReadOnlyList<ProposalChange> Next { get; init => field = Held.List(value); } = Held.List(Next);
}

/// <summary>How far each weight of a policy can be changed without another plan's being better.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="PlanIsProven">Whether the plan is proven best at the policy's own weights. Where it is not, nothing else can be, and no range goes beyond them.</param>
/// <param name="Ranges">A range for each rule that has a weight, in the order of the policy's rules.</param>
/// <param name="Work">Units of work done.</param>
public sealed record SensitivityReport(bool PlanIsProven, IReadOnlyList<WeightRange> Ranges, long Work);
