namespace Matching.Architecture.Tests.Extending;

/// <summary>The page's travel of one's own, compiled.</summary>
public sealed class FerryTravel(ITravel roads, Func<GeoPoint, bool> isOnTheIsland) : ITravel
{
    // The ferry is as bad as 20 km of road. Distances only grow by it, so what the roads promise still holds.
    public double LeastDetour => roads.LeastDetour;

    public Distance Between(GeoPoint origin, GeoPoint destination)
    {
        Distance byRoad = roads.Between(origin, destination);
        return isOnTheIsland(origin) == isOnTheIsland(destination) ? byRoad : Distance.FromKilometres(byRoad.Kilometres + 20);
    }
}
