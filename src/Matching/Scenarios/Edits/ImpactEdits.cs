namespace Matching;

/// <summary>One child's coming for another is assessed, or assessed otherwise.</summary>
/// <param name="Child">The child whose coming is assessed.</param>
/// <param name="On">The child who is affected.</param>
/// <param name="Severity">From 0 to 4: 0 none, 1 slight, 2 moderate, 3 serious, 4 must not live together.</param>
public sealed record RecordImpact(ChildId Child, ChildId On, int Severity) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child, On];

    /// <inheritdoc/>
    public override string Describe() => Invariant($"The coming of child '{Child}' for child '{On}' is assessed as of severity {Severity}.");

    internal override void Make(ScenarioDraft draft)
    {
        // Both are looked at, so that both faults are told.
        if (draft.Knows(Child) & draft.Knows(On))
        {
            draft.Parts.ImpactAssessments.RemoveAll(impact => impact.Child == Child && impact.On == On);
            draft.Parts.ImpactAssessments.Add(new(Child, On, Severity, Role, draft.Parts.AsOf));
        }
    }
}

/// <summary>An impact assessment is withdrawn: nothing is then known.</summary>
/// <param name="Child">The child whose coming was assessed.</param>
/// <param name="On">The child affected.</param>
public sealed record WithdrawImpact(ChildId Child, ChildId On) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => [Child, On];

    /// <inheritdoc/>
    public override string Describe() => $"The impact assessment of child '{Child}' on child '{On}' is withdrawn.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Parts.ImpactAssessments.RemoveAll(impact => impact.Child == Child && impact.On == On) == 0)
        {
            draft.Fault($"no impact of child {FaultText.Quote(Child.Value)} on child {FaultText.Quote(On.Value)} has been assessed.", "Name the two children as the assessment does; the other way round is another assessment.");
        }
    }
}
