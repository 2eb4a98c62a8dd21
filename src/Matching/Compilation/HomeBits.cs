using System.Numerics;

namespace Matching.Compilation;

/// <summary>Sets of homes as bits, 64 to a word, so that a rule rules out a whole country's homes in a few hundred steps.</summary>
internal static class HomeBits
{
    private const int WordBits = 64;

    public static ulong[] None(int homes) => new ulong[(homes + WordBits - 1) / WordBits];

    public static ulong[] All(int homes)
    {
        ulong[] bits = None(homes);
        for (int home = 0; home < homes; home++)
        {
            Add(bits, home);
        }

        return bits;
    }

    public static bool Has(ReadOnlySpan<ulong> bits, int home) => (bits[home / WordBits] >> (home % WordBits) & 1) != 0;

    public static void Add(Span<ulong> bits, int home) => bits[home / WordBits] |= 1UL << (home % WordBits);

    public static void Remove(Span<ulong> bits, int home) => bits[home / WordBits] &= ~(1UL << (home % WordBits));

    /// <summary>Keeps the homes that are in both sets.</summary>
    public static void Keep(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        int word = 0;
        for (; word <= bits.Length - Vector<ulong>.Count; word += Vector<ulong>.Count)
        {
            (new Vector<ulong>(bits[word..]) & new Vector<ulong>(others[word..])).CopyTo(bits[word..]);
        }

        for (; word < bits.Length; word++)
        {
            bits[word] &= others[word];
        }
    }

    /// <summary>Takes away the homes that are in the other set.</summary>
    public static void TakeAway(Span<ulong> bits, ReadOnlySpan<ulong> others)
    {
        for (int word = 0; word < bits.Length; word++)
        {
            bits[word] &= ~others[word];
        }
    }
}
