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

/// <summary>Reads a plan made by hand: a CSV file with the columns child and home.</summary>
internal static class PlanFile
{
    public static (PlacementPlan? Plan, IReadOnlyList<string> Faults) Read(string path)
    {
        var faults = new FaultList();
        string name = Path.GetFileName(path);
        IReadOnlyList<PlacementOf> placements = CsvTables.Read(Path.GetDirectoryName(Path.GetFullPath(path))!, new PlanRows(name), faults).Rows;
        foreach (IGrouping<ChildId, PlacementOf> twice in placements.GroupBy(placement => placement.Child).Where(group => group.Count() > 1))
        {
            faults.Add(name, $"child '{twice.Key}' is named {twice.Count()} times. Name each child once.");
        }

        return faults.Faults.Count == 0 ? (new PlacementPlan(placements), []) : (null, [.. faults.Faults.Select(fault => fault.ToString())]);
    }
}
