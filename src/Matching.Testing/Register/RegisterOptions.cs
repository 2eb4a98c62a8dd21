namespace Matching.Testing;

/// <summary>What synthetic register to make.</summary>
/// <remarks>Immutable. Checked by <see cref="WelshRegister.Generate"/>.</remarks>
public sealed record RegisterOptions
{
    /// <summary>Today's register, or everybody placed afresh.</summary>
    /// <value>Default: <see cref="RegisterKind.Today"/>.</value>
    public RegisterKind Kind { get; init; }

    /// <summary>Multiples of Wales, 1 to 12: the same ground, drawn again for each copy. The first copy is the register of scale 1.</summary>
    /// <value>Default: 1.</value>
    public int Scale { get; init; } = 1;

    /// <summary>GSS code of the one Welsh authority whose children are wanted, with the homes open to it; null for all of Wales.</summary>
    /// <value>Default: null.</value>
    public AuthorityId? Authority { get; init; }

    /// <summary>Seed of every draw: the same options give the same register on every machine.</summary>
    /// <value>Default: 1.</value>
    public long Seed { get; init; } = 1;

    /// <summary>
    /// Share of the places open to referrals that is taken away, 0 to 0.9. Afresh whole homes go; today only free places go, because people live in the others.
    /// </summary>
    /// <value>Default: 0, with which nearly everybody can be placed.</value>
    public double Shortage { get; init; }

    /// <summary>The day as of which everything holds; ages and dates are relative to it.</summary>
    /// <value>Default: 1 November 2026.</value>
    public DateOnly AsOf { get; init; } = new(2026, 11, 1);
}

/// <summary>The two kinds of run.</summary>
public enum RegisterKind
{
    /// <summary>Settled residents stay; about 5 % of the children are referred: new entries, and children with a reason to move.</summary>
    Today = 0,

    /// <summary>The same children and homes, everybody referred, nobody with a present home: the stress case.</summary>
    Afresh,
}
