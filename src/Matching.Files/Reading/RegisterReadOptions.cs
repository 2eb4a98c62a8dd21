namespace Matching.Files;

/// <summary>How a register is read.</summary>
/// <remarks>Immutable.</remarks>
public sealed record RegisterReadOptions
{
    /// <summary>The day as of which everything holds, instead of what the register says.</summary>
    /// <value>Default: null, what the register says.</value>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether columns that look like names, addresses or other personal data are left unread, with a warning, instead of being refused.</summary>
    /// <value>Default: false, they are refused.</value>
    public bool DropPersonalColumns { get; init; }

    /// <summary>Points of postcodes: a column <c>postcode</c> of children, homes and wishes, or <c>school_postcode</c>, is turned into points by them and dropped.</summary>
    /// <value>Default: null, postcodes are refused as personal data.</value>
    public PostcodePoints? Postcodes { get; init; }

    /// <summary>Bytes that a file may have, and that a workbook may have when it is unpacked, at most.</summary>
    /// <value>Default: 1 GiB.</value>
    public long MostBytes { get; init; } = 1L << 30;

    /// <summary>Kilometres an hour at which a minute of the travel table counts, above 0.</summary>
    /// <value>Default: 50, an assumption; take what fits your roads.</value>
    public double KilometresPerHour { get; init; } = 50;

    /// <summary>How far it is between points that the travel table lacks.</summary>
    /// <value>Default: null, <see cref="GreatCircleTravel"/>.</value>
    public ITravel? Travel { get; init; }

    /// <summary>The authorities and their borders.</summary>
    /// <value>Default: null, <see cref="AuthorityMap.Wales"/>.</value>
    public AuthorityMap? Authorities { get; init; }
}
