using System.Text.Json;
using Commissioner.Output;
using Matching;

namespace Commissioner.Files;

/// <summary>A row of a plan made by hand.</summary>
internal sealed class PlanRows(string fileName) : CsvFormat<PlacementOf>
{
    public override string FileName => fileName;

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<PlacementOf>> Columns { get; } =
    [
        Required("child", placement => placement.Child),
        Required("home", placement => placement.Home),
    ];

    public override PlacementOf Read(CsvRow row) => new(new(row.Text("child")), row.OptionalText("home") is { } home ? new HomeId(home) : null);
}

/// <summary>Reads a plan: a CSV file with the columns child and home, or the plan.json that match wrote.</summary>
internal static class PlanFile
{
    public static (PlacementPlan? Plan, IReadOnlyList<string> Faults) Read(string path)
    {
        var faults = new FaultList();
        string name = Path.GetFileName(path);
        IReadOnlyList<PlacementOf> placements = Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase)
            ? ReadJson(path, name, faults)
            : CsvTables.Read(Path.GetDirectoryName(Path.GetFullPath(path))!, new PlanRows(name), faults).Rows;
        foreach (IGrouping<ChildId, PlacementOf> twice in placements.GroupBy(placement => placement.Child).Where(group => group.Count() > 1))
        {
            faults.Add(name, $"child '{twice.Key}' is named {twice.Count()} times. Name each child once.");
        }

        return faults.Faults.Count == 0 ? (new PlacementPlan(placements), []) : (null, [.. faults.Faults.Select(fault => fault.ToString())]);
    }

    private static List<PlacementOf> ReadJson(string path, string name, FaultList faults)
    {
        try
        {
            PlanDocument? document = JsonSerializer.Deserialize(File.ReadAllText(path), JsonFiles.Default.PlanDocument);
            if (document is { Proposals: not null, Unplaced: not null }
                && document.Proposals.All(proposal => proposal is { Child: not null, Home: not null }) && document.Unplaced.All(unplaced => unplaced?.Child is not null))
            {
                return
                [
                    .. document.Proposals.Select(proposal => new PlacementOf(new(proposal.Child), new HomeId(proposal.Home))),
                    .. document.Unplaced.Select(unplaced => new PlacementOf(new(unplaced.Child), null)),
                ];
            }

            faults.Add(name, "a proposal lacks its child or home, or a list is missing. Use a plan.json that match wrote.");
        }
        catch (JsonException exception)
        {
            faults.Add(name, $"line {exception.LineNumber + 1} is not what match writes ({exception.Path}). Use a plan.json that match wrote.");
        }

        return [];
    }
}
