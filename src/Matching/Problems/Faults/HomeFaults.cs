namespace Matching;

/// <summary>Faults of homes (M02xx): who and where they are, when they are open, who lives there.</summary>
/// <remarks>
/// A resident whom the home's kind or approval would not admit, or whose home is not registered, is no fault: it is so, and the data say it. More settled
/// children than places is one, because no plan could be told from a slip. Children who may be moved are not counted there: the plan may move them.
/// </remarks>
internal static class HomeFaults
{
    private const decimal MostWeeklyCost = 100_000;

    private static readonly FaultKind Null = new("M0201", "An entry of the homes is null.", "Leave it out.");
    private static readonly FaultKind NoId = new("M0202", "A home has no id.", "Give every home an id.");
    private static readonly FaultKind MalformedId = new("M0203", "A home's id has blanks at its ends or unprintable characters.", "Maybe it was read with the text around it.");
    private static readonly FaultKind Twice = new("M0204", "A home's id is given more than once.", "Give each home once.");
    private static readonly FaultKind UnknownProvider = new("M0205", "A home's provider is not among the providers.", "Add the provider, or correct its id.");
    private static readonly FaultKind NoLocation = new("M0206", "A home's location is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84) of the middle of its community.");
    private static readonly FaultKind OutsideWales = new("M0207", "A home's authority is Welsh, but its location is far from Wales.", "Maybe latitude and longitude were swapped, or the minus sign of the longitude was lost.");
    private static readonly FaultKind MalformedAuthority = new("M0208", "A home's authority code is missing or malformed.", "Give a nine-character GSS code such as W06000015.");
    private static readonly FaultKind UnknownAuthority = new("M0209", "A home's authority code is Welsh but not on the map.", "Maybe the code is out of date or mistyped.");
    private static readonly FaultKind TooManyResidents = new("M0211", "More settled children live in a home than it has places.", "Maybe the number of places is out of date, or one of them has left.");
    private static readonly FaultKind WeeklyCost = new("M0227", "A weekly cost is not from 0 to 100,000 pounds.", "Maybe pence or a cost a year were given; give null when not recorded.");
    internal static readonly FaultKind NoList = new("M0228", "One of a home's lists, or of its approval's or exemption's, is null.", "Give an empty list when there is nothing in it.");
    private static readonly FaultKind CapabilityCode = new("M0229", "A capability's code is missing or malformed.", "Write lower-case words joined by hyphens, such as step-free or faith:islam.");
    private static readonly FaultKind HouseholdId = new("M0230", "A person of the household has no id, or a malformed one.", "Give the person's pseudonymous id.");
    private static readonly FaultKind HouseholdTwice = new("M0231", "A person of the household is given more than once.", "Give each person once.");
    private static readonly FaultKind InterestBlank = new("M0232", "An interest is blank.", "Leave it out.");
    private static readonly FaultKind InterestTwice = new("M0233", "An interest is given more than once.", "Give each interest once.");

    public static void Check(FaultFinder finder)
    {
        List<Home> homes = finder.Parts.Homes;
        for (int i = 0; i < homes.Count; i++)
        {
            if (homes[i] is not { } home)
            {
                finder.Add(Null, FaultText.Numbered("Home", i), $"the entry is null.");
                continue;
            }

            string subject = FaultText.Subject("Home", home.Id.Value, i);
            finder.CheckOwnId(home.Id.Value, subject, NoId, MalformedId);
            CheckWhereAndWho(finder, home, subject);
            CheckLists(finder, home, subject);
            HomeApprovalFaults.Check(finder, home, subject);
            HomeDateFaults.Check(finder, home, subject);
            HomeStaffFaults.Check(finder, home, subject);
        }

        foreach ((string id, int count) in FaultFinder.Repeated(homes, static home => home?.Id.Value))
        {
            finder.Add(Twice, $"Home {FaultText.Quote(id)}", $"the id is given {count} times.");
        }

        CheckResidents(finder);
    }

    private static void CheckWhereAndWho(FaultFinder finder, Home home, string subject)
    {
        if (!finder.Knows(home.Provider))
        {
            finder.Add(UnknownProvider, subject, $"provider {FaultText.Quote(home.Provider.Value)} is not among the providers.");
        }

        bool isWellFormed = finder.CheckAuthority(home.Authority, subject, MalformedAuthority, UnknownAuthority);
        if (!FaultFinder.IsPoint(home.Location))
        {
            finder.Add(NoLocation, subject, $"location {home.Location} is not a point where anybody can live.");
        }
        else if (isWellFormed && home.Authority.Country == Country.Wales && !IsNearWales(home.Location))
        {
            finder.Add(OutsideWales, subject, $"location {home.Location} is far from Wales, but its authority is {FaultText.Quote(home.Authority.Value)}.");
        }

        if (home.WeeklyCost is < 0 or > MostWeeklyCost)
        {
            finder.Add(WeeklyCost, subject, $"weekly cost {home.WeeklyCost} is not from 0 to {MostWeeklyCost} pounds.");
        }
    }

    // Wales lies within 51.3–53.5 degrees north and 2.6–5.4 degrees west; half a degree of tolerance.
    private static bool IsNearWales(GeoPoint point) => point is { Latitude: > 50.8 and < 54, Longitude: > -5.9 and < -2.1 };

    private static void CheckLists(FaultFinder finder, Home home, string subject)
    {
        IReadOnlyList<PersonId> people = finder.Held(home.Household, subject, "household", NoList);
        finder.CheckIds(people, static person => person.Value, subject, "person of the household", HouseholdId, HouseholdTwice);
        ChildListFaults.CheckInterests(finder, finder.Held(home.Interests, subject, "interests", NoList), subject, InterestBlank, InterestTwice);
        if (home.Capabilities is null)
        {
            finder.Add(NoList, subject, $"the list of capabilities is null.");
            return;
        }

        foreach (Capability capability in home.Capabilities.Keys)
        {
            if (!CodeText.IsCapability(capability.Code))
            {
                finder.Add(CapabilityCode, subject, $"capability {FaultText.Quote(capability.Code)} is not lower-case words joined by hyphens.");
            }
        }
    }

    private static void CheckResidents(FaultFinder finder)
    {
        var living = new Dictionary<HomeId, HashSet<string>>();
        foreach (Resident resident in finder.Parts.Residents)
        {
            if (resident?.Child is { } child && finder.Knows(resident.Home))
            {
                if (!living.TryGetValue(resident.Home, out HashSet<string>? children))
                {
                    living.Add(resident.Home, children = new(StringComparer.Ordinal));
                }

                children.Add(child.Id.Value ?? "");
            }
        }

        foreach (Home home in finder.Parts.Homes)
        {
            if (home?.Approval is { Places: >= 0 } approval && living.TryGetValue(home.Id, out HashSet<string>? children) && children.Count > approval.Places)
            {
                finder.Add(
                    TooManyResidents,
                    $"Home {FaultText.Quote(home.Id.Value)}",
                    $"it has {approval.Places} place(s), but {children.Count} settled children live there ({FaultText.List(children)}).");
            }
        }
    }
}
