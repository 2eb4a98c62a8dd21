using Matching.Testing;

namespace Matching.Benchmarks;

/// <summary>The scenarios that benchmarks run on: generated registers on the real geography of Wales.</summary>
internal static class Scenario
{
    /// <summary>Names of the scenarios, smallest first.</summary>
    public static IReadOnlyList<string> Names { get; } = ["authority", "region", "wales-today", "wales-afresh", "wales-x4", "wales-x12"];

    /// <summary>Generates a scenario's problem.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="seed">Seed of the register.</param>
    public static MatchingProblem Create(string name, ulong seed) => WelshRegister.Generate(Options(name, checked((long)seed))).Build();

    private static RegisterOptions Options(string name, long seed) => name switch
    {
        // Carmarthenshire: 260 looked-after children, town and country.
        "authority" => new RegisterOptions { Kind = RegisterKind.Afresh, Authority = new AuthorityId("W06000010"), Seed = seed },
        // Cardiff: 1,048 looked-after children with seed 1.
        "region" => new RegisterOptions { Kind = RegisterKind.Afresh, Authority = new AuthorityId("W06000015"), Seed = seed },
        "wales-today" => new RegisterOptions { Kind = RegisterKind.Today, Seed = seed },
        "wales-afresh" => new RegisterOptions { Kind = RegisterKind.Afresh, Seed = seed },
        "wales-x4" => new RegisterOptions { Kind = RegisterKind.Afresh, Scale = 4, Seed = seed },
        "wales-x12" => new RegisterOptions { Kind = RegisterKind.Afresh, Scale = 12, Seed = seed },
        _ => throw new ArgumentException($"Scenario '{name}' is not known; choose one of {string.Join(", ", Names)}.", nameof(name)),
    };
}
