namespace Matching.Files;

/// <summary>What is proposed for one child, why, and what else there is.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="Home">The id of the home proposed.</param>
/// <param name="IsMove">Whether the child would leave a home that they live in now.</param>
/// <param name="Kilometres">Road distance from the home community, in kilometres.</param>
/// <param name="Miles">The same in miles.</param>
/// <param name="Tier">Where the home is, seen from the responsible authority.</param>
/// <param name="KilometreEquivalents">All contributions on the level of wishes; those shared with other children in full.</param>
/// <param name="Contributions">What counts against it, dearest first.</param>
/// <param name="ApprovalsRequired">Approvals to seek, by rule id.</param>
/// <param name="Wishes">Every wish and preference recorded, and what became of it.</param>
/// <param name="Alternatives">The next best homes and why not.</param>
/// <param name="PresentHome">Where the child lives now; null for nowhere.</param>
public sealed record PlanProposal(
    string Child,
    string Home,
    bool IsMove,
    double Kilometres,
    double Miles,
    AreaTier Tier,
    double KilometreEquivalents,
    IReadOnlyList<PlanContribution> Contributions,
    IReadOnlyList<PlanApproval> ApprovalsRequired,
    IReadOnlyList<PlanWish> Wishes,
    IReadOnlyList<PlanAlternative> Alternatives,
    string? PresentHome = null);

/// <summary>A child for whom no home is proposed, and what stands in the way.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="Urgency">How soon a home is needed.</param>
/// <param name="EligibleHomes">Homes that no rule about this child alone rules out; their places are proposed to others, or who lives there stands against it.</param>
/// <param name="RuledOut">How many homes each rule rules out, most first.</param>
/// <param name="Wishes">Every wish and preference recorded.</param>
/// <param name="Alternatives">The best homes that would have been, and why not.</param>
/// <param name="Ways">Who has the places that were open, and what would have to change; null where it was not looked for.</param>
public sealed record PlanUnplaced(
    string Child,
    Urgency Urgency,
    int EligibleHomes,
    IReadOnlyList<PlanRuledOut> RuledOut,
    IReadOnlyList<PlanWish> Wishes,
    IReadOnlyList<PlanAlternative> Alternatives,
    PlanWays? Ways = null);

/// <summary>How much one rule counts against a home.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">The level at which it counts.</param>
/// <param name="Amount">How much, in the rule's own unit.</param>
/// <param name="Unit">That unit.</param>
/// <param name="Price">Kilometre-equivalents on the level of wishes, points on the level of the law.</param>
/// <param name="With">Ids of other children whom it concerns too.</param>
/// <param name="Words">The finding as a sentence.</param>
public sealed record PlanContribution(
    string RuleId, string Title, ObjectiveLevel Level, double Amount, string Unit, double Price, IReadOnlyList<string> With, string Words);

/// <summary>An approval to seek before a proposal can become a placement.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule that asks for it.</param>
/// <param name="Task">Who has to approve what, and by when.</param>
/// <param name="Source">The law behind it.</param>
public sealed record PlanApproval(string RuleId, string Task, string Source);

/// <summary>One wish or preference recorded for a child, and what became of it.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="About">What it is about.</param>
/// <param name="By">Whose wish it is.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="RuleId">The rule that weighs it.</param>
/// <param name="Counts">Whether it weighs.</param>
/// <param name="Reason">What is wished and why the outcome is what it is.</param>
/// <param name="Against">Whether the wish is that it be not so.</param>
/// <param name="Subject">The home, child, feature, need or interest that is wished; null for a place.</param>
/// <param name="WithinKilometres">For a wish to live near a place: how near, in kilometres by road.</param>
/// <param name="Importance">1 to 3: 1 would like, 2 matters, 3 matters very much; null for needs and interests.</param>
/// <param name="Essential">For a need: whether it is essential.</param>
public sealed record PlanWish(
    WishKind About,
    WishedBy By,
    WishOutcome Outcome,
    string RuleId,
    bool Counts,
    string Reason,
    bool Against = false,
    string? Subject = null,
    double? WithinKilometres = null,
    int? Importance = null,
    bool? Essential = null);

/// <summary>How many homes a rule rules out for a child.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
/// <param name="Homes">Homes that it rules out.</param>
/// <param name="OnlyThis">Homes that it alone rules out.</param>
public sealed record PlanRuledOut(string RuleId, string Title, int Homes, int OnlyThis);

/// <summary>Another home for a child, and why the plan does not propose it: were this child alone to live there and everybody else as the plan says.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home's id.</param>
/// <param name="Kilometres">Road distance from the home community, in kilometres.</param>
/// <param name="Miles">The same in miles.</param>
/// <param name="Tier">Where the home is, seen from the responsible authority.</param>
/// <param name="LawPoints">Price on the level of the law.</param>
/// <param name="KilometreEquivalents">Price on the level of wishes.</param>
/// <param name="RuledOutBy">Rules that those proposed for the home bring to bear: no place left, for instance.</param>
/// <param name="Prices">What would count against it, dearest first.</param>
/// <param name="LawPointsMore">Points more than what is proposed, below 0 for fewer; null when nothing is.</param>
/// <param name="KilometreEquivalentsMore">Kilometre-equivalents more than what is proposed, below 0 for fewer; null when nothing is.</param>
public sealed record PlanAlternative(
    string Home,
    double Kilometres,
    double Miles,
    AreaTier Tier,
    long LawPoints,
    double KilometreEquivalents,
    IReadOnlyList<PlanRuleAgainst> RuledOutBy,
    IReadOnlyList<PlanPrice> Prices,
    long? LawPointsMore = null,
    double? KilometreEquivalentsMore = null);

/// <summary>A rule that stands against a home.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Title">Its title.</param>
public sealed record PlanRuleAgainst(string RuleId, string Title);

/// <summary>What a rule would count against another home.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="RuleId">The rule.</param>
/// <param name="Price">Kilometre-equivalents on the level of wishes, points on the level of the law.</param>
/// <param name="Level">The level at which it counts.</param>
public sealed record PlanPrice(string RuleId, double Price, ObjectiveLevel Level);
