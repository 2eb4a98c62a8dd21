namespace Matching;

/// <summary>
/// Terms of approval of a foster carer (SI 2018/1333 reg 8(5)) or conditions of a home's registration: number, ages, sexes, kinds of placement,
/// named children.
/// </summary>
/// <remarks>The usual fostering limit is separate: both must hold. Immutable.</remarks>
public sealed record Approval
{
    /// <summary>Number of children, 0 to 60.</summary>
    public required int Places { get; init; }

    /// <summary>Ages, whole years, both ends inclusive.</summary>
    /// <value>Default: <see cref="AgeRange.AllChildren"/>.</value>
    public AgeRange Ages { get; init; } = AgeRange.AllChildren;

    /// <summary>Sexes.</summary>
    /// <value>Default: <see cref="SexesApproved.Any"/>.</value>
    public SexesApproved Sexes { get; init; } = SexesApproved.Any;

    /// <summary>Kinds of placement; empty for all.</summary>
    /// <value>Default: all.</value>
    public IReadOnlyList<PlacementKind> Kinds { get; init => field = Held.List(value); } = [];

    /// <summary>The only children for whom the approval holds; empty when it names none. They need not be among the problem's: a carer may be approved for a child of another authority.</summary>
    /// <value>Default: none named.</value>
    public IReadOnlyList<ChildId> NamedChildren { get; init => field = Held.List(value); } = [];
}

/// <summary>A range of ages in whole years, both ends inclusive.</summary>
/// <param name="From">The lowest age, 0 or more.</param>
/// <param name="To">The highest age, at least <paramref name="From"/>, at most 25.</param>
/// <remarks>The default value is the age 0 alone.</remarks>
public readonly record struct AgeRange(int From, int To)
{
    /// <summary>From birth to 17.</summary>
    public static AgeRange AllChildren => new(0, 17);

    /// <summary>Whether 0 ≤ from ≤ to ≤ 25; a problem's data are refused otherwise.</summary>
    public bool IsValid => From >= 0 && From <= To && To <= 25;

    /// <summary>Whether an age is in the range.</summary>
    /// <param name="age">Whole years.</param>
    public bool Contains(int age) => age >= From && age <= To;

    /// <summary>From–to.</summary>
    public override string ToString() => $"{From}–{To}";
}

/// <summary>Sexes that an approval admits.</summary>
public enum SexesApproved
{
    /// <summary>Any.</summary>
    Any = 0,

    /// <summary>Girls only.</summary>
    Girls,

    /// <summary>Boys only.</summary>
    Boys,
}

/// <summary>Days on which a home is not available, both ends inclusive.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before <paramref name="From"/>.</param>
public readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <summary>Whether a day is in the span.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(DateOnly day) => day >= From && day <= To;
}
