namespace Matching;

/// <summary>Faults of children, referred or settled (M01xx). What hangs on being referred or settled is with the referral or the resident.</summary>
internal static class ChildFaults
{
    private const double MostStaffNeeded = 10;
    private const int MostPlacementsInYear = 100;

    private static readonly FaultKind NoId = new("M0101", "A child has no id.", "Give every child a pseudonymous id.");
    private static readonly FaultKind MalformedId = new("M0102", "A child's id has blanks at its ends or unprintable characters.", "Maybe it was read with the text around it.");
    private static readonly FaultKind BornTooEarly = new("M0103", "A date of birth is before 1990, or was never set.", "Maybe the date is missing or the century is wrong.");
    private static readonly FaultKind BornInFuture = new("M0104", "A date of birth is after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind NoHomeCommunity = new("M0105", "A home community is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84) of the middle of the community.");
    private static readonly FaultKind MalformedAuthority = new("M0106", "A responsible authority's code is missing or malformed.", "Give a nine-character GSS code such as W06000015.");
    private static readonly FaultKind UnknownAuthority = new("M0107", "A responsible authority's code is Welsh but not on the map.", "Maybe the code is out of date or mistyped.");
    private static readonly FaultKind UnknownSex = new("M0108", "A sex is none of the listed values.", "Use Female, Male or NotRecorded.");
    private static readonly FaultKind NoSchool = new("M0109", "A school is not a point on the globe, or is 0, 0.", "Give degrees north and east (WGS84), or null when there is none.");
    private static readonly FaultKind SchoolYear = new("M0110", "A school year is not from 1 to 13.", "Maybe an age was given for the year; give null when not at school.");
    private static readonly FaultKind StaffNeeded = new("M0111", "The staff that a child needs is not a number from 0 to 10.", "1 is one to one; give null when not assessed.");
    private static readonly FaultKind PlacementsInYear = new("M0112", "The number of placements in the year is not from 0 to 100.", "Count those begun in the twelve months before the as-of date.");
    private static readonly FaultKind AuthorisationReversed = new("M0113", "A secure authorisation ends before it begins.", "Maybe the two dates were swapped.");
    private static readonly FaultKind AuthorisationTooEarly = new("M0114", "A secure authorisation begins before 1990, or was never dated.", "Maybe the date is missing or the century is wrong.");

    public static void Check(FaultFinder finder, Child child, string subject)
    {
        if (finder.IsUnread(child))
        {
            return;
        }

        finder.CheckOwnId(child.Id.Value, subject, NoId, MalformedId);
        CheckBirth(finder, child, subject);
        if (!FaultFinder.IsPoint(child.HomeCommunity))
        {
            finder.Add(NoHomeCommunity, subject, $"home community {child.HomeCommunity} is not a point where anybody can live.");
        }

        finder.CheckAuthority(child.Authority, subject, MalformedAuthority, UnknownAuthority);
        if (!Enum.IsDefined(child.Sex))
        {
            finder.Add(UnknownSex, subject, $"sex {(int)child.Sex} is none of the listed values.");
        }

        CheckSchool(finder, child, subject);
        CheckCare(finder, child, subject);
        ChildListFaults.Check(finder, child, subject);
    }

    /// <summary>Whether the date of birth can be compared with other dates.</summary>
    public static bool IsBirthSound(FaultFinder finder, Child child) =>
        !finder.IsUnread(child) && child.DateOfBirth >= FaultFinder.EarliestForChildren && !finder.IsFuture(child.DateOfBirth);

    private static void CheckBirth(FaultFinder finder, Child child, string subject)
    {
        if (child.DateOfBirth < FaultFinder.EarliestForChildren)
        {
            finder.Add(BornTooEarly, subject, $"date of birth {child.DateOfBirth:yyyy-MM-dd} is before {FaultFinder.EarliestForChildren:yyyy-MM-dd}.");
        }
        else if (finder.IsFuture(child.DateOfBirth))
        {
            finder.Add(BornInFuture, subject, $"date of birth {child.DateOfBirth:yyyy-MM-dd} is after the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }
    }

    private static void CheckSchool(FaultFinder finder, Child child, string subject)
    {
        if (child.School is { } school && !FaultFinder.IsPoint(school))
        {
            finder.Add(NoSchool, subject, $"school {school} is not a point where a school can be.");
        }

        if (child.SchoolYear is < 1 or > 13)
        {
            finder.Add(SchoolYear, subject, $"school year {child.SchoolYear} is not from 1 to 13.");
        }
    }

    private static void CheckCare(FaultFinder finder, Child child, string subject)
    {
        if (child.StaffNeeded is { } needed && !(needed is >= 0 and <= MostStaffNeeded))
        {
            finder.Add(StaffNeeded, subject, $"staff needed {needed} is not a number from 0 to {MostStaffNeeded}.");
        }

        if (child.PlacementsInYear is < 0 or > MostPlacementsInYear)
        {
            finder.Add(PlacementsInYear, subject, $"placements in the year {child.PlacementsInYear} is not from 0 to {MostPlacementsInYear}.");
        }

        if (child.SecureAuthorisation is not { } authorisation)
        {
            return;
        }

        if (authorisation.Until < authorisation.From)
        {
            finder.Add(AuthorisationReversed, subject, $"the secure authorisation ends on {authorisation.Until:yyyy-MM-dd}, before it begins on {authorisation.From:yyyy-MM-dd}.");
        }

        if (authorisation.From < FaultFinder.EarliestForChildren)
        {
            finder.Add(AuthorisationTooEarly, subject, $"the secure authorisation begins on {authorisation.From:yyyy-MM-dd}, before {FaultFinder.EarliestForChildren:yyyy-MM-dd}.");
        }
    }
}
