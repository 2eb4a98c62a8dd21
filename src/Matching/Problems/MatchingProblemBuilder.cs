using System.Runtime.CompilerServices;

namespace Matching;

/// <summary>Collects the data of a problem, then validates all of it at once.</summary>
/// <remarks>
/// Nothing is read half, repaired or dropped: <see cref="Build"/> either makes a problem of everything that was added or throws one exception that lists every fault.
/// For one thread; may be built from again after more is added.
/// </remarks>
/// <param name="asOf">The day as of which everything holds.</param>
public sealed class MatchingProblemBuilder(DateOnly asOf)
{
    private readonly ProblemParts parts = new() { AsOf = asOf };

    /// <summary>What was added so far, for whoever changes it in place.</summary>
    internal ProblemParts Parts => parts;

    /// <summary>Starts from everything that a problem holds, so that a changed problem can be made of it.</summary>
    /// <param name="problem">The problem; it stays as it is.</param>
    public static MatchingProblemBuilder From(MatchingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new MatchingProblemBuilder(problem.AsOf)
            .UseAuthorities(problem.Authorities)
            .UseTravel(problem.Travel)
            .AddProviders(problem.Providers)
            .AddHomes(problem.Homes)
            .AddReferrals(problem.Referrals)
            .AddResidents(problem.Residents)
            .AddSiblingGroups(problem.SiblingGroups)
            .AddImpactAssessments(problem.ImpactAssessments)
            .AddWishes(problem.Wishes)
            .AddJudgements(problem.Judgements)
            .AddDeclines(problem.Declines)
            .AddSupplementaryApprovals(problem.SupplementaryApprovals);
    }

    /// <summary>Uses another map of authorities.</summary>
    /// <param name="authorities">The map. Default: <see cref="AuthorityMap.Wales"/>.</param>
    public MatchingProblemBuilder UseAuthorities(AuthorityMap authorities)
    {
        ArgumentNullException.ThrowIfNull(authorities);
        parts.Authorities = authorities;
        return this;
    }

    /// <summary>Uses another estimate of travel.</summary>
    /// <param name="travel">The estimate. Default: <see cref="GreatCircleTravel"/>.</param>
    public MatchingProblemBuilder UseTravel(ITravel travel)
    {
        ArgumentNullException.ThrowIfNull(travel);
        parts.Travel = travel;
        return this;
    }

    /// <summary>Adds providers.</summary>
    /// <param name="providers">Providers, each id once.</param>
    public MatchingProblemBuilder AddProviders(params IEnumerable<Provider> providers) => Add(parts.Providers, providers);

    /// <summary>Adds homes.</summary>
    /// <param name="homes">Homes, each id once.</param>
    public MatchingProblemBuilder AddHomes(params IEnumerable<Home> homes) => Add(parts.Homes, homes);

    /// <summary>Adds children who need a home.</summary>
    /// <param name="referrals">Referrals, each child once and not also settled.</param>
    public MatchingProblemBuilder AddReferrals(params IEnumerable<Referral> referrals) => Add(parts.Referrals, referrals);

    /// <summary>Takes a referral back, as if it had never been added; what else names the child stays. <see cref="WithdrawReferral"/> is the edit that takes it all.</summary>
    /// <param name="child">The child; nothing happens where no such referral was added.</param>
    public MatchingProblemBuilder RemoveReferral(ChildId child)
    {
        parts.Referrals.RemoveAll(referral => referral?.Child?.Id == child);
        return this;
    }

    /// <summary>Adds settled children.</summary>
    /// <param name="residents">Residents, each child once.</param>
    public MatchingProblemBuilder AddResidents(params IEnumerable<Resident> residents) => Add(parts.Residents, residents);

    /// <summary>Adds sibling groups.</summary>
    /// <param name="groups">Groups, each id once.</param>
    public MatchingProblemBuilder AddSiblingGroups(params IEnumerable<SiblingGroup> groups) => Add(parts.SiblingGroups, groups);

    /// <summary>Adds a sibling group of the default relation, together preferred. Its id is made of its members' ids.</summary>
    /// <param name="children">Two or more children.</param>
    public MatchingProblemBuilder AddSiblings(params IReadOnlyList<ChildId> children)
    {
        ArgumentNullException.ThrowIfNull(children);
        parts.SiblingGroups.Add(new SiblingGroup(new SiblingGroupId(string.Join('+', children.Select(child => child.Value).Order(StringComparer.Ordinal))), children));
        return this;
    }

    /// <summary>Adds impact assessments.</summary>
    /// <param name="assessments">Assessments, each ordered pair of children once.</param>
    public MatchingProblemBuilder AddImpactAssessments(params IEnumerable<ImpactAssessment> assessments) => Add(parts.ImpactAssessments, assessments);

    /// <summary>Adds wishes.</summary>
    /// <param name="wishes">Wishes.</param>
    public MatchingProblemBuilder AddWishes(params IEnumerable<Wish> wishes) => Add(parts.Wishes, wishes);

    /// <summary>Adds professional judgements.</summary>
    /// <param name="judgements">Judgements.</param>
    public MatchingProblemBuilder AddJudgements(params IEnumerable<Judgement> judgements) => Add(parts.Judgements, judgements);

    /// <summary>Adds declines.</summary>
    /// <param name="declines">Declines.</param>
    public MatchingProblemBuilder AddDeclines(params IEnumerable<Decline> declines) => Add(parts.Declines, declines);

    /// <summary>Adds Ministers' approvals of supplementary placements.</summary>
    /// <param name="approvals">Approvals.</param>
    public MatchingProblemBuilder AddSupplementaryApprovals(params IEnumerable<SupplementaryApproval> approvals) => Add(parts.SupplementaryApprovals, approvals);

    /// <summary>Every fault in what was added so far, in a stable order; empty when there is none.</summary>
    public IReadOnlyList<DataFault> FindFaults() => FindFaults(new UnreadRecords());

    /// <summary>
    /// Every fault in what was added so far, where a reader could not read everything: what names a record that could not be read is no fault, and everything else is
    /// checked as always. Faults of what could not be read are the reader's to report, beside these; do not <see cref="Build"/> then.
    /// </summary>
    /// <param name="unread">What could not be read.</param>
    /// <returns>Faults in a stable order; empty when there is none.</returns>
    public IReadOnlyList<DataFault> FindFaults(UnreadRecords unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        return ProblemFaults.Find(parts, unread);
    }

    /// <summary>Validates everything and makes the problem.</summary>
    /// <exception cref="InvalidProblemException">The data have faults; it lists every one of them.</exception>
    public MatchingProblem Build()
    {
        IReadOnlyList<DataFault> faults = FindFaults();
        return faults.Count == 0 ? new MatchingProblem(parts) : throw new InvalidProblemException(faults);
    }

    private MatchingProblemBuilder Add<T>(List<T> list, IEnumerable<T> added, [CallerArgumentExpression(nameof(added))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(added, name);
        list.AddRange(added);
        return this;
    }
}
