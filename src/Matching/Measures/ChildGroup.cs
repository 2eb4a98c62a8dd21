namespace Matching;

/// <summary>A group of children whose measures are shown apart, so that a plan that serves some worse than others is seen.</summary>
/// <param name="Key">Stable key.</param>
/// <param name="Title">For people to read.</param>
/// <param name="Includes">Whether a child belongs to it.</param>
internal sealed record ChildGroup(string Key, string Title, Func<MatchingProblem, ChildState, bool> Includes)
{
    /// <summary>The groups, in the order in which they are shown. A child may be in several. Ages are whole years on the problem's date.</summary>
    public static IReadOnlyList<ChildGroup> All { get; } =
    [
        new("disabled", "Disabled children", (_, state) => state.Child.IsDisabled),
        new("welsh-speaking", "Welsh speakers", (_, state) => state.Child.SpeaksWelsh),
        new("unaccompanied", "Unaccompanied asylum-seeking children", (_, state) => state.Child.IsUnaccompanied),
        OfAges(0, 4),
        OfAges(5, 9),
        OfAges(10, 15),
        OfAges(16, 17),
        new("in-sibling-groups", "In sibling groups", (problem, state) => problem.GroupsOf(state.Child.Id).Count > 0),
        OfUrgency(Urgency.Emergency, "emergency", "Referred as an emergency"),
        OfUrgency(Urgency.Urgent, "urgent", "Referred as urgent"),
        OfUrgency(Urgency.Planned, "planned", "Referred by plan"),
    ];

    private static ChildGroup OfAges(int from, int to)
    {
        var ages = new AgeRange(from, to);
        return new($"age-{from}-{to}", $"Aged {ages}", (problem, state) => ages.Contains(state.Child.AgeOn(problem.AsOf)));
    }

    private static ChildGroup OfUrgency(Urgency urgency, string key, string title) => new(key, title, (_, state) => state.Referral?.Urgency == urgency);
}
