namespace Matching;

/// <summary>The weights at which a rule is looked at: the policy's own and whole steps from it.</summary>
/// <remarks>
/// The step is a hundredth of the weight's first digit (0.01 for a weight of 1 to 9, 0.1 for 25), finer where the weight is written finer. Where a rule finds whole numbers only and the weight
/// is one of tenths, the step is a tenth: every price is then whole, and nothing finer would change a price evenly.
/// </remarks>
internal sealed class WeightGrid
{
    private const decimal FinestStep = 0.000001m;

    private readonly decimal weight;

    public WeightGrid(WeightedRule varied, bool isWhole)
    {
        weight = (decimal)varied.Weight;
        decimal unit = varied.Rule.Level == ObjectiveLevel.Wishes ? 0.1m : 1m;
        HasWholePrices = isWhole && weight % unit == 0;
        Step = HasWholePrices ? unit : 0.01m;
        if (!HasWholePrices)
        {
            for (decimal first = weight; first >= 10; first /= 10)
            {
                Step *= 10;
            }

            for (decimal first = weight; first is > 0 and < 1 && Step > FinestStep; first *= 10)
            {
                Step /= 10;
            }

            while (weight % Step != 0 && Step > FinestStep)
            {
                Step /= 10;
            }
        }

        Lowest = -(long)(weight / Step);
        Highest = (long)(Math.Min((weight == 0 ? 1 : weight) * Sensitivity.GreatestFactor, 1_000_000m) / Step) + Lowest;
    }

    /// <summary>The distance between two weights.</summary>
    public decimal Step { get; }

    /// <summary>Whether every price at every weight is whole without rounding.</summary>
    public bool HasWholePrices { get; }

    /// <summary>Number of the lowest weight; the policy's own has 0.</summary>
    public long Lowest { get; }

    /// <summary>Number of the highest weight.</summary>
    public long Highest { get; }

    /// <summary>A weight by its number.</summary>
    public double At(long number) => (double)(weight + (number * Step));
}
