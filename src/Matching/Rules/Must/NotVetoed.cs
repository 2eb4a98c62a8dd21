namespace Matching;

/// <summary>No professional has vetoed this home for this child.</summary>
/// <remarks>
/// Source: professional judgement in the assessment and plan (SSWBA 2014 s.78, s.83). People decide: whoever answers for the child may exclude a home, staying in the
/// present one included. The role is shown, the reason is for people to read and is not.
/// </remarks>
public sealed class NotVetoed : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-11";

    /// <inheritdoc/>
    public override string Title => "Not vetoed";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "Professional judgement; SSWBA 2014 s.78";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        Veto(placement) is not null ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        Judgement veto = Veto(placement)!;
        return $"Home '{placement.Home.Id}' was vetoed for child '{placement.Child.Id}' by the {veto.By} on {veto.On:O}.";
    }

    private static Judgement? Veto(in PlacementCase placement)
    {
        IReadOnlyList<Judgement> judgements = placement.Problem.JudgementsOn(placement.Child.Id);
        for (int index = 0; index < judgements.Count; index++)
        {
            if (judgements[index].Kind == JudgementKind.Veto && judgements[index].Home == placement.Home.Id)
            {
                return judgements[index];
            }
        }

        return null;
    }
}
