namespace Matching;

/// <summary>The ages of a home's approval change.</summary>
/// <param name="Home">The home.</param>
/// <param name="Ages">The ages that it is then approved for.</param>
public sealed record ChangeApprovedAges(HomeId Home, AgeRange Ages) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => Invariant($"Home '{Home}' is approved for ages {Ages}.");

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { Approval = home.Approval with { Ages = Ages } });
}

/// <summary>The sexes of a home's approval change.</summary>
/// <param name="Home">The home.</param>
/// <param name="Sexes">The sexes that it is then approved for.</param>
public sealed record ChangeApprovedSexes(HomeId Home, SexesApproved Sexes) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' is approved for {Words.For(Sexes)}.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { Approval = home.Approval with { Sexes = Sexes } });
}

/// <summary>The kinds of placement of a home's approval change.</summary>
/// <param name="Home">The home.</param>
/// <param name="Kinds">The kinds that it is then approved for; empty for all.</param>
public sealed record ChangeApprovedKinds(HomeId Home, IReadOnlyList<PlacementKind> Kinds) : ScenarioEdit
{
    /// <summary>The kinds that it is then approved for; empty for all.</summary>
    public IReadOnlyList<PlacementKind> Kinds { get; init => field = Held.List(value); } = Held.List(Kinds);

    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' is approved for {(Kinds.Count == 0 ? "every kind of placement" : $"placements of the kind(s) {string.Join(", ", Kinds.Select(Words.For))}")}.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { Approval = home.Approval with { Kinds = Kinds } });
}

/// <summary>The children whom a home's approval names change.</summary>
/// <param name="Home">The home.</param>
/// <param name="Children">The only children for whom it then holds; empty when it names none.</param>
public sealed record ChangeNamedChildren(HomeId Home, IReadOnlyList<ChildId> Children) : ScenarioEdit
{
    /// <summary>The only children for whom it then holds; empty when it names none.</summary>
    public IReadOnlyList<ChildId> Children { get; init => field = Held.List(value); } = Held.List(Children);

    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Children;

    /// <inheritdoc/>
    public override string Describe() => Children.Count == 0 ? $"The approval of home '{Home}' names no child." : $"The approval of home '{Home}' names {Words.List(Children)} and nobody else.";

    internal override void Make(ScenarioDraft draft)
    {
        // Whether the home is a child's connected person's counts in rules on the child, so those named before are touched too.
        if (draft.Find(Home) is { } found)
        {
            draft.Touch(found.Approval.NamedChildren);
            draft.Change(Home, home => home with { Approval = home.Approval with { NamedChildren = Children } });
        }
    }
}

/// <summary>An exemption from the usual fostering limit is given for named children, beside those whom one names already (Children Act 1989 Sch 7 para 4).</summary>
/// <param name="Home">The foster home.</param>
/// <param name="Children">The children, one or more.</param>
public sealed record ExemptFromFosteringLimit(HomeId Home, IReadOnlyList<ChildId> Children) : ScenarioEdit
{
    /// <summary>The children, one or more.</summary>
    public IReadOnlyList<ChildId> Children { get; init => field = Held.List(value); } = Held.List(Children);

    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Children;

    /// <inheritdoc/>
    public override string Describe() => $"Home '{Home}' is exempted from the usual fostering limit for {Words.List(Children)}.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Find(Home) is not { } found)
        {
            return;
        }

        if (found is not FosterHome foster)
        {
            draft.Fault($"home {FaultText.Quote(Home.Value)} is {Words.WithArticle(found.Kind)}, which the usual fostering limit does not concern.", "Name a foster home.");
            return;
        }

        // All named before come along, in the order of their ids, so that the order of two edits does not show.
        ChildId[] named = [.. (foster.Exemption?.Children ?? []).Union(Children).OrderBy(child => child.Value, StringComparer.Ordinal)];
        draft.Touch(named);
        draft.Change(Home, home => (FosterHome)home with { Exemption = new(named, IsGranted: true) });
    }
}
