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

    /// <summary>
    /// The least amount that any home can have beyond the child's special ones (present home, connected persons' homes, homes that a judgement or a wish names, homes where siblings or
    /// wished-for children live). Sharpens the proof where far homes are left aside; 0 is always right.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <returns>Default: 0.</returns>
    public virtual double LeastElsewhere(MatchingProblem problem, Referral referral) => 0;

    /// <summary>Says a finding in plain words, with its values and ids, as a whole sentence. Called only for findings that are not <see cref="Finding.Nothing"/>.</summary>
    /// <param name="placement">The case.</param>
    /// <param name="finding">What <see cref="Evaluate"/> found in it.</param>
    public abstract string Describe(in PlacementCase placement, Finding finding);
}
