namespace Matching.Files;

/// <summary>Ids given twice, and ids named that are not there, as far as the problem cannot tell because a row could not be read.</summary>
internal static class IdFaults
{
    /// <summary>Reports them.</summary>
    public static void Report(RegisterRows rows, FaultList faults)
    {
        var unread = rows.Children.UnreadIds.ToHashSet(StringComparer.Ordinal);
        foreach (IGrouping<ChildId, PlacedRow<Child>> twice in rows.Children.Rows.GroupBy(row => row.Thing.Id).Where(group => group.Count() > 1 && !unread.Contains(group.Key.Value)))
        {
            faults.Add(rows.Children.Place, twice.Max(row => row.Number), null, TableRows<Child>.RowsOf("child", twice.Key.Value, twice.Select(row => row.Number)), "Keep one.");
        }

        rows.Providers.ReportTwice("provider", provider => provider.Id.Value, faults);
        rows.Homes.ReportTwice("home", home => home.Id.Value, faults);
        rows.Siblings.ReportTwice("sibling group", group => group.Id.Value, faults);
        rows.Children.ReportTwice("child", child => child.Id.Value, faults);
        rows.Referrals.ReportTwice("child", row => row.Child.Value, faults);
        rows.Residents.ReportTwice("child", row => row.Child.Value, faults);
        ReportReferredAndSettled(rows, faults);
        ReportUnknown(rows, faults);
    }

    private static void ReportUnknown(RegisterRows rows, FaultList faults)
    {
        // A child who is referred or settled but not among the children was reported there, once.
        var ofChildren = KnownIds.Of(rows.Children, child => child.Id.Value);
        ofChildren = ofChildren with { Ids = new HashSet<string>([.. ofChildren.Ids, .. rows.Referrals.Things.Select(row => row.Child.Value), .. rows.Residents.Things.Select(row => row.Child.Value)], StringComparer.Ordinal) };
        var known = new Dictionary<Refers, KnownIds>
        {
            [Refers.Provider] = KnownIds.Of(rows.Providers, provider => provider.Id.Value),
            [Refers.Home] = KnownIds.Of(rows.Homes, home => home.Id.Value),
            [Refers.Child] = ofChildren,
        };
        rows.Homes.ReportUnknown(known, faults);
        rows.Siblings.ReportUnknown(known, faults);
        rows.Impacts.ReportUnknown(known, faults);
        rows.Wishes.ReportUnknown(known, faults);
        rows.Judgements.ReportUnknown(known, faults);
        rows.Declines.ReportUnknown(known, faults);
        rows.Approvals.ReportUnknown(known, faults);
        rows.Referrals.ReportUnknown(known, faults);
        rows.Residents.ReportUnknown(known, faults);
    }

    private static void ReportReferredAndSettled(RegisterRows rows, FaultList faults)
    {
        HashSet<string> unread = new([.. rows.Referrals.UnreadIds, .. rows.Residents.UnreadIds], StringComparer.Ordinal);
        IEnumerable<string> referred = rows.Referrals.Things.Select(row => row.Child.Value).Concat(rows.Referrals.UnreadIds);
        IEnumerable<string> settled = rows.Residents.Things.Select(row => row.Child.Value).Concat(rows.Residents.UnreadIds);
        foreach (string id in referred.Intersect(settled, StringComparer.Ordinal).Where(unread.Contains))
        {
            faults.Add(rows.Residents.Place, null, null, $"child '{id}' is in {rows.Referrals.Place.Name} too.", "Keep the row in one of them.");
        }
    }
}
