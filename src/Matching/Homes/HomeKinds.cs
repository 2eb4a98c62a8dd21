namespace Matching;

/// <summary>Kinds of home, as a set.</summary>
[Flags]
public enum HomeKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Foster home.</summary>
    Foster = 1,

    /// <summary>Home of a relative, friend or connected person.</summary>
    Kinship = 2,

    /// <summary>Children's home.</summary>
    ChildrensHome = 4,

    /// <summary>Secure accommodation.</summary>
    Secure = 8,

    /// <summary>Supported accommodation.</summary>
    Supported = 16,

    /// <summary>What a care plan allows when it does not say: foster, kinship or children's home.</summary>
    Usual = Foster | Kinship | ChildrensHome,

    /// <summary>Every kind.</summary>
    All = Usual | Secure | Supported,
}
