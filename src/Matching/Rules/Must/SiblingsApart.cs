namespace Matching;

/// <summary>Siblings who must live apart, as assessed, do not share a home.</summary>
/// <remarks>
/// Source: SSWBA 2014 s.78 (well-being) over s.81(8)(c) (siblings together as far as practicable); together-or-apart assessment. Concerns every two members of a group whose
/// relation is <see cref="SiblingRelation.ApartRequired"/>, settled or referred.
/// </remarks>
public sealed class SiblingsApart : PairRule
{
    /// <inheritdoc/>
    public override string Id => "M-19";

    /// <inheritdoc/>
    public override string Title => "Siblings apart";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78; together-or-apart assessment";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override IEnumerable<(ChildId First, ChildId Second)> ListedPairs(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        foreach (SiblingGroup group in problem.SiblingGroups.Where(group => group.Relation == SiblingRelation.ApartRequired))
        {
            for (int first = 0; first < group.Children.Count; first++)
            {
                for (int second = first + 1; second < group.Children.Count; second++)
                {
                    yield return (group.Children[first], group.Children[second]);
                }
            }
        }
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in PairCase pair) => Group(pair) is null ? Finding.Nothing : Finding.Broken;

    /// <inheritdoc/>
    public override string Describe(in PairCase pair, Finding finding) =>
        $"Siblings '{pair.First.Id}' and '{pair.Second.Id}' of group '{Group(pair)?.Id}' must live apart, as assessed.";

    private static SiblingGroup? Group(PairCase pair) => pair.Problem.GroupsOf(pair.First.Id)
        .FirstOrDefault(group => group.Relation == SiblingRelation.ApartRequired && group.Children.Contains(pair.Second.Id));
}
