namespace Matching.Benchmarks.External;

/// <summary>Turns numbers with a fraction into whole ones.</summary>
internal static class DecimalScale
{
    private const long Most = 1_000_000_000;

    /// <summary>The least power of ten that makes all numbers whole, 10^9 at most; digits beyond are cut off.</summary>
    public static long Of(IReadOnlyCollection<decimal> numbers)
    {
        long scale = 1;
        foreach (decimal number in numbers)
        {
            while (scale < Most && number * scale != decimal.Truncate(number * scale))
            {
                scale *= 10;
            }
        }

        return scale;
    }
}
