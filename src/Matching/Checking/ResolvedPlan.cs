namespace Matching;

/// <summary>A plan with its ids looked up: who is proposed for which home, who is unplaced, and which entries do not fit the problem.</summary>
internal sealed class ResolvedPlan
{
    private readonly Dictionary<ChildId, Home> homeOfProposed = [];

    public ResolvedPlan(MatchingProblem problem, PlacementPlan plan)
    {
        Problem = problem;
        Misfits = [.. plan.Placements.Select(Misfit).OfType<BrokenRule>()];
        var proposals = new List<Proposal>();
        var unplaced = new List<Referral>();
        foreach (Referral referral in problem.Referrals)
        {
            if (Find(plan.HomeOf(referral.Child.Id)) is { } home)
            {
                proposals.Add(new Proposal(referral, home));
                homeOfProposed.Add(referral.Child.Id, home);
            }
            else
            {
                unplaced.Add(referral);
            }
        }

        Proposals = proposals;
        Unplaced = unplaced;
    }

    public MatchingProblem Problem { get; }

    /// <summary>Entries that do not fit, by child id.</summary>
    public IReadOnlyList<BrokenRule> Misfits { get; }

    /// <summary>Referred children with a home of the problem, by child id.</summary>
    public IReadOnlyList<Proposal> Proposals { get; }

    /// <summary>Referred children without, by child id.</summary>
    public IReadOnlyList<Referral> Unplaced { get; }

    /// <summary>Where a child, settled or referred, would live; null for a referred child who is unplaced.</summary>
    public HomeId? HomeOf(ChildId child) => homeOfProposed.TryGetValue(child, out Home? home) ? home.Id : Problem.FindResident(child)?.Home;

    private Home? Find(HomeId? home) => home is { } id ? Problem.FindHome(id) : null;

    private BrokenRule? Misfit(PlacementOf placement)
    {
        string? words = Problem.FindReferral(placement.Child) is null
            ? Problem.FindResident(placement.Child) is { } resident
                ? $"Child '{placement.Child}' is settled in home '{resident.Home}' and is never moved; leave the child out of the plan."
                : $"Child '{placement.Child}' is not a child of this problem; name referred children only."
            : placement.Home is not null && Find(placement.Home) is null
                ? $"Home '{placement.Home}', proposed for child '{placement.Child}', is not a home of this problem; the child counts as unplaced."
                : null;
        return words is null ? null : new(PlanChecker.MisfitRuleId, "The plan fits its problem", [placement.Child], placement.Home, words);
    }
}

/// <summary>A referred child and the home proposed.</summary>
internal readonly record struct Proposal(Referral Referral, Home Home);
