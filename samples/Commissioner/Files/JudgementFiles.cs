using Matching;

namespace Commissioner.Files;

/// <summary>impacts.csv: one assessment of one child's coming for another a row.</summary>
internal sealed class ImpactsFile : CsvFormat<ImpactAssessment>
{
    public override string FileName => "impacts.csv";

    public override IReadOnlyList<Column<ImpactAssessment>> Columns { get; } =
    [
        Required("child", impact => impact.Child, Refers.Child),
        Required("on", impact => impact.On, Refers.Child),
        Required("severity", impact => impact.Severity),
        Required("assessed_by", impact => impact.AssessedBy),
        Required("assessed_on", impact => impact.AssessedOn),
    ];

    public override ImpactAssessment Read(CsvRow row) =>
        new(new(row.Text("child")), new(row.Text("on")), row.Whole("severity"), row.Text("assessed_by"), row.Date("assessed_on"));
}

/// <summary>judgements.csv: one professional's judgement about one child and one home a row.</summary>
internal sealed class JudgementsFile : CsvFormat<Judgement>
{
    public override string FileName => "judgements.csv";

    public override IReadOnlyList<Column<Judgement>> Columns { get; } =
    [
        Required("child", judgement => judgement.Child, Refers.Child),
        Required("home", judgement => judgement.Home, Refers.Home),
        Required("kind", judgement => Words.Of(judgement.Kind)),
        Required("by", judgement => judgement.By),
        Required("on", judgement => judgement.On),
        Optional("why", judgement => judgement.Why),
    ];

    public override Judgement Read(CsvRow row) => new(
        new(row.Text("child")), new(row.Text("home")), row.One<JudgementKind>("kind"), row.Text("by"), row.Date("on"), row.OptionalText("why") ?? "");
}

/// <summary>declines.csv: one home that said no to one child a row.</summary>
internal sealed class DeclinesFile : CsvFormat<Decline>
{
    public override string FileName => "declines.csv";

    public override IReadOnlyList<Column<Decline>> Columns { get; } =
    [
        Required("child", decline => decline.Child, Refers.Child),
        Required("home", decline => decline.Home, Refers.Home),
        Required("on", decline => decline.On),
    ];

    public override Decline Read(CsvRow row) => new(new(row.Text("child")), new(row.Text("home")), row.Date("on"));
}

/// <summary>approvals.csv: one Ministers' approval of a supplementary placement a row.</summary>
internal sealed class ApprovalsFile : CsvFormat<SupplementaryApproval>
{
    public override string FileName => "approvals.csv";

    public override IReadOnlyList<Column<SupplementaryApproval>> Columns { get; } =
    [
        Required("child", approval => approval.Child, Refers.Child),
        Required("provider", approval => approval.Provider, Refers.Provider),
        Required("on", approval => approval.On),
    ];

    public override SupplementaryApproval Read(CsvRow row) => new(new(row.Text("child")), new(row.Text("provider")), row.Date("on"));
}

/// <summary>register.csv: one row with the day as of which the other files hold.</summary>
internal sealed class RegisterFile : CsvFormat<DateOnly>
{
    public override string FileName => "register.csv";

    public override IReadOnlyList<Column<DateOnly>> Columns { get; } = [Required("as_of", date => date)];

    public override DateOnly Read(CsvRow row) => row.Date("as_of");
}
