namespace Matching;

/// <summary>One child before or after a plan: where the child lives, and what the main measures ask about it.</summary>
internal readonly struct ChildState
{
    private static readonly Distance TwentyMiles = Distance.FromMiles(20);

    public ChildState(MatchingProblem problem, Child child, Referral? referral, Home? home)
    {
        Child = child;
        Referral = referral;
        Home = home;
        if (home is null)
        {
            return;
        }

        HomeId? present = referral is null ? home.Id : referral.PresentHome;
        bool isNew = present != home.Id;
        IsMove = isNew && present is not null;
        HasThreeOrMorePlacements = child.PlacementsInYear + (isNew ? 1 : 0) >= 3;
        ChangesSchool = isNew && IsBeyondSchoolReach(problem, child, home) && !IsBeyondSchoolReach(problem, child, present is { } id ? problem.FindHome(id) : null);
        FromHomeCommunity = problem.Travel.Between(child.HomeCommunity, home.Location);
    }

    public Child Child { get; }

    /// <summary>Null for a settled child.</summary>
    public Referral? Referral { get; }

    /// <summary>Null for a child without one; all that follows is then false or zero.</summary>
    public Home? Home { get; }

    public bool IsMove { get; }

    public bool HasThreeOrMorePlacements { get; }

    public bool ChangesSchool { get; }

    public Distance FromHomeCommunity { get; }

    public bool IsNotWithFamily => Home is not null and not KinshipHome;

    public bool IsOutOfAreaInWales => Home is { Authority.Country: Country.Wales } && Home.Authority != Child.Authority;

    public bool IsOutsideWales => Home is { Authority.Country: not Country.Wales };

    public bool IsOverTwentyMiles => FromHomeCommunity > TwentyMiles;

    private static bool IsBeyondSchoolReach(MatchingProblem problem, Child child, Home? home) =>
        home is not null && child.School is { } school && problem.Travel.Between(home.Location, school) > MainMeasures.SchoolReach;
}
