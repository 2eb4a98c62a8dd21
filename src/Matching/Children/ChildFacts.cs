namespace Matching;

/// <summary>Sex as recorded; used only where terms of approval speak of it.</summary>
public enum Sex
{
    /// <summary>Not recorded, or recorded otherwise.</summary>
    NotRecorded = 0,

    /// <summary>Female.</summary>
    Female = 1,

    /// <summary>Male.</summary>
    Male = 2,
}

/// <summary>Something that a child needs from a home.</summary>
/// <param name="Capability">What the home must be able to do.</param>
/// <param name="Strength">How strongly it is needed.</param>
public readonly record struct Need(Capability Capability, NeedStrength Strength)
{
    /// <summary>A need that a home must meet.</summary>
    /// <param name="capability">What is needed.</param>
    public static Need Essential(Capability capability) => new(capability, NeedStrength.Essential);

    /// <summary>A need that a home should meet.</summary>
    /// <param name="capability">What is needed.</param>
    public static Need Desirable(Capability capability) => new(capability, NeedStrength.Desirable);
}

/// <summary>How strongly something is needed.</summary>
public enum NeedStrength
{
    /// <summary>A home that is recorded as unable to meet it is never proposed.</summary>
    Essential,

    /// <summary>A home that does not meet it costs.</summary>
    Desirable,
}

/// <summary>Regular time with family at a place.</summary>
/// <param name="Place">Where it happens: a community, never an address.</param>
/// <param name="TimesAMonth">How often, times a month, above 0 and at most 62.</param>
public readonly record struct FamilyTime(GeoPoint Place, double TimesAMonth);

/// <summary>An area in which a child must not live.</summary>
/// <param name="Centre">Its middle.</param>
/// <param name="Radius">Great-circle distance from the middle, inclusive, 0 to 500 km.</param>
public readonly record struct ExclusionZone(GeoPoint Centre, Distance Radius);

/// <summary>Authorisation of secure accommodation (SSWBA 2014 s.119; SI 2015/1988).</summary>
/// <param name="From">First day.</param>
/// <param name="Until">Last day, inclusive.</param>
/// <param name="MinistersApproved">Whether the Welsh Ministers have approved it; required under the age of 13.</param>
public sealed record SecureAuthorisation(DateOnly From, DateOnly Until, bool MinistersApproved);
