namespace Matching;

/// <summary>A connected person who is not fully approved yet: the authority gives temporary approval of 16 weeks, extendable once by 8.</summary>
/// <remarks>
/// <para>Source: SI 2015/1818 regs 26–27 and schedule 5. Before the placement the responsible authority assesses the connected person, the home and every adult of the
/// household, and makes a written agreement; the full assessment ends within 16 weeks, or the nominated officer extends once by up to 8 weeks after the fostering panel's views.
/// Then the placement ends unless the person is approved.</para>
/// <para>Concerns connected persons' homes whose <see cref="KinshipHome.AssessedOn"/> is null. A child who would stay lives there under an
/// approval that is already running, and is not asked for again; its last day is for people to watch. Amount 1. Default weight 5, low: the law prefers family over everything
/// else, and the assessment is done anyway.</para>
/// </remarks>
public sealed class ConnectedPersonTemporary : ApprovalRule
{
    /// <summary>How long temporary approval holds: 16 weeks.</summary>
    public const int Weeks = 16;

    /// <summary>By how much it may be extended, once: 8 weeks.</summary>
    public const int MoreWeeks = 8;

    /// <inheritdoc/>
    public override string Id => "A-05";

    /// <inheritdoc/>
    public override string Title => "Temporary approval of a connected person";

    /// <inheritdoc/>
    public override string Source => "SI 2015/1818 regs 26–27 and sch 5";

    /// <inheritdoc/>
    public override double DefaultWeight => 5;

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        placement is { IsPresentHome: false, Home: KinshipHome { AssessedOn: null } } ? Finding.NeedsApproval() : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => RuleClass.Alike;

    /// <inheritdoc/>
    public override RuleClass ClassOf(MatchingProblem problem, Home home) => new(home is KinshipHome { AssessedOn: null } ? 1 : 0);

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding) =>
        $"The connected person of home '{placement.Home.Id}' is not fully approved, so child '{placement.Child.Id}' needs a temporary approval there.";

    /// <inheritdoc/>
    public override string Task(in PlacementCase placement) =>
        $"Authority '{placement.Child.Authority}' assesses the connected person of home '{placement.Home.Id}' and gives temporary approval for child "
        + $"'{placement.Child.Id}' before the placement is made; the full assessment ends "
        + $"within {Weeks} weeks, or the nominated officer extends the approval once by up to {MoreWeeks} weeks.";
}
