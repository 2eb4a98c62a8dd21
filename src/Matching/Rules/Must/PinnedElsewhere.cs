namespace Matching;

/// <summary>A child whom a professional has pinned to one home goes nowhere else.</summary>
/// <remarks>
/// Source: professional judgement in the assessment and plan (SSWBA 2014 s.78, s.83). Rules out every other home, staying in the present one included; it forces nothing: where
/// the pinned home breaks a rule the child is unplaced, with that reason. A child has at most one pin.
/// </remarks>
public sealed class PinnedElsewhere : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-12";

    /// <inheritdoc/>
    public override string Title => "Not pinned to another home";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Professional judgement; SSWBA 2014 s.78";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        PinAway(placement) is not null ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(problem.JudgementsOn(referral.Child.Id).Any(judgement => judgement.Kind == JudgementKind.Pin) ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        Judgement pin = PinAway(placement)!;
        return $"Child '{placement.Child.Id}' was pinned to home '{pin.Home}' by the {pin.By} on {pin.On:O}, which rules out home '{placement.Home.Id}'.";
    }

    private static Judgement? PinAway(in PlacementCase placement)
    {
        IReadOnlyList<Judgement> judgements = placement.Problem.JudgementsOn(placement.Child.Id);
        for (int index = 0; index < judgements.Count; index++)
        {
            if (judgements[index].Kind == JudgementKind.Pin && judgements[index].Home != placement.Home.Id)
            {
                return judgements[index];
            }
        }

        return null;
    }
}
