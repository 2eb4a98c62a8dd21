using System.Globalization;

namespace Matching.Files;

/// <summary>What may be wrong although it can be right: unknown capabilities, stale vacancies, far points, unlikely ages.</summary>
internal static class RegisterWarnings
{
    /// <summary>Days after which a first free day in the past looks forgotten.</summary>
    private const int StaleDays = 180;

    /// <summary>Kilometres, as the crow flies, beyond which a school is unlikely, from the home community as well as from where the child lives.</summary>
    private const double FarSchool = 80;

    /// <summary>Kilometres, as the crow flies, beyond which family time or a home is unlikely.</summary>
    private const double Far = 400;

    private static readonly HashSet<string> Known = new(
        new[]
        {
            Capability.StepFree, Capability.Wheelchair, Capability.Medication, Capability.Therapeutic, Capability.TraumaInformed, Capability.Autism, Capability.LearningDisability, Capability.SelfHarm,
            Capability.Exploitation, Capability.AsylumSeeking, Capability.ParentAndChild, Capability.WelshSpeaking, Capability.WelshMedium, Capability.PetFree, Capability.SmokeFree,
        }.Select(capability => capability.Code),
        StringComparer.Ordinal);

    /// <summary>Finds everything that may be wrong.</summary>
    /// <param name="rows">What was read.</param>
    /// <param name="day">The register's day; null when it is not known, and then nothing is compared with it.</param>
    /// <param name="warnings">Where to note it.</param>
    public static void Find(RegisterRows rows, DateOnly? day, FaultList warnings)
    {
        FindUnknownCapabilities(rows, warnings);
        FindCommas(rows.Homes, "named_children", home => home.Approval.NamedChildren.Select(id => id.Value), warnings);
        FindCommas(rows.Homes, "household", home => home.Household.Select(id => id.Value), warnings);
        FindCommas(rows.Siblings, "children", group => group.Children.Select(id => id.Value), warnings);
        FindCommas(rows.Children, "unsafe_people", child => child.UnsafePeople.Select(id => id.Value), warnings);
        FindFarPoints(rows, warnings);
        if (day is { } asOf)
        {
            FindStaleVacancies(rows.Homes, asOf, warnings);
            FindUnlikelyAges(rows.Children, asOf, warnings);
        }
    }

    private static void FindUnknownCapabilities(RegisterRows rows, FaultList warnings)
    {
        var told = new HashSet<string>(Known, StringComparer.Ordinal);
        Look(rows.Homes, home => home.Capabilities.Keys.OrderBy(one => one.Code, StringComparer.Ordinal).Select(one => (one, home.Capabilities[one] ? "capabilities" : "not_capable")));
        Look(rows.Children, child => child.Needs.Select(need => (need.Capability, need.Strength == NeedStrength.Essential ? "essential_needs" : "desirable_needs")));
        Look(rows.Wishes, wish => wish is FeatureWish { Feature: var feature } ? [(feature, "feature")] : []);

        // A word is told once, where it comes first: a register that extends the vocabulary uses its own words in many rows.
        void Look<T>(TableRows<T> table, Func<T, IEnumerable<(Capability Capability, string Column)>> capabilities)
        {
            foreach (PlacedRow<T> row in table.Rows)
            {
                foreach ((Capability capability, string column) in capabilities(row.Thing).Where(pair => pair.Capability.Kind == CapabilityKind.Care || Known.Contains(pair.Capability.Code)))
                {
                    if (told.Add(capability.Code))
                    {
                        string near = Known.Order(StringComparer.Ordinal).FirstOrDefault(known => HeadingText.IsSlip(capability.Code, known)) is { } slip ? $"Maybe '{slip}' is meant." : capability.Code.Contains(',', StringComparison.Ordinal) ? ListText.CommaRemedy : $"Keep it if it is a word of your own; otherwise take one of: {string.Join(", ", Known.Order(StringComparer.Ordinal))}.";
                        Warn(warnings, table, row.Number, column, $"capability '{capability}' is not in the vocabulary.", near);
                    }
                }
            }
        }
    }

    /// <summary>Ids with a comma: often several ids that stand in one list. Unsafe people and households nothing else has to know, so that such an id would mean nobody and keep nobody away.</summary>
    private static void FindCommas<T>(TableRows<T> table, string column, Func<T, IEnumerable<string>> ids, FaultList warnings)
    {
        foreach (PlacedRow<T> row in table.Rows)
        {
            foreach (string id in ids(row.Thing).Where(id => id.Contains(',', StringComparison.Ordinal)))
            {
                Warn(warnings, table, row.Number, column, $"'{id}' has a comma in it.", ListText.CommaRemedy);
            }
        }
    }

    private static void FindStaleVacancies(TableRows<Home> homes, DateOnly asOf, FaultList warnings)
    {
        foreach (PlacedRow<Home> row in homes.Rows)
        {
            if (row.Thing.AvailableFrom is { } from && asOf.DayNumber - from.DayNumber > StaleDays)
            {
                Warn(warnings, homes, row.Number, "available_from", $"{CellText.Of(from)} is {asOf.DayNumber - from.DayNumber} days before the register's day.", "Ask whether the place is still free.");
            }
        }
    }

    private static void FindFarPoints(RegisterRows rows, FaultList warnings)
    {
        var homes = new Dictionary<HomeId, Home>();
        foreach (PlacedRow<Home> row in rows.Homes.Rows)
        {
            homes[row.Thing.Id] = row.Thing;
            WarnOfAbroad(rows.Homes, row.Number, row.Thing.Location, warnings);
        }

        Dictionary<ChildId, GeoPoint> lives = WhereChildrenLive(rows, homes);
        var communities = new Dictionary<ChildId, GeoPoint>();
        foreach (PlacedRow<Child> row in rows.Children.Rows)
        {
            Child child = row.Thing;
            communities[child.Id] = child.HomeCommunity;
            WarnOfAbroad(rows.Children, row.Number, child.HomeCommunity, warnings);
            if (child.School is { } school && !(lives.TryGetValue(child.Id, out GeoPoint there) && there.GreatCircleTo(school).Kilometres <= FarSchool))
            {
                WarnOfDistance(rows.Children, row.Number, "school_latitude", "the school", child.HomeCommunity, school, FarSchool, warnings);
            }

            foreach (FamilyTime time in child.FamilyTime)
            {
                WarnOfDistance(rows.Children, row.Number, "family_time", "family time", child.HomeCommunity, time.Place, Far, warnings);
            }
        }

        foreach (PlacedRow<ResidentRow> row in rows.Residents.Rows)
        {
            if (communities.TryGetValue(row.Thing.Child, out GeoPoint community) && homes.TryGetValue(row.Thing.Home, out Home? home))
            {
                WarnOfDistance(rows.Residents, row.Number, "home", $"home '{home.Id}'", community, home.Location, Far, warnings);
            }
        }
    }

    private static Dictionary<ChildId, GeoPoint> WhereChildrenLive(RegisterRows rows, Dictionary<HomeId, Home> homes)
    {
        var lives = new Dictionary<ChildId, GeoPoint>();
        IEnumerable<(ChildId Child, HomeId? Home)> stays = rows.Residents.Things.Select(row => (row.Child, (HomeId?)row.Home)).Concat(rows.Referrals.Things.Select(row => (row.Child, row.PresentHome)));
        foreach ((ChildId child, HomeId? id) in stays)
        {
            if (id is { } known && homes.TryGetValue(known, out Home? home))
            {
                lives[child] = home.Location;
            }
        }

        return lives;
    }

    /// <summary>Points outside the British Isles; often latitude and longitude have changed places.</summary>
    private static void WarnOfAbroad<T>(TableRows<T> table, int row, GeoPoint point, FaultList warnings)
    {
        if (point.IsValid && point is not { Latitude: >= 49 and <= 61, Longitude: >= -11 and <= 2 })
        {
            bool swapped = point is { Longitude: >= 49 and <= 61, Latitude: >= -11 and <= 2 };
            Warn(warnings, table, row, "latitude", $"{CellText.Point(point)} is not in the British Isles.", swapped ? "Maybe latitude and longitude have changed places." : "Write degrees north and degrees east; west is below 0.");
        }
    }

    private static void WarnOfDistance<T>(TableRows<T> table, int row, string column, string what, GeoPoint from, GeoPoint to, double far, FaultList warnings)
    {
        if (from.IsValid && to.IsValid && from.GreatCircleTo(to).Kilometres is var kilometres && kilometres > far)
        {
            Warn(warnings, table, row, column, string.Create(CultureInfo.InvariantCulture, $"{what} is {kilometres:0} km from the home community."), "Check both points.");
        }
    }

    private static void FindUnlikelyAges(TableRows<Child> children, DateOnly asOf, FaultList warnings)
    {
        foreach (PlacedRow<Child> row in children.Rows)
        {
            int age = row.Thing.AgeOn(asOf);
            if (age is >= 18 and <= 25)
            {
                Warn(warnings, children, row.Number, "date_of_birth", $"child '{row.Thing.Id}' is {age} on the register's day.", "Check the date of birth, or whether the child has left care.");
            }

            // Year 1 begins in the school year in which a child turns six; a year or two to either side happens.
            if (row.Thing.SchoolYear is { } year && age is >= 0 and < 25 && Math.Abs(age - 5 - year) > 2)
            {
                Warn(warnings, children, row.Number, "school_year", string.Create(CultureInfo.InvariantCulture, $"year {year} is unlikely at the age of {age}."), "Check the school year and the date of birth.");
            }
        }
    }

    private static void Warn<T>(FaultList warnings, TableRows<T> table, int row, string column, string problem, string remedy) =>
        warnings.Add(table.Place, row, table.Columns?.HeadingOf(column) ?? column, problem, remedy);
}
