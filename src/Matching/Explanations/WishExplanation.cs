namespace Matching;

/// <summary>One wish or preference that is recorded for a child, and what became of it (SSWBA 2014 s.6(2), (4); s.78(3)).</summary>
/// <remarks>
/// Every wish is told, met or not, and also where it weighs nothing. A wish that weighs is <see cref="WishOutcome.Met"/> when its rule counts nothing for it. Immutable.
/// </remarks>
/// <param name="Kind">What it is about.</param>
/// <param name="By">Whose wish it is; needs and interests are the child's own.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="RuleId">The rule that weighs it, such as <c>W-17</c>.</param>
/// <param name="Title">That rule's title.</param>
/// <param name="Counts">Whether it weighs: the policy has the rule with a weight above 0, and a parent's wish concerns a child under 16.</param>
/// <param name="Reason">What is wished and why the outcome is what it is, as one sentence, and a second where it does not weigh.</param>
public sealed record WishExplanation(WishKind Kind, WishedBy By, WishOutcome Outcome, string RuleId, string Title, bool Counts, string Reason)
{
    /// <summary>The wish as recorded; null for needs and interests.</summary>
    public Wish? Wish { get; init; }

    /// <summary>The need as recorded; null unless <see cref="Kind"/> is <see cref="WishKind.Need"/>.</summary>
    public Need? Need { get; init; }

    /// <summary>The interest as recorded; null unless <see cref="Kind"/> is <see cref="WishKind.Interest"/>.</summary>
    public string? Interest { get; init; }

    /// <summary>The outcome, and the reason.</summary>
    public override string ToString() => $"{Words.For(Outcome)}: {Reason}";
}
