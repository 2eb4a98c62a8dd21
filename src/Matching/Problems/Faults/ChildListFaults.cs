namespace Matching;

/// <summary>Faults of the lists that a child has: needs, family time, exclusion zones, unsafe people, interests (M012x and M013x).</summary>
/// <remarks>Needs and interests are told by their place in the list: what a child needs is nobody's business who reads an error.</remarks>
internal static class ChildListFaults
{
    private const double MostTimesAMonth = 62;
    private const double MostKilometres = 500;

    private static readonly FaultKind NoList = new("M0120", "One of a child's lists is null.", "Give an empty list when there is nothing in it.");
    private static readonly FaultKind NeedCode = new("M0121", "A need's capability code is missing or malformed.", "Write lower-case words joined by hyphens, such as step-free or faith:islam.");
    private static readonly FaultKind NeedStrengthUnknown = new("M0122", "A need's strength is none of the listed values.", "Use Essential or Desirable.");
    private static readonly FaultKind NeedTwice = new("M0123", "A need is given more than once, with the same strength or another.", "Give each capability once, as essential or as desirable.");
    private static readonly FaultKind FamilyPlace = new("M0124", "A place of family time is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84) of the community.");
    private static readonly FaultKind FamilyTimes = new("M0125", "Family time is not more than 0 and at most 62 times a month.", "Maybe times a year were given; leave out what does not happen.");
    private static readonly FaultKind ZoneCentre = new("M0126", "The middle of an exclusion zone is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84).");
    private static readonly FaultKind ZoneRadius = new("M0127", "The radius of an exclusion zone is not a number from 0 to 500 km.", "Maybe metres were given for kilometres.");
    private static readonly FaultKind UnsafeId = new("M0128", "An unsafe person has no id, or a malformed one.", "Give the person's pseudonymous id.");
    private static readonly FaultKind UnsafeTwice = new("M0129", "An unsafe person is given more than once.", "Give each person once.");
    private static readonly FaultKind InterestBlank = new("M0130", "An interest is blank.", "Leave it out.");
    private static readonly FaultKind InterestTwice = new("M0131", "An interest is given more than once.", "Give each interest once.");

    public static void Check(FaultFinder finder, Child child, string subject)
    {
        CheckNeeds(finder, finder.Held(child.Needs, subject, "needs", NoList), subject);
        CheckFamilyTime(finder, finder.Held(child.FamilyTime, subject, "family time", NoList), subject);
        CheckZones(finder, finder.Held(child.ExclusionZones, subject, "exclusion zones", NoList), subject);
        IReadOnlyList<PersonId> people = finder.Held(child.UnsafePeople, subject, "unsafe people", NoList);
        finder.CheckIds(people, static person => person.Value, subject, "unsafe person", UnsafeId, UnsafeTwice);
        CheckInterests(finder, finder.Held(child.Interests, subject, "interests", NoList), subject, InterestBlank, InterestTwice);
    }

    /// <summary>Interests of a child or of a home.</summary>
    public static void CheckInterests(FaultFinder finder, IReadOnlyList<string> interests, string subject, FaultKind blank, FaultKind twice)
    {
        for (int i = 0; i < interests.Count; i++)
        {
            if (FaultText.IsMissing(interests[i]))
            {
                finder.Add(blank, subject, $"interest number {i + 1} is blank.");
            }
        }

        finder.CheckWords(interests, static interest => FaultText.IsMissing(interest) ? null : interest, subject, "interest", twice);
    }

    private static void CheckNeeds(FaultFinder finder, IReadOnlyList<Need> needs, string subject)
    {
        for (int i = 0; i < needs.Count; i++)
        {
            if (!CodeText.IsCapability(needs[i].Capability.Code))
            {
                finder.Add(NeedCode, subject, $"need number {i + 1} has no capability code, or a malformed one.");
            }

            if (!Enum.IsDefined(needs[i].Strength))
            {
                finder.Add(NeedStrengthUnknown, subject, $"need number {i + 1} has strength {(int)needs[i].Strength}, which is none of the listed values.");
            }
        }

        finder.CheckWords(needs, static need => need.Capability.Code, subject, "need", NeedTwice);
    }

    private static void CheckFamilyTime(FaultFinder finder, IReadOnlyList<FamilyTime> times, string subject)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (!FaultFinder.IsPoint(times[i].Place))
            {
                finder.Add(FamilyPlace, subject, $"family time number {i + 1} is at {times[i].Place}, which is not a point where anybody can live.");
            }

            if (!(times[i].TimesAMonth is > 0 and <= MostTimesAMonth))
            {
                finder.Add(FamilyTimes, subject, $"family time number {i + 1} happens {times[i].TimesAMonth} times a month, not more than 0 and at most {MostTimesAMonth}.");
            }
        }
    }

    private static void CheckZones(FaultFinder finder, IReadOnlyList<ExclusionZone> zones, string subject)
    {
        for (int i = 0; i < zones.Count; i++)
        {
            if (!FaultFinder.IsPoint(zones[i].Centre))
            {
                finder.Add(ZoneCentre, subject, $"exclusion zone number {i + 1} has its middle at {zones[i].Centre}, which is not a point where anybody can live.");
            }

            if (!(zones[i].Radius.Kilometres is >= 0 and <= MostKilometres))
            {
                finder.Add(ZoneRadius, subject, $"exclusion zone number {i + 1} has a radius of {zones[i].Radius.Kilometres} km, which is not a number from 0 to {MostKilometres}.");
            }
        }
    }
}
