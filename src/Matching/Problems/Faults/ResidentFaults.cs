namespace Matching;

/// <summary>Faults of settled children (M05xx).</summary>
/// <remarks>Young people of 18 to 20 may stay on with their carers after care (When I Am Ready), and take a place there; at 21 they count no longer.</remarks>
internal static class ResidentFaults
{
    private const int TooOldToCount = 21;

    private static readonly FaultKind Null = new("M0501", "An entry of the residents is null.", "Leave it out.");
    private static readonly FaultKind NoChild = new("M0502", "A resident has no child.", "Give the child.");
    private static readonly FaultKind Twice = new("M0503", "A settled child is given more than once in one home.", "Give each settled child once.");
    private static readonly FaultKind TwoHomes = new("M0504", "A settled child lives in more than one home.", "Give the home where the child lives now.");
    private static readonly FaultKind UnknownHome = new("M0505", "A settled child's home is not among the homes.", "Add the home, or correct its id.");
    private static readonly FaultKind SinceBeforeBirth = new("M0506", "A settled child has lived in the home since before birth.", "Maybe one of the two dates is wrong.");
    private static readonly FaultKind SinceFuture = new("M0507", "A settled child has lived in the home since after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind TooOld = new("M0508", "A settled child is 21 or over on the as-of date.", "Leave out who has grown up, or correct the date of birth.");

    public static void Check(FaultFinder finder)
    {
        List<Resident> residents = finder.Parts.Residents;
        for (int i = 0; i < residents.Count; i++)
        {
            if (residents[i] is not { } resident)
            {
                finder.Add(Null, FaultText.Numbered("Resident", i), $"the entry is null.");
                continue;
            }

            if (resident.Child is not { } child)
            {
                finder.Add(NoChild, FaultText.Numbered("Resident", i), $"its child is null.");
                continue;
            }

            bool isNamed = !FaultText.IsMissing(child.Id.Value);
            ChildFaults.Check(finder, child, isNamed ? $"Child {FaultText.Quote(child.Id.Value)}" : FaultText.Numbered("Child of resident", i));
            CheckStay(finder, resident, isNamed ? $"Settled child {FaultText.Quote(child.Id.Value)}" : FaultText.Numbered("Resident", i));
        }

        CheckTwice(finder);
    }

    private static void CheckStay(FaultFinder finder, Resident resident, string subject)
    {
        if (!finder.Knows(resident.Home))
        {
            finder.Add(UnknownHome, subject, $"home {FaultText.Quote(resident.Home.Value)} is not among the homes.");
        }

        bool isBirthSound = ChildFaults.IsBirthSound(finder, resident.Child);
        DateOnly birth = resident.Child.DateOfBirth;
        if (isBirthSound && resident.Since < birth)
        {
            finder.Add(SinceBeforeBirth, subject, $"living there since {resident.Since:yyyy-MM-dd} is before the date of birth {birth:yyyy-MM-dd}.");
        }

        if (resident.Since is { } since && finder.IsFuture(since))
        {
            finder.Add(SinceFuture, subject, $"living there since {since:yyyy-MM-dd} is after the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }

        if (isBirthSound && finder.AsOfHolds && resident.Child.AgeOn(finder.AsOf) >= TooOldToCount)
        {
            finder.Add(TooOld, subject, $"born on {birth:yyyy-MM-dd}, the child is {resident.Child.AgeOn(finder.AsOf)} on the as-of date {finder.AsOf:yyyy-MM-dd}.");
        }
    }

    private static void CheckTwice(FaultFinder finder)
    {
        var homes = new Dictionary<string, List<string?>>(StringComparer.Ordinal);
        foreach (Resident resident in finder.Parts.Residents)
        {
            if (resident?.Child?.Id.Value is { } child && !FaultText.IsMissing(child))
            {
                if (!homes.TryGetValue(child, out List<string?>? lived))
                {
                    homes.Add(child, lived = new(1));
                }

                lived.Add(resident.Home.Value);
            }
        }

        foreach ((string child, List<string?> lived) in homes.Where(entry => entry.Value.Count > 1))
        {
            string subject = $"Settled child {FaultText.Quote(child)}";
            string?[] distinct = [.. lived.Distinct(StringComparer.Ordinal)];
            if (distinct.Length > 1)
            {
                finder.Add(TwoHomes, subject, $"the child lives in {distinct.Length} homes ({FaultText.List(distinct)}).");
            }

            foreach ((string home, int count) in FaultFinder.Repeated(lived, static home => home))
            {
                finder.Add(Twice, subject, $"the child is given {count} times in home {FaultText.Quote(home)}.");
            }
        }
    }
}
