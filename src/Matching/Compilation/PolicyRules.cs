namespace Matching.Compilation;

/// <summary>A policy's rules, sorted once by kind so that the compiler's loops stay plain.</summary>
internal sealed class PolicyRules
{
    public PolicyRules(MatchingPolicy policy)
    {
        IEnumerable<WeightedRule> placements = policy.Rules.Where(rule => rule.Rule is PlacementRule);
        MustHold = [.. placements.Where(rule => rule.Rule.Strength == RuleStrength.Must).Select(rule => (PlacementRule)rule.Rule)];
        Priced = [.. placements.Where(rule => rule.Rule.Strength != RuleStrength.Must)];
        Pairs = [.. policy.Rules.Where(rule => rule.Rule is PairRule)];
        FirstPriced = (int)Priced.Concat(Pairs).Select(rule => rule.Rule.Level).DefaultIfEmpty(ObjectiveLevel.Wishes).Min();
        RequiredTogether = [.. policy.Rules.Select(rule => rule.Rule).OfType<TogetherRule>().Where(rule => rule.Strength == RuleStrength.Must)];
        WishedTogether = [.. policy.Rules.Where(rule => rule.Rule is TogetherRule && rule.Rule.Strength != RuleStrength.Must)];
        Limits = [.. policy.Rules.Select(rule => rule.Rule).OfType<PlanRule>()];
        Places = Only<PlacesAvailable>(policy);
        FosteringLimit = Only<UsualFosteringLimit>(policy) is not null;
        LivesAlone = Only<ChildLivesAlone>(policy) is not null;
        TakesOneChild = Only<HomeTakesOneChild>(policy) is not null;
        Staff = Only<StaffOnShift>(policy) is not null;
        KinshipForNamedOnly = Only<ConnectedPersonForNamedChild>(policy) is not null;
        NearHome = policy.Rules.FirstOrDefault(rule => rule.Rule is NearHomeCommunity);
    }

    /// <summary>Rules about one child in one home that must hold.</summary>
    public PlacementRule[] MustHold { get; }

    /// <summary>Approvals and wishes about one child in one home.</summary>
    public WeightedRule[] Priced { get; }

    /// <summary>Rules about two children in one home.</summary>
    public WeightedRule[] Pairs { get; }

    /// <summary>The first level at which a child in a home costs anything.</summary>
    public int FirstPriced { get; }

    public TogetherRule[] RequiredTogether { get; }

    public WeightedRule[] WishedTogether { get; }

    public PlanRule[] Limits { get; }

    public PlacesAvailable? Places { get; }

    public bool FosteringLimit { get; }

    public bool LivesAlone { get; }

    public bool TakesOneChild { get; }

    public bool Staff { get; }

    /// <summary>Whether connected persons' homes are for the children whom they name alone.</summary>
    public bool KinshipForNamedOnly { get; }

    /// <summary>The rule that prices distance from the home community: it bounds what homes further away can cost.</summary>
    public WeightedRule? NearHome { get; }

    /// <summary>Whether no rule bars the case.</summary>
    public bool Admits(in PlacementCase placement)
    {
        foreach (PlacementRule rule in MustHold)
        {
            if (rule.Evaluate(placement).Kind == FindingKind.Broken)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the price of every approval and wish to a cost by level.</summary>
    public void AddPrices(in PlacementCase placement, Span<long> cost)
    {
        foreach (WeightedRule rule in Priced)
        {
            Finding finding = ((PlacementRule)rule.Rule).Evaluate(placement);
            if (finding.Kind != FindingKind.Nothing)
            {
                cost[(int)rule.Rule.Level] += rule.Price(finding.Amount);
            }
        }
    }

    private static T? Only<T>(MatchingPolicy policy)
        where T : Rule => policy.Rules.Select(rule => rule.Rule).OfType<T>().FirstOrDefault();
}
