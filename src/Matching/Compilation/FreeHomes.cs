namespace Matching.Compilation;

/// <summary>Homes with places left for so many children. Immutable.</summary>
internal sealed class FreeHomes
{
    private readonly ulong[][] bySize;

    public FreeHomes(HomeTerms[] terms, int largest)
    {
        bySize = new ulong[largest + 1][];
        for (int size = 0; size <= largest; size++)
        {
            bySize[size] = HomeBits.None(terms.Length);
            for (int home = 0; home < terms.Length; home++)
            {
                if (terms[home].Places >= size)
                {
                    HomeBits.Add(bySize[size], home);
                }
            }
        }
    }

    /// <summary>Homes with at least so many places left.</summary>
    public ReadOnlySpan<ulong> For(int size) => bySize[size];
}
