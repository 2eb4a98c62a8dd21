namespace Matching.Files;

/// <summary>One journey.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Kilometres">Kilometres by road; null where minutes are given.</param>
/// <param name="Minutes">Minutes by car; null where kilometres are given.</param>
internal sealed record Journey(GeoPoint From, GeoPoint To, double? Kilometres, double? Minutes);

/// <summary>The table travel: one journey a row.</summary>
internal sealed class TravelTable : TableMap<Journey>
{
    public override string Name => "travel";

    public override string English => "Travel";

    public override string Welsh => "Teithio";

    public override string Meaning => "one journey a row, between points as the other tables have them; pairs that are missing are estimated";

    public override IReadOnlyList<Column<Journey>> Columns { get; } =
    [
        Latitude("from_latitude", "From latitude", "O ledred", true, journey => journey.From.Latitude, "where it begins") with { Synonyms = ["from_lat"] },
        Longitude("from_longitude", "From longitude", "O hydred", true, journey => journey.From.Longitude, "where it begins") with { Synonyms = ["from_lon", "from_long", "from_lng"] },
        Latitude("to_latitude", "To latitude", "I ledred", true, journey => journey.To.Latitude, "where it ends") with { Synonyms = ["to_lat"] },
        Longitude("to_longitude", "To longitude", "I hydred", true, journey => journey.To.Longitude, "where it ends") with { Synonyms = ["to_lon", "to_long", "to_lng"] },
        Optional("kilometres", "Kilometres", "Cilometrau", ColumnType.Number, journey => journey.Kilometres, "by road; this or minutes", "12.4") with { Unit = "km", Synonyms = ["km", "distance_km"] },
        Optional("minutes", "Minutes", "Munudau", ColumnType.Number, journey => journey.Minutes, "by car; this or kilometres", "19") with { Unit = "minutes", Synonyms = ["min", "duration_minutes"] },
    ];

    public override Journey Read(RowReader row)
    {
        double? kilometres = row.OptionalNumber("kilometres");
        double? minutes = row.OptionalNumber("minutes");
        if (row.IsEmpty("kilometres") == row.IsEmpty("minutes"))
        {
            row.Fault("kilometres", row.IsEmpty("minutes") ? "is empty, and so are the minutes." : "is given, and so are minutes.", "Give one of the two.");
        }

        NotBelowZero(row, "kilometres", kilometres);
        NotBelowZero(row, "minutes", minutes);
        return new(OnGlobe(row, "from_latitude", "from_longitude"), OnGlobe(row, "to_latitude", "to_longitude"), kilometres, minutes);
    }

    // The problem checks its own points; those of journeys are checked here, because a matrix takes no other.
    private static GeoPoint OnGlobe(RowReader row, string latitude, string longitude)
    {
        GeoPoint point = row.Point(latitude, longitude);
        if (Math.Abs(point.Latitude) > 90)
        {
            row.Fault(latitude, $"{CellText.Of(point.Latitude)} is no latitude.", "Write degrees north from -90 to 90.");
        }

        if (Math.Abs(point.Longitude) > 180)
        {
            row.Fault(longitude, $"{CellText.Of(point.Longitude)} is no longitude.", "Write degrees east from -180 to 180.");
        }

        return point;
    }

    private static void NotBelowZero(RowReader row, string column, double? number)
    {
        if (number < 0)
        {
            row.Fault(column, $"{CellText.Of(number)} is below 0.", "Give a number of 0 or more.");
        }
    }
}
