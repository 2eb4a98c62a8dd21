namespace Matching.Files;

/// <summary>The table register: one row with the day as of which everything holds.</summary>
internal sealed class RegisterTable : TableMap<DateOnly>
{
    public override string Name => "register";

    public override string English => "Register";

    public override string Welsh => "Cofrestr";

    public override string Meaning => "the day as of which everything holds; one row";

    public override IReadOnlyList<Column<DateOnly>> Columns { get; } =
        [Needed("as_of", "As of", "Ar", ColumnType.Date, date => date, "the day as of which everything holds", "2026-11-01") with { Synonyms = ["date", "dyddiad"] }];

    public override DateOnly Read(RowReader row) => row.Date("as_of");
}
