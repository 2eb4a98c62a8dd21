namespace Matching;

/// <summary>A child is pinned to a home: this home and no other. It forces nothing: where the home breaks a rule the child is unplaced.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Home">The home.</param>
public sealed record Pin(ChildId Child, HomeId Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"Child '{Child}' is pinned to home '{Home}'.";

    internal override void Make(ScenarioDraft draft) => JudgementEdits.Record(draft, new(Child, Home, JudgementKind.Pin, Role, draft.Parts.AsOf));
}

/// <summary>A home is vetoed for a child: never this home.</summary>
/// <param name="Child">The referred child.</param>
/// <param name="Home">The home.</param>
public sealed record Veto(ChildId Child, HomeId Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' is vetoed for child '{Child}'.";

    internal override void Make(ScenarioDraft draft) => JudgementEdits.Record(draft, new(Child, Home, JudgementKind.Veto, Role, draft.Parts.AsOf));
}

/// <summary>Judgements of one kind about a child and a home are withdrawn, whoever made them.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
/// <param name="Kind">What was judged.</param>
public sealed record WithdrawJudgement(ChildId Child, HomeId Home, JudgementKind Kind) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"The {Words.For(Kind)} about child '{Child}' and home '{Home}' is withdrawn.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Parts.Judgements.RemoveAll(one => one.Child == Child && one.Home == Home && one.Kind == Kind) == 0)
        {
            draft.Fault($"no {Words.For(Kind)} about this child and this home is recorded.", "Name a judgement that is recorded: child, home and kind.");
        }
    }
}

/// <summary>A home's decline of a child is withdrawn.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
public sealed record WithdrawDecline(ChildId Child, HomeId Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"The decline of child '{Child}' by home '{Home}' is withdrawn.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Parts.Declines.RemoveAll(decline => decline.Child == Child && decline.Home == Home) == 0)
        {
            draft.Fault($"home {FaultText.Quote(Home.Value)} has not declined child {FaultText.Quote(Child.Value)}.", "Name a decline that is recorded: child and home.");
        }
    }
}

/// <summary>A home declines a child.</summary>
/// <param name="Child">The child.</param>
/// <param name="Home">The home.</param>
public sealed record RecordDecline(ChildId Child, HomeId Home) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' declines child '{Child}'.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Find(Home) is not null & draft.Knows(Child))
        {
            draft.Parts.Declines.RemoveAll(decline => decline.Child == Child && decline.Home == Home);
            draft.Parts.Declines.Add(new(Child, Home, draft.Parts.AsOf));
        }
    }
}

/// <summary>The Welsh Ministers approve a supplementary placement of a child with a provider (SSWBA 2014 s.81B).</summary>
/// <param name="Child">The child.</param>
/// <param name="Provider">The provider.</param>
public sealed record ApproveSupplementaryPlacement(ChildId Child, ProviderId Provider) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child];

    /// <inheritdoc/>
    public override string Describe() => $"A supplementary placement of child '{Child}' with provider '{Provider}' is approved.";

    internal override void Make(ScenarioDraft draft)
    {
        draft.Parts.SupplementaryApprovals.RemoveAll(approval => approval.Child == Child && approval.Provider == Provider);
        draft.Parts.SupplementaryApprovals.Add(new(Child, Provider, draft.Parts.AsOf));
    }
}

/// <summary>What edits of judgements share.</summary>
internal static class JudgementEdits
{
    /// <summary>Records a pin or a veto, unless it contradicts what is recorded.</summary>
    public static void Record(ScenarioDraft draft, Judgement judgement)
    {
        if (draft.FindReferral(judgement.Child) is null | draft.Find(judgement.Home) is null)
        {
            return;
        }

        Judgement[] known = [.. draft.Parts.Judgements.Where(one => one.Child == judgement.Child)];
        if (judgement.Kind == JudgementKind.Pin && known.FirstOrDefault(one => one.Kind == JudgementKind.Pin && one.Home != judgement.Home) is { } pin)
        {
            draft.Fault($"the child is pinned to home {FaultText.Quote(pin.Home.Value)} already.", "Withdraw that pin first.");
            return;
        }

        JudgementKind opposite = judgement.Kind == JudgementKind.Pin ? JudgementKind.Veto : JudgementKind.Pin;
        if (known.Any(one => one.Kind == opposite && one.Home == judgement.Home))
        {
            draft.Fault($"a {Words.For(opposite)} about this child and this home is recorded.", $"Withdraw that {Words.For(opposite)} first.");
            return;
        }

        if (!known.Any(one => one.Kind == judgement.Kind && one.Home == judgement.Home))
        {
            draft.Parts.Judgements.Add(judgement);
        }
    }
}
