namespace Matching;

/// <summary>A child's pseudonymous id: never a name, a number of a public register, or anything else that points to a person.</summary>
/// <param name="Value">Any text that is unique among the children of a problem. The default value has none and is refused by a problem.</param>
public readonly record struct ChildId(string Value)
{
    /// <summary>The id.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A sibling group's id.</summary>
/// <param name="Value">Any text that is unique among the groups of a problem. The default value has none and is refused by a problem.</param>
public readonly record struct SiblingGroupId(string Value)
{
    /// <summary>The id.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>Pseudonymous id of an adult or child outside the register: a member of a household, or a person who is unsafe for a child.</summary>
/// <param name="Value">Any text that is unique among such people. The default value has none and is refused by a problem.</param>
public readonly record struct PersonId(string Value)
{
    /// <summary>The id.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A home's id.</summary>
/// <param name="Value">Any text that is unique among the homes of a problem. The default value has none and is refused by a problem.</param>
public readonly record struct HomeId(string Value)
{
    /// <summary>The id.</summary>
    public override string ToString() => Value ?? "";
}

/// <summary>A provider's id.</summary>
/// <param name="Value">Any text that is unique among the providers of a problem. The default value has none and is refused by a problem.</param>
public readonly record struct ProviderId(string Value)
{
    /// <summary>The id.</summary>
    public override string ToString() => Value ?? "";
}
