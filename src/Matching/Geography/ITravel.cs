namespace Matching;

/// <summary>How far it is by road from one point to another.</summary>
/// <remarks>
/// Implementations are pure and safe for any number of threads: the same points always give the same distance. Supply your own matrix of
/// distances or minutes (<see cref="TravelMatrix"/>) where you have one; the default is an estimate.
/// </remarks>
public interface ITravel
{
    /// <summary>Road distance, 0 or more. Need not be symmetric.</summary>
    /// <param name="origin">Where the journey begins.</param>
    /// <param name="destination">Where it ends.</param>
    Distance Between(GeoPoint origin, GeoPoint destination);

    /// <summary>
    /// Road distance is never less than this times the great-circle distance; 0 when nothing is known. Lets the matcher leave far homes aside
    /// without losing its proof, so a value above 0 makes large problems fast.
    /// </summary>
    double LeastDetour { get; }
}
