using System.Globalization;
using System.Text.Json;

namespace Matching.Files;

/// <summary>Rings to draw on the map, in degrees: the outline of the islands, and boundaries of the user's own. Immutable.</summary>
/// <param name="Outline">Coast and land borders.</param>
/// <param name="Boundaries">Boundaries of areas; empty when none are given.</param>
internal sealed record MapShapes(IReadOnlyList<GeoPoint[]> Outline, IReadOnlyList<GeoPoint[]> Boundaries)
{
    private const string Remedy = "Give a GeoJSON file with polygons in degrees of longitude and latitude (WGS84).";

    public static MapShapes Of(string? boundaries) => new(
    [
        .. ReportAssets.Outline.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t')[1].Split(',').Select(Point).ToArray()),
    ],
    boundaries is null ? [] : Read(boundaries));

    private static GeoPoint Point(string pair)
    {
        string[] degrees = pair.Split(' ');
        return new(double.Parse(degrees[1], CultureInfo.InvariantCulture), double.Parse(degrees[0], CultureInfo.InvariantCulture));
    }

    private static List<GeoPoint[]> Read(string geoJson)
    {
        var rings = new List<GeoPoint[]>();
        try
        {
            using JsonDocument document = JsonDocument.Parse(geoJson);
            AddRings(document.RootElement, rings);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The boundaries are no GeoJSON: {exception.Message} {Remedy}", exception);
        }

        if (rings.Count == 0)
        {
            throw new InvalidDataException($"The boundaries have no polygon. {Remedy}");
        }

        return rings.Find(ring => ring.Any(point => !point.IsValid)) is { } far
            ? throw new InvalidDataException($"The boundaries have a point at {far.First(point => !point.IsValid)}, which is no place on the earth. {Remedy}")
            : rings;
    }

    private static void AddRings(JsonElement element, List<GeoPoint[]> rings)
    {
        switch (element.GetProperty("type").GetString())
        {
            case "FeatureCollection":
                Each(element.GetProperty("features"), one => AddRings(one, rings));
                break;
            case "Feature" when element.GetProperty("geometry") is { ValueKind: JsonValueKind.Object } geometry:
                AddRings(geometry, rings);
                break;
            case "GeometryCollection":
                Each(element.GetProperty("geometries"), one => AddRings(one, rings));
                break;
            case "Polygon":
                AddPolygon(element.GetProperty("coordinates"), rings);
                break;
            case "MultiPolygon":
                Each(element.GetProperty("coordinates"), polygon => AddPolygon(polygon, rings));
                break;
            default:
                break;
        }
    }

    private static void AddPolygon(JsonElement polygon, List<GeoPoint[]> rings) =>
        Each(polygon, ring => rings.Add([.. ring.EnumerateArray().Select(point => new GeoPoint(point[1].GetDouble(), point[0].GetDouble()))]));

    private static void Each(JsonElement array, Action<JsonElement> action)
    {
        foreach (JsonElement element in array.EnumerateArray())
        {
            action(element);
        }
    }
}
