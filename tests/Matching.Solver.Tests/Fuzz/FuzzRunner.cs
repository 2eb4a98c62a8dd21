using System.Globalization;

namespace Matching.Solver.Tests;

/// <summary>Runs a property over random models. A failure prints the smallest failing model and the seed that replays it.</summary>
/// <remarks>
/// The suite is the same each time. A campaign sets <c>MATCHING_FUZZ_CASES</c> to the number of models for the main property (the others get
/// their share) and <c>MATCHING_FUZZ_SEED</c> to a number of its own:
/// <code>MATCHING_FUZZ_CASES=100000 MATCHING_FUZZ_SEED=7 dotnet test tests/Matching.Solver.Tests --filter Fuzz</code>
/// </remarks>
internal static class FuzzRunner
{
    private const int DefaultCases = 1500;

    public static void Check(double share, Action<ModelSpec> property, bool withFloors = false) =>
        Cases(share).Check(ModelGenerator.Models(withFloors), property);

    /// <summary>The same, and tells what kinds of model there were.</summary>
    public static CaseTally Check(double share, Action<ModelSpec, CaseTally> property) =>
        Cases(share).Check(ModelGenerator.Models(), property);

    /// <summary>The same for models of hostile shapes.</summary>
    public static void CheckHostile(double share, Action<string, ModelSpec> property) =>
        Cases(share).Check(HostileShapes.Models, both => property(both.Name, both.Spec));

    /// <summary>The same for several models at once, each with at most so many plans.</summary>
    public static void CheckSeveral(double share, int count, int planLimit, Action<ModelSpec[]> property) =>
        Cases(share).Check(ModelGenerator.SeveralModels(count, planLimit), property);

    private static RandomCases Cases(double share) =>
        new(Math.Max(1, (int)(share * Setting("MATCHING_FUZZ_CASES", DefaultCases))), (ulong)Setting("MATCHING_FUZZ_SEED", 1));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
