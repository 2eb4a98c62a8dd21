namespace Matching.Files;

/// <summary>The table siblings: one group a row.</summary>
internal sealed class SiblingsTable : TableMap<SiblingGroup>
{
    public override string Name => "siblings";

    public override string English => "Siblings";

    public override string Welsh => "Brodyr a chwiorydd";

    public override string Meaning => "one group of brothers and sisters a row";

    public override IReadOnlyList<Column<SiblingGroup>> Columns { get; } =
    [
        Needed("id", "Group", "Grŵp", ColumnType.Id, group => group.Id.Value, "the group", "s-1") with { Synonyms = ["group_id", "sibling_group"] },
        Needed("children", "Children", "Plant", ColumnType.IdList, group => CellText.Ids(group.Children), "ids in `children`", "c-1;c-2") with { Refers = Refers.Child },
        Optional("relation", "Relation", "Perthynas", ColumnType.Choice, group => ChoiceWords.Of(group.Relation), "what has been assessed; `together-preferred` by default", "together-required") with { Allowed = ChoiceWords.All<SiblingRelation>() },
    ];

    public override SiblingGroup Read(RowReader row) => new(
        new(row.Text("id")),
        [.. row.List("children").Select(id => new ChildId(id))],
        row.OptionalOne<SiblingRelation>("relation") ?? SiblingRelation.TogetherPreferred);
}
