using Matching.Files.Tests.Plans;

namespace Matching.Files.Tests.Choices;

/// <summary>One choice of each kind about the small plan, and a plan that puts the worst-off child first.</summary>
internal static class SmallChoices
{
    private static readonly PlanChoices Search = new(SmallPlan.Matcher, SmallPlan.Problem);
    private static readonly PlanExplorer Explorer = new(SmallPlan.Matcher, SmallPlan.Result);
    private static readonly AlternativeOptions Several = new() { Count = 3, LeastDifferences = 1, GreatestGap = 5, Search = SmallPlan.Options };
    private static readonly Scenario Wider = new("One place more", [new ChangePlaces(new("h-1"), 1), new CloseHome(new("h-2"))]);
    private static readonly GroupFloor[] Reachable = [new(new("planned", "Planned"), new KilometreEquivalent(2000)), new(new("authority-W06000015", "Of authority W06000015"), LeastPlaced: 0.1)];
    private static readonly GroupFloor[] Unreachable = [new(new("age-10-15", "Aged 10–15"), LeastPlaced: 0.5), new(new("planned", "Planned"), new KilometreEquivalent(5))];

    public static ChoiceDocument Plans { get; } = ChoiceDocument.Of(SmallPlan.Problem, SmallPlan.Matcher.Policy, Search.Alternatives(Several), Several);

    public static ChoiceDocument Front { get; } =
        ChoiceDocument.Of(Search.Front(new ParetoOptions { TradeOffs = [TradeOff.Distance, TradeOff.WeeklyCost], Points = null, Search = SmallPlan.Options }));

    /// <summary>A front with the bend that pictures are made for; the third point is not proven.</summary>
    public static ChoiceDocument Curve { get; } = Front with
    {
        Front = new ChoiceFront(
            [TradeOff.Distance, TradeOff.Moves],
            IsComplete: false,
            [Point(120.4, 9, true), Point(151.2, 4, true), Point(188.8, 2, false), Point(260, 0, true)],
            Point(140, 6, true)),
    };

    public static ChoiceDocument WhatIf { get; } = After(Wider);

    public static ChoiceDocument Contrast { get; } = ChoiceDocument.Of(SmallPlan.Result, Explorer.Contrast(new("c-1"), new("h-2")));

    public static ChoiceDocument Homes { get; } = ChoiceDocument.Of(SmallPlan.Result, new ChildId("c-1"), Explorer.RankHomes(new("c-1"), 3));

    public static ChoiceDocument Children { get; } = ChoiceDocument.Of(SmallPlan.Result, new HomeId("h-2"), Explorer.RankChildren(new("h-2"), 3));

    public static ChoiceDocument Floors { get; } = ChoiceDocument.Of(SmallPlan.Problem, SmallPlan.Matcher.Policy, Reachable, Search.WithFloors(Reachable, SmallPlan.Options));

    public static ChoiceDocument InTheWay { get; } = ChoiceDocument.Of(SmallPlan.Problem, SmallPlan.Matcher.Policy, Unreachable, Search.WithFloors(Unreachable, SmallPlan.Options));

    /// <summary>One of each, and two of some.</summary>
    public static IReadOnlyList<ChoiceDocument> All { get; } = [Plans, Front, Curve, WhatIf, Contrast, Homes, Children, Floors, InTheWay];

    public static PlanDocument Fair { get; } = Fairly();

    private static ChoicePoint Point(double kilometres, long moves, bool isProven) =>
        new("0", new ChoiceTradeOffs(kilometres, moves, 1, 1200, 0), kilometres + (10 * moves), isProven, isProven ? 0 : 0.0125);

    private static ChoiceDocument After(Scenario scenario)
    {
        AppliedScenario applied = scenario.Apply(SmallPlan.Problem, SmallPlan.Matcher.Policy);
        MatchingResult after = new PlacementMatcher(applied.Policy).Match(applied.Problem, SmallPlan.Options);
        return ChoiceDocument.Of(SmallPlan.Result, scenario, after.Diff(SmallPlan.Result));
    }

    private static PlanDocument Fairly()
    {
        MatchingPolicy policy = SmallPlan.Matcher.Policy.WithWishOrder(WishOrder.WorstOffFirst);
        return PlanDocument.From(new PlacementMatcher(policy).Match(SmallPlan.Problem, SmallPlan.Options), SmallPlan.Options);
    }
}
