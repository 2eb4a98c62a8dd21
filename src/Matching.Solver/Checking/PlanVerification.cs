namespace Matching.Solver;

/// <summary>What a plan is worth in a model, and everything that it breaks.</summary>
/// <remarks>Immutable.</remarks>
public sealed class PlanVerification
{
    internal PlanVerification(long[] values, PlanViolation[] violations)
    {
        Values = Array.AsReadOnly(values);
        Violations = Array.AsReadOnly(violations);
    }

    /// <summary>
    /// Value of the plan by level, the model's offset included. An item whose choice has no cost in the model (an unlisted arc, or left out
    /// though it may not be) adds nothing for that choice.
    /// </summary>
    public IReadOnlyList<long> Values { get; }

    /// <summary>Everything the plan breaks: item by item, then bin by bin, then pair by pair, then limit by limit.</summary>
    public IReadOnlyList<PlanViolation> Violations { get; }

    /// <summary>Whether the plan breaks nothing.</summary>
    public bool IsFeasible => Violations.Count == 0;
}
