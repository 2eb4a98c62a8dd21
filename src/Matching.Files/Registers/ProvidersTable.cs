namespace Matching.Files;

/// <summary>The table providers.</summary>
internal sealed class ProvidersTable : TableMap<Provider>
{
    public override string Name => "providers";

    public override string English => "Providers";

    public override string Welsh => "Darparwyr";

    public override string Meaning => "one provider a row: who runs homes or approves carers";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Provider>> Columns { get; } =
    [
        Needed("id", "Provider", "Darparwr", ColumnType.Id, provider => provider.Id.Value, "the provider", "council") with { Synonyms = ["provider_id"] },
        Needed("kind", "Kind", "Math", ColumnType.Choice, provider => ChoiceWords.Of(provider.Kind), "its legal form", "local-authority") with { Synonyms = ["provider_kind", "legal_form"], Allowed = ChoiceWords.All<ProviderKind>() },
        Optional("authority", "Authority", "Awdurdod", ColumnType.Id, provider => provider.Authority?.Value, "which authority a local authority is: a GSS code", "W06000015") with { Synonyms = ["gss_code", "local_authority"] },
        Optional("country", "Country", "Gwlad", ColumnType.Choice, provider => ChoiceWords.Of(provider.Country), "whose regulator registers it; `wales` by default", "wales") with { Allowed = ChoiceWords.All<Country>() },
        Optional("registered_for", "Registered for", "Cofrestrwyd ar gyfer", ColumnType.ChoiceList, provider => ChoiceWords.OfKinds(provider.RegisteredFor), "kinds of home; all by default", "foster;childrens-home") with { Allowed = ChoiceWords.KindWords },
        Optional("age_from", "Youngest age", "Oedran ieuengaf", ColumnType.Whole, provider => provider.RegisteredAges.From, "registered ages; all by default", "0") with { Unit = "years", Range = (0, 25), Synonyms = ["min_age", "minimum_age"] },
        Optional("age_to", "Oldest age", "Oedran hynaf", ColumnType.Whole, provider => provider.RegisteredAges.To, "registered ages; all by default", "17") with { Unit = "years", Range = (0, 25), Synonyms = ["max_age", "maximum_age"] },
        Optional("registered_on", "Registered on", "Cofrestrwyd ar", ColumnType.Date, provider => provider.RegisteredOn, "day of registration", "2019-04-01") with { Synonyms = ["registration_date"] },
    ];

    public override Provider Read(RowReader row) => new()
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
