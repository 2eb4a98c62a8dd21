using System.Globalization;

namespace Matching;

/// <summary>No wide gap of age between children of one home.</summary>
/// <remarks>
/// <para>Counts the years of age between two children beyond <see cref="UsualYears"/>, ages in whole years on the problem's date. Siblings count like others: their being
/// together weighs far more (<see cref="SiblingsTogether"/>).</para>
/// <para>Source: practice; some children's homes avoid gaps of more than five years.</para>
/// <para>Unit: years beyond the usual. Range: 0 and more. Default weight: 2 km-eq a year: a leaning and no more, because an impact assessment says better than ages who can live
/// together. An assumption.</para>
/// </remarks>
public sealed class AgeGap : PairRule
{
    /// <summary>Default of <see cref="UsualYears"/>: 5.</summary>
    public const int DefaultUsualYears = 5;

    /// <summary>Makes the rule.</summary>
    /// <param name="usualYears">The greatest gap that counts nothing, whole years, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="usualYears"/> is negative.</exception>
    public AgeGap(int usualYears = DefaultUsualYears)
    {
        if (usualYears < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(usualYears), usualYears, "W-16: the usual gap must be 0 years or more.");
        }

        UsualYears = usualYears;
    }

    /// <summary>The greatest gap that counts nothing, whole years.</summary>
    public int UsualYears { get; }

    /// <inheritdoc/>
    public override string Id => "W-16";

    /// <inheritdoc/>
    public override string Title => "No wide age gap";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Wish;

    /// <inheritdoc/>
    public override string Source => "Practice of children's homes";

    /// <inheritdoc/>
    public override string Unit => "years of age gap beyond the usual";

    /// <inheritdoc/>
    public override double DefaultWeight => 2;

    /// <inheritdoc/>
    public override string ClassOf(MatchingProblem problem, Child child)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(child);
        return child.AgeOn(problem.AsOf).ToString(CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public override Finding Evaluate(in PairCase pair)
    {
        DateOnly on = pair.Problem.AsOf;
        return Finding.Counts(Math.Max(0, Math.Abs(pair.First.AgeOn(on) - pair.Second.AgeOn(on)) - UsualYears));
    }

    /// <inheritdoc/>
    public override string Describe(in PairCase pair, Finding finding)
    {
        int first = pair.First.AgeOn(pair.Problem.AsOf);
        int second = pair.Second.AgeOn(pair.Problem.AsOf);
        return $"Children '{pair.First.Id}' and '{pair.Second.Id}' are {first} and {second} years old, a gap of {Math.Abs(first - second)} years; up to {UsualYears} is usual.";
    }
}
