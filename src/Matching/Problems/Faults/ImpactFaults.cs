namespace Matching;

/// <summary>Faults of impact assessments (M07xx).</summary>
internal static class ImpactFaults
{
    private static readonly FaultKind Null = new("M0701", "An entry of the impact assessments is null.", "Leave it out.");
    private static readonly FaultKind UnknownChild = new("M0702", "An impact assessment is about a child who is neither referred nor settled.", "Add the child, or leave the assessment out.");
    private static readonly FaultKind OnItself = new("M0703", "An impact assessment is about the effect of a child on itself.", "Maybe one of the two ids is wrong.");
    private static readonly FaultKind Severity = new("M0704", "A severity is not from 0 to 4.", "0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.");
    private static readonly FaultKind Twice = new("M0705", "The impact of one child on another is assessed more than once.", "Keep the assessment that holds, most often the latest.");
    private static readonly FaultKind Future = new("M0706", "An impact assessment is dated after the as-of date.", "Maybe day and month were swapped.");
    private static readonly FaultKind TooEarly = new("M0707", "An impact assessment is dated before 1990, or was never dated.", "Maybe the date is missing or the century is wrong.");
    private static readonly FaultKind NoAssessor = new("M0708", "An impact assessment does not say who assessed it.", "Give the role of the assessor, never a name.");

    public static void Check(FaultFinder finder)
    {
        List<ImpactAssessment> impacts = finder.Parts.ImpactAssessments;
        var severities = new Dictionary<(ChildId, ChildId), List<int>>(impacts.Count);
        for (int i = 0; i < impacts.Count; i++)
        {
            if (impacts[i] is not { } impact)
            {
                finder.Add(Null, FaultText.Numbered("Impact assessment", i), $"the entry is null.");
                continue;
            }

            CheckOne(finder, impact, Subject(impact.Child, impact.On));
            if (!severities.TryGetValue((impact.Child, impact.On), out List<int>? given))
            {
                severities.Add((impact.Child, impact.On), given = new(1));
            }

            given.Add(impact.Severity);
        }

        foreach (((ChildId child, ChildId on), List<int> given) in severities.Where(entry => entry.Value.Count > 1))
        {
            string distinct = string.Join(", ", given.Distinct().Order().Take(10));
            finder.Add(Twice, Subject(child, on), $"it is given {given.Count} times, with severity {distinct}.");
        }
    }

    private static string Subject(ChildId child, ChildId on) =>
        $"Impact assessment of child {FaultText.Quote(child.Value)} on child {FaultText.Quote(on.Value)}";

    private static void CheckOne(FaultFinder finder, ImpactAssessment impact, string subject)
    {
        if (!finder.Knows(impact.Child))
        {
            finder.Add(UnknownChild, subject, $"child {FaultText.Quote(impact.Child.Value)} is neither referred nor settled.");
        }

        if (impact.Child == impact.On)
        {
            finder.Add(OnItself, subject, $"both children are {FaultText.Quote(impact.Child.Value)}.");
        }
        else if (!finder.Knows(impact.On))
        {
            finder.Add(UnknownChild, subject, $"child {FaultText.Quote(impact.On.Value)} is neither referred nor settled.");
        }

        if (impact.Severity is < 0 or > 4)
        {
            finder.Add(Severity, subject, $"severity {impact.Severity} is not from 0 to 4.");
        }

        if (FaultText.IsMissing(impact.AssessedBy))
        {
            finder.Add(NoAssessor, subject, $"the assessor's role is missing.");
        }

        finder.CheckDated(impact.AssessedOn, subject, Future, TooEarly);
    }
}
