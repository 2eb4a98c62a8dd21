namespace Matching;

/// <summary>A child who must be the only child in a home shares it with no other.</summary>
/// <remarks>
/// Source: risk assessment (SI 2017/1264 reg 14: risks to the child and to others); practice calls it a solo placement. Settled children are kept alone as well: nobody joins
/// them. Siblings are no exception; an assessment that two may live together does not say "alone".
/// </remarks>
public sealed class ChildLivesAlone : HomeRule
{
    /// <inheritdoc/>
    public override string Id => "M-16";

    /// <inheritdoc/>
    public override string Title => "Child who lives alone is alone";

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 reg 14; risk assessment";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in HomeCase home) =>
        home.Proposed.Count > 0 && home.Settled.Count + home.Proposed.Count > 1 && Alone(home).Any() ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override string Describe(in HomeCase home, Finding finding) =>
        $"{home.Settled.Count + home.Proposed.Count} children would live in home '{home.Home.Id}'; each of these must be the only one there: {Words.List(Alone(home))}.";

    private static IEnumerable<ChildId> Alone(HomeCase home) => home.Settled.Concat(home.Proposed).Where(child => child.LivesAlone).Select(child => child.Id);
}
