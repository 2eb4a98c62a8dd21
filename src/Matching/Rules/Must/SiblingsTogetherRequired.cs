namespace Matching;

/// <summary>Siblings who must live together, as assessed, share one home, or are all unplaced.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.81(8)(c) and s.81A(5)(a)(iii) (siblings together), made a requirement by an assessment of these siblings. Concerns groups whose relation is
/// <see cref="SiblingRelation.TogetherRequired"/>. Members who are settled hold the group's home: referred members join them there or are unplaced.
/// </remarks>
public sealed class SiblingsTogetherRequired : TogetherRule
{
    /// <inheritdoc/>
    public override string Id => "M-20";

    /// <inheritdoc/>
    public override string Title => "Siblings together where required";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(8)(c); together-or-apart assessment";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override IEnumerable<TogetherChildren> Sets(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return problem.SiblingGroups.Where(group => group.Relation == SiblingRelation.TogetherRequired).Select(group => new TogetherChildren(group.Children, 1));
    }

    /// <inheritdoc/>
    public override string Describe(MatchingProblem problem, TogetherChildren group, int parts)
    {
        ArgumentNullException.ThrowIfNull(group);
        return parts <= 1
            ? $"Siblings {Words.List(group.Children)}, who must live together, would."
            : $"Siblings {Words.List(group.Children)} must live together, as assessed, and would be in {parts} parts.";
    }
}
