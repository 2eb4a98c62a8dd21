namespace Matching.Files;

/// <summary>Turns eastings and northings of the British National Grid into degrees on WGS84.</summary>
/// <remarks>
/// Formulae and constants of Ordnance Survey, "A guide to coordinate systems in Great Britain", sections 6.6 and annexes A to C: the inverse transverse Mercator projection on the Airy 1830
/// ellipsoid, then the Helmert transformation from OSGB36 to WGS84, which is right to about 5 m. That is far less than the extent of a postcode.
/// </remarks>
internal static class NationalGrid
{
    private const double ScaleOnMeridian = 0.9996012717;
    private const double OriginEast = 400_000;
    private const double OriginNorth = -100_000;
    private const double OriginLatitude = 49 * Math.PI / 180;
    private const double OriginLongitude = -2 * Math.PI / 180;
    private const double ArcSecond = Math.PI / 180 / 3600;

    private static readonly Ellipsoid Airy1830 = new(6_377_563.396, 6_356_256.909);
    private static readonly Ellipsoid Wgs84 = new(6_378_137.000, 6_356_752.3141);

    /// <summary>The point on WGS84.</summary>
    /// <param name="east">Metres east.</param>
    /// <param name="north">Metres north.</param>
    public static GeoPoint ToPoint(double east, double north)
    {
        (double latitude, double longitude) = Unproject(east, north);
        return Shift(latitude, longitude);
    }

    /// <summary>Latitude and longitude on the Airy ellipsoid, in radians (annex C.2).</summary>
    internal static (double Latitude, double Longitude) Unproject(double east, double north)
    {
        double a = Airy1830.A * ScaleOnMeridian;
        double latitude = OriginLatitude;
        double arc = 0;
        do
        {
            latitude = ((north - OriginNorth - arc) / a) + latitude;
            arc = MeridianArc(latitude);
        }
        while (Math.Abs(north - OriginNorth - arc) >= 0.00001);

        double sin = Math.Sin(latitude);
        double tan = Math.Tan(latitude);
        double sec = 1 / Math.Cos(latitude);
        double nu = a / Math.Sqrt(1 - (Airy1830.E2 * sin * sin));
        double rho = a * (1 - Airy1830.E2) * Math.Pow(1 - (Airy1830.E2 * sin * sin), -1.5);
        double eta2 = (nu / rho) - 1;
        double t2 = tan * tan;
        double t4 = t2 * t2;
        double t6 = t4 * t2;
        double vii = tan / (2 * rho * nu);
        double viii = tan / (24 * rho * Math.Pow(nu, 3)) * (5 + (3 * t2) + eta2 - (9 * t2 * eta2));
        double ix = tan / (720 * rho * Math.Pow(nu, 5)) * (61 + (90 * t2) + (45 * t4));
        double x = sec / nu;
        double xi = sec / (6 * Math.Pow(nu, 3)) * ((nu / rho) + (2 * t2));
        double xii = sec / (120 * Math.Pow(nu, 5)) * (5 + (28 * t2) + (24 * t4));
        double xiia = sec / (5040 * Math.Pow(nu, 7)) * (61 + (662 * t2) + (1320 * t4) + (720 * t6));
        double d = east - OriginEast;
        return (
            latitude - (vii * d * d) + (viii * Math.Pow(d, 4)) - (ix * Math.Pow(d, 6)),
            OriginLongitude + (x * d) - (xi * Math.Pow(d, 3)) + (xii * Math.Pow(d, 5)) - (xiia * Math.Pow(d, 7)));
    }

    /// <summary>Metres along the meridian from the true origin (annex C, equation C3).</summary>
    private static double MeridianArc(double latitude)
    {
        double n = (Airy1830.A - Airy1830.B) / (Airy1830.A + Airy1830.B);
        double n2 = n * n;
        double n3 = n2 * n;
        double minus = latitude - OriginLatitude;
        double plus = latitude + OriginLatitude;
        return Airy1830.B * ScaleOnMeridian * (
            ((1 + n + (5.0 / 4 * n2) + (5.0 / 4 * n3)) * minus)
            - (((3 * n) + (3 * n2) + (21.0 / 8 * n3)) * Math.Sin(minus) * Math.Cos(plus))
            + (((15.0 / 8 * n2) + (15.0 / 8 * n3)) * Math.Sin(2 * minus) * Math.Cos(2 * plus))
            - (35.0 / 24 * n3 * Math.Sin(3 * minus) * Math.Cos(3 * plus)));
    }

    /// <summary>From OSGB36 to WGS84 by way of Cartesian coordinates (annexes B.1, B.2; section 6.6).</summary>
    private static GeoPoint Shift(double latitude, double longitude)
    {
        double nu = Airy1830.A / Math.Sqrt(1 - (Airy1830.E2 * Math.Pow(Math.Sin(latitude), 2)));
        double x = nu * Math.Cos(latitude) * Math.Cos(longitude);
        double y = nu * Math.Cos(latitude) * Math.Sin(longitude);
        double z = (1 - Airy1830.E2) * nu * Math.Sin(latitude);

        const double scale = 1 - (20.4894 / 1_000_000);
        const double rx = 0.1502 * ArcSecond;
        const double ry = 0.2470 * ArcSecond;
        const double rz = 0.8421 * ArcSecond;
        double x2 = 446.448 + (x * scale) - (y * rz) + (z * ry);
        double y2 = -125.157 + (x * rz) + (y * scale) - (z * rx);
        double z2 = 542.060 - (x * ry) + (y * rx) + (z * scale);

        double across = Math.Sqrt((x2 * x2) + (y2 * y2));
        double result = Math.Atan2(z2, across * (1 - Wgs84.E2));
        for (double before = double.NaN; !(Math.Abs(result - before) < 1e-12);)
        {
            before = result;
            double nu2 = Wgs84.A / Math.Sqrt(1 - (Wgs84.E2 * Math.Pow(Math.Sin(result), 2)));
            result = Math.Atan2(z2 + (Wgs84.E2 * nu2 * Math.Sin(result)), across);
        }

        return new GeoPoint(double.RadiansToDegrees(result), double.RadiansToDegrees(Math.Atan2(y2, x2)));
    }

    private sealed record Ellipsoid(double A, double B)
    {
        public double E2 => 1 - (B * B / (A * A));
    }
}
