namespace Matching;

/// <summary>One thing that matters about a plan: what the law requires, what needs an approval, or what is wished.</summary>
/// <remarks>
/// <para>Rules are pure: the same case always gives the same finding; no clock, no input or output, no shared state. The date comes with the problem. They are safe for
/// any number of threads.</para>
/// <para>Write a rule of your own by deriving from <see cref="PlacementRule"/> (one child in one home), <see cref="PairRule"/> (two children in one home),
/// <see cref="TogetherRule"/> (children who should share a home) or <see cref="PlanRule"/> (a limit on the whole plan), and add it to a policy with
/// <see cref="MatchingPolicy.With(Rule, double?)"/>.</para>
/// </remarks>
public abstract class Rule
{
    // Closed to other kinds: nobody would evaluate them.
    private protected Rule()
    {
    }

    /// <summary>Stable id: the strength's letter and a number, <c>M-05</c>, <c>A-01</c>, <c>W-02</c>; own rules choose another letter.</summary>
    public abstract string Id { get; }

    /// <summary>What is required, as a short noun phrase: "Within the approved ages".</summary>
    public abstract string Title { get; }

    /// <summary>How strong it is.</summary>
    public abstract RuleStrength Strength { get; }

    /// <summary>Where it comes from in law or practice, act and section.</summary>
    public abstract string Source { get; }

    /// <summary>What its amount counts: "kilometres", "years of age gap"; "yes or no" for rules that must hold.</summary>
    public abstract string Unit { get; }

    /// <summary>Suggested weight, kilometre-equivalents for one unit of its amount (on the level of wishes) or points (on the level of the law); 0 for rules that must hold.</summary>
    public virtual double DefaultWeight => 0;

    /// <summary>Level of the objective at which its amount counts.</summary>
    /// <value>Default: <see cref="ObjectiveLevel.Wishes"/>.</value>
    public virtual ObjectiveLevel Level => ObjectiveLevel.Wishes;

    /// <summary>Id and title.</summary>
    public sealed override string ToString() => $"{Id} {Title}";
}

/// <summary>How strong a rule is.</summary>
public enum RuleStrength
{
    /// <summary>A proposal never breaks it.</summary>
    Must,

    /// <summary>Allowed, at a cost, and gives a task on the proposal's list of approvals.</summary>
    Approval,

    /// <summary>Counts, in kilometre-equivalents.</summary>
    Wish,
}

/// <summary>Levels of the objective, compared lexicographically in this order; less is better at each.</summary>
public enum ObjectiveLevel
{
    /// <summary>Children unplaced whose need is an emergency. Unit: children.</summary>
    UnplacedEmergency = 0,

    /// <summary>Children unplaced whose need is urgent. Unit: children.</summary>
    UnplacedUrgent = 1,

    /// <summary>Children unplaced whose need is planned. Unit: children.</summary>
    UnplacedPlanned = 2,

    /// <summary>What the law prefers over everything else: kinship first (SSWBA 2014 s.81(7)). Unit: points, one a child.</summary>
    Law = 3,

    /// <summary>The sum of all wishes and approvals. Unit: tenths of a kilometre-equivalent.</summary>
    Wishes = 4,
}
