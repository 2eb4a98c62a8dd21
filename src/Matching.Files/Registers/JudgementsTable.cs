namespace Matching.Files;

/// <summary>The table judgements: one professional's judgement about one child and one home a row.</summary>
internal sealed class JudgementsTable : TableMap<Judgement>
{
    public override string Name => "judgements";

    public override string English => "Judgements";

    public override string Welsh => "Barnau";

    public override string Meaning => "one professional's judgement about one child and one home a row";

    public override IReadOnlyList<Column<Judgement>> Columns { get; } =
    [
        Needed("child", "Child", "Plentyn", ColumnType.Id, judgement => judgement.Child.Value, "id in `children`", "c-1") with { Refers = Refers.Child, Synonyms = ["child_id"] },
        Needed("home", "Home", "Cartref", ColumnType.Id, judgement => judgement.Home.Value, "id in `homes`", "h-1") with { Refers = Refers.Home, Synonyms = ["home_id"] },
        Needed("kind", "Kind", "Math", ColumnType.Choice, judgement => ChoiceWords.Of(judgement.Kind), "what is judged", "recommend") with { Allowed = ChoiceWords.All<JudgementKind>() },
        Needed("by", "By", "Gan", ColumnType.Text, judgement => judgement.By, "a role, never a name", "independent reviewing officer"),
        Needed("on", "On", "Ar", ColumnType.Date, judgement => judgement.On, "day", "2026-10-20"),
        Optional("why", "Why", "Pam", ColumnType.Text, judgement => judgement.Why, "for people to read; no rule reads it", "near grandmother"),
    ];

    public override Judgement Read(RowReader row) => new(
        new(row.Text("child")), new(row.Text("home")), row.One<JudgementKind>("kind"), row.Text("by"), row.Date("on"), row.Prose("why") ?? "");
}
