using Matching.Solver;

namespace Matching;

/// <summary>Turns plans that answer a question about one child and one home into what people are told.</summary>
internal static class ChoiceAnswers
{
    public static ChoiceOutcome OutcomeOf(VariationResult found) =>
        found.HasPlan ? ChoiceOutcome.Possible
        : found.RuledOutBy.Count > 0 ? ChoiceOutcome.RuledOut
        : found.Status == SolutionStatus.Infeasible ? ChoiceOutcome.NoPlan
        : ChoiceOutcome.NotFound;

    /// <summary>What the plan that answers costs everybody; null when there is none.</summary>
    public static ChoiceCost? CostOf(MatchingResult result, VariationResult found, ChildId child)
    {
        if (found.Plan is not { } plan)
        {
            return null;
        }

        IReadOnlyList<LevelValue> proposed = LevelsBySum.Of(result);
        WeightedRule[] wishes = ChildBurden.WishesOf(result.Policy);
        return new ChoiceCost(
            [.. Enum.GetValues<ObjectiveLevel>().Select(level => new LevelDifference(level, proposed[(int)level], found.Levels[(int)level]))],
            [
                .. found.Changes.Where(change => change.Child != child).Select(change => new ChildDifference(change.Child, Standing(change.Child, change.From), Standing(change.Child, change.To))),
            ],
            plan);

        ChildStanding Standing(ChildId other, HomeId? home) => ChildStanding.Of(result.Problem, wishes, result.Problem.FindReferral(other)!, home);
    }

    /// <summary>What counts against a home for a child in a plan.</summary>
    public static IReadOnlyList<Contribution> Contributions(MatchingResult result, PlacementPlan plan, Referral referral, Home home)
    {
        ChildId child = referral.Child.Id;
        IEnumerable<Child> company = result.Problem.ResidentsOf(home.Id).Concat(plan.Placements
            .Where(other => other.Home == home.Id && other.Child != child)
            .Select(other => result.Problem.FindChild(other.Child)!));
        return
        [
            .. Matching.Contributions.Of(result.Policy, new PlacementCase(result.Problem, referral, home), company),
            .. Matching.Contributions.OfTogether(result.Problem, result.Index.SetsOf(child), child, home.Id, plan),
        ];
    }
}
