using System.Globalization;

namespace Matching;

/// <summary>A point on the ground: the middle of a community or a home's area, never an address.</summary>
/// <param name="Latitude">Degrees north, −90 to 90 (WGS84).</param>
/// <param name="Longitude">Degrees east, −180 to 180 (WGS84).</param>
/// <remarks>Equality is exact. The default value is the point 0, 0. Immutable.</remarks>
public readonly record struct GeoPoint(double Latitude, double Longitude)
{
    internal const double EarthRadiusKilometres = 6371.0088;

    /// <summary>Whether both degrees are finite and in range; a problem's data are refused otherwise.</summary>
    public bool IsValid =>
        double.IsFinite(Latitude) && double.IsFinite(Longitude) && Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;

    /// <summary>Great-circle distance on a sphere of mean radius 6371.0088 km (haversine formula); within 0.6 % of the ellipsoid.</summary>
    /// <param name="other">The other end.</param>
    public Distance GreatCircleTo(GeoPoint other)
    {
        double north = Math.Sin(double.DegreesToRadians(other.Latitude - Latitude) / 2);
        double east = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        double chord = (north * north)
            + (Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(other.Latitude)) * east * east);
        return Distance.FromKilometres(2 * EarthRadiusKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord))));
    }

    /// <summary>Latitude and longitude in degrees, five decimals (about a metre).</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.00000},{Longitude:0.00000}");
}
