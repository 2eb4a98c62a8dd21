namespace Matching;

/// <summary>What has been assessed about a sibling group changes: together preferred, together required, apart required.</summary>
/// <param name="Group">The group.</param>
/// <param name="Relation">What is then assessed.</param>
public sealed record ChangeSiblingRelation(SiblingGroupId Group, SiblingRelation Relation) : ScenarioEdit
{
    /// <inheritdoc/>
    public override string Describe() => $"For sibling group '{Group}', {Words.For(Relation)}.";

    internal override void Make(ScenarioDraft draft)
    {
        int index = draft.Parts.SiblingGroups.FindIndex(group => group.Id == Group);
        if (index < 0)
        {
            draft.Fault($"sibling group {FaultText.Quote(Group.Value)} is not among the {draft.Parts.SiblingGroups.Count} groups.", "Name a group of the problem, or one that an earlier edit adds.");
            return;
        }

        draft.Touch(draft.Parts.SiblingGroups[index].Children);
        draft.Parts.SiblingGroups[index] = draft.Parts.SiblingGroups[index] with { Relation = Relation };
    }
}

/// <summary>A sibling group is added.</summary>
/// <param name="Group">The group, of an id that is not among the problem's.</param>
public sealed record AddSiblingGroup(SiblingGroup Group) : ScenarioEdit
{
    /// <inheritdoc/>
    public override IReadOnlyList<ChildId> TouchedChildren => Group?.Children ?? [];

    /// <inheritdoc/>
    public override string Describe() => Group is null ? "A sibling group is added." : $"Sibling group '{Group.Id}' of {Words.List(Group.Children ?? [])} is added: {Words.For(Group.Relation)}.";

    internal override void Make(ScenarioDraft draft)
    {
        if (Group is null || draft.Parts.SiblingGroups.Exists(group => group.Id == Group.Id))
        {
            draft.Fault($"{(Group is null ? "the group is null" : $"sibling group {FaultText.Quote(Group.Id.Value)} is there already")}.", "Give a new group an id of its own, or change the relation of the one that is there.");
            return;
        }

        draft.Parts.SiblingGroups.Add(Group);
    }
}

/// <summary>A sibling group is withdrawn: nothing is then assessed about its members by it.</summary>
/// <param name="Group">The group.</param>
public sealed record WithdrawSiblingGroup(SiblingGroupId Group) : ScenarioEdit
{
    /// <inheritdoc/>
    public override string Describe() => $"Sibling group '{Group}' is withdrawn.";

    internal override void Make(ScenarioDraft draft)
    {
        if (draft.Parts.SiblingGroups.Find(group => group.Id == Group) is not { } found)
        {
            draft.Fault($"sibling group {FaultText.Quote(Group.Value)} is not among the {draft.Parts.SiblingGroups.Count} groups.", "Name a group of the problem, or one that an earlier edit adds.");
            return;
        }

        draft.Touch(found.Children);
        draft.Parts.SiblingGroups.Remove(found);
    }
}
