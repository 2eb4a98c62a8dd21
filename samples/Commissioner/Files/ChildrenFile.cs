using Matching;

namespace Commissioner.Files;

/// <summary>children.csv: one child a row, settled or referred.</summary>
internal sealed class ChildrenFile : CsvFormat<Child>
{
    public override string FileName => "children.csv";

    public override bool IsRequired => true;

    public override IReadOnlyList<Column<Child>> Columns { get; } =
    [
        Required("id", child => child.Id),
        Required("date_of_birth", child => child.DateOfBirth),
        Required("authority", child => child.Authority),
        Required("latitude", child => child.HomeCommunity.Latitude),
        Required("longitude", child => child.HomeCommunity.Longitude),
        Optional("sex", child => Words.Of(child.Sex)),
        Optional("essential_needs", child => Needs(child, NeedStrength.Essential)),
        Optional("desirable_needs", child => Needs(child, NeedStrength.Desirable)),
        Optional("school_latitude", child => child.School?.Latitude),
        Optional("school_longitude", child => child.School?.Longitude),
        Optional("school_year", child => child.SchoolYear),
        Optional("family_time", child => Words.List(child.FamilyTime.Select(time => $"{Words.Point(time.Place)} {Words.Text(time.TimesAMonth)}"))),
        Optional("exclusion_zones", child => Words.List(child.ExclusionZones.Select(zone => $"{Words.Point(zone.Centre)} {Words.Text(zone.Radius.Kilometres)}"))),
        Optional("unsafe_people", child => Words.List(child.UnsafePeople)),
        Optional("lives_alone", child => child.LivesAlone),
        Optional("staff_needed", child => child.StaffNeeded),
        Optional("placements_in_year", child => child.PlacementsInYear),
        Optional("secure_from", child => child.SecureAuthorisation?.From),
        Optional("secure_until", child => child.SecureAuthorisation?.Until),
        Optional("secure_ministers_approved", child => child.SecureAuthorisation?.MinistersApproved),
        Optional("interests", child => Words.List(child.Interests)),
        Optional("disabled", child => child.IsDisabled),
        Optional("speaks_welsh", child => child.SpeaksWelsh),
        Optional("unaccompanied", child => child.IsUnaccompanied),
    ];

    public override Child Read(CsvRow row) => new()
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
        FamilyTime = row.List("family_time", text => Triple(text) is { } triple ? new FamilyTime(triple.Point, triple.Number) : (FamilyTime?)null, "is no family time. Write latitude, longitude and times a month, such as 51.48 -3.18 4."),
        ExclusionZones = row.List("exclusion_zones", text => Triple(text) is { } triple ? new ExclusionZone(triple.Point, Distance.FromKilometres(triple.Number)) : (ExclusionZone?)null, "is no exclusion zone. Write latitude, longitude and kilometres, such as 51.48 -3.18 5."),
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

    private static string Needs(Child child, NeedStrength strength) => Words.List(child.Needs.Where(need => need.Strength == strength).Select(need => need.Capability));

    private static SecureAuthorisation? Authorisation(CsvRow row)
    {
        bool ministers = row.Flag("secure_ministers_approved");
        if (row.IsEmpty("secure_from") && row.IsEmpty("secure_until") && !ministers)
        {
            return null;
        }

        return new SecureAuthorisation(row.Date("secure_from"), row.Date("secure_until"), ministers);
    }

    private static (GeoPoint Point, double Number)? Triple(string text)
    {
        double?[] numbers = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(CsvRow.ParseNumber)];
        return numbers is [{ } latitude, { } longitude, { } last] ? (new GeoPoint(latitude, longitude), last) : null;
    }
}
