using System.Globalization;

namespace Matching;

/// <summary>At most a share of the proposed placements is with one kind of provider.</summary>
/// <remarks>
/// Source: the user's own limit, for sufficiency planning (SSWBA 2014 ss.75 and 75A). Each proposal with that kind adds 1 − share, each other proposal takes share away, and the
/// sum may not be above 0; in ten-thousandths, so the share is kept to a hundredth of a percent, rounded half away from zero. Children who stay in their present home are
/// proposals too; settled children and the unplaced add nothing. One proposal alone is all of them, so with few children a share forbids more than it seems to.
/// </remarks>
/// <param name="kind">The kind of provider.</param>
/// <param name="share">The greatest share, 0 to 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="share"/> is not from 0 to 1.</exception>
public sealed class ProviderKindShare(ProviderKind kind, double share) : PlanRule
{
    private const long Whole = 10_000;

    private readonly long share = share is >= 0 and <= 1
        ? (long)Math.Round(share * Whole, MidpointRounding.AwayFromZero)
        : throw new ArgumentOutOfRangeException(nameof(share), share, "The share of a kind of provider must be from 0 to 1.");

    /// <summary>The kind of provider.</summary>
    public ProviderKind Kind { get; } = kind;

    /// <summary>The greatest share, 0 to 1, to a hundredth of a percent.</summary>
    public double Share => share / (double)Whole;

    /// <inheritdoc/>
    public override string Id => "L-03";

    /// <inheritdoc/>
    public override string Title => "Share of a provider kind";

    /// <inheritdoc/>
    public override string Source => "The user's own limit";

    /// <inheritdoc/>
    public override string Unit => "ten-thousandths of a placement";

    /// <inheritdoc/>
    public override long Maximum => 0;

    /// <inheritdoc/>
    public override bool CountsBelowZero => true;

    /// <inheritdoc/>
    public override long Count(in PlacementCase placement) => (placement.Provider.Kind == Kind ? Whole : 0) - share;

    /// <inheritdoc/>
    public override string Describe(long sum) => string.Create(
        CultureInfo.InvariantCulture,
        $"Placements with {Words.For(Kind)} providers are {Math.Abs(sum) / (double)Whole:0.####} {(sum > 0 ? "more" : "fewer")} "
            + $"than {share / 100.0:0.##} % of the proposed placements; they may not be more.");
}
