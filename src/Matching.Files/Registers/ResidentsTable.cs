namespace Matching.Files;

/// <summary>A row of residents before its child is known.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">Where the child lives.</param>
/// <param name="Since">Since when.</param>
internal sealed record ResidentRow(ChildId Child, HomeId Home, DateOnly? Since);

/// <summary>The table residents: one settled child a row.</summary>
internal sealed class ResidentsTable : TableMap<ResidentRow>
{
    public override string Name => "residents";

    public override string English => "Residents";

    public override string Welsh => "Preswylwyr";

    public override string Meaning => "one settled child a row";

    public override IReadOnlyList<Column<ResidentRow>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, row => row.Child.Value, "id in `children`", "c-2") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("home", "Home", "Cartref", ColumnType.Id, row => row.Home.Value, "id in `homes`", "h-1") with { Refers = Refers.Home, Synonyms = ["home_id"] },
        Optional("since", "Since", "Ers", ColumnType.Date, row => row.Since, "since when", "2024-05-20"),
    ];

    public override ResidentRow Read(RowReader row) => new(new(row.Text("child")), new(row.Text("home")), row.OptionalDate("since"));
}
