using System.Collections.Concurrent;

namespace Matching.Compilation;

/// <summary>Homes by distance from a community, nearest first.</summary>
/// <remarks>
/// Communities and homes lie on far fewer different points than there are children and homes, so each point's order is worked out once, on first use, and shared. Safe for any number
/// of threads.
/// </remarks>
internal sealed class SitesByDistance
{
    private readonly GeoPoint[] sites;
    private readonly int[][] homesOfSite;
    private readonly double leastDetour;
    private readonly ConcurrentDictionary<GeoPoint, (double[] Kilometres, int[] Sites)> orders = new();

    /// <param name="problem">The problem.</param>
    /// <param name="withKinshipHomes">Whether to count connected persons' homes in; they are for the children whom they name only, who have them listed in any case.</param>
    public SitesByDistance(MatchingProblem problem, bool withKinshipHomes)
    {
        var index = new Dictionary<GeoPoint, List<int>>();
        var points = new List<GeoPoint>();
        for (int home = 0; home < problem.Homes.Count; home++)
        {
            if (!withKinshipHomes && problem.Homes[home] is KinshipHome)
            {
                continue;
            }

            GeoPoint point = problem.Homes[home].Location;
            if (!index.TryGetValue(point, out List<int>? homes))
            {
                index.Add(point, homes = []);
                points.Add(point);
            }

            homes.Add(home);
        }

        sites = [.. points];
        homesOfSite = [.. points.Select(point => index[point].ToArray())];
        leastDetour = problem.Travel.LeastDetour;
    }

    /// <summary>Number of sites.</summary>
    public int Count => sites.Length;

    /// <summary>Sites from a community, nearest first: the least road distance in kilometres, and the homes there (by index, ascending).</summary>
    public IEnumerable<(double LeastKilometres, int[] Homes)> From(GeoPoint community)
    {
        (double[] kilometres, int[] order) = orders.GetOrAdd(community, Order);
        for (int i = 0; i < order.Length; i++)
        {
            yield return (kilometres[i], homesOfSite[order[i]]);
        }
    }

    private (double[] Kilometres, int[] Sites) Order(GeoPoint community)
    {
        var keys = new (double Kilometres, int Site)[sites.Length];
        for (int site = 0; site < sites.Length; site++)
        {
            // Rounded down by a hair, so that a bound made from it holds whatever the last bit does.
            keys[site] = (community.GreatCircleTo(sites[site]).Kilometres * leastDetour * (1 - 1e-9), site);
        }

        Array.Sort(keys);
        return (Array.ConvertAll(keys, key => key.Kilometres), Array.ConvertAll(keys, key => key.Site));
    }
}
