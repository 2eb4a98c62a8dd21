namespace Matching;

/// <summary>How far a home meets wishes; shared by the child's and the parents' wishes.</summary>
internal static class WishedHome
{
    /// <summary>Parents' wishes count for children under this age (SSWBA 2014 s.6(4)).</summary>
    public const int AgeWithoutParentsWishes = 16;

    private const double NotRecorded = 0.5;

    /// <summary>Whether a wish counts at an age: the child's own always, a parent's under 16.</summary>
    public static bool Counts(Wish wish, int age) => wish.By == WishedBy.Child || age < AgeWithoutParentsWishes;

    /// <summary>The importance of all wishes by one side that the home does not meet; half where it is not recorded.</summary>
    public static double Unmet(in PlacementCase placement, WishedBy by)
    {
        IReadOnlyList<Wish> wishes = placement.Problem.WishesFor(placement.Child.Id);
        double amount = 0;
        for (int index = 0; index < wishes.Count; index++)
        {
            amount += wishes[index].By == by ? Unmet(placement, wishes[index]) : 0;
        }

        return amount;
    }

    /// <summary>How many wishes of a sort by one side count.</summary>
    public static int Count<TWish>(MatchingProblem problem, Referral referral, WishedBy by)
        where TWish : Wish
    {
        IReadOnlyList<Wish> wishes = problem.WishesFor(referral.Child.Id);
        int count = 0;
        for (int index = 0; index < wishes.Count; index++)
        {
            count += IsBy(wishes[index], by, problem, referral) && wishes[index] is TWish ? 1 : 0;
        }

        return count;
    }

    /// <summary>One of the wishes that <see cref="Count"/> counts.</summary>
    public static TWish At<TWish>(MatchingProblem problem, Referral referral, WishedBy by, int number)
        where TWish : Wish => problem.WishesFor(referral.Child.Id).Where(wish => IsBy(wish, by, problem, referral)).OfType<TWish>().ElementAt(number);

    /// <summary>As <see cref="Unmet(in PlacementCase, WishedBy)"/>, for a home that is not the child's own, from its roads and answers.</summary>
    public static double UnmetElsewhere(MatchingProblem problem, Referral referral, WishedBy by, ReadOnlySpan<Distance> roads, ReadOnlySpan<CapabilityAnswer> answers)
    {
        IReadOnlyList<Wish> wishes = problem.WishesFor(referral.Child.Id);
        (int place, int feature, double amount) = (0, 0, 0);
        for (int index = 0; index < wishes.Count; index++)
        {
            Wish wish = wishes[index];
            if (IsBy(wish, by, problem, referral))
            {
                amount += wish.Importance * wish switch
                {
                    HomeWish => wish.Against ? 0 : 1,
                    PlaceWish near => Share(near, roads[place++]),
                    FeatureWish about => Share(about, answers[feature++]),
                    PersonWish { Against: false } person when problem.FindResident(person.Other) is not null => 1,
                    _ => 0,
                };
            }
        }

        return amount;
    }

    private static bool IsBy(Wish wish, WishedBy by, MatchingProblem problem, Referral referral) => wish.By == by && Counts(wish, referral.AgeWhenNeeded(problem));

    /// <summary>Says which wishes are not met.</summary>
    public static string Describe(in PlacementCase placement, WishedBy by)
    {
        PlacementCase at = placement;
        IEnumerable<string> unmet = placement.Problem.WishesFor(placement.Child.Id)
            .Where(wish => wish.By == by && Unmet(at, wish) > 0)
            .Select(wish => $"{Text(at, wish)} ({Importance(wish)})");
        string who = by == WishedBy.Child ? "who wishes" : "whose parent wishes";
        return $"Not met in home '{placement.Home.Id}' for child '{placement.Child.Id}', {who} {string.Join("; ", unmet)}.";
    }

    private static double Unmet(in PlacementCase placement, Wish wish) => Counts(wish, placement.Age) ? wish.Importance * Share(placement, wish) : 0;

    /// <summary>
    /// 1 when the home does not meet the wish, 0 when it does or when the wish is not for this rule: company of referred children is for W-19, company that is not wished
    /// for W-20.
    /// </summary>
    public static double Share(in PlacementCase placement, Wish wish) => wish switch
    {
        HomeWish home => (home.Home == placement.Home.Id) == wish.Against ? 1 : 0,
        PlaceWish place => Share(place, Road(placement, place)),
        FeatureWish feature => Share(feature, placement.Home.Answer(feature.Feature)),
        PersonWish { Against: false } person => placement.Problem.FindResident(person.Other) is { } settled && settled.Home != placement.Home.Id ? 1 : 0,
        _ => 0,
    };

    private static double Share(PlaceWish wish, Distance road) => (road <= wish.Within) == wish.Against ? 1 : 0;

    private static double Share(FeatureWish wish, CapabilityAnswer answer) =>
        answer == CapabilityAnswer.NotRecorded ? NotRecorded : (answer == CapabilityAnswer.Yes) == wish.Against ? 1 : 0;

    /// <summary>The road from the home to the place that is wished or not wished.</summary>
    public static Distance Road(in PlacementCase placement, PlaceWish wish) => placement.Problem.Travel.Between(placement.Home.Location, wish.Place);

    private static string Text(in PlacementCase placement, Wish wish)
    {
        string not = wish.Against ? "not " : "";
        return wish switch
        {
            HomeWish home => $"{not}to live in home '{home.Home}'",
            PlaceWish place => $"{not}to live within {place.Within} of a place that is {Road(placement, place)} away by road",
            FeatureWish feature when placement.Home.Answer(feature.Feature) == CapabilityAnswer.NotRecorded => $"{not}to have {feature.Feature}, which the home has not recorded",
            FeatureWish feature => $"{not}to have {feature.Feature}",
            PersonWish person => $"{not}to live with child '{person.Other}'",
            _ => throw new InvalidOperationException($"Impossible state: a wish of type {wish.GetType().Name}."),
        };
    }

    /// <summary>The importance in the words of its scale.</summary>
    public static string Importance(Wish wish) => wish.Importance switch
    {
        1 => "would like",
        2 => "matters",
        _ => "matters very much",
    };
}
