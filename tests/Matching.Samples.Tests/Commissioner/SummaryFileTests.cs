using System.Text.Json;
using System.Text.Json.Nodes;

namespace Matching.Samples.Tests.Commissioner;

/// <summary>The file of --summary, which programs read: its names, their order, their types, and every value that is the same on each machine.</summary>
public sealed class SummaryFileTests
{
    private static readonly string[] VaryOnEachRun = ["seconds", "peakMemoryMb"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public async Task A_proven_run_is_summed_up_in_the_file_as_it_stands_here()
    {
        using var register = new SmallRegister();
        WithoutAHomeForOne(register);

        JsonNode summary = await Summary(register);

        foreach (string name in VaryOnEachRun)
        {
            summary[name] = TypesOf(summary[name]);
        }

        summary.ToJsonString(Indented).ShouldMatchGolden("tests/Matching.Samples.Tests/Commissioner/summary.golden.json");
    }

    /// <summary>What it had reached by then is the engine's affair, so only names and types are held here.</summary>
    [Fact]
    public async Task A_run_cut_short_has_the_same_names_and_types()
    {
        using var register = new SmallRegister();
        WithoutAHomeForOne(register);

        JsonNode proven = await Summary(register);
        JsonNode cutShort = await Summary(register, "--work", "1");

        cutShort["stopReason"]!.GetValue<string>().ShouldBe("WorkLimit");
        foreach (JsonNode summary in new[] { proven, cutShort })
        {
            // Which phases a run goes through depends on when it ends; that each has a number of seconds does not.
            summary["seconds"]!.AsObject().ShouldAllBe(phase => phase.Value!.GetValueKind() == JsonValueKind.Number);
            summary["seconds"] = "by phase";
        }

        TypesOf(cutShort).ToJsonString(Indented).ShouldBe(TypesOf(proven).ToJsonString(Indented));
    }

    /// <summary>Neither home is approved for the age of the third child, who stays unplaced.</summary>
    private static void WithoutAHomeForOne(SmallRegister register) => register.Write(
        "homes.csv",
        "id,kind,provider,authority,latitude,longitude,places,age_from,age_to",
        "h-1,foster,council,W06000015,51.52,-3.21,2,5,12",
        "h-2,foster,council,W06000015,51.48,-3.24,1,0,12");

    private static async Task<JsonNode> Summary(SmallRegister register, params string[] limits)
    {
        (await register.Run(["--data", ".", "--quiet", "--force", "--summary", "run.json", .. limits])).Succeeded();
        return JsonNode.Parse(await File.ReadAllTextAsync(register.PathOf("run.json")))!;
    }

    /// <summary>The same tree with the type of each value in its place.</summary>
    private static JsonNode TypesOf(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Select(part => KeyValuePair.Create(part.Key, (JsonNode?)TypesOf(part.Value)))),
        JsonArray elements => new JsonArray([.. elements.Select(TypesOf)]),
        _ => JsonValue.Create(node is null ? "null" : node.GetValueKind().ToString().ToLowerInvariant()),
    };
}
