namespace Matching;

/// <summary>Faults of a home's terms of approval and of its exemption (M021x and M022x).</summary>
/// <remarks>
/// Approvals and exemptions may name children who are not among the problem's: a carer may be approved for a child whom another authority looks after. Such
/// ids must be sound and given once, no more.
/// </remarks>
internal static class HomeApprovalFaults
{
    private const int MostPlaces = 60;

    private static readonly FaultKind NoApproval = new("M0210", "A home has no terms of approval.", "Give at least the number of places.");
    private static readonly FaultKind Places = new("M0212", "A number of places is not from 0 to 60.", "Give the number of children whom the approval or registration allows.");
    private static readonly FaultKind Ages = new("M0213", "Approved ages are not a range within 0 to 25.", "Maybe the two ages were swapped.");
    private static readonly FaultKind UnknownSexes = new("M0214", "Approved sexes are none of the listed values.", "Use Any, Girls or Boys.");
    private static readonly FaultKind UnknownKind = new("M0215", "An approved kind of placement is none of the listed values.", "Use the listed kinds; an empty list means all.");
    private static readonly FaultKind KindTwice = new("M0216", "An approved kind of placement is given more than once.", "Give each kind once.");
    private static readonly FaultKind NamedId = new("M0217", "A child named in an approval has no id, or a malformed one.", "Give the child's pseudonymous id.");
    private static readonly FaultKind NamedTwice = new("M0218", "A child is named more than once in an approval.", "Name each child once.");
    private static readonly FaultKind NobodyNamed = new("M0219", "A connected person's home names no child.", "Name the children for whom it is, or enter it as a foster home.");
    private static readonly FaultKind NobodyExempt = new("M0220", "An exemption from the usual fostering limit names no child.", "Name the children (Children Act 1989 Sch 7 para 4), or give null for no exemption.");
    private static readonly FaultKind ExemptId = new("M0221", "A child named in an exemption has no id, or a malformed one.", "Give the child's pseudonymous id.");
    private static readonly FaultKind ExemptTwice = new("M0222", "A child is named more than once in an exemption.", "Name each child once.");
    private static readonly FaultKind PlacesBefore = new("M0225", "The places before April 2027 are negative, or more than the places now.", "Give null when the number has not been raised since.");

    public static void Check(FaultFinder finder, Home home, string subject)
    {
        if (home.Approval is not { } approval)
        {
            finder.Add(NoApproval, subject, $"its approval is null.");
        }
        else
        {
            CheckTerms(finder, approval, subject);
            CheckKinds(finder, approval, subject);
            CheckNamed(finder, home, approval, subject);
            if (home.PlacesBeforeApril2027 is { } before && (before < 0 || before > approval.Places))
            {
                finder.Add(PlacesBefore, subject, $"places before April 2027 {before} is not from 0 to its places, {approval.Places}.");
            }
        }

        if (home is FosterHome { Exemption: { } exemption })
        {
            CheckExemption(finder, exemption, subject);
        }
    }

    private static void CheckTerms(FaultFinder finder, Approval approval, string subject)
    {
        if (approval.Places is < 0 or > MostPlaces)
        {
            finder.Add(Places, subject, $"places {approval.Places} is not from 0 to {MostPlaces}.");
        }

        if (!approval.Ages.IsValid)
        {
            finder.Add(Ages, subject, $"approved ages {approval.Ages.From} to {approval.Ages.To} are not a range within 0 to 25.");
        }

        if (!Enum.IsDefined(approval.Sexes))
        {
            finder.Add(UnknownSexes, subject, $"approved sexes {(int)approval.Sexes} is none of the listed values.");
        }
    }

    private static void CheckKinds(FaultFinder finder, Approval approval, string subject)
    {
        IReadOnlyList<PlacementKind> kinds = finder.Held(approval.Kinds, subject, "approved kinds of placement", HomeFaults.NoList);
        foreach (IGrouping<PlacementKind, PlacementKind> kind in kinds.GroupBy(kind => kind))
        {
            if (!Enum.IsDefined(kind.Key))
            {
                finder.Add(UnknownKind, subject, $"approved kind of placement {(int)kind.Key} is none of the listed values.");
            }

            if (kind.Count() > 1)
            {
                finder.Add(KindTwice, subject, $"approved kind of placement {kind.Key} is given {kind.Count()} times.");
            }
        }
    }

    private static void CheckNamed(FaultFinder finder, Home home, Approval approval, string subject)
    {
        IReadOnlyList<ChildId> named = finder.Held(approval.NamedChildren, subject, "named children", HomeFaults.NoList);
        finder.CheckIds(named, static child => child.Value, subject, "named child", NamedId, NamedTwice);
        if (home is KinshipHome && approval.NamedChildren is { Count: 0 })
        {
            finder.Add(NobodyNamed, subject, $"it is a connected person's home, but its approval names no child.");
        }
    }

    private static void CheckExemption(FaultFinder finder, FosteringLimitExemption exemption, string subject)
    {
        IReadOnlyList<ChildId> exempt = finder.Held(exemption.Children, subject, "exempt children", HomeFaults.NoList);
        finder.CheckIds(exempt, static child => child.Value, subject, "exempt child", ExemptId, ExemptTwice);
        if (exemption.Children is { Count: 0 })
        {
            finder.Add(NobodyExempt, subject, $"its exemption from the usual fostering limit names no child.");
        }
    }
}
