namespace Matching;

/// <summary>A rule about one child in one home.</summary>
/// <remarks>
/// <para>For a country there are hundreds of millions of pairs of a child and a home, so a rule may say what it tells children and homes apart by, and is then asked once for many:
/// by classes (<see cref="ClassOf(MatchingProblem, Referral)"/> and <see cref="ClassOf(MatchingProblem, Home)"/>), need by need (<see cref="NeedRule"/>) or by roads and answers
/// (<see cref="FactRule"/>). A rule that says nothing is asked about each pair; the plan is the same, only later.</para>
/// <para>A child's <i>own homes</i> are always asked about one by one, whatever the classes: the present home; homes of connected persons; homes that name the child in an approval or an
/// exemption; homes that a judgement, a decline or a wish about the child names; homes where siblings live and children whom a wish of this child names; and homes to whose
/// household people belong with whom the child must not live.</para>
/// </remarks>
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

    /// <summary>
    /// A child's class: for all children of one class and all homes of one class the finding is the same, the children's own homes aside.
    /// </summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <returns>The class; null for a child whose homes are to be asked about one by one. Default: null.</returns>
    public virtual RuleClass? ClassOf(MatchingProblem problem, Referral referral) => null;

    /// <summary>A home's class; see <see cref="ClassOf(MatchingProblem, Referral)"/>.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="home">The home.</param>
    /// <returns>Default: <see cref="RuleClass.Alike"/>.</returns>
    public virtual RuleClass ClassOf(MatchingProblem problem, Home home) => RuleClass.Alike;

    /// <summary>Says a finding in plain words, with its values and ids, as a whole sentence. Called only for findings that are not <see cref="Finding.Nothing"/>.</summary>
    /// <param name="placement">The case.</param>
    /// <param name="finding">What <see cref="Evaluate"/> found in it.</param>
    public abstract string Describe(in PlacementCase placement, Finding finding);
}
