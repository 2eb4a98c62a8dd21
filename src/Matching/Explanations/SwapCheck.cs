namespace Matching;

/// <summary>Judges what it would mean were a child without a home to change places with one who has one proposed. Immutable; safe for any number of threads.</summary>
internal sealed class SwapCheck
{
    private readonly MatchingProblem problem;
    private readonly MatchingPolicy policy;
    private readonly PlacementPlan plan;
    private readonly PlanLimits limits;
    private readonly ILookup<HomeId, Referral> proposedAt;
    private readonly ILookup<ChildId, TogetherSet> sets;
    private readonly Dictionary<ChildId, HomeBlocks> blocks;

    public SwapCheck(MatchingProblem problem, MatchingPolicy policy, PlacementPlan plan)
    {
        (this.problem, this.policy, this.plan) = (problem, policy, plan);
        limits = new PlanLimits(problem, policy, plan);
        proposedAt = problem.Referrals.Where(referral => plan.HomeOf(referral.Child.Id) is not null).ToLookup(referral => plan.HomeOf(referral.Child.Id)!.Value);
        sets = TogetherSet.Of(policy, problem).SelectMany(set => set.Group.Children.Distinct(), (set, child) => (child, set)).ToLookup(pair => pair.child, pair => pair.set);
        blocks = problem.Referrals.AsParallel().AsOrdered().Select(referral => (referral.Child.Id, Blocks: new HomeBlocks(problem, policy, referral))).ToDictionary(pair => pair.Id, pair => pair.Blocks);
    }

    /// <summary>All who have a home proposed that was open to a child and are no more urgent, by home, then by id.</summary>
    public IEnumerable<EnvyFinding> Of(Referral child, EnvyReason withoutReason)
    {
        HomeBlocks own = blocks[child.Child.Id];
        foreach (Home home in problem.Homes)
        {
            Referral[] others = [.. proposedAt[home.Id].Where(other => other.Urgency >= child.Urgency)];
            if (others.Length > 0 && own.Of(home).Count == 0)
            {
                foreach (Referral other in others)
                {
                    yield return Of(own, child, other, home, withoutReason);
                }
            }
        }
    }

    private EnvyFinding Of(HomeBlocks own, Referral child, Referral other, Home home, EnvyReason withoutReason)
    {
        IReadOnlyList<Referral> leaving = blocks[other.Child.Id].Unit;
        Child[] company = [.. problem.ResidentsOf(home.Id), .. proposedAt[home.Id].Except(leaving).Select(one => one.Child)];
        Rule[] broken = [.. own.Of(home, company).Select(block => block.Rule).DistinctBy(rule => rule.Id)];
        if (broken.Length > 0)
        {
            EnvyReason reason = own.Unit.Count > 1 ? EnvyReason.SiblingGroup
                : broken.Any(rule => rule is PairRule or ChildLivesAlone or HomeTakesOneChild) ? EnvyReason.Company
                : EnvyReason.Rule;
            return Finding(reason, broken, default);
        }

        Rule[] passed = [.. limits.BrokenBy([.. leaving.Select(one => (one, (Home?)home, (Home?)null)), .. own.Unit.Select(one => (one, (Home?)null, (Home?)home))])];
        if (passed.Length > 0)
        {
            return Finding(EnvyReason.PlanLimit, passed, default);
        }

        PlanScore difference = Difference(own.Unit, leaving, home, company);
        PlanScore unplaced = difference with { Law = 0, Wishes = 0 };
        return Finding(
            unplaced > default(PlanScore) ? EnvyReason.SiblingGroup
            : difference > default(PlanScore) ? EnvyReason.WorseForEverybody
            : difference == default ? EnvyReason.AsGood
            : withoutReason,
            [],
            difference);

        EnvyFinding Finding(EnvyReason reason, IEnumerable<Rule> rules, PlanScore more) => new(
            child.Child.Id,
            child.Urgency,
            other.Child.Id,
            other.Urgency,
            home.Id,
            reason,
            [.. rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => new RuleAgainst(rule.Id, rule.Title))],
            more);
    }

    /// <summary>What the whole plan costs more at each level with some children out of a home and others in it.</summary>
    private PlanScore Difference(IReadOnlyList<Referral> coming, IReadOnlyList<Referral> leaving, Home home, Child[] company)
    {
        var difference = new long[Enum.GetValues<ObjectiveLevel>().Length];
        foreach (Referral one in coming)
        {
            difference[(int)one.Urgency]--;
        }

        foreach (Referral one in leaving)
        {
            difference[(int)one.Urgency]++;
        }

        AddPrices(difference, coming, home, company, 1);
        AddPrices(difference, leaving, home, company, -1);
        var homes = coming.ToDictionary(one => one.Child.Id, _ => (HomeId?)home.Id);
        foreach (Referral one in leaving)
        {
            homes[one.Child.Id] = null;
        }

        foreach (TogetherSet set in coming.Concat(leaving).SelectMany(one => sets[one.Child.Id]).Where(set => set.Rule.Strength != RuleStrength.Must).Distinct())
        {
            long price = set.Weighted.Price(set.Group.Amount);
            difference[(int)set.Rule.Level] += price * (Parts(set, child => homes.TryGetValue(child, out HomeId? now) ? now : HomeOf(child)) - Parts(set, HomeOf));
        }

        return new(difference[0], difference[1], difference[2], difference[3], difference[4]);
    }

    private void AddPrices(long[] difference, IReadOnlyList<Referral> unit, Home home, Child[] company, int sign)
    {
        for (int index = 0; index < unit.Count; index++)
        {
            var placement = new PlacementCase(problem, unit[index], home);
            foreach (Contribution one in Contributions.Of(policy, placement, company.Concat(unit.Skip(index + 1).Select(other => other.Child))))
            {
                difference[(int)one.Level] += sign * one.Price;
            }
        }
    }

    private HomeId? HomeOf(ChildId child) => problem.FindResident(child)?.Home ?? plan.HomeOf(child);

    private static int Parts(TogetherSet set, Func<ChildId, HomeId?> homeOf)
    {
        HomeId?[] homes = [.. set.Group.Children.Distinct().Select(homeOf)];
        return homes.OfType<HomeId>().Distinct().Count() + homes.Count(home => home is null);
    }
}
