namespace Matching;

/// <summary>Works out what became of each wish and preference recorded for a child, with the same tests that the rules use.</summary>
internal static class WishExplanations
{
    private static readonly Rule OfChild = new ChildsWishes();
    private static readonly Rule OfParents = new ParentsWishes();
    private static readonly Rule OfWishedCompany = new WishedCompany();
    private static readonly Rule OfUnwishedCompany = new UnwishedCompany();
    private static readonly Rule OfSiblings = new SiblingsTogether();
    private static readonly Rule OfInterests = new SharedInterests();
    private static readonly Rule OfWelsh = new WelshLanguage();
    private static readonly Rule OfLanguageAndCulture = new LanguageAndCulture();
    private static readonly Rule OfFaith = new Faith();
    private static readonly Rule OfDesirableNeeds = new DesirableNeeds();
    private static readonly Rule OfEssentialNeeds = new EssentialNeedsMet();
    private static readonly Rule OfEssentialNeedsNotRecorded = new EssentialNeedNotRecorded();

    /// <summary>All of them: wishes, the most important first, then needs, then interests, each in the order of the problem.</summary>
    public static IReadOnlyList<WishExplanation> Of(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, Referral referral)
    {
        Child child = referral.Child;
        PlacementCase? placement = plan.HomeOf(child.Id) is { } home ? new PlacementCase(problem, referral, problem.FindHome(home)!) : null;
        return
        [
            .. problem.WishesFor(child.Id).Select(wish => OfWish(problem, policy, plan, referral, placement, wish)),
            .. child.Needs.Where(IsPreference).Select(need => OfNeed(policy, child, placement?.Home, need)),
            .. child.Interests.Select(interest => OfInterest(policy, child, placement?.Home, interest)),
        ];
    }

    private static WishExplanation OfWish(
        MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan, Referral referral, PlacementCase? placement, Wish wish)
    {
        Rule rule = RuleOf(problem, wish);
        bool isHeard = rule == OfSiblings || (rule == OfChild || rule == OfParents
            ? WishedHome.Counts(wish, referral.Child.AgeOn(referral.From ?? problem.AsOf))
            : PersonWishes.Counts(problem, (PersonWish)wish));
        (WishOutcome outcome, string because) = placement is { } at ? Judge(problem, plan, at, wish) : NoHome;
        string who = wish.By == WishedBy.Child ? $"Child '{wish.Child}' wishes" : $"A parent of child '{wish.Child}' wishes";
        string reason = $"{who} {What(wish)} ({WishedHome.Importance(wish)}): {because}.";
        string note = isHeard ? "" : $" Parents' wishes weigh nothing from the age of {WishedHome.AgeWithoutParentsWishes}.";
        return Explained(policy, rule, KindOf(wish), outcome, reason + note, isHeard) with { By = wish.By, Wish = wish };
    }

    /// <summary>Whose rule a wish is: company of children who are settled is for the child's or the parents' wishes, all other company for rules of its own.</summary>
    private static Rule RuleOf(MatchingProblem problem, Wish wish) => wish switch
    {
        PersonWish { Against: true } => OfUnwishedCompany,
        PersonWish person when problem.FindReferral(person.Other) is not null =>
            WishedCompany.IsOfSiblings(problem, person) ? OfSiblings : OfWishedCompany,
        _ => wish.By == WishedBy.Child ? OfChild : OfParents,
    };

    private static (WishOutcome Outcome, string Because) Judge(MatchingProblem problem, PlacementPlan plan, in PlacementCase placement, Wish wish)
    {
        if (wish is PersonWish person)
        {
            HomeId? other = problem.FindResident(person.Other)?.Home ?? plan.HomeOf(person.Other);
            string where = problem.FindResident(person.Other) is not null ? $"lives in home '{other}'" : other is null ? "has no home proposed" : $"is proposed for home '{other}'";
            return (OutcomeOf((other == placement.Home.Id) != wish.Against), $"child '{person.Other}' {where}, and home '{placement.Home.Id}' is proposed here");
        }

        string because = wish switch
        {
            PlaceWish place => $"home '{placement.Home.Id}' is {WishedHome.Road(placement, place)} from it by road",
            FeatureWish feature => $"home '{placement.Home.Id}' {Answer(placement.Home, feature.Feature)}",
            _ => $"home '{placement.Home.Id}' is proposed",
        };
        return (WishedHome.Share(placement, wish) switch { 0 => WishOutcome.Met, 1 => WishOutcome.NotMet, _ => WishOutcome.Undecided }, because);
    }

    private static string What(Wish wish) => (wish.Against ? "not " : "") + wish switch
    {
        HomeWish home => $"to live in home '{home.Home}'",
        PlaceWish place => $"to live within {place.Within} of a place",
        PersonWish person => $"to live with child '{person.Other}'",
        FeatureWish feature => $"to have {feature.Feature}",
        _ => throw new InvalidOperationException($"Impossible state: a wish of type {wish.GetType().Name}."),
    };

    private static WishKind KindOf(Wish wish) => wish switch
    {
        PlaceWish => WishKind.Place,
        PersonWish => WishKind.Person,
        FeatureWish => WishKind.Feature,
        _ => WishKind.Home,
    };

    /// <summary>Whether a need is a preference: desirable, or a matter of who the child is, in which the child's own word counts.</summary>
    private static bool IsPreference(Need need) => need.Strength == NeedStrength.Desirable || need.Capability.Kind != CapabilityKind.Care;

    private static WishExplanation OfNeed(MatchingPolicy policy, Child child, Home? home, Need need)
    {
        CapabilityAnswer? answer = home?.Answer(need.Capability);
        (WishOutcome outcome, string because) = answer is null ? NoHome : (
            answer switch { CapabilityAnswer.Yes => WishOutcome.Met, CapabilityAnswer.No => WishOutcome.NotMet, _ => WishOutcome.Undecided },
            $"home '{home!.Id}' {Answer(home, need.Capability)}");
        bool isEssential = need.Strength == NeedStrength.Essential;
        Rule rule = isEssential && answer == CapabilityAnswer.NotRecorded ? OfEssentialNeedsNotRecorded
            : isEssential && policy.Find(OfEssentialNeeds.Id) is not null ? OfEssentialNeeds
            : need.Capability.Kind switch
            {
                CapabilityKind.Welsh => OfWelsh,
                CapabilityKind.Language or CapabilityKind.Culture => OfLanguageAndCulture,
                CapabilityKind.Faith => OfFaith,
                _ => OfDesirableNeeds,
            };
        string reason = $"Child '{child.Id}' needs {need.Capability} ({(isEssential ? "essential" : "desirable")}): {because}.";
        return Explained(policy, rule, WishKind.Need, outcome, reason) with { Need = need };
    }

    private static WishExplanation OfInterest(MatchingPolicy policy, Child child, Home? home, string interest)
    {
        (WishOutcome outcome, string because) = home switch
        {
            null => NoHome,
            _ when SharedInterests.IsShared(home, interest) => (WishOutcome.Met, $"home '{home.Id}' shares it"),
            { Interests.Count: 0 } => (WishOutcome.Undecided, $"home '{home.Id}' has recorded no interests"),
            _ => (WishOutcome.NotMet, $"it is not among the interests of home '{home.Id}'"),
        };
        return Explained(policy, OfInterests, WishKind.Interest, outcome, $"Child '{child.Id}' likes {interest}: {because}.") with { Interest = interest };
    }

    private static (WishOutcome Outcome, string Because) NoHome => (WishOutcome.Undecided, "no home is proposed");

    private static WishOutcome OutcomeOf(bool isMet) => isMet ? WishOutcome.Met : WishOutcome.NotMet;

    private static string Answer(Home home, Capability capability) => home.Answer(capability) switch
    {
        CapabilityAnswer.Yes => "has it",
        CapabilityAnswer.No => "does not have it",
        _ => "has not recorded whether it has it",
    };

    private static WishExplanation Explained(MatchingPolicy policy, Rule rule, WishKind kind, WishOutcome outcome, string reason, bool isHeard = true)
    {
        WeightedRule? weighted = policy.Find(rule.Id);
        bool isWeighed = weighted is { Weight: > 0 } or { Rule.Strength: RuleStrength.Must };
        string note = isWeighed ? "" : $" Policy '{policy.Name}' does not weigh it.";
        return new WishExplanation(kind, WishedBy.Child, outcome, rule.Id, weighted?.Rule.Title ?? rule.Title, isHeard && isWeighed, reason + note);
    }
}
