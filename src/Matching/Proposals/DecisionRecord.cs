namespace Matching;

/// <summary>What people decided about a proposal. A proposal never becomes a decision by itself.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child.</param>
/// <param name="Proposed">The home that was proposed; null when the child was unplaced.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="Decided">The home decided on; null for none.</param>
/// <param name="By">Role of who decided ("placement panel"), never a name.</param>
/// <param name="On">When.</param>
/// <param name="Why">Reason, for people to read.</param>
/// <param name="AlternativesSeen">The other homes that were looked at, in the order seen.</param>
public sealed record DecisionRecord(
    ChildId Child, HomeId? Proposed, DecisionOutcome Outcome, HomeId? Decided, string By, DateOnly On, string Why, IReadOnlyList<HomeId> AlternativesSeen);

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
