namespace Matching;

/// <summary>The areas in which a child must not live change: the one thing in the data, beside wishes, that limits where a home may be.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Zones">The areas; empty for none.</param>
public sealed record ChangeExclusionZones(ChildId Child, IReadOnlyList<ExclusionZone> Zones) : ScenarioEdit
{
    /// <summary>The areas; empty for none.</summary>
    public IReadOnlyList<ExclusionZone> Zones { get; init => field = Held.List(value); } = Held.List(Zones);

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <summary>What it changes, without coordinates, for a zone may point to a person.</summary>
    public override string Describe() => Zones.Count == 0
        ? $"Child '{Child}' has no exclusion zone."
        : $"Child '{Child}' has exclusion zones of {string.Join(", ", Zones.Select(zone => zone.Radius))} around their middles.";

    internal override void Make(ScenarioDraft draft) =>
        draft.Change(Child, referral => referral with { Child = referral.Child with { ExclusionZones = Zones } });
}

/// <summary>Whether a child must be the only child in the home changes.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="LivesAlone">Whether the child then must.</param>
public sealed record ChangeLivesAlone(ChildId Child, bool LivesAlone) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => LivesAlone ? $"Child '{Child}' must be the only child in the home." : $"Child '{Child}' may live with other children.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with { Child = referral.Child with { LivesAlone = LivesAlone } });
}

/// <summary>A child has a need, or has it more or less strongly.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Need">The need.</param>
public sealed record RecordNeed(ChildId Child, Need Need) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"For child '{Child}' the need '{Need.Capability}' is {(Need.Strength == NeedStrength.Essential ? "essential" : "desirable")}.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Child, referral => referral with
    {
        Child = referral.Child with { Needs = [.. referral.Child.Needs.Where(other => other.Capability != Need.Capability), Need] },
    });
}

/// <summary>A child no longer has a need.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Capability">What was needed.</param>
public sealed record WithdrawNeed(ChildId Child, Capability Capability) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"Child '{Child}' does not need '{Capability}'.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.FindReferral(Child) is { } found && found.Child.Needs.All(need => need.Capability != Capability))
        {
            draft.Fault($"no such need of child {FaultText.Quote(Child.Value)} is recorded.", "Name a need that the child has.");
        }
        else if (draft.Parts.Referrals.Exists(referral => referral.Child.Id == Child))
        {
            draft.Change(Child, referral => referral with { Child = referral.Child with { Needs = [.. referral.Child.Needs.Where(need => need.Capability != Capability)] } });
        }
    }
}
