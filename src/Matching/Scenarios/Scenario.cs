namespace Matching;

/// <summary>A question of the form "what if": a problem with named edits, made one after the other.</summary>
/// <remarks>
/// A scenario changes nothing that exists: <see cref="Apply"/> makes another problem, and people decide what to do with what comes out of it. Scenarios compose: applying one and then
/// another gives what applying the edits of both in that order gives, wherever the first can be applied by itself. Immutable, as its edits are.
/// </remarks>
/// <param name="Name">What it is called, for people to read.</param>
/// <param name="Edits">The edits, in the order in which they are made; an edit may speak of what an earlier one has added.</param>
public sealed record Scenario(string Name, IReadOnlyList<ScenarioEdit> Edits)
{
    /// <summary>The edits, in the order in which they are made.</summary>
    public IReadOnlyList<ScenarioEdit> Edits { get; init => field = Held.List(value); } = Held.List(Edits);

    /// <summary>Makes the edits.</summary>
    /// <param name="problem">The problem that they start from; it stays as it is.</param>
    /// <param name="policy">The policy that they start from; it stays as it is.</param>
    /// <returns>The edited problem and policy. Of the same parts it is always the same, whatever the order in which they were once added.</returns>
    /// <exception cref="InvalidScenarioException">Edits name what does not exist, contradict what is there, or lead to faulty data; it lists every fault with its remedy.</exception>
    public AppliedScenario Apply(MatchingProblem problem, MatchingPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(policy);
        var draft = new ScenarioDraft(problem, policy);
        for (int number = 1; number <= Edits.Count; number++)
        {
            draft.Make(number, Edits[number - 1]);
        }

        return draft.Finish();
    }

    /// <summary>This scenario and then another one, as one.</summary>
    /// <param name="next">The edits that follow.</param>
    public Scenario Then(Scenario next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return new($"{Name}, then {next.Name}", [.. Edits, .. next.Edits]);
    }

    /// <summary>The name and each edit as a sentence, a line each; for people, do not parse it.</summary>
    public string Describe() => string.Join('\n', Edits.Select((edit, index) => FormattableString.Invariant($"{index + 1}. {edit.Describe()}")).Prepend(Name));
}
