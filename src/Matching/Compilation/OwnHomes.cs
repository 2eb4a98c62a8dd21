namespace Matching.Compilation;

/// <summary>Each child's own homes: those that something recorded about this very child may set apart from the rest, so that rules are asked about them one by one.</summary>
/// <remarks>See <see cref="PlacementRule"/> for which they are. Immutable.</remarks>
internal sealed class OwnHomes
{
    private readonly int[][] homes;

    public OwnHomes(MatchingProblem problem, Dictionary<HomeId, int> homeIndex)
    {
        ILookup<ChildId, int> named = Named(problem).ToLookup(pair => pair.Child, pair => pair.Home);
        ILookup<ChildId, int> declined = problem.Declines.ToLookup(decline => decline.Child, decline => homeIndex[decline.Home]);
        ILookup<PersonId, int> household = Household(problem).ToLookup(pair => pair.Person, pair => pair.Home);
        homes = new int[problem.Referrals.Count][];
        var found = new List<int>();
        for (int index = 0; index < homes.Length; index++)
        {
            Referral referral = problem.Referrals[index];
            found.Clear();
            found.AddRange(named[referral.Child.Id]);
            found.AddRange(declined[referral.Child.Id]);
            foreach (HomeId home in Claimed(problem, referral))
            {
                found.Add(homeIndex[home]);
            }

            foreach (PersonId person in referral.Child.UnsafePeople)
            {
                found.AddRange(household[person]);
            }

            homes[index] = found.Count == 0 ? [] : [.. found.Distinct().Order()];
        }
    }

    /// <summary>A child's own homes by index, ascending.</summary>
    public int[] Of(int referral) => homes[referral];

    /// <summary>Whether a home is one of a child's own.</summary>
    public bool IsOwn(int referral, int home) => homes[referral].Length > 0 && Array.BinarySearch(homes[referral], home) >= 0;

    private static IEnumerable<(PersonId Person, int Home)> Household(MatchingProblem problem)
    {
        for (int home = 0; home < problem.Homes.Count; home++)
        {
            foreach (PersonId person in problem.Homes[home].Household)
            {
                yield return (person, home);
            }
        }
    }

    private static IEnumerable<(ChildId Child, int Home)> Named(MatchingProblem problem)
    {
        for (int home = 0; home < problem.Homes.Count; home++)
        {
            foreach (ChildId child in problem.Homes[home].Approval.NamedChildren)
            {
                yield return (child, home);
            }

            foreach (ChildId child in (problem.Homes[home] as FosterHome)?.Exemption?.Children ?? [])
            {
                yield return (child, home);
            }
        }
    }

    private static IEnumerable<HomeId> Claimed(MatchingProblem problem, Referral referral)
    {
        ChildId child = referral.Child.Id;
        if (referral.PresentHome is { } present)
        {
            yield return present;
        }

        foreach (HomeId home in problem.KinshipHomesOf(child))
        {
            yield return home;
        }

        foreach (Judgement judgement in problem.JudgementsOn(child))
        {
            yield return judgement.Home;
        }

        foreach (Wish wish in problem.WishesFor(child))
        {
            if ((wish is HomeWish about ? about.Home : wish is PersonWish person ? problem.FindResident(person.Other)?.Home : null) is { } home)
            {
                yield return home;
            }
        }

        foreach (SiblingGroup group in problem.GroupsOf(child))
        {
            foreach (ChildId sibling in group.Children)
            {
                if ((problem.FindResident(sibling)?.Home ?? problem.FindReferral(sibling)?.PresentHome) is { } home)
                {
                    yield return home;
                }
            }
        }
    }
}
