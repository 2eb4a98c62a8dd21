namespace Matching;

/// <summary>The home is in no area in which the child must not live.</summary>
/// <remarks>
/// <para>Source: SSWBA 2014 s.78(1) (safeguarding and promoting the child's well-being); risk assessment, or an order of a court; bail and remand conditions.</para>
/// <para>Great-circle distance from the middle of the zone to the home; a home at exactly the radius is inside. Staying in the present home is judged as well: a zone says
/// where the child must not live. The sentence gives distances and no coordinates, for a zone may point to a person.</para>
/// </remarks>
public sealed class OutsideExclusionZones : PlacementRule
{
    /// <inheritdoc/>
    public override string Id => "M-13";

    /// <inheritdoc/>
    public override string Title => "Outside exclusion zones";

    /// <inheritdoc/>
    public override RuleStrength Strength => RuleStrength.Must;

    /// <inheritdoc/>
    public override string Source => "SSWBA 2014 s.78(1); risk assessment or court order";

    /// <inheritdoc/>
    public override string Unit => "yes or no";

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement) =>
        Zone(placement) is not null ? Finding.Broken : Finding.Nothing;

    /// <inheritdoc/>
    public override RuleClass? ClassOf(MatchingProblem problem, Referral referral) => referral.Child.ExclusionZones.Count == 0 ? RuleClass.Alike : null;

    /// <inheritdoc/>
    public override string Describe(in PlacementCase placement, Finding finding)
    {
        int index = Zone(placement)!.Value;
        ExclusionZone zone = placement.Child.ExclusionZones[index];
        return $"Home '{placement.Home.Id}' is {zone.Centre.GreatCircleTo(placement.Home.Location)} from the middle of exclusion zone {index + 1} of child '{placement.Child.Id}', "
            + $"whose radius is {zone.Radius}.";
    }

    /// <summary>The first zone that the home is in, counted from 0; null for none.</summary>
    private static int? Zone(in PlacementCase placement)
    {
        IReadOnlyList<ExclusionZone> zones = placement.Child.ExclusionZones;
        for (int zone = 0; zone < zones.Count; zone++)
        {
            if (zones[zone].Centre.GreatCircleTo(placement.Home.Location) <= zones[zone].Radius)
            {
                return zone;
            }
        }

        return null;
    }
}
