using Matching;

namespace Commissioner.Files;

/// <summary>siblings.csv: one group a row.</summary>
internal sealed class SiblingsFile : CsvFormat<SiblingGroup>
{
    public override string FileName => "siblings.csv";

    public override IReadOnlyList<Column<SiblingGroup>> Columns { get; } =
    [
        Required("id", group => group.Id),
        Required("children", group => Words.List(group.Children), Refers.Child),
        Optional("relation", group => Words.Of(group.Relation)),
    ];

    public override SiblingGroup Read(CsvRow row) => new(
        new(row.Text("id")),
        [.. row.List("children").Select(id => new ChildId(id))],
        row.OptionalOne<SiblingRelation>("relation") ?? SiblingRelation.TogetherPreferred);
}
