using Matching;

namespace Commissioner.Files;

/// <summary>providers.csv: one provider a row.</summary>
internal sealed class ProvidersFile : CsvFormat<Provider>
{
    public override string FileName => "providers.csv";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Provider>> Columns { get; } =
    [
        Required("id", provider => provider.Id),
        Required("kind", provider => Words.Of(provider.Kind)),
        Optional("authority", provider => provider.Authority),
        Optional("country", provider => Words.Of(provider.Country)),
        Optional("registered_for", provider => Words.OfKinds(provider.RegisteredFor)),
        Optional("age_from", provider => provider.RegisteredAges.From),
        Optional("age_to", provider => provider.RegisteredAges.To),
        Optional("registered_on", provider => provider.RegisteredOn),
    ];

    public override Provider Read(CsvRow row) => new()
    {
        Id = new(row.Text("id")),
        Kind = row.One<ProviderKind>("kind"),
        Authority = row.OptionalText("authority") is { } code ? new AuthorityId(code) : null,
        Country = row.OptionalOne<Country>("country") ?? Country.Wales,
        RegisteredFor = row.OptionalKinds("registered_for") ?? HomeKinds.All,
        RegisteredAges = new(row.OptionalWhole("age_from") ?? AgeRange.AllChildren.From, row.OptionalWhole("age_to") ?? AgeRange.AllChildren.To),
        RegisteredOn = row.OptionalDate("registered_on"),
    };
}
