namespace Matching;

/// <summary>What people decided about a proposal. A proposal never becomes a decision by itself.</summary>
/// <remarks>
/// Immutable. What was proposed, decided and how the two compare are told once, when the record is made, and agree with each other; a decision
/// that is taken back is a record of its own. Making one throws <see cref="ArgumentException"/> when they contradict each other, or when the
/// child, who decided or why is not told.
/// </remarks>
/// <param name="Child">The child.</param>
/// <param name="Proposed">The home that was proposed; null when the child was unplaced.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Decided">The home decided on; null for none.</param>
/// <param name="By">Role of who decided ("placement panel"), never a name.</param>
/// <param name="On">When.</param>
/// <param name="Why">Reason, for people to read.</param>
/// <param name="AlternativesSeen">The other homes that were looked at, in the order seen.</param>
public sealed record DecisionRecord(
    ChildId Child, HomeId? Proposed, DecisionOutcome Outcome, HomeId? Decided, string By, DateOnly On, string Why, IReadOnlyList<HomeId> AlternativesSeen)
{
    /// <summary>The child.</summary>
    public ChildId Child { get; } = string.IsNullOrWhiteSpace(Child.Value)
        ? throw new ArgumentException("A decision has no child; say whom it is about.", nameof(Child))
        : Child;

    /// <summary>The home that was proposed; null when the child was unplaced.</summary>
    public HomeId? Proposed { get; } = Proposed;

    /// <summary>What was decided.</summary>
    public DecisionOutcome Outcome { get; } = Contradiction(Outcome, Proposed, Decided) is { } contradiction
        ? throw new ArgumentException($"Decision on child '{Child}': {contradiction}", nameof(Outcome))
        : Outcome;

    /// <summary>The home decided on; null for none.</summary>
    public HomeId? Decided { get; } = Decided;

    /// <summary>Role of who decided ("placement panel"), never a name.</summary>
    public string By { get; } = string.IsNullOrWhiteSpace(By)
        ? throw new ArgumentException($"Decision on child '{Child}': nobody decided it; give the role of who did, such as 'placement panel'.", nameof(By))
        : By;

    /// <summary>Reason, for people to read. No name of a person belongs in it: it is kept as it is, in plain text.</summary>
    public string Why { get; } = string.IsNullOrWhiteSpace(Why)
        ? throw new ArgumentException($"Decision on child '{Child}': no reason is given; say why, for people to read.", nameof(Why))
        : Why;

    /// <summary>The other homes that were looked at, in the order seen.</summary>
    public IReadOnlyList<HomeId> AlternativesSeen { get; init => field = Held.List(value); } = Held.List(AlternativesSeen);

    /// <summary>Ids of the rules that the home decided on breaks, in ascending order, as people were told before they decided on it nevertheless.</summary>
    /// <value>Default: none. That there are none does not say that somebody looked.</value>
    public IReadOnlyList<string> RulesBroken { get; init => field = Held.List(value); } = [];

    private static string? Contradiction(DecisionOutcome outcome, HomeId? proposed, HomeId? decided)
    {
        bool agrees = outcome switch
        {
            DecisionOutcome.Accepted => decided == proposed,
            DecisionOutcome.Changed => decided is not null && decided != proposed,
            DecisionOutcome.Rejected => decided is null,
            _ => false,
        };
        return agrees ? null : $"{Home(proposed)} was proposed and {Home(decided)} decided, which is not {outcome}; say {Right(proposed, decided)}.";
    }

    private static DecisionOutcome Right(HomeId? proposed, HomeId? decided) =>
        decided == proposed ? DecisionOutcome.Accepted : decided is null ? DecisionOutcome.Rejected : DecisionOutcome.Changed;

    private static string Home(HomeId? home) => home is { } id ? $"home '{id}'" : "no home";
}

/// <summary>What was decided about a proposal.</summary>
public enum DecisionOutcome
{
    /// <summary>As proposed.</summary>
    Accepted,

    /// <summary>Another home.</summary>
    Changed,

    /// <summary>No home for now.</summary>
    Rejected,
}
