namespace Matching;

/// <summary>The default travel estimate: great-circle distance times a detour factor.</summary>
/// <remarks>
/// Road distance in Wales is about 1.3 to 1.4 times the great circle (working estimate fitted to published car checks; an assumption, to be
/// replaced by a matrix of one's own). Immutable.
/// </remarks>
public sealed class GreatCircleTravel : ITravel
{
    /// <summary>The default detour factor: 1.35.</summary>
    public const double DefaultDetour = 1.35;

    /// <summary>Makes the estimate.</summary>
    /// <param name="detour">Road distance over great-circle distance, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="detour"/> is not a number of 1 or more.</exception>
    public GreatCircleTravel(double detour = DefaultDetour)
    {
        if (!(detour >= 1) || !double.IsFinite(detour))
        {
            throw new ArgumentOutOfRangeException(nameof(detour), detour, "The detour factor must be a number of 1 or more.");
        }

        LeastDetour = detour;
    }

    /// <inheritdoc/>
    public double LeastDetour { get; }

    /// <inheritdoc/>
    public Distance Between(GeoPoint origin, GeoPoint destination) => Distance.FromKilometres(origin.GreatCircleTo(destination).Kilometres * LeastDetour);
}
