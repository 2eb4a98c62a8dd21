using System.Globalization;
using System.Text;

namespace Matching.Files;

/// <summary>Puts places on the paper: degrees of longitude shortened as in the middle of the map, whole units. Immutable.</summary>
internal sealed class MapProjection
{
    /// <summary>Width of the paper; points that close together share a unit.</summary>
    public const int Width = 4000;

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

    /// <summary>Rings as one path; those wholly beside the paper are left out.</summary>
    public string Rings(IEnumerable<GeoPoint[]> rings)
    {
        var path = new StringBuilder();
        foreach (GeoPoint[] ring in rings)
        {
            (int X, int Y)[] points = [.. ring.Select(Of)];
            if (points.Length < 3 || points.All(point => point.X < 0) || points.All(point => point.X > Width) || points.All(point => point.Y < 0) || points.All(point => point.Y > Height))
            {
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"M{points[0].X} {points[0].Y}L");
            path.AppendJoin(' ', points.Skip(1).Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X} {point.Y}"))).Append('z');
        }

        return path.ToString();
    }

    private static (double From, double To) Room(double from, double to)
    {
        double more = Math.Max((to - from) * Margin, (LeastDegrees - (to - from)) / 2);
        return more > 0 ? (from - more, to + more) : (from, to);
    }
}
