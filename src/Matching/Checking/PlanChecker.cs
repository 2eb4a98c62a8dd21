namespace Matching;

/// <summary>Checks any plan, also one made by hand: every rule it breaks, every approval it needs, what it costs, every measure.</summary>
/// <remarks>Evaluates every rule from scratch; shares no code with the compiler or the engine. Pure; safe for any number of threads.</remarks>
public static class PlanChecker
{
    /// <summary>Checks a plan.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="plan">The plan; referred children that it does not name are unplaced.</param>
    /// <param name="policy">The policy; null for <see cref="MatchingPolicy.Wales"/> on the problem's date.</param>
    public static PlanReport Check(MatchingProblem problem, PlacementPlan plan, MatchingPolicy? policy = null) =>
        throw new NotSupportedException();
}
