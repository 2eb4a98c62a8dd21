namespace Matching.Files;

/// <summary>What a choice file holds: several plans, a front of trade-offs, a what-if, choices for one child or home, or floors, each with the register and policy that it is about.</summary>
/// <remarks>
/// Proposals, never decisions. It holds ids and nothing that names a person, and no clock time, so that the same search gives the same text. Exactly one of the parts is there: the one that
/// <paramref name="Kind"/> names. Immutable. The JSON Schema stands in <c>docs/choices.schema.json</c>.
/// </remarks>
/// <param name="Version">Version number of this form, 1 or more; <see cref="CurrentVersion"/> when written.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="Engine">Name and version of the library that made it.</param>
/// <param name="RegisterHash">What tells the register apart from every other: <see cref="Matching.RegisterHash"/>. Of a what-if, that before the edits.</param>
/// <param name="AsOf">The day as of which everything holds.</param>
/// <param name="Policy">The policy's name. Of a what-if, that before the edits.</param>
/// <param name="PolicyHash">What tells the policy apart from every other: <see cref="Matching.PolicyHash"/>. Of a what-if, that before the edits.</param>
/// <param name="Plans">Several near-best plans.</param>
/// <param name="Front">Plans of which none is better than another in every trade-off.</param>
/// <param name="WhatIf">What edits would change.</param>
/// <param name="Ranking">What choices for one child or one home would cost everybody.</param>
/// <param name="Floors">What floors by group cost, or which stand in the way.</param>
public sealed record ChoiceDocument(
    int Version,
    ChoiceKind Kind,
    string Engine,
    string RegisterHash,
    DateOnly AsOf,
    string Policy,
    string PolicyHash,
    ChoicePlans? Plans = null,
    ChoiceFront? Front = null,
    ChoiceWhatIf? WhatIf = null,
    ChoiceRanking? Ranking = null,
    ChoiceFloors? Floors = null)
{
    /// <summary>The version that is written: 1. A reader refuses later ones.</summary>
    public const int CurrentVersion = 1;

    /// <summary>Writes near-best plans down.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy by which they are near-best.</param>
    /// <param name="found">The plans.</param>
    /// <param name="options">What was asked for.</param>
    public static ChoiceDocument Of(MatchingProblem problem, MatchingPolicy policy, PlanAlternatives found, AlternativeOptions options)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(options);
        return Empty(ChoiceKind.Plans, problem, policy) with { Plans = ChoicePlans.Of(problem, found, options) };
    }

    /// <summary>Writes a front of trade-offs down.</summary>
    /// <param name="front">The front.</param>
    public static ChoiceDocument Of(ParetoFront front)
    {
        ArgumentNullException.ThrowIfNull(front);
        return Empty(ChoiceKind.Pareto, front.Best.Problem, front.Best.Policy) with { Front = ChoiceFront.Of(front) };
    }

    /// <summary>Writes a what-if down.</summary>
    /// <param name="before">The result before the edits.</param>
    /// <param name="scenario">The edits.</param>
    /// <param name="diff">The difference between that result and the one after the edits.</param>
    public static ChoiceDocument Of(MatchingResult before, Scenario scenario, ResultDiff diff)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(diff);
        return Empty(ChoiceKind.WhatIf, before.Problem, before.Policy) with { WhatIf = ChoiceWhatIf.Of(before, scenario, diff) };
    }

    /// <summary>Writes down why one home is proposed for a child and not another.</summary>
    /// <param name="result">The result that is asked about.</param>
    /// <param name="contrast">The answer.</param>
    public static ChoiceDocument Of(MatchingResult result, HomeContrast contrast)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(contrast);
        return Empty(ChoiceKind.Ranking, result.Problem, result.Policy) with { Ranking = ChoiceRanking.Of(result, contrast) };
    }

    /// <summary>Writes down the best homes for a child, with what each would cost everybody.</summary>
    /// <param name="result">The result that is asked about.</param>
    /// <param name="child">The child.</param>
    /// <param name="choices">What <see cref="PlanExplorer.RankHomes"/> told.</param>
    public static ChoiceDocument Of(MatchingResult result, ChildId child, IReadOnlyList<RankedChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(choices);
        return Empty(ChoiceKind.Ranking, result.Problem, result.Policy) with { Ranking = ChoiceRanking.Of(result, choices) with { Child = child.Value } };
    }

    /// <summary>Writes down the children for whom a home is best, with what each choice would cost everybody.</summary>
    /// <param name="result">The result that is asked about.</param>
    /// <param name="home">The home.</param>
    /// <param name="choices">What <see cref="PlanExplorer.RankChildren"/> told.</param>
    public static ChoiceDocument Of(MatchingResult result, HomeId home, IReadOnlyList<RankedChoice> choices)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(choices);
        return Empty(ChoiceKind.Ranking, result.Problem, result.Policy) with { Ranking = ChoiceRanking.Of(result, choices) with { Home = home.Value } };
    }

    /// <summary>Writes down what floors cost, or which stand in the way.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="floors">The floors that were asked for.</param>
    /// <param name="found">The answer.</param>
    public static ChoiceDocument Of(MatchingProblem problem, MatchingPolicy policy, IReadOnlyList<GroupFloor> floors, FloorsResult found)
    {
        ArgumentNullException.ThrowIfNull(floors);
        ArgumentNullException.ThrowIfNull(found);
        return Empty(ChoiceKind.Floors, problem, policy) with { Floors = ChoiceFloors.Of(floors, found) };
    }

    /// <summary>Why this cannot be shown beside a plan: it is about another register or another policy, whose hashes are told.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>A sentence for people; null when it is about the same.</returns>
    /// <exception cref="InvalidPolicyException">The plan's policy has faults.</exception>
    public string? MismatchWith(PlanDocument plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (RegisterHash != plan.RegisterHash)
        {
            return $"It is about the register {RegisterHash}, and the plan about the register {plan.RegisterHash}. Make it again from the register of the plan.";
        }

        string hash = Matching.PolicyHash.Of(MatchingPolicy.Parse(plan.PolicyDocument.GetRawText()));
        return PolicyHash == hash ? null
            : $"It is about the policy '{Policy}' ({PolicyHash}), and the plan about the policy '{plan.Policy}' ({hash}). Make it again with the policy of the plan.";
    }

    private static ChoiceDocument Empty(ChoiceKind kind, MatchingProblem problem, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        return new(CurrentVersion, kind, PlanDocument.EngineName, Matching.RegisterHash.Of(problem), problem.AsOf, policy.Name, Matching.PolicyHash.Of(policy));
    }
}

/// <summary>What a choice file holds.</summary>
public enum ChoiceKind
{
    /// <summary>Several near-best plans: <see cref="ChoiceDocument.Plans"/>.</summary>
    Plans = 0,

    /// <summary>A front of trade-offs: <see cref="ChoiceDocument.Front"/>.</summary>
    Pareto,

    /// <summary>What edits would change: <see cref="ChoiceDocument.WhatIf"/>.</summary>
    WhatIf,

    /// <summary>Choices for one child or one home: <see cref="ChoiceDocument.Ranking"/>.</summary>
    Ranking,

    /// <summary>Floors by group: <see cref="ChoiceDocument.Floors"/>.</summary>
    Floors,
}
