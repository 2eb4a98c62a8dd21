namespace Matching;

/// <summary>Finds what is not recorded and should be checked, for one child with a home proposed or without one.</summary>
internal static class CheckItems
{
    private const int FirstSchoolAge = 5;
    private const int LastSchoolAge = 16;

    private static readonly string AwayFromUnsafePeople = new AwayFromUnsafePeople().Id;
    private static readonly string NoSevereImpact = new NoSevereImpact().Id;
    private static readonly string EssentialNeeds = new EssentialNeedNotRecorded().Id;
    private static readonly string Staff = new StaffOnShift().Id;
    private static readonly string Sexes = new WithinApprovedSexes().Id;
    private static readonly string NewRegistration = new NoNewForProfitRegistration().Id;
    private static readonly string AddedCapacity = new NoAddedForProfitCapacity().Id;
    private static readonly string NearSchool = new NearSchool().Id;
    private static readonly string KeyStage4 = new KeyStage4Move().Id;
    private static readonly string KeepPresentHome = new KeepPresentHome().Id;
    private static readonly string Available = new AvailableOnTheDay().Id;
    private static readonly string Interests = new SharedInterests().Id;
    private static readonly string Cost = new WeeklyCost().Id;

    /// <summary>All gaps that a rule of the policy would read, in the order of <see cref="CheckKind"/>.</summary>
    /// <param name="policy">The policy; gaps that none of its rules reads are left out.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="referral">The child.</param>
    /// <param name="home">The home proposed; null for none.</param>
    /// <param name="companions">All other children who would live there.</param>
    /// <param name="wishes">What became of wishes and needs.</param>
    public static IReadOnlyList<CheckItem> Of(
        MatchingPolicy policy, MatchingProblem problem, Referral referral, Home? home, IEnumerable<Child> companions, IReadOnlyList<WishExplanation> wishes)
    {
        IEnumerable<CheckItem> items = OfChild(problem, referral, home);
        if (home is not null)
        {
            var placement = new PlacementCase(problem, referral, home);
            items = items.Concat(OfHome(placement)).Concat(OfCompany(placement, companions)).Concat(wishes.Select(wish => OfWish(placement, wish)).OfType<CheckItem>());
        }

        return [.. items.Where(item => policy.Find(item.RuleId) is { Rule.Strength: RuleStrength.Must or RuleStrength.Approval } or { Weight: > 0 }).OrderBy(item => item.Kind)];
    }

    private static IEnumerable<CheckItem> OfChild(MatchingProblem problem, Referral referral, Home? home)
    {
        Child child = referral.Child;
        int age = referral.AgeWhenNeeded(problem);
        if (child.Sex == Sex.NotRecorded && home is null)
        {
            yield return new(CheckKind.SexNotRecorded, child.Id, null, Sexes, $"The sex of child '{child.Id}' is not recorded, so homes approved for girls only or for boys only are closed.");
        }

        if (child.School is null && age is >= FirstSchoolAge and <= LastSchoolAge)
        {
            yield return new(CheckKind.SchoolNotRecorded, child.Id, null, NearSchool, $"No school is recorded for child '{child.Id}', who is {age}; nearness to school counts for nothing meanwhile.");
        }
        else if (child is { School: not null, SchoolYear: null })
        {
            yield return new(CheckKind.SchoolNotRecorded, child.Id, null, KeyStage4, $"The school year of child '{child.Id}' is not recorded; it is taken not to be year 10 or 11.");
        }

        if (referral is { PresentHome: { } present, PresentSince: null })
        {
            yield return new(CheckKind.PresentSinceNotRecorded, child.Id, present, KeepPresentHome, $"Since when child '{child.Id}' has lived in home '{present}' is not recorded; it is taken to be new.");
        }
    }

    private static IEnumerable<CheckItem> OfHome(PlacementCase placement)
    {
        (Child child, Home home) = (placement.Child, placement.Home);
        if (child.UnsafePeople.Count > 0 && home.Household.Count == 0)
        {
            yield return new(CheckKind.HouseholdNotRecorded, child.Id, home.Id, AwayFromUnsafePeople, $"Home '{home.Id}' has not recorded who else lives or works there, and there are people with whom child '{child.Id}' must not live.");
        }

        if (child.StaffNeeded > 0 && home is StaffedHome { Staff.OnShift: null })
        {
            yield return new(CheckKind.StaffNotRecorded, child.Id, home.Id, Staff, $"Home '{home.Id}' has not recorded how many members of staff are on a usual shift, and child '{child.Id}' takes up staff.");
        }

        if (!placement.IsPresentHome && RegistrationRule(placement) is { } rule)
        {
            yield return new(CheckKind.RegistrationDateNotRecorded, child.Id, home.Id, rule, $"When for-profit provider '{placement.Provider.Id}' of home '{home.Id}' was registered, or the home approved, is not recorded; it is taken to be before the law changed.");
        }

        if (!placement.IsPresentHome && home.AvailableFrom is null)
        {
            yield return new(CheckKind.VacancyDateNotRecorded, child.Id, home.Id, Available, $"Home '{home.Id}' has not recorded from which day it has room; at once is assumed.");
        }

        if (child.Interests.Count > 0 && home.Interests.Count == 0)
        {
            yield return new(CheckKind.InterestsNotRecorded, child.Id, home.Id, Interests, $"Home '{home.Id}' has not recorded what one can do there, and child '{child.Id}' likes {string.Join(", ", child.Interests)}.");
        }

        if (home.WeeklyCost is null)
        {
            yield return new(CheckKind.CostNotRecorded, child.Id, home.Id, Cost, $"What home '{home.Id}' costs a week is not recorded, so it counts as nothing.");
        }
    }

    // Siblings whom a group names have been assessed as siblings; about all others somebody has to ask (SI 2017/1264 reg 14).
    private static IEnumerable<CheckItem> OfCompany(PlacementCase placement, IEnumerable<Child> companions)
    {
        (MatchingProblem problem, ChildId child, HomeId home) = (placement.Problem, placement.Child.Id, placement.Home.Id);
        if (placement.IsPresentHome)
        {
            // Who already lives together is known to each other; those who would come are asked about as newcomers.
            companions = companions.Where(other => problem.FindReferral(other.Id) is { } coming && coming.PresentHome != home);
        }

        ChildId[] others =
        [
            .. companions.Select(other => other.Id)
                .Where(other => !problem.AreSiblings(child, other) && problem.ImpactOf(child, other) is null && problem.ImpactOf(other, child) is null),
        ];
        if (others.Length > 0)
        {
            yield return new(CheckKind.ImpactNotAssessed, child, home, NoSevereImpact, $"How child '{child}' and {(others.Length == 1 ? "child" : "children")} {Words.List(others)} would get on in home '{home}' has not been assessed.") { With = others };
        }
    }

    private static CheckItem? OfWish(in PlacementCase placement, WishExplanation wish)
    {
        (ChildId child, HomeId home) = (placement.Child.Id, placement.Home.Id);
        return wish switch
        {
            { Outcome: not WishOutcome.Undecided } or { Kind: WishKind.Interest } => null,
            { Need: { Strength: NeedStrength.Essential, Capability: var need } } => new(
                CheckKind.EssentialNeedNotRecorded, child, home, EssentialNeeds, $"Home '{home}' has not recorded whether it offers {need}, which is essential for child '{child}'.")
            { Capability = need },
            { Need: { Capability: var need } } => new(
                CheckKind.DesirableNeedNotRecorded, child, home, wish.RuleId, $"Home '{home}' has not recorded whether it offers {need}, which child '{child}' should have.")
            { Capability = need },
            { Wish: FeatureWish { Feature: var feature } } => new(
                CheckKind.WishUndecided, child, home, wish.RuleId, $"Home '{home}' has not recorded whether it has {feature}, about which there is a wish.")
            { Capability = feature },
            _ => null,
        };
    }

    private static string? RegistrationRule(in PlacementCase placement) => (placement.Provider, placement.Home) switch
    {
        ({ Kind: ProviderKind.ForProfit, Country: Country.Wales }, FosterHome { ApprovedOn: null }) => AddedCapacity,
        ({ Kind: ProviderKind.ForProfit, Country: Country.Wales, RegisteredOn: null }, FosterHome or ChildrensHome or SecureHome) => NewRegistration,
        ({ Kind: ProviderKind.ForProfit, Country: Country.Wales }, ChildrensHome { ApprovedOn: null } or SecureHome { ApprovedOn: null }) => NewRegistration,
        _ => null,
    };
}
