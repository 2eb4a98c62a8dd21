namespace Matching;

/// <summary>A ranked possibility with what it would cost everybody.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Alone">The pair by itself, beside those who are settled in the home now.</param>
/// <param name="IsProposed">Whether it is what the plan proposes.</param>
/// <param name="Outcome">How the question after its cost was answered.</param>
/// <param name="RuledOutBy">Rules that siblings who must come along bring to bear; empty unless <see cref="ChoiceOutcome.RuledOut"/>.</param>
/// <param name="Cost">What the choice would cost everybody; null unless <see cref="ChoiceOutcome.Possible"/>.</param>
public sealed record RankedChoice(RankedPlacement Alone, bool IsProposed, ChoiceOutcome Outcome, IReadOnlyList<BrokenRule> RuledOutBy, ChoiceCost? Cost)
{
    /// <summary>What the choice costs everybody, or why that is not told, in plain words; do not parse it.</summary>
    public string CostInWords => ContrastText.Answer(this);

    /// <summary>The possibility in one line; do not parse it.</summary>
    public override string ToString() => ContrastText.Line(this);
}
