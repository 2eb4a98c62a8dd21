namespace Matching;

/// <summary>One child in one home: what a <see cref="PlacementRule"/> judges.</summary>
/// <remarks>A small value that is passed by reference; made by <see cref="PlacementCase(MatchingProblem, Referral, Home)"/>. Immutable.</remarks>
public readonly struct PlacementCase
{
    /// <summary>Makes the case, with the facts that several rules read worked out once.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">A referral of the problem.</param>
    /// <param name="home">A home of the problem.</param>
    public PlacementCase(MatchingProblem problem, Referral referral, Home home)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(referral);
        ArgumentNullException.ThrowIfNull(home);
        Problem = problem;
        Referral = referral;
        Home = home;
        Provider = problem.ProviderOf(home);
        From = referral.NeededFrom(problem);
        Age = referral.Child.AgeOn(From);
    }

    /// <summary>The problem.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>The referral.</summary>
    public Referral Referral { get; }

    /// <summary>The child.</summary>
    public Child Child => Referral.Child;

    /// <summary>The home.</summary>
    public Home Home { get; }

    /// <summary>The home's provider.</summary>
    public Provider Provider { get; }

    /// <summary>The day from which the home is needed.</summary>
    public DateOnly From { get; }

    /// <summary>The child's age on that day, whole years.</summary>
    public int Age { get; }

    /// <summary>Where the home is, seen from the responsible authority.</summary>
    public AreaTier Tier => Problem.Authorities.Tier(Child.Authority, Home.Authority);

    /// <summary>Road distance from the child's home community to the home.</summary>
    public Distance FromHomeCommunity => Problem.Travel.Between(Child.HomeCommunity, Home.Location);

    /// <summary>Whether the child lives in this home now.</summary>
    public bool IsPresentHome => Referral.PresentHome == Home.Id;
}
