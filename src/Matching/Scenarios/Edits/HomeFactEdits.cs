namespace Matching;

/// <summary>What is recorded of a home's capability changes.</summary>
/// <param name="Home">The home.</param>
/// <param name="Capability">The capability: <see cref="Capability.StepFree"/>, a need that a child has.</param>
/// <param name="Answer">What is then recorded. Default: yes.</param>
public sealed record RecordCapability(HomeId Home, Capability Capability, CapabilityAnswer Answer = CapabilityAnswer.Yes) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => Answer switch
    {
        CapabilityAnswer.Yes => $"Home '{Home}' is recorded as able to offer '{Capability}'.",
        CapabilityAnswer.No => $"Home '{Home}' is recorded as unable to offer '{Capability}'.",
        _ => $"Nothing is recorded of home '{Home}' about '{Capability}'.",
    };

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home =>
    {
        var known = new Dictionary<Capability, bool>(home.Capabilities);
        known.Remove(Capability);
        if (Answer != CapabilityAnswer.NotRecorded)
        {
            known.Add(Capability, Answer == CapabilityAnswer.Yes);
        }

        return home with { Capabilities = known };
    });
}

/// <summary>Whether a home takes one child at a time changes.</summary>
/// <param name="Home">The home.</param>
/// <param name="TakesOne">Whether it then takes one child at a time.</param>
public sealed record ChangeTakesOneChild(HomeId Home, bool TakesOne) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => TakesOne ? $"Home '{Home}' takes one child at a time." : $"Home '{Home}' may take more than one child at a time.";

    internal override void Make(ScenarioDraft draft) => draft.Change(Home, home => home with { TakesOneChild = TakesOne });
}

/// <summary>A home has more or fewer members of staff on a usual shift.</summary>
/// <param name="Home">The home, one with staff.</param>
/// <param name="OnShift">Members of staff, above 0 and at most 100.</param>
public sealed record ChangeStaffOnShift(HomeId Home, double OnShift) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<HomeId> TouchedHomes => [Home];

    /// <inheritdoc/>
    public override string Describe() => Invariant($"Home '{Home}' has {OnShift} member(s) of staff on a usual shift.");

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Find(Home) is not { } found)
        {
            return;
        }

        if (found is not StaffedHome)
        {
            draft.Fault($"home {FaultText.Quote(Home.Value)} is {Words.WithArticle(found.Kind)}, which has no staff on shifts.", "Name a children's home, secure or supported accommodation.");
            return;
        }

        draft.Change(Home, home => (StaffedHome)home with { Staff = ((StaffedHome)home).Staff with { OnShift = OnShift } });
    }
}
