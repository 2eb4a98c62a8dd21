namespace Matching.Files;

/// <summary>The table approvals: one Ministers' approval of a supplementary placement a row.</summary>
internal sealed class ApprovalsTable : TableMap<SupplementaryApproval>
{
    public override string Name => "approvals";

    public override string English => "Supplementary approvals";

    public override string Welsh => "Cymeradwyaethau atodol";

    public override string Meaning => "one Ministers' approval of a supplementary placement a row";

    public override IReadOnlyList<Column<SupplementaryApproval>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, approval => approval.Child.Value, "id in `children`", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("provider", "Provider", "Darparwr", ColumnType.Id, approval => approval.Provider.Value, "id in `providers`", "council") with { Refers = Refers.Provider, Synonyms = ["provider_id"] },
        Needed("on", "On", "Ar", ColumnType.Date, approval => approval.On, "day of the approval", "2026-10-20"),
    ];

    public override SupplementaryApproval Read(RowReader row) => new(new(row.Text("child")), new(row.Text("provider")), row.Date("on"));
}
