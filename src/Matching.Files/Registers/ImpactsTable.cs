namespace Matching.Files;

/// <summary>The table impacts: one assessment of one child's coming for another a row.</summary>
internal sealed class ImpactsTable : TableMap<ImpactAssessment>
{
    public override string Name => "impacts";

    public override string English => "Impact assessments";

    public override string Welsh => "Asesiadau effaith";

    public override string Meaning => "one assessment of one child's coming for another a row";

    public override IReadOnlyList<Column<ImpactAssessment>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, impact => impact.Child.Value, "whose coming is assessed", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("on", "On", "Ar", ColumnType.Id, impact => impact.On.Value, "the child who is affected", "c-2") with { Refers = Refers.Child, Synonyms = ["on_child"] },
        Needed("severity", "Severity", "Difrifoldeb", ColumnType.Whole, impact => impact.Severity, "0 none to 4 must not live together", "2") with { Range = (0, 4) },
        Needed("assessed_by", "Assessed by", "Aseswyd gan", ColumnType.Text, impact => impact.AssessedBy, "a role, never a name", "registered manager"),
        Needed("assessed_on", "Assessed on", "Aseswyd ar", ColumnType.Date, impact => impact.AssessedOn, "day", "2026-10-12"),
    ];

    public override ImpactAssessment Read(RowReader row) =>
        new(new(row.Text("child")), new(row.Text("on")), row.Whole("severity"), row.Text("assessed_by"), row.Date("assessed_on"));
}
