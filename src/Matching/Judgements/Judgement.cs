namespace Matching;

/// <summary>A professional's judgement about one child and one home.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
/// <param name="Kind">What is judged.</param>
/// <param name="By">Role of who judged, never a name.</param>
/// <param name="On">When.</param>
/// <param name="Why">Reason, for people to read only; no rule reads it.</param>
public sealed record Judgement(ChildId Child, HomeId Home, JudgementKind Kind, string By, DateOnly On, string Why = "")
{
    /// <summary>The kind and the ids; never the reason.</summary>
    public override string ToString() => $"{Kind} of child '{Child}' and home '{Home}'";
}

/// <summary>Kinds of judgement.</summary>
public enum JudgementKind
{
    /// <summary>This home and no other.</summary>
    Pin,

    /// <summary>Never this home.</summary>
    Veto,

    /// <summary>Recommended.</summary>
    Recommend,

    /// <summary>Advised against.</summary>
    AdviseAgainst,
}
