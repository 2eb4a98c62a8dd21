namespace Matching.Testing;

/// <summary>A stream of chance from a seed: SplitMix64 (Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators").</summary>
/// <remarks>
/// The same seed, purpose and copy give the same stream on every machine: only 64-bit integers and exactly rounded operations are used. Each part of the generator
/// has a stream of its own, so that a change in one leaves the draws of the others as they were. For one thread.
/// </remarks>
internal sealed class Chance
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    private ulong state;

    public Chance(long seed, string purpose, int copy)
    {
        // Arithmetic is modulo 2^64 by the definition of the generator and of the FNV-1a hash.
        unchecked
        {
            ulong hash = 14695981039346656037;
            foreach (char letter in purpose)
            {
                hash = (hash ^ letter) * 1099511628211;
            }

            state = Mix((ulong)seed + GoldenGamma) ^ Mix(hash + ((ulong)copy * GoldenGamma));
        }
    }

    /// <summary>A number from 0, exclusive of 1, in steps of 2⁻⁵³.</summary>
    public double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0, exclusive of <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <summary>A whole number, both ends inclusive.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>True with the given chance.</summary>
    public bool Happens(double chance) => Fraction() < chance;

    /// <summary>One of a list, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One name of a distribution.</summary>
    public string Pick(Weights weights)
    {
        double left = Fraction() * weights.Total;
        for (int index = 0; index < weights.Names.Count - 1; index++)
        {
            left -= weights.Values[index];
            if (left < 0)
            {
                return weights.Names[index];
            }
        }

        return weights.Names[^1];
    }

    /// <summary>A number around a median: half of the draws between <paramref name="low"/> and 1 times it, half between 1 and <paramref name="high"/> times it.</summary>
    public double Around(double median, double low, double high)
    {
        double draw = Fraction() * 2;
        return median * (draw < 1 ? low + ((1 - low) * draw) : 1 + ((high - 1) * (draw - 1)));
    }

    /// <summary>Rounds up with the chance of the fraction, so that the mean is kept.</summary>
    public int Round(double value)
    {
        int whole = (int)value;
        return Happens(value - whole) ? whole + 1 : whole;
    }

    /// <summary>Shuffles in place (Fisher–Yates).</summary>
    public void Shuffle<T>(List<T> list)
    {
        for (int last = list.Count - 1; last > 0; last--)
        {
            int other = Below(last + 1);
            (list[last], list[other]) = (list[other], list[last]);
        }
    }

    private ulong Next()
    {
        // Modulo 2^64 by the definition of the generator.
        unchecked
        {
            state += GoldenGamma;
            return Mix(state);
        }
    }

    private static ulong Mix(ulong value)
    {
        // Modulo 2^64 by the definition of the generator.
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
            return value ^ (value >> 31);
        }
    }
}
