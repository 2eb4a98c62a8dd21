namespace Matching;

/// <summary>Where terms of approval are kept and whom they bind: shared by the rules that hold them and the one that asks for their amendment.</summary>
internal static class TermsOfApproval
{
    public static bool OutsideAges(in PlacementCase placement) => !placement.Home.Approval.Ages.Contains(placement.Age);

    public static bool OutsideSexes(in PlacementCase placement) => placement.Home.Approval.Sexes switch
    {
        SexesApproved.Girls => placement.Child.Sex != Sex.Female,
        SexesApproved.Boys => placement.Child.Sex != Sex.Male,
        _ => false,
    };

    public static bool OutsideKinds(in PlacementCase placement) =>
        placement.Home.Approval.Kinds is { Count: > 0 } kinds && !kinds.Contains(placement.Referral.Kind);

    /// <summary>The kinds of placement as one number, a bit for each; 0 when all are admitted.</summary>
    public static int KindsMask(Home home)
    {
        int mask = 0;
        foreach (PlacementKind kind in home.Approval.Kinds)
        {
            mask |= 1 << (int)kind;
        }

        return mask;
    }

    /// <summary>
    /// Foster and connected carers' terms bind when a child is placed with them (SI 2015/1818 reg 23), so not a child who stays. Conditions of registration of other homes
    /// bind on every day.
    /// </summary>
    public static bool StaysWithCarers(in PlacementCase placement) => placement is { IsPresentHome: true, Home: FosterHome or KinshipHome };

    /// <summary>Whether the terms about ages and sexes bind: not for a child who stays with carers, and not in an emergency that an officer allows.</summary>
    public static bool Bind(in PlacementCase placement) => !StaysWithCarers(placement) && !EmergencyOutsideApproval.Allows(placement);
}
