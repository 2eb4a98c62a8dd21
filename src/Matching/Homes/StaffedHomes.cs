namespace Matching;

/// <summary>What is recorded about a home's staff.</summary>
/// <remarks>Each is what staff and young people in Wales call part of a good home; null where not recorded. Immutable.</remarks>
public sealed record Staff
{
    /// <summary>Members of staff on a usual shift, above 0 and at most 100; limits the sum of <see cref="Child.StaffNeeded"/>. Null when not recorded.</summary>
    public double? OnShift { get; init; }

    /// <summary>Share of staff who were there a year ago, 0 to 1; null when not recorded.</summary>
    public double? Continuity { get; init; }

    /// <summary>Share of staff with the training that the statement of purpose asks for, 0 to 1; null when not recorded.</summary>
    public double? Trained { get; init; }
}

/// <summary>A home with staff on shifts.</summary>
public abstract record StaffedHome : Home
{
    private protected StaffedHome()
    {
    }

    /// <summary>What is recorded about its staff.</summary>
    /// <value>Default: nothing recorded.</value>
    public Staff Staff { get; init; } = new();

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public virtual bool Equals(StaffedHome? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>A children's home (SSWBA 2014 s.81(6)(c)).</summary>
public sealed record ChildrensHome : StaffedHome
{
    /// <inheritdoc/>
    public override HomeKinds Kind => HomeKinds.ChildrensHome;

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public bool Equals(ChildrensHome? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Secure accommodation (SSWBA 2014 s.119).</summary>
public sealed record SecureHome : StaffedHome
{
    /// <inheritdoc/>
    public override HomeKinds Kind => HomeKinds.Secure;

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public bool Equals(SecureHome? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Supported accommodation for young people, by default from 16 (other arrangements, SSWBA 2014 s.81(6)(d)).</summary>
public sealed record SupportedAccommodation : StaffedHome
{
    /// <inheritdoc/>
    public override HomeKinds Kind => HomeKinds.Supported;

    /// <summary>Identity is by <see cref="Home.Id"/>.</summary>
    /// <param name="other">Another home.</param>
    public bool Equals(SupportedAccommodation? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
