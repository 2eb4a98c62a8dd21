namespace Matching;

/// <summary>Faults of a home's dates (M022x).</summary>
internal static class HomeDateFaults
{
    private static readonly FaultKind ApprovedInFuture = new("M0223", "A home's approval or assessment is after the as-of date.", "Leave it null until it is done; say from when the home is open in AvailableFrom.");
    private static readonly FaultKind TooEarly = new("M0224", "A home's date is before 1900, or was never set.", "Give null when the date is not recorded.");
    private static readonly FaultKind SpanReversed = new("M0226", "Days on which a home is not available end before they begin.", "Maybe the two dates were swapped.");

    public static void Check(FaultFinder finder, Home home, string subject)
    {
        CheckPast(finder, home.ApprovedOn, subject, "approval");
        CheckPast(finder, (home as KinshipHome)?.AssessedOn, subject, "assessment");
        CheckEarly(finder, home.AvailableFrom, subject, "first day available");
        IReadOnlyList<DateSpan> spans = finder.Held(home.Unavailable, subject, "days not available", HomeFaults.NoList);
        foreach (DateSpan span in spans)
        {
            CheckEarly(finder, span.From, subject, "first day not available");
            if (span.To < span.From)
            {
                finder.Add(SpanReversed, subject, $"it is not available from {span.From:yyyy-MM-dd} to {span.To:yyyy-MM-dd}, which ends before it begins.");
            }
        }
    }

    private static void CheckPast(FaultFinder finder, DateOnly? date, string subject, string what)
    {
        CheckEarly(finder, date, subject, what);
        if (date is { } day && finder.IsFuture(day))
        {
            finder.Add(ApprovedInFuture, subject, $"{what} {day:yyyy-MM-dd} is after the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }
    }

    private static void CheckEarly(FaultFinder finder, DateOnly? date, string subject, string what)
    {
        if (date < FaultFinder.EarliestForHomes)
        {
            finder.Add(TooEarly, subject, $"{what} {date:yyyy-MM-dd} is before {FaultFinder.EarliestForHomes:yyyy-MM-dd}.");
        }
    }
}
