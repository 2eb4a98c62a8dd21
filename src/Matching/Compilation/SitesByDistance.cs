using System.Collections.Concurrent;

namespace Matching.Compilation;

/// <summary>Points at which open homes lie, and their order by distance from a community, nearest first. Safe for any number of threads.</summary>
/// <remarks>
/// Points are kept as vectors on the unit sphere: the straight line through the earth between two points grows with the way over its surface, and is found without trigonometry.
/// Communities are far fewer than children, so orders are shared; each is sorted ring by ring, only as far as somebody looks.
/// </remarks>
internal sealed class SitesByDistance
{
    private const long MostCells = 1 << 23;
    private const double EarthRadiusKilometres = GeoPoint.EarthRadiusKilometres;

    private readonly GeoPoint[] sites;
    private readonly int[][] homesOfSite;
    private readonly double[] x;
    private readonly double[] y;
    private readonly double[] z;
    private readonly double leastDetour;
    private readonly ConcurrentDictionary<GeoPoint, SiteOrder> orders = new();

    /// <param name="problem">The problem.</param>
    /// <param name="open">Homes to count in; others are open to nobody but children whose own they are.</param>
    public SitesByDistance(MatchingProblem problem, ReadOnlySpan<ulong> open)
    {
        var homesAt = new Dictionary<GeoPoint, List<int>>();
        for (int home = 0; home < problem.Homes.Count; home++)
        {
            if (HomeBits.Has(open, home))
            {
                GeoPoint point = problem.Homes[home].Location;
                if (!homesAt.TryGetValue(point, out List<int>? homes))
                {
                    homesAt.Add(point, homes = []);
                }

                homes.Add(home);
            }
        }

        sites = [.. homesAt.Keys.OrderBy(Neighbourhood).ThenBy(point => point.Latitude).ThenBy(point => point.Longitude)];
        homesOfSite = Array.ConvertAll(sites, point => homesAt[point].ToArray());
        SiteOf = new int[problem.Homes.Count];
        Array.Fill(SiteOf, -1);
        for (int site = 0; site < sites.Length; site++)
        {
            foreach (int home in homesOfSite[site])
            {
                SiteOf[home] = site;
            }
        }

        (double X, double Y, double Z)[] vectors = Array.ConvertAll(sites, Vector);
        (x, y, z) = (Array.ConvertAll(vectors, vector => vector.X), Array.ConvertAll(vectors, vector => vector.Y), Array.ConvertAll(vectors, vector => vector.Z));
        leastDetour = problem.Travel.LeastDetour;
    }

    /// <summary>The points.</summary>
    public GeoPoint[] Sites => sites;

    /// <summary>The site of each open home; −1 for others.</summary>
    public int[] SiteOf { get; }

    /// <summary>Open homes at a site, by index, ascending.</summary>
    public int[] HomesAt(int site) => homesOfSite[site];

    /// <summary>The order of sites seen from a community.</summary>
    public SiteOrder From(GeoPoint community)
    {
        if (orders.TryGetValue(community, out SiteOrder? order))
        {
            return order;
        }

        order = new SiteOrder(Lines(community));
        return (long)(orders.Count + 1) * sites.Length <= MostCells ? orders.GetOrAdd(community, order) : order;
    }

    /// <summary>The least road distance in kilometres of a site and of all that follow it, rounded down by a hair, so that a bound made from it holds whatever the last bit does.</summary>
    public double LeastKilometres(GeoPoint community, int site) =>
        Math.Max(0, (community.GreatCircleTo(sites[site]).Kilometres * leastDetour * (1 - 1e-9)) - 1e-9);

    /// <summary>The least road distance, in kilometres, that a straight line belongs to.</summary>
    public double KilometresOf(double line) => 2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, line / 2)) * leastDetour;

    /// <summary>The straight line, in radii of the earth, that a least road distance belongs to, rounded down by a hair.</summary>
    public double LineOf(double leastKilometres)
    {
        double angle = leastDetour > 0 ? leastKilometres / leastDetour / EarthRadiusKilometres : Math.PI;
        return 2 * Math.Sin(Math.Min(angle, Math.PI) / 2) * (1 - 1e-6);
    }

    private double[] Lines(GeoPoint community)
    {
        (double fromX, double fromY, double fromZ) = Vector(community);
        var lines = new double[sites.Length];
        for (int site = 0; site < lines.Length; site++)
        {
            double east = x[site] - fromX;
            double north = y[site] - fromY;
            double up = z[site] - fromZ;
            lines[site] = Math.Sqrt((east * east) + (north * north) + (up * up));
        }

        return lines;
    }

    // A number near for points that are near (Morton's curve, cells of about a hundred metres), so that tables by site are read in runs.
    private static long Neighbourhood(GeoPoint point)
    {
        const double CellsADegree = 1000;
        long north = (long)((point.Latitude + 90) * CellsADegree);
        long east = (long)((point.Longitude + 180) * CellsADegree);
        long number = 0;
        for (int bit = 0; bit < 20; bit++)
        {
            number |= ((north >> bit & 1) << (2 * bit)) | ((east >> bit & 1) << ((2 * bit) + 1));
        }

        return number;
    }

    private static (double X, double Y, double Z) Vector(GeoPoint point)
    {
        (double sinLatitude, double cosLatitude) = Math.SinCos(double.DegreesToRadians(point.Latitude));
        (double sinLongitude, double cosLongitude) = Math.SinCos(double.DegreesToRadians(point.Longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }
}
