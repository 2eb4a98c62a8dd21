namespace Matching;

/// <summary>A child is referred who was not in the problem before.</summary>
/// <param name="Referral">The referral, of a child who is neither referred nor settled.</param>
public sealed record AddReferral(Referral Referral) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Referral?.Child is { } child ? [child.Id] : [];

    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => Referral?.PresentHome is { } home ? [home] : [];

    /// <inheritdoc/>
    public override string Describe() => Referral is null ? "A child is referred." : $"Child '{Referral.Child?.Id}' is referred as {Words.For(Referral.Urgency)}.";

    internal override void Make(ScenarioDraft draft)
    {
        if (Referral?.Child is not { } child)
        {
            draft.Fault($"the referral or its child is null.", "Give the referral of a child.");
        }
        else if (draft.Parts.Referrals.Contains(Referral) || draft.Parts.Residents.Exists(resident => resident.Child == child))
        {
            draft.Fault($"child {FaultText.Quote(child.Id.Value)} is there already.", "Give a new child an id of its own, or refer the settled child.");
        }
        else
        {
            draft.Parts.Referrals.Add(Referral);
        }
    }
}

/// <summary>A settled child may be moved.</summary>
/// <param name="Child">The child.</param>
/// <param name="Reason">Why the child may be moved (SI 2015/1818 reg 15).</param>
/// <param name="Urgency">How soon a home is needed. Default: planned.</param>
public sealed record ReferSettledChild(ChildId Child, MoveReason Reason, Urgency Urgency = Urgency.Planned) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"Child '{Child}' is referred from the present home as {Words.For(Urgency)}; reason: {Words.For(Reason)}.";

    internal override void Make(ScenarioDraft draft) => draft.Refer(Child, Reason, Urgency);
}

/// <summary>A referral is withdrawn.</summary>
/// <remarks>
/// A child whose present home is open settles there. Any other child leaves the problem, and so does whatever is recorded of that child with others: wishes, judgements, declines, impact
/// assessments, membership of sibling groups. A child whose present home is closed to them cannot be withdrawn like this, for the child would be left in it.
/// </remarks>
/// <param name="Child">The child.</param>
public sealed record WithdrawReferral(ChildId Child) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"The referral of child '{Child}' is withdrawn.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.FindReferral(Child) is not { } referral)
        {
            return;
        }

        if (referral.MoveReason is MoveReason.RiskOfHarm or MoveReason.ProviderNotice)
        {
            draft.Fault($"home {FaultText.Quote(referral.PresentHome?.Value)}, where the child lives, is closed to the child.", "Withdraw only a referral of a child who may stay, or who has no present home.");
            return;
        }

        draft.TouchCompany(Child);
        draft.Parts.Referrals.Remove(referral);
        if (referral.PresentHome is { } home)
        {
            draft.Parts.Residents.Add(new Resident(referral.Child, home, referral.PresentSince));
            draft.Touch(home);
        }
        else
        {
            Forget(draft);
        }
    }

    private void Forget(ScenarioDraft draft)
    {
        ProblemParts parts = draft.Parts;
        for (int index = parts.SiblingGroups.Count - 1; index >= 0; index--)
        {
            SiblingGroup group = parts.SiblingGroups[index];
            parts.SiblingGroups[index] = group with { Children = [.. group.Children.Where(member => member != Child)] };
            if (parts.SiblingGroups[index].Children.Count < 2)
            {
                parts.SiblingGroups.RemoveAt(index);
            }
        }

        parts.ImpactAssessments.RemoveAll(impact => impact.Child == Child || impact.On == Child);
        parts.Wishes.RemoveAll(wish => wish.Child == Child || wish is PersonWish about && about.Other == Child);
        parts.Judgements.RemoveAll(judgement => judgement.Child == Child);
        parts.Declines.RemoveAll(decline => decline.Child == Child);
        parts.SupplementaryApprovals.RemoveAll(approval => approval.Child == Child);
    }
}

/// <summary>How soon a child needs a home changes.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Urgency">How soon.</param>
public sealed record ChangeUrgency(ChildId Child, Urgency Urgency) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"The referral of child '{Child}' is {Words.For(Urgency)}.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with { Urgency = Urgency });
}

/// <summary>The day from which a child needs a home changes.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="From">The day; null for the problem's own.</param>
public sealed record ChangeDateNeeded(ChildId Child, DateOnly? From) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => From is { } day ? Invariant($"Child '{Child}' needs a home from {day:yyyy-MM-dd}.") : $"Child '{Child}' needs a home from the problem's day.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with { From = From });
}

/// <summary>The kinds of home that a child's care plan allows change.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="CarePlan">The kinds of home that it then allows.</param>
public sealed record ChangeCarePlan(ChildId Child, HomeKinds CarePlan) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"The care plan of child '{Child}' allows: {Words.ForAll(CarePlan)}.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with { CarePlan = CarePlan });
}

/// <summary>An officer allows, or no longer allows, a foster home outside its terms of approval in an emergency (SI 2015/1818 reg 24).</summary>
/// <param name="Child">The referred child.</param>
/// <param name="IsAllowed">Whether it is allowed. Default: true.</param>
public sealed record AllowOutsideApproval(ChildId Child, bool IsAllowed = true) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"A foster home outside its terms of approval is {(IsAllowed ? "" : "not ")}allowed for child '{Child}' in an emergency.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with { EmergencyOutsideApproval = IsAllowed });
}
