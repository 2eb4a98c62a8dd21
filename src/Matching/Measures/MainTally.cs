namespace Matching;

/// <summary>Adds children up to their <see cref="MainMeasures"/>.</summary>
internal sealed class MainTally
{
    private readonly List<double> kilometres = [];
    private int children;
    private int threeOrMorePlacements;
    private int schoolChanges;
    private int notWithFamily;
    private int outOfAreaInWales;
    private int outsideWales;
    private int moves;
    private int overTwentyMiles;

    public void Add(in ChildState child)
    {
        children++;
        if (child.Home is null)
        {
            return;
        }

        kilometres.Add(child.FromHomeCommunity.Kilometres);
        threeOrMorePlacements += child.HasThreeOrMorePlacements ? 1 : 0;
        schoolChanges += child.ChangesSchool ? 1 : 0;
        notWithFamily += child.IsNotWithFamily ? 1 : 0;
        outOfAreaInWales += child.IsOutOfAreaInWales ? 1 : 0;
        outsideWales += child.IsOutsideWales ? 1 : 0;
        moves += child.IsMove ? 1 : 0;
        overTwentyMiles += child.IsOverTwentyMiles ? 1 : 0;
    }

    public MainMeasures Total() => new()
    {
        Children = children,
        Placed = kilometres.Count,
        ThreeOrMorePlacements = threeOrMorePlacements,
        SchoolChanges = schoolChanges,
        NotWithFamily = notWithFamily,
        OutOfAreaInWales = outOfAreaInWales,
        OutsideWales = outsideWales,
        Moves = moves,
        OverTwentyMiles = overTwentyMiles,
        FromHomeCommunity = new DistanceMeasures(kilometres),
    };
}
