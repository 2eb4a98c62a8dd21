namespace Matching.Architecture.Tests.Pages;

/// <summary>The example of the page on choices, compiled and run.</summary>
public static class ChoicesExample
{
    public static void Show(MatchingProblem problem)
    {
        var matcher = new PlacementMatcher(MatchingPolicy.Wales(problem.AsOf));
        var choices = new PlanChoices(matcher, problem);
        var search = new MatchOptions { WorkLimit = 400_000 };

        // Plans within 1 % of the proven bound, each with other homes for at least ten children than every other.
        PlanAlternatives plans = choices.Alternatives(new() { Count = 4, GreatestGap = 0.01, LeastDifferences = 10, Search = search });
        foreach (AlternativePlan plan in plans.Plans)
        {
            Console.WriteLine($"{plan.Extra} above the bound, differs for {string.Join(", ", plan.Differences)}");
        }

        // What distance, moves and cost cost each other.
        ParetoFront front = choices.Front(new() { TradeOffs = [TradeOff.Distance, TradeOff.Moves, TradeOff.WeeklyCost], Points = 12, Search = search });
        Console.WriteLine($"{front.Points.Count} points, {(front.IsComplete ? "all there are" : "a sample")}");

        // No disabled child above 60 km-eq, and nine in ten of the urgent with a home.
        FloorsResult floors = choices.WithFloors(
            [new(FloorGroup.Find(problem, "disabled"), GreatestBurden: new(600)), new(FloorGroup.Find(problem, "urgent"), LeastPlaced: 0.9)], search);
        Console.WriteLine(floors.Result is null ? string.Join(" ", floors.InTheWay) : $"the floors cost {floors.Extra}");

        // The worst-off child first, and what that costs.
        var fair = new PlacementMatcher(matcher.Policy.WithWishOrder(WishOrder.WorstOffFirst));
        FairnessReport report = fair.Match(problem, search).Fairness!;
        Console.WriteLine($"worst {report.Price.WorstBurden}, proven: {report.IsWorstProven}; all together {report.Price.Extra} more");
    }
}
