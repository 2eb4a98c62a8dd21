namespace Matching;

/// <summary>What a builder has collected, before and after validation.</summary>
internal sealed class ProblemParts
{
    public required DateOnly AsOf { get; init; }

    public AuthorityMap Authorities { get; set; } = AuthorityMap.Wales;

    public ITravel Travel { get; set; } = new GreatCircleTravel();

    public List<Provider> Providers { get; } = [];

    public List<Home> Homes { get; } = [];

    public List<Referral> Referrals { get; } = [];

    public List<Resident> Residents { get; } = [];

    public List<SiblingGroup> SiblingGroups { get; } = [];

    public List<ImpactAssessment> ImpactAssessments { get; } = [];

    public List<Wish> Wishes { get; } = [];

    public List<Judgement> Judgements { get; } = [];

    public List<Decline> Declines { get; } = [];

    public List<SupplementaryApproval> SupplementaryApprovals { get; } = [];
}
