namespace Matching;

/// <summary>The home can take a child on the day it is needed.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.81(6), s.81A(2) ("the most appropriate placement available").</para>
/// <para>Reads <see cref="Home.AvailableFrom"/> (that day itself is available) and <see cref="Home.Unavailable"/> (first and last day both unavailable). Only the first day
/// is judged; a break that begins later is planned for with the carers. A child who would stay in the present home is not being taken in, and is not judged.</para>
/// </remarks>
public sealed class AvailableOnTheDay : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-09";

    /// <inheritdoc/>
    public override string Title => "Available on the day";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.81(6); s.81A(2) inserted by the Health and Social Care (Wales) Act 2025 s.13";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        !placement.IsPresentHome && (TooEarly(placement) || Closed(placement) is not null) ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => new(referral.NeededFrom(problem).DayNumber);

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(
        home.AvailableFrom?.DayNumber ?? 0, Text: home.Unavailable.Count == 0 ? null : string.Join(' ', home.Unavailable));

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        TooEarly(placement)
            ? $"Home '{placement.Home.Id}' can take a child from {placement.Home.AvailableFrom:O}; child '{placement.Child.Id}' needs a home from {placement.From:O}."
            : $"Home '{placement.Home.Id}' is not available from {Closed(placement)?.From:O} to {Closed(placement)?.To:O}; child '{placement.Child.Id}' needs a home from {placement.From:O}.";

    private static bool TooEarly(in PlacementCase placement) => placement.From < placement.Home.AvailableFrom;

    private static DateSpan? Closed(in PlacementCase placement)
    {
        IReadOnlyList<DateSpan> spans = placement.Home.Unavailable;
        for (int index = 0; index < spans.Count; index++)
        {
            if (spans[index].Contains(placement.From))
            {
                return spans[index];
            }
        }

        return null;
    }
}
