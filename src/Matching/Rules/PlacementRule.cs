namespace Matching;

/// <summary>A rule about one child in one home.</summary>
public abstract class PlacementRule : Rule
{
    /// <summary>Judges a case.</summary>
    /// <param name="placement">The child and the home.</param>
    /// <returns>
    /// <see cref="Finding.Broken"/> only from a rule of strength <see cref="RuleStrength.Must"/>; <see cref="Finding.NeedsApproval"/> only from one of strength
    /// <see cref="RuleStrength.Approval"/>; <see cref="Finding.Counts"/> only from a wish.
    /// </returns>
    public abstract Finding Evaluate(in PlacementCase placement);

    /// <summary>Says a finding in plain words, with its values and ids, as a whole sentence. Called only for findings that are not <see cref="Finding.Nothing"/>.</summary>
    /// <param name="placement">The case.</param>
    /// <param name="finding">What <see cref="Evaluate"/> found in it.</param>
    public abstract string Describe(in PlacementCase placement, Finding finding);
}
