using System.Reflection;
using System.Text;

namespace Matching.Tests.Problems.Faults;

/// <summary>Every kind of fault that the library knows, and the document that lists them.</summary>
internal static class FaultTable
{
    private static readonly (string Prefix, string Title)[] Subjects =
    [
        ("M00", "The problem"), ("M01", "Children"), ("M02", "Homes"), ("M03", "Providers"), ("M04", "Referrals"), ("M05", "Settled children"),
        ("M06", "Sibling groups"), ("M07", "Impact assessments"), ("M08", "Wishes"), ("M09", "Judgements, declines and approvals"),
    ];

    /// <summary>The kinds, as they are declared in the code, by code.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        .. typeof(FaultKind).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(FaultKind))
            .Select(field => (FaultKind)field.GetValue(null)!)
            .OrderBy(kind => kind.Code, StringComparer.Ordinal),
    ];

    public static string Document()
    {
        StringBuilder text = new StringBuilder()
            .Append("# Faults in the data\n\n")
            .Append("`MatchingProblemBuilder.Build()` checks everything once and throws one `InvalidProblemException` that lists every fault, by code, then subject.\n")
            .Append("`FindFaults()` gives the same list without throwing. A code keeps its meaning for good. Each fault reads:\n\n")
            .Append("```\n")
            .Append("M0104 Child 'c-17': date of birth 2027-01-04 is after the as-of date 2026-11-01. Maybe day and month were swapped.\n")
            .Append("```\n\n")
            .Append("Messages carry ids, dates, numbers and points; never a reason, a role, a need, an interest or a wish in words. Parts without an id are told by\n")
            .Append("their number in the order in which they were added, from 1.\n\n")
            .Append("What is **no** fault: a settled child whom the home's kind or approval would not admit, or whose home is not registered (it is so); a movable\n")
            .Append("child beyond the places of the present home (the plan may move the child); approvals and exemptions that name children outside the data (a\n")
            .Append("carer may be approved for a child of another authority); settled siblings who are to live apart and live together (nobody settled is moved); a\n")
            .Append("pin to a home that has declined (the child is reported unplaced, with the reasons); a young person of 18 to 20 who stays on in a home.\n");
        foreach ((string prefix, string title) in Subjects)
        {
            text.Append("\n## ").Append(title).Append("\n\n| code | meaning | advice |\n|---|---|---|\n");
            foreach (FaultKind kind in All.Where(kind => kind.Code.StartsWith(prefix, StringComparison.Ordinal)))
            {
                text.Append("| ").Append(kind.Code).Append(" | ").Append(kind.Meaning).Append(" | ").Append(kind.Advice).Append(" |\n");
            }
        }

        return text.ToString();
    }
}
