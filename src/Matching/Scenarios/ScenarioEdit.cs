namespace Matching;

/// <summary>One change of a problem or of a policy, for the sake of a question.</summary>
/// <remarks>
/// The kinds are listed in <c>docs/explaining.md</c>. Edits hold ids and values, never what a person wrote about a child. What an edit records about a child is dated with the
/// problem's day and said to come from <see cref="Role"/>, so that it can never be taken for what a professional wrote. Immutable.
/// </remarks>
public abstract record ScenarioEdit
{
    private protected ScenarioEdit()
    {
    }

    /// <summary>Who is named where an edit records what a professional otherwise would: "what-if scenario".</summary>
    public const string Role = "what-if scenario";

    /// <summary>Homes that the edit names. <see cref="AppliedScenario.TouchedHomes"/> has those too that it reaches through the problem.</summary>
    public virtual IReadOnlyList<HomeId> TouchedHomes => [];

    /// <summary>Children whom the edit names. <see cref="AppliedScenario.TouchedChildren"/> has those too whom it reaches through the problem.</summary>
    public virtual IReadOnlyList<ChildId> TouchedChildren => [];

    /// <summary>Whether it changes the policy, which concerns every child and home.</summary>
    public virtual bool ChangesPolicy => false;

    /// <summary>What it changes, as one sentence in plain words, with ids.</summary>
    public abstract string Describe();

    /// <summary>Makes the change, or says why it cannot be made and leaves everything as it is.</summary>
    internal abstract void Make(ScenarioDraft draft);

    /// <summary>What <see cref="Describe"/> says.</summary>
    public sealed override string ToString() => Describe();

    private protected static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
