using Matching.Properties.Tests.Domain;

namespace Matching.Properties.Tests.Explanations;

/// <summary>Makes children of a sketch compete: few homes that are open to nearly all of them, and few places.</summary>
internal static class Crowds
{
    public static Sketch Of(Sketch sketch) => sketch with
    {
        Homes = [.. sketch.Homes.Take(2).Select(home => home with { Kind = 0, Places = 1 + (home.Places % 2), FromAge = 0, Sexes = 0, Settled = [] })],
    };
}
