using System.Globalization;
using System.Text;

namespace Matching.Files;

/// <summary>Puts places on the paper: degrees of longitude shortened as in the middle of the map, whole units. Immutable.</summary>
internal sealed class MapProjection
{
    /// <summary>Width of the paper; points that close together share a unit.</summary>
    public const int Width = 4000;

    private const int Beside = 20;
    private const double Margin = 0.05;
    private const double LeastDegrees = 0.4;
    private readonly double west;
    private readonly double north;
    private readonly double unitsADegreeEast;
    private readonly double unitsADegreeNorth;

    /// <summary>Makes room for all places, and for some land around them.</summary>
    public MapProjection(IReadOnlyCollection<GeoPoint> places)
    {
        (double south, double top) = Room(places.Min(place => place.Latitude), places.Max(place => place.Latitude));
        (double left, double right) = Room(places.Min(place => place.Longitude), places.Max(place => place.Longitude));
        (west, north) = (left, top);
        double shortened = Math.Cos(double.DegreesToRadians((south + top) / 2));
        unitsADegreeEast = Width / (right - left);
        unitsADegreeNorth = unitsADegreeEast / shortened;
        Height = (int)Math.Round((top - south) * unitsADegreeNorth);
    }

    public int Height { get; }

    public (int X, int Y) Of(GeoPoint place) =>
        ((int)Math.Round((place.Longitude - west) * unitsADegreeEast), (int)Math.Round((north - place.Latitude) * unitsADegreeNorth));

    /// <summary>Whether a place is on the paper.</summary>
    public bool Shows(GeoPoint place) => Of(place) is ( >= 0 and <= Width, >= 0 and var y) && y <= Height;

    /// <summary>Rings as one path, cut off a little beside the paper.</summary>
    public string Rings(IEnumerable<GeoPoint[]> rings)
    {
        var path = new StringBuilder();
        foreach (GeoPoint[] ring in rings)
        {
            (int X, int Y)[] points = [.. Cut([.. ring.Select(Of)])];
            if (points.Length > 2)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}L");
                path.AppendJoin(' ', points.Skip(1).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}"))).Append('z');
            }
        }

        return path.ToString();
    }

    // Sutherland and Hodgman, side by side: what is beyond a side is replaced by the points at which the ring crosses it.
    private List<(int X, int Y)> Cut(List<(int X, int Y)> ring)
    {
        ring = Cut(ring, point => point.X + Beside);
        ring = Cut(ring, point => Width + Beside - point.X);
        ring = Cut(ring, point => point.Y + Beside);
        return Cut(ring, point => Height + Beside - point.Y);
    }

    private static List<(int X, int Y)> Cut(List<(int X, int Y)> ring, Func<(int X, int Y), int> inside)
    {
        var cut = new List<(int X, int Y)>();
        for (int at = 0; at < ring.Count; at++)
        {
            ((int X, int Y) from, (int X, int Y) to) = (ring[at], ring[(at + 1) % ring.Count]);
            (double one, double other) = (inside(from), inside(to));
            if (one >= 0)
            {
                cut.Add(from);
            }

            if (one >= 0 != other >= 0)
            {
                double share = one / (one - other);
                cut.Add(((int)Math.Round(from.X + (share * (to.X - from.X))), (int)Math.Round(from.Y + (share * (to.Y - from.Y)))));
            }
        }

        return [.. cut.Where((point, index) => index == 0 || point != cut[index - 1])];
    }

    private static (double From, double To) Room(double from, double to)
    {
        double more = Math.Max((to - from) * Margin, (LeastDegrees - (to - from)) / 2);
        return more > 0 ? (from - more, to + more) : (from, to);
    }
}
