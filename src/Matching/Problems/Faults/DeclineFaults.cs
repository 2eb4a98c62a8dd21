namespace Matching;

/// <summary>Faults of declines (M0921 to M0926) and of Ministers' approvals of supplementary placements (M0931 to M0936).</summary>
internal static class DeclineFaults
{
    private static readonly FaultKind Null = new("M0921", "An entry of the declines is null.", "Leave it out.");
    private static readonly FaultKind UnknownChild = new("M0922", "A decline is about a child who is neither referred nor settled.", "Add the child, or leave the decline out.");
    private static readonly FaultKind UnknownHome = new("M0923", "A decline is by a home that is not among the homes.", "Add the home, or leave the decline out.");
    private static readonly FaultKind Future = new("M0924", "A decline is dated after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind TooEarly = new("M0925", "A decline is dated before 1990, or was never dated.", "Maybe the date is missing or the century is wrong.");
    private static readonly FaultKind Twice = new("M0926", "The same decline is given more than once.", "Give each decline once.");

    private static readonly FaultKind NullApproval = new("M0931", "An entry of the supplementary approvals is null.", "Leave it out.");
    private static readonly FaultKind UnknownApprovedChild = new("M0932", "A supplementary approval is about a child who is neither referred nor settled.", "Add the child, or leave the approval out.");
    private static readonly FaultKind UnknownProvider = new("M0933", "A supplementary approval is about a provider that is not among the providers.", "Add the provider, or leave the approval out.");
    private static readonly FaultKind ApprovedInFuture = new("M0934", "A supplementary approval is dated after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind ApprovedTooEarly = new("M0935", "A supplementary approval is dated before 1990, or was never dated.", "Maybe the date is missing or the century is wrong.");
    private static readonly FaultKind ApprovedTwice = new("M0936", "The same supplementary approval is given more than once.", "Give each approval once.");

    public static void Check(FaultFinder finder)
    {
        List<Decline> declines = finder.Parts.Declines;
        for (int i = 0; i < declines.Count; i++)
        {
            if (declines[i] is not { } decline)
            {
                finder.Add(Null, FaultText.Numbered("Decline", i), $"the entry is null.");
                continue;
            }

            string subject = Subject(decline);
            if (!finder.Knows(decline.Child))
            {
                finder.Add(UnknownChild, subject, $"child {FaultText.Quote(decline.Child.Value)} is neither referred nor settled.");
            }

            if (!finder.Knows(decline.Home))
            {
                finder.Add(UnknownHome, subject, $"home {FaultText.Quote(decline.Home.Value)} is not among the homes.");
            }

            finder.CheckDated(decline.On, subject, Future, TooEarly);
        }

        foreach (IGrouping<Decline, Decline> same in declines.Where(decline => decline is not null).GroupBy(decline => decline).Where(same => same.Count() > 1))
        {
            finder.Add(Twice, Subject(same.Key), $"it is given {same.Count()} times for {same.Key.On:yyyy-MM-dd}.");
        }

        CheckApprovals(finder);
    }

    private static void CheckApprovals(FaultFinder finder)
    {
        List<SupplementaryApproval> approvals = finder.Parts.SupplementaryApprovals;
        for (int i = 0; i < approvals.Count; i++)
        {
            if (approvals[i] is not { } approval)
            {
                finder.Add(NullApproval, FaultText.Numbered("Supplementary approval", i), $"the entry is null.");
                continue;
            }

            string subject = Subject(approval);
            if (!finder.Knows(approval.Child))
            {
                finder.Add(UnknownApprovedChild, subject, $"child {FaultText.Quote(approval.Child.Value)} is neither referred nor settled.");
            }

            if (!finder.Knows(approval.Provider))
            {
                finder.Add(UnknownProvider, subject, $"provider {FaultText.Quote(approval.Provider.Value)} is not among the providers.");
            }

            finder.CheckDated(approval.On, subject, ApprovedInFuture, ApprovedTooEarly);
        }

        var repeated = approvals.Where(approval => approval is not null).GroupBy(approval => approval).Where(same => same.Count() > 1);
        foreach (IGrouping<SupplementaryApproval, SupplementaryApproval> same in repeated)
        {
            finder.Add(ApprovedTwice, Subject(same.Key), $"it is given {same.Count()} times for {same.Key.On:yyyy-MM-dd}.");
        }
    }

    private static string Subject(Decline decline) => $"Decline of child {FaultText.Quote(decline.Child.Value)} by home {FaultText.Quote(decline.Home.Value)}";

    private static string Subject(SupplementaryApproval approval) =>
        $"Supplementary approval of child {FaultText.Quote(approval.Child.Value)} with provider {FaultText.Quote(approval.Provider.Value)}";
}
