namespace Matching;

/// <summary>What a rule tells children apart by, or homes: to the rule, those of one class are alike.</summary>
/// <remarks>Equal when all parts are. Immutable.</remarks>
/// <param name="First">A number.</param>
/// <param name="Second">Another number.</param>
/// <param name="Third">Another number.</param>
/// <param name="Fourth">Another number.</param>
/// <param name="Text">A text, compared ordinally; null for none.</param>
public readonly record struct RuleClass(long First, long Second = 0, long Third = 0, long Fourth = 0, string? Text = null)
{
    /// <summary>The class of all, where the rule tells none apart.</summary>
    public static RuleClass Alike => default;

    /// <summary>A class by an amount, exact to the last bit, and a number. Never <see cref="Alike"/>.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="number">The number.</param>
    public static RuleClass OfAmount(double amount, long number = 0) => new(1, BitConverter.DoubleToInt64Bits(amount), number);
}
