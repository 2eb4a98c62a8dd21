using System.Globalization;

namespace Matching.Testing;

/// <summary>The real ground on which the synthetic register stands: authorities, small areas, places. Read once from the embedded tables; immutable.</summary>
public static class WelshGeography
{
    private const double KilometresPerDegreeNorth = 111.2;

    /// <summary>At 52.4° north, the middle of Wales.</summary>
    private const double KilometresPerDegreeEast = 67.9;

    private static readonly Dictionary<AuthorityId, Area[]> AreasByAuthority;
    private static readonly Dictionary<AuthorityId, Area[]> AreasBeyondAuthority;
    private static readonly Dictionary<AuthorityId, Place[]> PlacesByAuthority;
    private static readonly Dictionary<AuthorityId, AuthorityFigures> FiguresByAuthority;

#pragma warning disable CA1810 // The tables depend on each other, so one constructor reads them in order.
    static WelshGeography()
#pragma warning restore CA1810
    {
        Authorities =
        [
            .. Table.Read("authorities.csv", 10).Select(row => new AuthorityFigures(
                new AuthorityId(row[0]), row[1], Whole(row[3]), Whole(row[5]), Whole(row[6]), row[7] == "estimate", Decimal(row[8]) / 100, row[9] == "unverified")),
        ];
        FiguresByAuthority = Authorities.ToDictionary(authority => authority.Id);
        Places =
        [
            .. Table.Read("places.csv", 6).Select(row => new Place(
                Whole(row[0]), row[1], row[2].Length > 0 ? row[2] : row[1], new AuthorityId(row[3]), new GeoPoint(Decimal(row[4]), Decimal(row[5])))),
        ];
        WelshAreas = [.. Table.Read("areas.csv", 4).Select(row => new Area(new AuthorityId(row[1]), new GeoPoint(Decimal(row[2]), Decimal(row[3]))))];
        EnglishAreas = [.. Places.Where(place => place.Authority.Country == Country.England).Select(place => new Area(place.Authority, place.Point))];
        AreasByAuthority = WelshAreas.GroupBy(area => area.Authority).ToDictionary(group => group.Key, group => group.ToArray());
        AreasBeyondAuthority = Authorities.ToDictionary(authority => authority.Id, authority => WelshAreas.Where(area => area.Authority != authority.Id).ToArray());
        PlacesByAuthority = Places.GroupBy(place => place.Authority).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The 22 Welsh authorities with their published figures, by code.</summary>
    public static IReadOnlyList<AuthorityFigures> Authorities { get; }

    /// <summary>Named places of Wales and of the English side of the border, by authority and name.</summary>
    public static IReadOnlyList<Place> Places { get; }

    internal static Area[] WelshAreas { get; }

    internal static Area[] EnglishAreas { get; }

    /// <summary>The named place nearest to a point, so that a point can be shown to people.</summary>
    /// <param name="point">The point.</param>
    public static Place NearestPlace(GeoPoint point) => Nearest(Places, point);

    internal static AuthorityFigures Figures(AuthorityId authority) => FiguresByAuthority[authority];

    internal static Area[] AreasOf(AuthorityId authority) => AreasByAuthority[authority];

    /// <summary>Every Welsh area that is not the authority's.</summary>
    internal static Area[] AreasBeyond(AuthorityId authority) => AreasBeyondAuthority[authority];

    internal static Place NearestPlaceIn(AuthorityId authority, GeoPoint point) => Nearest(PlacesByAuthority[authority], point);

    /// <summary>Kilometres on a plane that touches the middle of Wales: exactly rounded, so the same on every machine; within 3 % there.</summary>
    internal static double Kilometres(GeoPoint first, GeoPoint second)
    {
        double north = (first.Latitude - second.Latitude) * KilometresPerDegreeNorth;
        double east = (first.Longitude - second.Longitude) * KilometresPerDegreeEast;
        return Math.Sqrt((north * north) + (east * east));
    }

    /// <summary>The nearest of a few areas drawn by chance: the more are drawn, the nearer it will be.</summary>
    internal static Area Near(Chance chance, Area[] areas, GeoPoint point, int draws)
    {
        Area best = chance.Pick(areas);
        for (int draw = 1; draw < draws; draw++)
        {
            Area other = chance.Pick(areas);
            if (Kilometres(other.Point, point) < Kilometres(best.Point, point))
            {
                best = other;
            }
        }

        return best;
    }

    private static Place Nearest(IReadOnlyList<Place> places, GeoPoint point)
    {
        Place best = places[0];
        double least = Kilometres(best.Point, point);
        for (int index = 1; index < places.Count; index++)
        {
            double kilometres = Kilometres(places[index].Point, point);
            if (kilometres < least)
            {
                (best, least) = (places[index], kilometres);
            }
        }

        return best;
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static double Decimal(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
