namespace Matching;

/// <summary>Finds every fault of a problem's parts.</summary>
/// <remarks>
/// One pass over the parts, in time that grows with their number. A fault that only follows from another is left out where that can be told, so that the
/// list is what people have to put right. The table of all kinds is <c>docs/faults.md</c>.
/// </remarks>
internal static class ProblemFaults
{
    private static readonly FaultKind AsOfImplausible = new("M0001", "The as-of date is not from 2000 to 2100.", "Give the day as of which everything holds.");

    public static IReadOnlyList<DataFault> Find(ProblemParts parts, UnreadRecords unread)
    {
        var finder = new FaultFinder(parts, unread);
        if (!finder.AsOfHolds)
        {
            finder.Add(AsOfImplausible, "Problem", $"as-of date {parts.AsOf:yyyy-MM-dd} is not from {FaultFinder.EarliestAsOf:yyyy-MM-dd} to {FaultFinder.LatestAsOf:yyyy-MM-dd}.");
        }

        HomeFaults.Check(finder);
        ProviderFaults.Check(finder);
        ReferralFaults.Check(finder);
        ResidentFaults.Check(finder);
        foreach (Child child in unread.ChildrenAlone)
        {
            ChildFaults.Check(finder, child, $"Child {FaultText.Quote(child.Id.Value)}");
        }

        SiblingFaults.Check(finder);
        ImpactFaults.Check(finder);
        WishFaults.Check(finder);
        JudgementFaults.Check(finder);
        DeclineFaults.Check(finder);
        return finder.Sorted();
    }
}
