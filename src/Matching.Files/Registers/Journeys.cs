namespace Matching.Files;

/// <summary>Makes a travel matrix of the table travel.</summary>
internal static class Journeys
{
    /// <summary>Gives the builder the travel that the register and the options say.</summary>
    public static void Use(MatchingProblemBuilder builder, TableRows<Journey> travel, ReadingContext context)
    {
        ITravel fallback = context.Options.Travel ?? new GreatCircleTravel();
        var entries = new Dictionary<(GeoPoint From, GeoPoint To), int>();
        var journeys = new List<(GeoPoint From, GeoPoint To, Distance Distance)>();
        foreach (PlacedRow<Journey> row in travel.Rows)
        {
            Journey journey = row.Thing;
            if (!entries.TryAdd((journey.From, journey.To), row.Number))
            {
                context.Errors.Add(travel.Place, row.Number, null, $"the journey is in row {entries[(journey.From, journey.To)]} too.", "Keep one.");
                continue;
            }

            double kilometres = journey.Kilometres ?? journey.Minutes!.Value / 60 * context.Options.KilometresPerHour;
            journeys.Add((journey.From, journey.To, Distance.FromKilometres(kilometres)));
        }

        builder.UseTravel(journeys.Count == 0 ? fallback : TravelMatrix.FromDistances(journeys, fallback));
    }
}
