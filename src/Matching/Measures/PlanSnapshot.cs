namespace Matching;

/// <summary>Where every child of the register lives, before or after a plan.</summary>
internal sealed class PlanSnapshot
{
    private readonly Dictionary<ChildId, Home> homes = [];

    private PlanSnapshot(MatchingProblem problem, IEnumerable<Proposal> referredInHomes)
    {
        Problem = problem;
        Referred = [.. referredInHomes];
        foreach (Resident resident in problem.Residents)
        {
            homes.Add(resident.Child.Id, problem.FindHome(resident.Home)!);
        }

        foreach (Proposal proposal in Referred)
        {
            homes.Add(proposal.Referral.Child.Id, proposal.Home);
        }

        Children =
        [
            .. problem.Referrals.Select(referral => new ChildState(problem, referral.Child, referral, HomeOf(referral.Child.Id))),
            .. problem.Residents.Select(resident => new ChildState(problem, resident.Child, null, HomeOf(resident.Child.Id))),
        ];
    }

    public MatchingProblem Problem { get; }

    /// <summary>Referred children who have a home, by child id.</summary>
    public IReadOnlyList<Proposal> Referred { get; }

    /// <summary>Every child: referred by child id, then settled by child id.</summary>
    public IReadOnlyList<ChildState> Children { get; }

    /// <summary>Settled children in their homes, referred children in their present homes, if any.</summary>
    public static PlanSnapshot Before(MatchingProblem problem) => new(problem, PresentHomes(problem));

    /// <summary>Settled children in their homes, referred children in the homes proposed, if any.</summary>
    public static PlanSnapshot After(MatchingProblem problem, IEnumerable<Proposal> proposals) => new(problem, proposals);

    /// <summary>A child's home; null for none.</summary>
    public Home? HomeOf(ChildId child) => homes.GetValueOrDefault(child);

    private static IEnumerable<Proposal> PresentHomes(MatchingProblem problem) => problem.Referrals
        .Where(referral => referral.PresentHome is not null)
        .Select(referral => new Proposal(referral, problem.FindHome(referral.PresentHome!.Value)!));
}
