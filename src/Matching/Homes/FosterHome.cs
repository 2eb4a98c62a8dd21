namespace Matching;

/// <summary>A foster home that is not a connected person's (SSWBA 2014 s.81(6)(b)).</summary>
public sealed record FosterHome : Home
{
    /// <inheritdoc/>
    public override HomeKinds Kind => HomeKinds.Foster;

    /// <summary>Exemption from the usual fostering limit (Children Act 1989 Sch 7); null for none.</summary>
    public FosteringLimitExemption? Exemption { get; init; }

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public bool Equals(FosterHome? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>
/// Exemption from the usual fostering limit of three, given for named children by the authority where the carer lives (Children Act 1989 Sch 7 para 4).
/// </summary>
/// <param name="Children">The named children: they do not count against the usual limit there, though always against the approval's number.</param>
/// <param name="IsGranted">True when it has been granted; false when it would have to be sought, which is a task and costs.</param>
public sealed record FosteringLimitExemption(IReadOnlyList<ChildId> Children, bool IsGranted)
{
    /// <summary>The named children: they do not count against the usual limit there, though always against the approval's number.</summary>
    public IReadOnlyList<ChildId> Children { get; init => field = Held.List(value); } = Held.List(Children);
}
