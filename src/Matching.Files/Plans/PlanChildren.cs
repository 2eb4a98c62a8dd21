namespace Matching.Files;

/// <summary>Writes down what is proposed for each child, on all processors, in the order of the children.</summary>
internal sealed class PlanChildren(MatchingResult result, IPlacementMatcher matcher, int alternatives)
{
    public IReadOnlyList<PlanProposal> Proposals() => InOrder(result.Proposals, Of);

    public IReadOnlyList<PlanUnplaced> Unplaced() => InOrder(result.Unplaced, Of);

    private static TTo[] InOrder<TFrom, TTo>(IReadOnlyList<TFrom> from, Func<TFrom, TTo> make)
    {
        var made = new TTo[from.Count];
        Parallel.For(0, made.Length, index => made[index] = make(from[index]));
        return made;
    }

    private PlanProposal Of(ProposedPlacement proposal)
    {
        PlacementExplanation explanation = result.Explain(proposal.Child);
        return new PlanProposal(
            proposal.Child.Value,
            proposal.Home.Value,
            proposal.IsMove,
            OneDecimal(proposal.Distance.Kilometres),
            OneDecimal(proposal.Distance.Miles),
            proposal.Tier,
            explanation.Total.Kilometres,
            [.. explanation.Contributions.Select(Of)],
            [.. proposal.ApprovalsRequired.Select(approval => new PlanApproval(approval.RuleId, approval.Task, approval.Source))],
            [.. explanation.Wishes.Select(Of)],
            Alternatives(explanation),
            proposal.PresentHome?.Value);
    }

    private PlanUnplaced Of(UnplacedChild child)
    {
        PlacementExplanation explanation = result.Explain(child.Child);
        return new PlanUnplaced(
            child.Child.Value,
            child.Urgency,
            child.EligibleHomes,
            [.. child.RuledOut.Select(rule => new PlanRuledOut(rule.RuleId, rule.Title, rule.Homes, rule.OnlyThis))],
            [.. explanation.Wishes.Select(Of)],
            Alternatives(explanation));
    }

    private PlanAlternative[] Alternatives(PlacementExplanation explanation) =>
        alternatives == 0 ? [] : [.. result.Alternatives(explanation, matcher, alternatives).Select(Of)];

    private static PlanContribution Of(Contribution one) => new(
        one.RuleId,
        one.Title,
        one.Level,
        Math.Round(one.Amount, 3),
        one.Unit,
        Price(one),
        [.. one.With.Select(child => child.Value)],
        one.Words);

    private static PlanWish Of(WishExplanation wish) => new(
        wish.Kind,
        wish.By,
        wish.Outcome,
        wish.RuleId,
        wish.Counts,
        wish.Reason,
        wish.Wish?.Against ?? false,
        wish.Wish switch
        {
            HomeWish home => home.Home.Value,
            PersonWish person => person.Other.Value,
            FeatureWish feature => feature.Feature.Code,
            _ => wish.Need?.Capability.Code ?? wish.Interest,
        },
        wish.Wish is PlaceWish place ? OneDecimal(place.Within.Kilometres) : null,
        wish.Wish?.Importance,
        wish.Need is { } need ? need.Strength == NeedStrength.Essential : null);

    private static PlanAlternative Of(AlternativeHome home) => new(
        home.Home.Value,
        OneDecimal(home.Distance.Kilometres),
        OneDecimal(home.Distance.Miles),
        home.Tier,
        home.Law,
        home.Wishes.Kilometres,
        [.. home.RuledOutBy.Select(rule => new PlanRuleAgainst(rule.RuleId, rule.Title))],
        [.. home.Contributions.Select(one => new PlanPrice(one.RuleId, Price(one), one.Level))],
        home.LawDifference,
        home.WishesDifference?.Kilometres);

    private static double Price(Contribution one) => one.Level == ObjectiveLevel.Wishes ? new KilometreEquivalent(one.Price).Kilometres : one.Price;

    private static double OneDecimal(double value) => Math.Round(value, 1);
}
