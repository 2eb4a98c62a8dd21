namespace Matching;

/// <summary>What professionals recommend or advise against.</summary>
/// <remarks>
/// <para>Counts 1 when homes are recommended for the child and this is none of them, and 1 when this home is advised against. A home that is recommended and advised against
/// counts 1: people disagree, and both judgements are shown. Pins and vetoes are not wishes; they must hold (<c>M-11</c>, <c>M-12</c>).</para>
/// <para>Source: SI 2017/1264 reg 14; SI 2015/1818 (the authority decides, with those who know the child). The engine proposes, people judge.</para>
/// <para>Unit: judgements not followed. Range: 0 to 2. Default weight: 20 km-eq, as much as a first move: more than any single wish of the engine's own making, less than the
/// law's order. An assumption.</para>
/// </remarks>
public sealed class ProfessionalRecommendation : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "W-26";

    /// <inheritdoc/>
    public override string Title => "As professionals recommend";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "SI 2017/1264 reg 14; professional judgement";

    /// <inheritdoc/>
    public override string Unit => "judgements not followed";

    /// <inheritdoc/>
    public override double DefaultWeight => 20;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement)
    {
        (bool elsewhere, bool against) = Judged(placement);
        return Finding.Counts((elsewhere ? 1 : 0) + (against ? 1 : 0));
    }

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(problem.JudgementsOn(referral.Child.Id).Any(judgement => judgement.Kind == JudgementKind.Recommend) ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        (bool elsewhere, bool against) = Judged(placement);
        IEnumerable<HomeId> recommended = placement.Problem.JudgementsOn(placement.Child.Id)
            .Where(judgement => judgement.Kind == JudgementKind.Recommend)
            .Select(judgement => judgement.Home)
            .Distinct()
            .OrderBy(home => home.Value, StringComparer.Ordinal);
        string advice = against ? $"Home '{placement.Home.Id}' is advised against for child '{placement.Child.Id}'" : "";
        string other = elsewhere ? $"for child '{placement.Child.Id}' professionals recommend {WishText.Ids(recommended)}, not home '{placement.Home.Id}'" : "";
        return advice.Length > 0 && other.Length > 0 ? $"{advice}; {other}." : advice.Length > 0 ? $"{advice}." : $"F{other[1..]}.";
    }

    private static (bool Elsewhere, bool Against) Judged(in PlacementCase placement)
    {
        IReadOnlyList<Judgement> judgements = placement.Problem.JudgementsOn(placement.Child.Id);
        bool anywhere = false;
        bool here = false;
        bool against = false;
        for (int index = 0; index < judgements.Count; index++)
        {
            bool isHere = judgements[index].Home == placement.Home.Id;
            anywhere |= judgements[index].Kind == JudgementKind.Recommend;
            here |= isHere && judgements[index].Kind == JudgementKind.Recommend;
            against |= isHere && judgements[index].Kind == JudgementKind.AdviseAgainst;
        }

        return (anywhere && !here, against);
    }
}
