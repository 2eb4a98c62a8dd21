using System.Globalization;

namespace Matching;

/// <summary>The proposed placements together cost at most so much a week.</summary>
/// <remarks>
/// <para>Source: the user's own limit. Counted in whole pence, rounded half away from zero for each home (<see cref="Home.WeeklyCost"/>, pounds a week for one child). Children who
/// stay in their present home are proposals too and count; settled children, whose cost no plan changes, do not, and neither do the unplaced.</para>
/// <para>A home whose cost is not recorded counts at <paramref name="whenNotRecorded"/>. With 0, the default, such homes look free, so give a figure wherever costs are missing.</para>
/// </remarks>
/// <param name="pounds">The greatest cost, pounds a week, 0 to 1,000,000,000.</param>
/// <param name="whenNotRecorded">Pounds a week for a home whose cost is not recorded, 0 to 1,000,000. Default: 0.</param>
/// <exception cref="ArgumentOutOfRangeException">A figure is out of range.</exception>
public sealed class WeeklyBudget(decimal pounds, decimal whenNotRecorded = 0) : PlanRule
{
    /// <summary>Pounds a week for a home whose cost is not recorded.</summary>
    public decimal WhenNotRecorded { get; } = whenNotRecorded is >= 0 and <= 1_000_000
        ? whenNotRecorded
        : throw new ArgumentOutOfRangeException(nameof(whenNotRecorded), whenNotRecorded, "The cost of a home without a recorded one must be from 0 to 1,000,000 pounds a week.");

    /// <inheritdoc/>
    public override string Id => "L-02";

    /// <inheritdoc/>
    public override string Title => "Weekly budget";

    /// <inheritdoc/>
    public override string Source => "The user's own limit";

    /// <inheritdoc/>
    public override string Unit => "pence a week";

    /// <inheritdoc/>
    public override long Maximum { get; } = pounds is >= 0 and <= 1_000_000_000
        ? Pence(pounds)
        : throw new ArgumentOutOfRangeException(nameof(pounds), pounds, "The weekly budget must be from 0 to 1,000,000,000 pounds.");

    /// <inheritdoc/>
    public override long Count(in PlacementCase placement) => Pence(placement.Home.WeeklyCost ?? WhenNotRecorded);

    /// <inheritdoc/>
    public override string Describe(long sum) => string.Create(
        CultureInfo.InvariantCulture,
        $"The proposed placements cost £{sum / 100m:#,0.00} a week, with £{WhenNotRecorded:#,0.00} for each home whose cost is not recorded; they may cost at most £{Maximum / 100m:#,0.00}.");

    private static long Pence(decimal pounds) => (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero);
}
