namespace Matching;

/// <summary>What a plan is measured by, over all children, settled and referred; the same list before and after.</summary>
/// <remarks>
/// Before: settled children live in their homes, referred children in their present homes, if any. After: referred children live in the homes proposed, if any. Read the typed parts
/// where you know what you want; print <see cref="Rows"/> and <see cref="Groups"/>, or a <see cref="MeasureTable"/>, without knowing each measure. Immutable.
/// </remarks>
public sealed record PlanMeasures
{
    /// <summary>Children of the register, settled and referred.</summary>
    public int Children => Everybody.Children;

    /// <summary>Children who have a home.</summary>
    public int Placed => Everybody.Placed;

    /// <summary>The main measures over all children.</summary>
    public required MainMeasures Everybody { get; init; }

    /// <summary>Children without a home, by urgency.</summary>
    public required UnplacedMeasures Unplaced { get; init; }

    /// <summary>Sibling groups kept together.</summary>
    public required SiblingMeasures Siblings { get; init; }

    /// <summary>Approvals needed, by kind: every rule of the policy that can ask for one, by rule id. All 0 before a plan.</summary>
    public required IReadOnlyList<ApprovalCount> Approvals { get; init; }

    /// <summary>Essential needs.</summary>
    public required NeedMeasures EssentialNeeds { get; init; }

    /// <summary>Desirable needs.</summary>
    public required NeedMeasures DesirableNeeds { get; init; }

    /// <summary>Kinds of providers.</summary>
    public required ProviderMeasures Providers { get; init; }

    /// <summary>Weekly cost.</summary>
    public required CostMeasures Cost { get; init; }

    /// <summary>The referred child who is worst off; null when no referred child has a home.</summary>
    public required ChildBurden? WorstOff { get; init; }

    /// <summary>The main measures by group, small numbers suppressed; always the same groups in the same order.</summary>
    public required IReadOnlyList<GroupMeasures> Groups { get; init; }

    /// <summary>Every measure over all children, in the order in which it is read. Nothing is suppressed here: it is for those who place the children.</summary>
    public IReadOnlyList<Measure> Rows() =>
    [
        .. Everybody.Rows(),
        .. Unplaced.Rows(),
        .. Siblings.Rows(),
        .. Approvals.Select(approval => approval.Row()),
        .. EssentialNeeds.Rows(NeedStrength.Essential),
        .. DesirableNeeds.Rows(NeedStrength.Desirable),
        .. Providers.Rows(),
        .. Cost.Rows(),
        new("worst-off", "Worst-off child", MeasureUnit.KilometreEquivalents, MeasureValue.Of(WorstOff?.Burden.Kilometres)),
    ];
}
