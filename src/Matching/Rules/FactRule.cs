namespace Matching;

/// <summary>A rule that reads two sorts of facts of a home: lengths of roads to places in the child's life, and answers about capabilities; the finding depends on the child and on them alone.</summary>
/// <remarks>The child's own homes are asked about by <see cref="PlacementRule.Evaluate"/>, so a rule may judge the present home otherwise.</remarks>
public abstract class FactRule : PlacementRule
{
    private const int UsualCount = 16;

    /// <summary>Whether roads are measured from the place to the home, and not from the home to the place.</summary>
    /// <value>Default: false.</value>
    public virtual bool StartsAtPlace => false;

    /// <summary>How many places matter for a child.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <returns>Default: 0.</returns>
    public virtual int PlaceCount(MatchingProblem problem, Referral referral) => 0;

    /// <summary>One of the places.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <param name="index">Which, from 0 to one less than <see cref="PlaceCount"/>.</param>
    public virtual GeoPoint PlaceAt(MatchingProblem problem, Referral referral, int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "No place matters.");

    /// <summary>How many capabilities matter for a child.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <returns>Default: 0.</returns>
    public virtual int CapabilityCount(MatchingProblem problem, Referral referral) => 0;

    /// <summary>One of the capabilities.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <param name="index">Which, from 0 to one less than <see cref="CapabilityCount"/>.</param>
    public virtual Capability CapabilityAt(MatchingProblem problem, Referral referral, int index) =>
        throw new ArgumentOutOfRangeException(nameof(index), index, "No capability matters.");

    /// <summary>Judges a home by its facts. Where neither a place nor a capability matters the finding is the same for every home.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child's referral.</param>
    /// <param name="roads">The road for each place, in their order.</param>
    /// <param name="answers">The home's answer about each capability, in their order.</param>
    public abstract Finding Judge(MatchingProblem problem, Referral referral, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers);

    /// <inheritdoc/>
    public override Finding Evaluate(in PlacementCase placement)
    {
        int places = PlaceCount(placement.Problem, placement.Referral);
        Span<Distance> roads = places <= UsualCount ? stackalloc Distance[UsualCount] : new Distance[places];
        for (int index = 0; index < places; index++)
        {
            GeoPoint place = PlaceAt(placement.Problem, placement.Referral, index);
            ITravel travel = placement.Problem.Travel;
            roads[index] = StartsAtPlace ? travel.Between(place, placement.Home.Location) : travel.Between(placement.Home.Location, place);
        }

        int capabilities = CapabilityCount(placement.Problem, placement.Referral);
        Span<CapabilityAnswer> answers = capabilities <= UsualCount ? stackalloc CapabilityAnswer[UsualCount] : new CapabilityAnswer[capabilities];
        for (int index = 0; index < capabilities; index++)
        {
            answers[index] = placement.Home.Answer(CapabilityAt(placement.Problem, placement.Referral, index));
        }

        return Judge(placement.Problem, placement.Referral, roads[..places], answers[..capabilities]);
    }
}
