namespace Matching;

/// <summary>A rule in a policy, with the weight that the policy gives it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Weight">Kilometre-equivalents (points, on the level of the law) for one unit of the rule's amount; finite, 0 to 1,000,000. Without meaning for rules that must hold.</param>
public sealed record WeightedRule(Rule Rule, double Weight)
{
    /// <summary>The greatest price of one finding: 2^36, about seven billion kilometre-equivalents.</summary>
    public const long GreatestPrice = 1L << 36;

    /// <summary>
    /// What an amount costs at the rule's level, in that level's unit: tenths of a kilometre-equivalent on <see cref="ObjectiveLevel.Wishes"/>, points on
    /// <see cref="ObjectiveLevel.Law"/>. Rounded once, half away from zero, so that contributions add up exactly.
    /// </summary>
    /// <param name="amount">Amount in the rule's unit.</param>
    /// <exception cref="InvalidOperationException">The amount is not finite, is negative, or costs more than <see cref="GreatestPrice"/>: the rule is at fault.</exception>
    public long Price(double amount)
    {
        double price = Math.Round(Weight * amount * (Rule.Level == ObjectiveLevel.Wishes ? 10 : 1), MidpointRounding.AwayFromZero);
        if (!(price >= 0) || price > GreatestPrice)
        {
            throw new InvalidOperationException($"Rule {Rule.Id}: an amount of {amount} at weight {Weight} has the price {price}, which must be from 0 to {GreatestPrice}.");
        }

        // From 0 to 2^36, as was just seen; a checked conversion would be a call.
        return unchecked((long)price);
    }
}
