namespace Matching;

/// <summary>Finds the next best homes for a child, and what stands against each of them in a plan.</summary>
internal static class AlternativeHomes
{
    public static IReadOnlyList<AlternativeHome> Of(MatchingResult result, IPlacementMatcher ranking, Referral referral, PlacementExplanation explanation, int count)
    {
        ChildId child = referral.Child.Id;
        HomeId? proposed = explanation.Proposal?.Home;
        (long Law, long Wishes)? own = proposed is null ? null : Prices(explanation.Contributions);
        return
        [
            .. ranking.RankHomes(result.Problem, child, count + 1)
                .Where(ranked => ranked.Home != proposed)
                .Take(count)
                .Select(ranked => Of(result, referral, ranked, own)),
        ];
    }

    // The ranking knows what the home and those settled there add; those proposed for it and the siblings are added here.
    private static AlternativeHome Of(MatchingResult result, Referral referral, RankedPlacement ranked, (long Law, long Wishes)? own)
    {
        (ChildId child, HomeId home) = (referral.Child.Id, ranked.Home);
        var placement = new PlacementCase(result.Problem, referral, result.Problem.FindHome(home)!);
        List<Contribution> contributions =
        [
            .. Contributions.With(result.Policy, placement, ranked.Contributions, result.Index.ProposedWith(child, home)),
            .. Contributions.OfTogether(result.Problem, result.Index.SetsOf(child), child, home, result.Plan),
        ];
        (long law, long wishes) = Prices(contributions);
        return new AlternativeHome(
            home,
            ranked.Distance,
            placement.Tier,
            law,
            new KilometreEquivalent(wishes),
            own is { } paid ? law - paid.Law : null,
            own is { } spent ? new KilometreEquivalent(wishes - spent.Wishes) : null,
            [.. RuledOutBy(result, placement).Select(rule => new RuleAgainst(rule.Id, rule.Title))],
            contributions);
    }

    private static (long Law, long Wishes) Prices(IReadOnlyList<Contribution> contributions) => (
        contributions.Where(one => one.Level == ObjectiveLevel.Law).Sum(one => one.Price),
        contributions.Where(one => one.Level == ObjectiveLevel.Wishes).Sum(one => one.Price));

    // What the child and those settled there bring with them is no matter here: homes that it rules out are not ranked.
    private static IEnumerable<Rule> RuledOutBy(MatchingResult result, PlacementCase placement)
    {
        HomeId home = placement.Home.Id;
        Child[] proposed = [.. result.Index.ProposedWith(placement.Child.Id, home)];
        var whole = new HomeCase(placement.Problem, placement.Home, placement.Problem.ResidentsOf(home), [.. proposed, placement.Child]);
        IEnumerable<Rule> company = result.Policy.Rules.Select(weighted => weighted.Rule).Where(rule => rule switch
        {
            HomeRule about => about.Evaluate(whole).Kind == FindingKind.Broken,
            PairRule pair => proposed.Any(other => pair.Evaluate(new PairCase(placement.Problem, placement.Child, other)).Kind == FindingKind.Broken),
            _ => false,
        });
        IEnumerable<Rule> siblings = result.Index.SetsOf(placement.Child.Id)
            .Where(set => set.Rule.Strength == RuleStrength.Must && set.Group.Children.Any(
                member => member != placement.Child.Id && (placement.Problem.FindResident(member)?.Home ?? result.Plan.HomeOf(member)) != home))
            .Select(set => set.Rule);
        return company.Concat(siblings).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal);
    }
}
