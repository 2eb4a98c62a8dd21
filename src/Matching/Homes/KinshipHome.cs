namespace Matching;

/// <summary>
/// The home of a relative, friend or other connected person (SSWBA 2014 s.81(6)(a)), for the children that its <see cref="Approval.NamedChildren"/> names.
/// </summary>
public sealed record KinshipHome : Home
{
    /// <inheritdoc/>
    public override HomeKinds Kind => HomeKinds.Kinship;

    /// <summary>
    /// When the connected person was fully approved; null when not yet, so that temporary approval of 16 weeks, extendable once by 8, is needed (SI 2015/1818 regs 26–27).
    /// </summary>
    public DateOnly? AssessedOn { get; init; }

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public bool Equals(KinshipHome? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
