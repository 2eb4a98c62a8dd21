namespace Matching.OrTools.Translation;

/// <summary>What a message may hold.</summary>
/// <param name="Variables">Most variables: they are numbered by 32 bits.</param>
/// <param name="Bytes">Most bytes: readers of protocol buffers take no message beyond 2 GiB, and one array holds a few bytes less.</param>
/// <param name="Sum">The greatest sum of magnitudes in a constraint, objective or over all domains: CP-SAT refuses a model in which one could be beyond half of 64 bits.</param>
internal readonly record struct ModelLimits(int Variables, long Bytes, long Sum)
{
    public static readonly ModelLimits OfCpSat = new(int.MaxValue, Array.MaxLength, long.MaxValue / 2);
}
