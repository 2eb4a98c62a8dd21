namespace Matching;

/// <summary>Faults of what is recorded about a home's staff (M0234 to M0237).</summary>
internal static class HomeStaffFaults
{
    private const double MostOnShift = 100;

    private static readonly FaultKind NoStaff = new("M0234", "A home's staff record is null.", "Give an empty record when nothing is recorded.");
    private static readonly FaultKind OnShift = new("M0235", "Staff on shift is not a number above 0 and at most 100.", "Give null when not recorded.");
    private static readonly FaultKind Continuity = new("M0236", "Staff continuity is not a share from 0 to 1.", "Maybe a percentage was given; give null when not recorded.");
    private static readonly FaultKind Trained = new("M0237", "Trained staff is not a share from 0 to 1.", "Maybe a percentage was given; give null when not recorded.");

    public static void Check(FaultFinder finder, Home home, string subject)
    {
        if (home is not StaffedHome staffed)
        {
            return;
        }

        if (staffed.Staff is not { } staff)
        {
            finder.Add(NoStaff, subject, $"its staff record is null.");
            return;
        }

        if (staff.OnShift is { } onShift && !(onShift is > 0 and <= MostOnShift))
        {
            finder.Add(OnShift, subject, $"staff on shift {onShift} is not a number above 0 and at most {MostOnShift}.");
        }

        CheckShare(finder, staff.Continuity, subject, "staff continuity", Continuity);
        CheckShare(finder, staff.Trained, subject, "share of trained staff", Trained);
    }

    private static void CheckShare(FaultFinder finder, double? share, string subject, string what, FaultKind kind)
    {
        if (share is { } value && !(value is >= 0 and <= 1))
        {
            finder.Add(kind, subject, $"{what} {value} is not from 0 to 1.");
        }
    }
}
