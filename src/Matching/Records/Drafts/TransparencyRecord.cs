namespace Matching;

/// <summary>
/// A filled-in template of the United Kingdom's Algorithmic Transparency Recording Standard, as far as the library, the record and the register can fill it in: tier 1 for everybody, tier 2 for
/// those who want to know more.
/// </summary>
/// <remarks>
/// Field names and order follow version 3.0 of the standard's template (gov.uk, "Algorithmic Transparency Recording Standard"); the numbers 1.1 to 1.4 and 2.1.1 to 2.1.4.5 are the standard's. It
/// speaks of no child. What only the organisation knows is blank. Immutable.
/// </remarks>
public sealed class TransparencyRecord
{
    private TransparencyRecord(MatchingProblem problem, MatchingPolicy policy, MatchingRecord record)
    {
        (Problem, Policy, Record) = (problem, policy, record);
        Children = problem.Referrals.Count + problem.Residents.Count;
        Referred = problem.Referrals.Count;
        Homes = problem.Homes.Count;
        Proposed = record.Placements.Count(placement => placement.Home is not null);
    }

    /// <summary>The register.</summary>
    public MatchingProblem Problem { get; }

    /// <summary>The policy.</summary>
    public MatchingPolicy Policy { get; }

    /// <summary>The record of one run, from which frequency and scale are told.</summary>
    public MatchingRecord Record { get; }

    /// <summary>Children of the register, settled and referred.</summary>
    public int Children { get; }

    /// <summary>Children referred.</summary>
    public int Referred { get; }

    /// <summary>Homes of the register.</summary>
    public int Homes { get; }

    /// <summary>Children for whom the recorded plan proposes a home.</summary>
    public int Proposed { get; }

    /// <summary>Fills the template in.</summary>
    /// <param name="problem">The register.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="record">The record of a run with them.</param>
    /// <exception cref="ArgumentException">The record is of another register or policy.</exception>
    public static TransparencyRecord Of(MatchingProblem problem, MatchingPolicy policy, MatchingRecord record)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(record);
        return record.RegisterHash == RegisterHash.Of(problem) && record.PolicyHash == PolicyHash.Of(policy)
            ? new TransparencyRecord(problem, policy, record)
            : throw new ArgumentException("The record was made from another register or by another policy; give those that it was made from.", nameof(record));
    }

    /// <summary>The template in words.</summary>
    public Draft ToDraft() => TransparencyRecordText.Of(this);
}
