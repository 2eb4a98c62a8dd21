namespace Matching;

/// <summary>Plain words for what the vocabulary of the code says in one word, for the sentences of rules.</summary>
internal static class Words
{
    /// <summary>One kind of home.</summary>
    public static string For(HomeKinds kind) => kind switch
    {
        HomeKinds.Foster => "foster home",
        HomeKinds.Kinship => "connected person's home",
        HomeKinds.ChildrensHome => "children's home",
        HomeKinds.Secure => "secure accommodation",
        HomeKinds.Supported => "supported accommodation",
        _ => kind.ToString(),
    };

    /// <summary>One kind of home with its article, where it has one.</summary>
    public static string WithArticle(HomeKinds kind) => kind is HomeKinds.Secure or HomeKinds.Supported ? For(kind) : $"a {For(kind)}";

    /// <summary>A set of kinds of home, in the order of the vocabulary, or "none".</summary>
    public static string ForAll(HomeKinds kinds)
    {
        string[] words = [.. Enum.GetValues<HomeKinds>().Where(kind => int.IsPow2((int)kind) && kinds.HasFlag(kind)).Select(For)];
        return words.Length == 0 ? "none" : string.Join(", ", words);
    }

    /// <summary>A kind of placement.</summary>
    public static string For(PlacementKind kind) => kind switch
    {
        PlacementKind.LongTerm => "long-term",
        PlacementKind.ShortTerm => "short-term",
        PlacementKind.Emergency => "emergency",
        PlacementKind.ShortBreak => "short break",
        PlacementKind.Remand => "remand",
        PlacementKind.ParentAndChild => "parent and child",
        _ => kind.ToString(),
    };

    /// <summary>A legal form of provider.</summary>
    public static string For(ProviderKind kind) => kind switch
    {
        ProviderKind.LocalAuthority => "local authority",
        ProviderKind.NotForProfit => "not-for-profit",
        ProviderKind.ForProfit => "for-profit",
        _ => kind.ToString(),
    };

    /// <summary>A sex as recorded.</summary>
    public static string For(Sex sex) => sex switch
    {
        Sex.Female => "female",
        Sex.Male => "male",
        _ => "not recorded",
    };

    /// <summary>Where a home is, seen from the responsible authority.</summary>
    public static string For(AreaTier tier) => tier switch
    {
        AreaTier.Own => "in the responsible authority's own area",
        AreaTier.BorderingWelsh => "in a bordering Welsh authority",
        AreaTier.BorderingEnglish => "in a bordering English authority",
        AreaTier.OtherWelsh => "in another Welsh authority",
        AreaTier.OtherEnglish => "in another English authority",
        AreaTier.Elsewhere => "outside England and Wales",
        _ => tier.ToString(),
    };

    /// <summary>How soon a home is needed, as it follows "referred as".</summary>
    public static string For(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "an emergency",
        Urgency.Urgent => "urgent",
        Urgency.Planned => "planned",
        _ => urgency.ToString(),
    };

    /// <summary>Why a child who has a home may be moved.</summary>
    public static string For(MoveReason reason) => reason switch
    {
        MoveReason.ReviewDecision => "a review has decided so",
        MoveReason.RiskOfHarm => "immediate risk of harm",
        MoveReason.ProviderNotice => "notice has been given",
        MoveReason.PlannedStepNearerHome => "a planned step nearer home",
        _ => reason.ToString(),
    };

    /// <summary>Sexes that an approval admits.</summary>
    public static string For(SexesApproved sexes) => sexes switch
    {
        SexesApproved.Girls => "girls only",
        SexesApproved.Boys => "boys only",
        SexesApproved.Any => "girls and boys",
        _ => sexes.ToString(),
    };

    /// <summary>What has been assessed about siblings living together.</summary>
    public static string For(SiblingRelation relation) => relation switch
    {
        SiblingRelation.TogetherPreferred => "living together is preferred",
        SiblingRelation.TogetherRequired => "living together is required",
        SiblingRelation.ApartRequired => "living apart is required",
        _ => relation.ToString(),
    };

    /// <summary>A kind of judgement, as a noun.</summary>
    public static string For(JudgementKind kind) => kind switch
    {
        JudgementKind.Pin => "pin",
        JudgementKind.Veto => "veto",
        JudgementKind.Recommend => "recommendation",
        JudgementKind.AdviseAgainst => "advice against",
        _ => kind.ToString(),
    };

    /// <summary>What became of a wish.</summary>
    public static string For(WishOutcome outcome) => outcome switch
    {
        WishOutcome.Met => "met",
        WishOutcome.NotMet => "not met",
        _ => "undecided",
    };

    /// <summary>Ids in quotation marks, joined by commas.</summary>
    public static string List(IEnumerable<ChildId> children) => string.Join(", ", children.Select(child => $"'{child}'"));
}
