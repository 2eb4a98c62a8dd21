namespace Matching.Files;

/// <summary>A plan made by hand: one child a row.</summary>
internal sealed class PlanTable : TableMap<PlacementOf>
{
    public override string Name => "plan";

    public override string English => "Plan";

    public override string Welsh => "Cynllun";

    public override string Meaning => "one child a row, with the home where the child is to live";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<PlacementOf>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, placement => placement.Child.Value, "the child", "c-1") with { Synonyms = ["child_id"] },
        Needed("home", "Home", "Cartref", ColumnType.Id, placement => placement.Home?.Value, "the home; empty for unplaced", "h-1") with { Synonyms = ["home_id"] },
    ];

    public override PlacementOf Read(RowReader row) => new(new(row.Text("child")), row.OptionalText("home") is { } home ? new HomeId(home) : null);
}
