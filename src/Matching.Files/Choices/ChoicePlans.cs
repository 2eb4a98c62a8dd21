namespace Matching.Files;

/// <summary>Several near-best plans that differ from each other.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Asked">How many were asked for, the best one included.</param>
/// <param name="LeastDifferences">In how many children's homes, at least, any two of them differ.</param>
/// <param name="BoundKilometreEquivalents">No plan that is as good at the levels before costs less than this at the level of wishes, in kilometre-equivalents.</param>
/// <param name="End">Why there are no more.</param>
/// <param name="Plans">The plans, the best one first.</param>
/// <param name="Children">Children whose homes are not the same in all plans, by id.</param>
/// <param name="GreatestGap">How far a plan might be above the bound, a fraction; null for any.</param>
public sealed record ChoicePlans(
    int Asked,
    int LeastDifferences,
    double BoundKilometreEquivalents,
    AlternativesEnd End,
    IReadOnlyList<ChoicePlan> Plans,
    IReadOnlyList<ChoiceChildHomes> Children,
    double? GreatestGap = null)
{
    internal static ChoicePlans Of(MatchingProblem problem, PlanAlternatives found, AlternativeOptions options) => new(
        options.Count,
        options.LeastDifferences,
        found.Bound.Kilometres,
        found.End,
        [.. found.Plans.Select(ChoicePlan.Of)],
        [
            .. problem.Referrals
                .Where(referral => found.Plans.Select(plan => plan.Result.Plan.HomeOf(referral.Child.Id)).Distinct().Count() > 1)
                .OrderBy(referral => referral.Child.Id.Value, StringComparer.Ordinal)
                .Select(referral => new ChoiceChildHomes(referral.Child.Id.Value, [.. found.Plans.Select(plan => ChoiceHome.Of(problem, referral, plan.Result.Plan.HomeOf(referral.Child.Id)))])),
        ],
        options.GreatestGap);
}

/// <summary>One of several near-best plans.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="PlanHash">What tells the plan apart from every other: <see cref="Matching.PlanHash"/>.</param>
/// <param name="Unplaced">Referred children for whom it proposes no home.</param>
/// <param name="KilometreEquivalents">Its sum of wishes and approvals, in kilometre-equivalents.</param>
/// <param name="ExtraKilometreEquivalents">How far that is above the bound, in kilometre-equivalents, 0 or more.</param>
/// <param name="Gap">The same as a fraction of its own sum.</param>
/// <param name="IsBestOfItsKind">Whether it is proven that no plan that differs as much from those before is better.</param>
/// <param name="Differences">In how many children's homes it differs from each plan before it, in their order.</param>
/// <param name="Approvals">Number of approvals to seek.</param>
/// <param name="TradeOffs">What it makes of each trade-off, over referred children.</param>
/// <param name="Measures">Its measures over all children of the register, were it carried out.</param>
public sealed record ChoicePlan(
    string PlanHash,
    int Unplaced,
    double KilometreEquivalents,
    double ExtraKilometreEquivalents,
    double Gap,
    bool IsBestOfItsKind,
    IReadOnlyList<int> Differences,
    int Approvals,
    ChoiceTradeOffs TradeOffs,
    IReadOnlyList<ChoiceMeasure> Measures)
{
    internal static ChoicePlan Of(AlternativePlan plan) => new(
        Matching.PlanHash.Of(plan.Result.Plan),
        plan.Result.Unplaced.Count,
        new KilometreEquivalent(plan.Result.Score.Wishes).Kilometres,
        plan.Extra.Kilometres,
        plan.Gap,
        plan.IsBestOfItsKind,
        plan.Differences,
        plan.Result.Check.ApprovalsRequired.Count,
        ChoiceTradeOffs.Of(PlanTradeOffs.Of(plan.Result.Problem, plan.Result.Plan)),
        [.. plan.Result.After.Rows().Select(measure => new ChoiceMeasure(measure.Key, measure.Title, measure.Unit, measure.Value.Number))]);
}

/// <summary>Where one child would live in each of several plans.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="Homes">The home in each plan, in their order; one without an id for no home.</param>
public sealed record ChoiceChildHomes(string Child, IReadOnlyList<ChoiceHome> Homes);

/// <summary>A home for a child, or none.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home's id; null for none.</param>
/// <param name="Kilometres">Its road distance from the home community, in kilometres; null for none.</param>
public sealed record ChoiceHome(string? Home = null, double? Kilometres = null)
{
    internal static ChoiceHome Of(MatchingProblem problem, Referral referral, HomeId? home) => home is { } id
        ? new(id.Value, Math.Round(problem.Travel.Between(referral.Child.HomeCommunity, problem.FindHome(id)!.Location).Kilometres, 1))
        : new();
}

/// <summary>What a plan makes of each trade-off, over referred children; less is better in each.</summary>
/// <remarks>Immutable. Defined as in <see cref="PlanTradeOffs"/>.</remarks>
/// <param name="Kilometres">Road distances from home communities, summed, in kilometres.</param>
/// <param name="Moves">Children who would leave a home that they live in now.</param>
/// <param name="SiblingSplits">Number of parts beyond the first into which sibling groups are split.</param>
/// <param name="WeeklyPounds">What the proposed homes cost a week, in pounds, where it is recorded.</param>
/// <param name="CostNotRecorded">Proposed homes whose cost is not recorded, counted for each child.</param>
public sealed record ChoiceTradeOffs(double Kilometres, long Moves, long SiblingSplits, double WeeklyPounds, int CostNotRecorded)
{
    /// <summary>The value of one trade-off, in its unit here.</summary>
    internal double this[TradeOff tradeOff] => tradeOff switch
    {
        TradeOff.Distance => Kilometres,
        TradeOff.Moves => Moves,
        TradeOff.SiblingSplits => SiblingSplits,
        _ => WeeklyPounds,
    };

    internal static ChoiceTradeOffs Of(PlanTradeOffs values) =>
        new(values.DistanceTenths / 10.0, values.Moves, values.SiblingSplits, values.WeeklyPence / 100.0, values.CostNotRecorded);
}

/// <summary>A measure over all children.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Key">Stable key.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Unit">What the number counts.</param>
/// <param name="Value">The number; null where there is nothing to measure.</param>
public sealed record ChoiceMeasure(string Key, string Title, MeasureUnit Unit, double? Value = null);
