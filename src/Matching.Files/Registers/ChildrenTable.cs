namespace Matching.Files;

/// <summary>The table children: one child a row, settled or referred.</summary>
internal sealed class ChildrenTable : TableMap<Child>
{
    public override string Name => "children";

    public override string English => "Children";

    public override string Welsh => "Plant";

    public override string Meaning => "one child a row, settled or referred";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Child>> Columns { get; } =
    [
        Needed("id", "Child", "Plentyn", ColumnType.Id, child => child.Id.Value, "the child: a pseudonym", "c-1") with { Synonyms = ["child_id"] },
        Needed("date_of_birth", "Date of birth", "Dyddiad geni", ColumnType.Date, child => child.DateOfBirth, "day of birth", "2015-03-02") with { Synonyms = ["dob", "birth_date", "born_on"] },
        Needed("authority", "Responsible authority", "Awdurdod cyfrifol", ColumnType.Id, child => child.Authority.Value, "the responsible authority: a GSS code", "W06000015") with { Synonyms = ["gss_code", "local_authority"] },
        Latitude("latitude", "Latitude", "Lledred", true, child => child.HomeCommunity.Latitude, "the middle of the home community") with { Synonyms = ["lat"] },
        Longitude("longitude", "Longitude", "Hydred", true, child => child.HomeCommunity.Longitude, "the middle of the home community") with { Synonyms = ["lon", "long", "lng"] },
        Optional("sex", "Sex", "Rhyw", ColumnType.Choice, child => ChoiceWords.Of(child.Sex), "as recorded; `not-recorded` by default", "female") with { Synonyms = ["gender", "rhywedd"], Allowed = ChoiceWords.All<Sex>() },
        Optional("essential_needs", "Essential needs", "Anghenion hanfodol", ColumnType.WordList, child => Needs(child, NeedStrength.Essential), "capabilities that a home must have", "step-free"),
        Optional("desirable_needs", "Desirable needs", "Anghenion dymunol", ColumnType.WordList, child => Needs(child, NeedStrength.Desirable), "capabilities that a home should have", "welsh-speaking;pet-free"),
        Latitude("school_latitude", "School latitude", "Lledred yr ysgol", false, child => child.School?.Latitude, "school") with { Synonyms = ["school_lat"] },
        Longitude("school_longitude", "School longitude", "Hydred yr ysgol", false, child => child.School?.Longitude, "school") with { Synonyms = ["school_lon", "school_long", "school_lng"] },
        Optional("school_year", "School year", "Blwyddyn ysgol", ColumnType.Whole, child => child.SchoolYear, "school year", "6") with { Unit = "year", Range = (1, 13), Synonyms = ["year_group"] },
        Optional("family_time", "Family time", "Amser teulu", ColumnType.PartList, child => child.FamilyTime.Select(time => $"{CellText.Point(time.Place)} {CellText.Of(time.TimesAMonth)}").ToArray(), "latitude, longitude, times a month", "51.48 -3.18 4"),
        Optional("exclusion_zones", "Exclusion zones", "Ardaloedd gwaharddedig", ColumnType.PartList, child => child.ExclusionZones.Select(zone => $"{CellText.Point(zone.Centre)} {CellText.Of(zone.Radius.Kilometres)}").ToArray(), "latitude, longitude, kilometres", "51.48 -3.18 5"),
        Optional("unsafe_people", "Unsafe people", "Pobl anniogel", ColumnType.IdList, child => CellText.Ids(child.UnsafePeople), "ids of people with whom the child must not live", "p-9"),
        Optional("lives_alone", "Lives alone", "Yn byw ar ei ben ei hun", ColumnType.Flag, child => child.LivesAlone, "whether the child must be the only one in the home", "no"),
        Optional("staff_needed", "Staff needed", "Staff sydd eu hangen", ColumnType.Number, child => child.StaffNeeded, "on a shift", "0.5") with { Unit = "members of staff", Range = (0, 10) },
        Optional("placements_in_year", "Placements in the year", "Lleoliadau yn y flwyddyn", ColumnType.Whole, child => child.PlacementsInYear, "placements begun in the last twelve months; 0 by default", "1") with { Range = (0, 100) },
        Optional("secure_from", "Secure from", "Diogel o", ColumnType.Date, child => child.SecureAuthorisation?.From, "first day of an authorisation of secure accommodation", "2026-10-01"),
        Optional("secure_until", "Secure until", "Diogel tan", ColumnType.Date, child => child.SecureAuthorisation?.Until, "its last day", "2026-12-31"),
        Optional("secure_ministers_approved", "Secure: Ministers approved", "Diogel: Gweinidogion wedi cymeradwyo", ColumnType.Flag, child => child.SecureAuthorisation?.MinistersApproved, "whether Ministers approved it", "no"),
        Optional("interests", "Interests", "Diddordebau", ColumnType.WordList, child => child.Interests, "what the child likes to do", "football;horses"),
        Optional("disabled", "Disabled", "Anabl", ColumnType.Flag, child => child.IsDisabled, "for measures only", "no"),
        Optional("speaks_welsh", "Speaks Welsh", "Yn siarad Cymraeg", ColumnType.Flag, child => child.SpeaksWelsh, "for measures only", "yes") with { Synonyms = ["welsh_speaker"] },
        Optional("unaccompanied", "Unaccompanied", "Ar ei ben ei hun yn ceisio lloches", ColumnType.Flag, child => child.IsUnaccompanied, "for measures only", "no") with { Synonyms = ["uasc"] },
    ];

    public override Child Read(RowReader row) => new()
    {
        Id = new(row.Text("id")),
        DateOfBirth = row.Date("date_of_birth"),
        Authority = new(row.Text("authority")),
        HomeCommunity = row.Point("latitude", "longitude"),
        Sex = row.OptionalOne<Sex>("sex") ?? Sex.NotRecorded,
        Needs =
        [
            .. row.List("essential_needs").Select(code => Need.Essential(new Capability(code))),
            .. row.List("desirable_needs").Select(code => Need.Desirable(new Capability(code))),
        ],
        School = row.OptionalPoint("school_latitude", "school_longitude"),
        SchoolYear = row.OptionalWhole("school_year"),
        FamilyTime = row.List("family_time", text => Triple(row, text) is { } triple ? new FamilyTime(triple.Point, triple.Number) : (FamilyTime?)null, "is no family time.", "Write latitude, longitude and times a month, such as 51.48 -3.18 4."),
        ExclusionZones = row.List("exclusion_zones", text => Triple(row, text) is { } triple ? new ExclusionZone(triple.Point, Distance.FromKilometres(triple.Number)) : (ExclusionZone?)null, "is no exclusion zone.", "Write latitude, longitude and kilometres, such as 51.48 -3.18 5."),
        UnsafePeople = [.. row.List("unsafe_people").Select(id => new PersonId(id))],
        LivesAlone = row.Flag("lives_alone"),
        StaffNeeded = row.OptionalNumber("staff_needed"),
        PlacementsInYear = row.OptionalWhole("placements_in_year") ?? 0,
        SecureAuthorisation = Authorisation(row),
        Interests = row.List("interests"),
        IsDisabled = row.Flag("disabled"),
        SpeaksWelsh = row.Flag("speaks_welsh"),
        IsUnaccompanied = row.Flag("unaccompanied"),
    };

    private static IReadOnlyList<string> Needs(Child child, NeedStrength strength) => [.. child.Needs.Where(need => need.Strength == strength).Select(need => need.Capability.Code)];

    private static SecureAuthorisation? Authorisation(RowReader row)
    {
        bool ministers = row.Flag("secure_ministers_approved");
        return row.IsEmpty("secure_from") && row.IsEmpty("secure_until") && !ministers
            ? null
            : new SecureAuthorisation(row.Date("secure_from"), row.Date("secure_until"), ministers);
    }

    private static (GeoPoint Point, double Number)? Triple(RowReader row, string text)
    {
        double?[] numbers = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(row.ParseNumber)];
        return numbers is [{ } latitude, { } longitude, { } last] ? (new GeoPoint(latitude, longitude), last) : null;
    }
}
