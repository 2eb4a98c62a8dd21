namespace Matching;

/// <summary>Faults of professional judgements (M0901 to M0911). Why somebody judged so never enters a message.</summary>
/// <remarks>A pin to a home that has declined the child, or cannot take the child, is no fault: both are so, and the child is reported unplaced with the reasons.</remarks>
internal static class JudgementFaults
{
    private static readonly FaultKind Null = new("M0901", "An entry of the judgements is null.", "Leave it out.");
    private static readonly FaultKind UnknownChild = new("M0902", "A judgement is about a child who is neither referred nor settled.", "Add the child, or leave the judgement out.");
    private static readonly FaultKind UnknownHome = new("M0903", "A judgement is about a home that is not among the homes.", "Add the home, or leave the judgement out.");
    private static readonly FaultKind UnknownKind = new("M0904", "The kind of a judgement is none of the listed values.", "Use Pin, Veto, Recommend or AdviseAgainst.");
    private static readonly FaultKind NoJudge = new("M0905", "A judgement does not say who judged.", "Give the role of who judged, never a name.");
    private static readonly FaultKind Future = new("M0906", "A judgement is dated after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind TooEarly = new("M0907", "A judgement is dated before 1990, or was never dated.", "Maybe the date is missing or the century is wrong.");
    private static readonly FaultKind NoReason = new("M0908", "The reason of a judgement is null.", "Give an empty text when no reason is recorded.");
    private static readonly FaultKind Twice = new("M0909", "The same judgement is given more than once.", "Give each judgement once.");
    private static readonly FaultKind TwoPins = new("M0910", "A child is pinned to more than one home.", "Keep one pin.");
    private static readonly FaultKind PinAndVeto = new("M0911", "A home is both pinned and vetoed for the same child.", "Keep the later judgement.");

    public static void Check(FaultFinder finder)
    {
        List<Judgement> judgements = finder.Parts.Judgements;
        for (int i = 0; i < judgements.Count; i++)
        {
            if (judgements[i] is not { } judgement)
            {
                finder.Add(Null, FaultText.Numbered("Judgement", i), $"the entry is null.");
                continue;
            }

            CheckOne(finder, judgement, Subject(judgement.Child, judgement.Home));
        }

        CheckTwice(finder);
        CheckPins(finder);
    }

    private static string Subject(ChildId child, HomeId home) => $"Judgement of child {FaultText.Quote(child.Value)} and home {FaultText.Quote(home.Value)}";

    private static void CheckOne(FaultFinder finder, Judgement judgement, string subject)
    {
        if (!finder.Knows(judgement.Child))
        {
            finder.Add(UnknownChild, subject, $"child {FaultText.Quote(judgement.Child.Value)} is neither referred nor settled.");
        }

        if (!finder.Knows(judgement.Home))
        {
            finder.Add(UnknownHome, subject, $"home {FaultText.Quote(judgement.Home.Value)} is not among the homes.");
        }

        if (!Enum.IsDefined(judgement.Kind))
        {
            finder.Add(UnknownKind, subject, $"kind {(int)judgement.Kind} is none of the listed values.");
        }

        if (FaultText.IsMissing(judgement.By))
        {
            finder.Add(NoJudge, subject, $"the judge's role is missing.");
        }

        if (judgement.Why is null)
        {
            finder.Add(NoReason, subject, $"its reason is null.");
        }

        finder.CheckDated(judgement.On, subject, Future, TooEarly);
    }

    private static void CheckTwice(FaultFinder finder)
    {
        var repeated = finder.Parts.Judgements
            .Where(judgement => judgement is not null)
            .GroupBy(judgement => (judgement.Child, judgement.Home, judgement.Kind, judgement.By, judgement.On))
            .Where(same => same.Count() > 1);
        foreach (var same in repeated)
        {
            finder.Add(Twice, Subject(same.Key.Child, same.Key.Home), $"{same.Key.Kind} on {same.Key.On:yyyy-MM-dd} is given {same.Count()} times by the same role.");
        }
    }

    private static void CheckPins(FaultFinder finder)
    {
        var pins = finder.Parts.Judgements
            .Where(judgement => judgement is { Kind: JudgementKind.Pin } && !FaultText.IsMissing(judgement.Child.Value))
            .Select(judgement => (judgement.Child, judgement.Home))
            .Distinct()
            .ToHashSet();
        foreach (IGrouping<ChildId, HomeId> child in pins.GroupBy(pin => pin.Child, pin => pin.Home).Where(child => child.Count() > 1))
        {
            finder.Add(
                TwoPins, $"Child {FaultText.Quote(child.Key.Value)}", $"the child is pinned to {child.Count()} homes ({FaultText.List(child.Select(home => home.Value))}).");
        }

        foreach (Judgement judgement in finder.Parts.Judgements)
        {
            if (judgement is { Kind: JudgementKind.Veto } && pins.Contains((judgement.Child, judgement.Home)))
            {
                finder.Add(PinAndVeto, Subject(judgement.Child, judgement.Home), $"the home is both pinned and vetoed.");
            }
        }
    }
}
