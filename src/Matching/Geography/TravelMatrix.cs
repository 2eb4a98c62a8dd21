namespace Matching;

/// <summary>Travel from the user's own matrix: the real thing, in distances or in minutes.</summary>
/// <remarks>Pairs that the matrix lacks fall back to another estimate. Immutable and safe for any number of threads.</remarks>
public sealed class TravelMatrix : ITravel
{
    private readonly Dictionary<(GeoPoint From, GeoPoint To), Distance> entries;
    private readonly ITravel fallback;

    private TravelMatrix(Dictionary<(GeoPoint From, GeoPoint To), Distance> entries, ITravel fallback)
    {
        this.entries = entries;
        this.fallback = fallback;
        LeastDetour = entries
            .Select(entry => (Road: entry.Value.Kilometres, Line: entry.Key.From.GreatCircleTo(entry.Key.To).Kilometres))
            .Where(entry => entry.Line > 0)
            .Select(entry => Math.Max(0, Math.BitDecrement(entry.Road / entry.Line))) // Rounded down, so that the product never exceeds the entry.
            .Append(fallback.LeastDetour)
            .Min();
    }

    /// <summary>The least ratio of road to great-circle distance over all entries and the fallback, 0 or more.</summary>
    public double LeastDetour { get; }

    /// <summary>Number of entries.</summary>
    public int Count => entries.Count;

    /// <summary>The entries, in ascending order of where they begin and end.</summary>
    public IEnumerable<(GeoPoint From, GeoPoint To, Distance Distance)> Entries => entries
        .Select(entry => (entry.Key.From, entry.Key.To, Distance: entry.Value))
        .OrderBy(entry => entry.From.Latitude)
        .ThenBy(entry => entry.From.Longitude)
        .ThenBy(entry => entry.To.Latitude)
        .ThenBy(entry => entry.To.Longitude);

    /// <summary>Makes a matrix of road distances.</summary>
    /// <param name="entries">From, to, distance; a pair may be given once.</param>
    /// <param name="fallback">For pairs not given; null for <see cref="GreatCircleTravel"/>.</param>
    /// <exception cref="ArgumentException">A distance is not valid, or a pair is given twice.</exception>
    public static TravelMatrix FromDistances(IEnumerable<(GeoPoint From, GeoPoint To, Distance Distance)> entries, ITravel? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var table = new Dictionary<(GeoPoint From, GeoPoint To), Distance>();
        foreach ((GeoPoint from, GeoPoint to, Distance distance) in entries)
        {
            if (!distance.IsValid || !from.IsValid || !to.IsValid)
            {
                throw new ArgumentException($"Travel from {from} to {to}: {distance} must be a finite distance of 0 or more between valid points.", nameof(entries));
            }

            if (!table.TryAdd((from, to), distance))
            {
                throw new ArgumentException($"Travel from {from} to {to} is given twice; give each pair once.", nameof(entries));
            }
        }

        return new TravelMatrix(table, fallback ?? new GreatCircleTravel());
    }

    /// <summary>Makes a matrix of travel times, turned into distances at one speed so that weights keep their meaning.</summary>
    /// <param name="entries">From, to, minutes by car, 0 or more; a pair may be given once.</param>
    /// <param name="kilometresPerHour">Speed at which a minute counts, above 0.</param>
    /// <param name="fallback">For pairs not given; null for <see cref="GreatCircleTravel"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kilometresPerHour"/> is not above 0.</exception>
    /// <exception cref="ArgumentException">A time is not valid, or a pair is given twice.</exception>
    public static TravelMatrix FromMinutes(
        IEnumerable<(GeoPoint From, GeoPoint To, double Minutes)> entries, double kilometresPerHour, ITravel? fallback = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (!(kilometresPerHour > 0) || !double.IsFinite(kilometresPerHour))
        {
            throw new ArgumentOutOfRangeException(nameof(kilometresPerHour), kilometresPerHour, "The speed must be a number above 0.");
        }

        return FromDistances(
            entries.Select(entry => (entry.From, entry.To, Distance.FromKilometres(entry.Minutes / 60 * kilometresPerHour))),
            fallback);
    }

    /// <inheritdoc/>
    public Distance Between(GeoPoint origin, GeoPoint destination) =>
        entries.TryGetValue((origin, destination), out Distance distance) ? distance : fallback.Between(origin, destination);
}
