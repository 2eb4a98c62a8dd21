namespace Matching;

/// <summary>A child without a home, another of the same or lower urgency for whom one is proposed that was open to the first, and why.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child without a home.</param>
/// <param name="Urgency">How soon that child needs one.</param>
/// <param name="Other">The child with one.</param>
/// <param name="OtherUrgency">How soon that child needed one.</param>
/// <param name="Home">The home.</param>
/// <param name="Reason">Why the plan prefers the other child.</param>
/// <param name="Rules">The rules behind the reason, by rule id; empty where it is none.</param>
/// <param name="Difference">What the plan would cost more at each level were the two to change places, with all who must be with them; below 0 for less. Zero where rules forbid it.</param>
public sealed record EnvyFinding(
    ChildId Child, Urgency Urgency, ChildId Other, Urgency OtherUrgency, HomeId Home, EnvyReason Reason, IReadOnlyList<RuleAgainst> Rules, PlanScore Difference);

/// <summary>Why one child has a home proposed that another, as urgent or more, has not.</summary>
public enum EnvyReason
{
    /// <summary>There is no reason: the plan would be better with the two changed, and nothing says that the search ended before it could see.</summary>
    None = 0,

    /// <summary>None is proven: the search ended first. A longer one may change it.</summary>
    SearchEndedFirst,

    /// <summary>A rule about the home's places keeps the child out even with the other one gone.</summary>
    Rule,

    /// <summary>Those who would still be there and the child must not live together.</summary>
    Company,

    /// <summary>One of the two belongs to children who must be together, and changing them would break that, or leave more without a home.</summary>
    SiblingGroup,

    /// <summary>A limit on the whole plan would be passed.</summary>
    PlanLimit,

    /// <summary>Both are as urgent, and the plan would be worse for everybody together.</summary>
    WorseForEverybody,

    /// <summary>Both are as urgent, and the plan would be as good: a draw.</summary>
    AsGood,
}
