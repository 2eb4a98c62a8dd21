namespace Matching.Files;

/// <summary>What a plan tells about a child without a home besides what rules homes out: who has the places that were open, and what would have to change.</summary>
/// <remarks>Nothing here says that anybody should change anything. Immutable.</remarks>
/// <param name="Together">Others who must be placed with the child, by id.</param>
/// <param name="Contested">Homes open to the child whose places are proposed to others, the nearest first.</param>
/// <param name="ChangeSets">The smallest sets of changes found with which a home could be proposed, those that ask least first; each was tried by making the plan again.</param>
/// <param name="IsCut">Whether there may be more sets: the list is full, or the work for one child was done.</param>
public sealed record PlanWays(
    IReadOnlyList<string> Together,
    IReadOnlyList<PlanContestedHome> Contested,
    IReadOnlyList<PlanChangeSet> ChangeSets,
    bool IsCut);

/// <summary>A home that no rule keeps from a child without a home, and that the plan does not propose.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home's id.</param>
/// <param name="Kilometres">Road distance from the home community, in kilometres.</param>
/// <param name="Miles">The same in miles.</param>
/// <param name="ProposedTo">The children for whom it is proposed, by id.</param>
/// <param name="Against">Rules that their company or the whole plan brings to bear; empty only where the search ended before the plan was proven best.</param>
/// <param name="Instead">The best plan found with the child in this home; null where none was found.</param>
public sealed record PlanContestedHome(
    string Home, double Kilometres, double Miles, IReadOnlyList<string> ProposedTo, IReadOnlyList<PlanRuleAgainst> Against, PlanInstead? Instead = null);

/// <summary>The best plan for everybody with a child in a home, beside the plan that is proposed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Difference">What it costs everybody more than what is proposed.</param>
/// <param name="Unplaced">Children who have a home proposed and would have none, by id.</param>
/// <param name="Placed">Other children who have none proposed and would have one, by id.</param>
/// <param name="Moved">Other children who would live elsewhere than proposed, by id.</param>
/// <param name="IsProven">Whether the difference is exact; otherwise the best plan costs no more than this.</param>
public sealed record PlanInstead(
    PlanDifference Difference, IReadOnlyList<string> Unplaced, IReadOnlyList<string> Placed, IReadOnlyList<PlanMoved> Moved, bool IsProven);

/// <summary>What one plan costs everybody more than another, level by level; below 0 for less. The first that is not 0 decides.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="UnplacedEmergency">Number of emergency referrals without a home.</param>
/// <param name="UnplacedUrgent">Number of urgent referrals without a home.</param>
/// <param name="UnplacedPlanned">Number of planned referrals without a home.</param>
/// <param name="LawPoints">Points on the level of the law.</param>
/// <param name="KilometreEquivalents">Kilometre-equivalents of wishes and approvals.</param>
public sealed record PlanDifference(long UnplacedEmergency, long UnplacedUrgent, long UnplacedPlanned, long LawPoints, double KilometreEquivalents);

/// <summary>A child who would live elsewhere than proposed.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Child">The child's id.</param>
/// <param name="From">The home proposed now; null for none.</param>
/// <param name="To">The home instead; null for none.</param>
public sealed record PlanMoved(string Child, string? From = null, string? To = null);

/// <summary>A smallest set of changes with which a home could be proposed for a child who has none, and fewer children are left without one.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Home">The home that the changes open to the child.</param>
/// <param name="Kilometres">Its road distance from the home community, in kilometres.</param>
/// <param name="Miles">The same in miles.</param>
/// <param name="Changes">The changes; none of them can be left out.</param>
/// <param name="PlacedInstead">Children without a home whom the best plan with the changes would place instead; empty when it places this child.</param>
/// <param name="Difference">What the plan with this child placed costs everybody more than what is proposed now.</param>
/// <param name="Moved">Other children who would live elsewhere than proposed now, by id.</param>
/// <param name="IsBestProven">Whether that plan is proven best under the changes.</param>
/// <param name="IsSmallestProven">Whether it is proven that none of the changes can be left out.</param>
/// <param name="ProposedHome">The home that the best plan with the changes has for the child; null when it gives the chance to somebody else.</param>
/// <param name="MovedOut">Other children who would have to leave the home where they live and where staying is proposed now, by id; null for none.</param>
public sealed record PlanChangeSet(
    string Home,
    double Kilometres,
    double Miles,
    IReadOnlyList<PlanChange> Changes,
    IReadOnlyList<string> PlacedInstead,
    PlanDifference Difference,
    IReadOnlyList<PlanMoved> Moved,
    bool IsBestProven,
    bool IsSmallestProven,
    string? ProposedHome = null,
    IReadOnlyList<string>? MovedOut = null)
{
    /// <summary>Whether nobody else would lose the home proposed, or have to leave the present one.</summary>
    internal bool HarmsNobody => MovedOut is null && Moved.All(other => other.To is not null);
}

/// <summary>One change of a set: a question to put to people, nothing that is done.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Kind">What would change.</param>
/// <param name="By">Who could change it.</param>
/// <param name="Size">How much (<see cref="RequiredChange.Size"/>).</param>
/// <param name="Words">The change as an English sentence.</param>
/// <param name="Children">The children whom it names, by id; empty where it names a home alone.</param>
/// <param name="Subject">The day, the ages ("2-17"), the capability, the judgement or the provider that it is about; null where kind and size say all.</param>
public sealed record PlanChange(ChangeKind Kind, LiftedBy By, int Size, string Words, IReadOnlyList<string> Children, string? Subject = null);

/// <summary>Whether anybody was passed over for a child of the same or lower urgency without a reason (<see cref="EnvyAudit"/>).</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Pairs">Pairs of a child without a home and a child with one that were looked at, 0 or more.</param>
/// <param name="WithoutReason">How many of them have no reason, or none that is proven.</param>
public sealed record PlanAudit(int Pairs, int WithoutReason);
