namespace Matching;

/// <summary>Faults of referrals (M04xx).</summary>
/// <remarks>
/// A looked-after child is under 18 (SSWBA 2014 ss.3, 74): somebody who is 18 or over on the day from which a home is needed is refused, because every duty
/// that the rules follow has then ended. Who stays on in a home after care is entered as settled.
/// </remarks>
internal static class ReferralFaults
{
    private const int AdultAge = 18;
    private const int MostYearsAhead = 2;

    private static readonly FaultKind Null = new("M0401", "An entry of the referrals is null.", "Leave it out.");
    private static readonly FaultKind NoChild = new("M0402", "A referral has no child.", "Give the child.");
    private static readonly FaultKind Twice = new("M0403", "A child is referred more than once.", "Refer each child once.");
    private static readonly FaultKind Settled = new("M0404", "A child is both referred and settled.", "Enter a child who may be moved as a referral only, with the present home and the reason for the move.");
    private static readonly FaultKind TooOld = new("M0405", "A referred child is 18 or over on the day from which a home is needed.", "Leave out who is no longer a looked-after child, or correct the date of birth.");
    private static readonly FaultKind FromPast = new("M0406", "A home is needed from a day before the as-of date.", "Give null for the as-of date itself.");
    private static readonly FaultKind FromFarAhead = new("M0407", "A home is needed from a day more than two years after the as-of date.", "Maybe the year is wrong.");
    private static readonly FaultKind UnknownUrgency = new("M0408", "An urgency is none of the listed values.", "Use Emergency, Urgent or Planned.");
    private static readonly FaultKind UnknownKind = new("M0409", "A kind of placement is none of the listed values.", "Use one of the listed kinds.");
    private static readonly FaultKind NoCarePlan = new("M0410", "A care plan allows no kind of home.", "Combine the kinds that it allows; Usual when it does not say.");
    private static readonly FaultKind UnknownCarePlan = new("M0411", "A care plan allows kinds of home that do not exist.", "Combine the listed kinds.");
    private static readonly FaultKind UnknownHome = new("M0412", "A present home is not among the homes.", "Add the home, or correct its id.");
    private static readonly FaultKind NoReason = new("M0413", "A referred child has a present home but no reason to be moved.", "Give the reason, or enter the child as settled.");
    private static readonly FaultKind NoHome = new("M0414", "A referral has a reason to move but no present home.", "Give the present home, or null for the reason.");
    private static readonly FaultKind UnknownReason = new("M0415", "A reason to move is none of the listed values.", "Use one of the listed reasons.");
    private static readonly FaultKind SinceWithoutHome = new("M0416", "A referral says since when, but no present home.", "Give the present home, or null for the date.");
    private static readonly FaultKind SinceBeforeBirth = new("M0417", "A referred child has lived in the present home since before birth.", "Maybe one of the two dates is wrong.");
    private static readonly FaultKind SinceFuture = new("M0418", "A referred child has lived in the present home since after the as-of date.", "Maybe day and month were swapped.");

    public static void Check(FaultFinder finder)
    {
        List<Referral> referrals = finder.Parts.Referrals;
        for (int i = 0; i < referrals.Count; i++)
        {
            if (referrals[i] is not { } referral)
            {
                finder.Add(Null, FaultText.Numbered("Referral", i), $"the entry is null.");
                continue;
            }

            if (referral.Child is not { } child)
            {
                finder.Add(NoChild, FaultText.Numbered("Referral", i), $"its child is null.");
                continue;
            }

            bool isNamed = !FaultText.IsMissing(child.Id.Value);
            ChildFaults.Check(finder, child, isNamed ? $"Child {FaultText.Quote(child.Id.Value)}" : FaultText.Numbered("Child of referral", i));
            string subject = isNamed ? $"Referral of child {FaultText.Quote(child.Id.Value)}" : FaultText.Numbered("Referral", i);
            CheckDay(finder, referral, subject);
            CheckSought(finder, referral, subject);
            CheckPresentHome(finder, referral, subject);
            CheckSince(finder, referral, subject);
        }

        foreach ((string id, int count) in FaultFinder.Repeated(referrals, static referral => referral?.Child?.Id.Value))
        {
            finder.Add(Twice, $"Referral of child {FaultText.Quote(id)}", $"the child is referred {count} times.");
        }

        CheckSettled(finder);
    }

    private static void CheckDay(FaultFinder finder, Referral referral, string subject)
    {
        if (!finder.AsOfHolds)
        {
            return;
        }

        DateOnly from = referral.From ?? finder.AsOf;
        DateOnly latest = finder.AsOf.AddYears(MostYearsAhead);
        if (from < finder.AsOf)
        {
            finder.Add(FromPast, subject, $"a home is needed from {from:yyyy-MM-dd}, before the as-of date {finder.AsOf:yyyy-MM-dd}.");
            from = finder.AsOf;
        }
        else if (from > latest)
        {
            finder.Add(FromFarAhead, subject, $"a home is needed from {from:yyyy-MM-dd}, after {latest:yyyy-MM-dd}.");
            from = finder.AsOf;
        }

        if (ChildFaults.IsBirthSound(finder, referral.Child) && referral.Child.AgeOn(from) >= AdultAge)
        {
            finder.Add(
                TooOld,
                subject,
                $"born on {referral.Child.DateOfBirth:yyyy-MM-dd}, the child is {referral.Child.AgeOn(from)} on {from:yyyy-MM-dd}, the day from which a home is needed.");
        }
    }

    private static void CheckSought(FaultFinder finder, Referral referral, string subject)
    {
        if (!Enum.IsDefined(referral.Urgency))
        {
            finder.Add(UnknownUrgency, subject, $"urgency {(int)referral.Urgency} is none of the listed values.");
        }

        if (!Enum.IsDefined(referral.Kind))
        {
            finder.Add(UnknownKind, subject, $"kind of placement {(int)referral.Kind} is none of the listed values.");
        }

        if (referral.CarePlan == HomeKinds.None)
        {
            finder.Add(NoCarePlan, subject, $"its care plan allows no kind of home.");
        }
        else if ((referral.CarePlan & ~HomeKinds.All) != 0)
        {
            finder.Add(UnknownCarePlan, subject, $"care plan {(int)referral.CarePlan} is not a combination of the listed kinds of home, 1 to {(int)HomeKinds.All}.");
        }
    }

    private static void CheckPresentHome(FaultFinder finder, Referral referral, string subject)
    {
        if (referral.MoveReason is { } reason && !Enum.IsDefined(reason))
        {
            finder.Add(UnknownReason, subject, $"reason to move {(int)reason} is none of the listed values.");
        }

        if (referral.PresentHome is { } home)
        {
            if (!finder.Knows(home))
            {
                finder.Add(UnknownHome, subject, $"present home {FaultText.Quote(home.Value)} is not among the homes.");
            }

            if (referral.MoveReason is null)
            {
                finder.Add(NoReason, subject, $"the child lives in home {FaultText.Quote(home.Value)}, but no reason to move is given.");
            }

            return;
        }

        if (referral.MoveReason is not null)
        {
            finder.Add(NoHome, subject, $"reason to move {referral.MoveReason} is given, but no present home.");
        }

        if (referral.PresentSince is { } since)
        {
            finder.Add(SinceWithoutHome, subject, $"present since {since:yyyy-MM-dd} is given, but no present home.");
        }
    }

    private static void CheckSince(FaultFinder finder, Referral referral, string subject)
    {
        if (referral.PresentSince is not { } since)
        {
            return;
        }

        if (ChildFaults.IsBirthSound(finder, referral.Child) && since < referral.Child.DateOfBirth)
        {
            finder.Add(SinceBeforeBirth, subject, $"present since {since:yyyy-MM-dd} is before the date of birth {referral.Child.DateOfBirth:yyyy-MM-dd}.");
        }

        if (finder.IsFuture(since))
        {
            finder.Add(SinceFuture, subject, $"present since {since:yyyy-MM-dd} is after the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }
    }

    private static void CheckSettled(FaultFinder finder)
    {
        HashSet<ChildId> referred = [.. finder.Parts.Referrals.Where(referral => referral?.Child is not null).Select(referral => referral.Child.Id)];
        foreach (Resident resident in finder.Parts.Residents)
        {
            if (resident?.Child is { } child && !FaultText.IsMissing(child.Id.Value) && referred.Contains(child.Id))
            {
                finder.Add(
                    Settled, $"Referral of child {FaultText.Quote(child.Id.Value)}", $"the child is also settled in home {FaultText.Quote(resident.Home.Value)}.");
            }
        }
    }
}
