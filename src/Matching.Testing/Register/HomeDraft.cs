namespace Matching.Testing;

/// <summary>A home while the register is being made.</summary>
internal sealed class HomeDraft
{
    public required HomeId Id { get; init; }

    public required Setting Setting { get; init; }

    public required ProviderKind ProviderKind { get; init; }

    public required Area Where { get; init; }

    public required int Places { get; set; }

    public Provider Provider { get; set; } = null!;

    /// <summary>Children who live there, as the published picture has them; those with a reason to move included.</summary>
    public List<ChildDraft> Children { get; } = [];

    /// <summary>New entries for whom the home is vacant: a connected person's only.</summary>
    public List<ChildDraft> Named { get; } = [];

    public AgeRange Ages { get; set; } = AgeRange.AllChildren;

    public SexesApproved Sexes { get; set; }

    public IReadOnlyList<PlacementKind> Kinds { get; set; } = [];

    public bool TakesOneChild { get; set; }

    public bool IsRegistered { get; init; } = true;

    public bool IsAvailable { get; init; } = true;

    public Dictionary<Capability, bool> Capabilities { get; } = [];

    public List<PersonId> Household { get; } = [];

    public List<string> Interests { get; } = [];

    public decimal? WeeklyCost { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    public DateOnly? AvailableFrom { get; set; }

    public List<DateSpan> Unavailable { get; } = [];

    public Staff Staff { get; set; } = new();

    /// <summary>The finished home, made when everything about it is known.</summary>
    public Home Home { get; set; } = null!;

    public int Free => Places - Children.Count;

    /// <summary>Whether it names its children and takes nobody else.</summary>
    public bool IsForNamedChildren => Setting is Setting.Parents or Setting.Kinship or Setting.Adoption;

    /// <summary>Whether the home can take a unit by the ages and sexes of its approval, and beside the children who live there; separated siblings stay separated.</summary>
    public bool Suits(UnitDraft unit)
    {
        if (Children.Exists(other => other.Unit.Family == unit.Family))
        {
            return false;
        }

        foreach (ChildDraft child in unit.Children)
        {
            if (!Ages.Contains(child.Age) || (Sexes == SexesApproved.Girls && child.Sex != Sex.Female) || (Sexes == SexesApproved.Boys && child.Sex != Sex.Male)
                || (child.LivesAlone && Places > 1) || Children.Exists(other => other.LivesAlone || Math.Abs(other.Age - child.Age) > 6))
            {
                return false;
            }
        }

        return true;
    }
}
