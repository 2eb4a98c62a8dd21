namespace Matching;

/// <summary>A rule that keeps children from a home, and whom of them it is about.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Child">The child whom it is about; for a rule about a whole home, the first of those who would come.</param>
/// <param name="With">The child whose company it forbids; null for none.</param>
internal readonly record struct HomeBlock(Rule Rule, Referral Child, Child? With = null);

/// <summary>Finds the rules that keep a child, and all who must be placed with that child, from homes: with those who are settled there and nobody else.</summary>
/// <remarks>Immutable; safe for any number of threads.</remarks>
internal sealed class HomeBlocks
{
    private readonly MatchingProblem problem;
    private readonly PlacementRule[] placementRules;
    private readonly PairRule[] pairRules;
    private readonly HomeRule[] homeRules;
    private readonly (TogetherRule Rule, HomeId Home)[] requiredHomes;

    public HomeBlocks(MatchingProblem problem, MatchingPolicy policy, Referral referral)
    {
        this.problem = problem;
        Rule[] must = [.. policy.Rules.Select(weighted => weighted.Rule).Where(rule => rule.Strength == RuleStrength.Must)];
        placementRules = [.. must.OfType<PlacementRule>()];
        pairRules = [.. must.OfType<PairRule>()];
        homeRules = [.. must.OfType<HomeRule>()];
        (TogetherRule Rule, TogetherChildren Set)[] sets = [.. must.OfType<TogetherRule>().SelectMany(rule => rule.Sets(problem), (rule, set) => (rule, set))];
        Unit = UnitOf(referral, [.. sets.Select(set => set.Set)]);
        requiredHomes =
        [
            .. sets.Where(set => Unit.Any(member => set.Set.Children.Contains(member.Child.Id)))
                .SelectMany(set => set.Set.Children.Select(problem.FindResident).OfType<Resident>(), (set, resident) => (set.Rule, resident.Home))
                .Distinct(),
        ];
    }

    /// <summary>The child and all who must be placed with the child, by id.</summary>
    public IReadOnlyList<Referral> Unit { get; }

    /// <summary>The rules that keep the unit from a home with those who are settled there; a rule about one child once for each child that it keeps.</summary>
    public List<HomeBlock> Of(Home home) => Of(home, problem.ResidentsOf(home.Id));

    /// <summary>The rules that keep the unit from a home.</summary>
    /// <param name="home">The home.</param>
    /// <param name="company">All others who would live there.</param>
    public List<HomeBlock> Of(Home home, IReadOnlyList<Child> company)
    {
        var found = new List<HomeBlock>();
        foreach (Referral member in Unit)
        {
            var placement = new PlacementCase(problem, member, home);
            foreach (PlacementRule rule in placementRules)
            {
                if (rule.Evaluate(placement).Kind == FindingKind.Broken)
                {
                    found.Add(new(rule, member));
                }
            }
        }

        AddCompany(found, company);
        HomeCase whole = Whole(home, company);
        foreach (HomeRule rule in homeRules)
        {
            if (rule.Evaluate(whole).Kind == FindingKind.Broken)
            {
                found.Add(new(rule, Unit[0]));
            }
        }

        foreach ((TogetherRule rule, HomeId required) in requiredHomes)
        {
            if (required != home.Id)
            {
                found.Add(new(rule, Unit[0]));
            }
        }

        return found;
    }

    /// <summary>A block as it is told.</summary>
    public BlockingRule Describe(HomeBlock block, Home home, IReadOnlyList<Child> company) => new(block.Rule.Id, block.Rule.Title, RuleLift.Of(block.Rule), block.Rule switch
    {
        PlacementRule rule => rule.Describe(new PlacementCase(problem, block.Child, home), Finding.Broken),
        PairRule rule => rule.Describe(new PairCase(problem, block.Child.Child, block.With!), Finding.Broken),
        HomeRule rule => rule.Describe(Whole(home, company), Finding.Broken),
        _ => $"Child '{block.Child.Child.Id}' must be with a child who lives in another home.",
    });

    private HomeCase Whole(Home home, IReadOnlyList<Child> company) => new(problem, home, company, [.. Unit.Select(member => member.Child)]);

    private Referral[] UnitOf(Referral referral, TogetherChildren[] sets)
    {
        var found = new SortedDictionary<string, Referral>(StringComparer.Ordinal) { [referral.Child.Id.Value] = referral };
        for (bool grew = sets.Length > 0; grew;)
        {
            grew = false;
            foreach (TogetherChildren set in sets.Where(set => set.Children.Any(child => found.ContainsKey(child.Value))))
            {
                foreach (Referral member in set.Children.Select(problem.FindReferral).OfType<Referral>())
                {
                    grew |= found.TryAdd(member.Child.Id.Value, member);
                }
            }
        }

        return [.. found.Values];
    }

    private void AddCompany(List<HomeBlock> found, IReadOnlyList<Child> company)
    {
        for (int index = 0; index < Unit.Count; index++)
        {
            foreach (PairRule rule in pairRules)
            {
                foreach (Child other in company.Concat(Unit.Skip(index + 1).Select(member => member.Child)))
                {
                    if (rule.Evaluate(new PairCase(problem, Unit[index].Child, other)).Kind == FindingKind.Broken)
                    {
                        found.Add(new(rule, Unit[index], other));
                    }
                }
            }
        }
    }
}
