namespace Matching.Files;

/// <summary>The table declines: one home that said no to one child a row.</summary>
internal sealed class DeclinesTable : TableMap<Decline>
{
    public override string Name => "declines";

    public override string English => "Declines";

    public override string Welsh => "Gwrthodiadau";

    public override string Meaning => "one home that said no to one child a row";

    public override IReadOnlyList<Column<Decline>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, decline => decline.Child.Value, "id in `children`", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("home", "Home", "Cartref", ColumnType.Id, decline => decline.Home.Value, "id in `homes`", "h-2") with { Refers = Refers.Home, Synonyms = ["home_id"] },
        Needed("on", "On", "Ar", ColumnType.Date, decline => decline.On, "day", "2026-10-20"),
    ];

    public override Decline Read(RowReader row) => new(new(row.Text("child")), new(row.Text("home")), row.Date("on"));
}
