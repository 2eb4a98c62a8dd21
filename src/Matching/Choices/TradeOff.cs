namespace Matching;

/// <summary>What people trade against each other when they choose between plans that leave equally few children without a home.</summary>
public enum TradeOff
{
    /// <summary>Road distances of referred children from their home communities, summed. Unit: tenths of a kilometre, rounded for each child.</summary>
    Distance = 0,

    /// <summary>Referred children who would leave a home that they live in now. Unit: children.</summary>
    Moves,

    /// <summary>Parts beyond the first into which sibling groups that should be together are split. Unit: parts.</summary>
    SiblingSplits,

    /// <summary>What the proposed homes cost a week, where it is recorded. Unit: pence.</summary>
    WeeklyCost,
}

/// <summary>What a plan makes of each trade-off, over referred children; what settled children add no plan changes.</summary>
/// <remarks>
/// <para>Defined as the measures are (<see cref="PlanMeasures"/>). Distance: the mean of the measures times its children, but rounded to a tenth of a kilometre for each child. Moves: the same number. Cost: the same
/// sum, where homes without a recorded cost add nothing. Siblings: the measures count groups, in four states; here each part beyond the first counts, a member without a home being a part, so a
/// group of two counts 1 when it is not together, and one of three counts 2 when all are apart. Groups without a referred child are left out.</para>
/// <para>Less is better in each. Immutable.</para>
/// </remarks>
/// <param name="DistanceTenths">Distance, tenths of a kilometre.</param>
/// <param name="Moves">Moves, each of one child.</param>
/// <param name="SiblingSplits">Parts of sibling groups beyond the first, counted over all groups: a number of 0 or more.</param>
/// <param name="WeeklyPence">Weekly cost, pence.</param>
/// <param name="CostNotRecorded">Proposed homes whose cost is not recorded, counted for each child: they look free.</param>
public sealed record PlanTradeOffs(long DistanceTenths, long Moves, long SiblingSplits, long WeeklyPence, int CostNotRecorded)
{
    /// <summary>The value of one trade-off, in its unit.</summary>
    /// <param name="tradeOff">Which.</param>
    public long this[TradeOff tradeOff] => tradeOff switch
    {
        TradeOff.Distance => DistanceTenths,
        TradeOff.Moves => Moves,
        TradeOff.SiblingSplits => SiblingSplits,
        _ => WeeklyPence,
    };

    /// <summary>Works out what a plan makes of each.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">The plan.</param>
    public static PlanTradeOffs Of(MatchingProblem problem, PlacementPlan plan)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(plan);
        long distance = 0;
        long moves = 0;
        long pence = 0;
        int notRecorded = 0;
        foreach (Referral referral in problem.Referrals)
        {
            if (plan.HomeOf(referral.Child.Id) is { } id && problem.FindHome(id) is { } home)
            {
                distance += Tenths(problem, referral, home);
                moves += IsMove(referral, home);
                pence += Pence(home);
                notRecorded += home.WeeklyCost is null ? 1 : 0;
            }
        }

        long splits = SiblingGroups(problem).Sum(group => Parts(problem, plan, group) - 1L);
        return new(distance, moves, splits, pence, notRecorded);
    }

    internal static long Tenths(MatchingProblem problem, Referral referral, Home home) =>
        (long)Math.Round(problem.Travel.Between(referral.Child.HomeCommunity, home.Location).Kilometres * 10, MidpointRounding.AwayFromZero);

    internal static long IsMove(Referral referral, Home home) => referral.PresentHome is { } present && present != home.Id ? 1 : 0;

    internal static long Pence(Home home) => (long)Math.Round((home.WeeklyCost ?? 0) * 100, MidpointRounding.AwayFromZero);

    internal static IEnumerable<SiblingGroup> SiblingGroups(MatchingProblem problem) =>
        problem.SiblingGroups.Where(group => group.Relation != SiblingRelation.ApartRequired && group.Children.Any(child => problem.FindReferral(child) is not null));

    private static int Parts(MatchingProblem problem, PlacementPlan plan, SiblingGroup group)
    {
        HomeId?[] homes = [.. group.Children.Distinct().Select(child => problem.FindResident(child)?.Home ?? plan.HomeOf(child))];
        return homes.Where(home => home is not null).Distinct().Count() + homes.Count(home => home is null);
    }
}
